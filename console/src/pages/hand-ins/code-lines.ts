// Station codes as they are pasted out of a spreadsheet. Pure.
import type { StationCode } from '../../api/hand-ins.ts'

export interface CodeLines {
  codes: { id: string; code: string }[]
  /** Lines of which no station is known. */
  unknown: string[]
}

const line = /^(?<name>\S.*?)[\s,，:：]+(?<code>[\dA-Za-z][\dA-Za-z._-]*)$/

export function codesIn(pasted: string, stations: readonly StationCode[]): CodeLines {
  const found: CodeLines = { codes: [], unknown: [] }
  for (const each of pasted.split(/\r?\n/)) {
    const words = each.trim()
    if (words === '') continue
    const { name = '', code = '' } = line.exec(words)?.groups ?? {}
    const station = stations.find((known) => known.name === name || known.name === `${name}站`)
    if (station && code) found.codes.push({ id: station.id, code })
    else found.unknown.push(words)
  }
  return found
}

export const pasteText = (saved: number, unknown: readonly string[]): string =>
  unknown.length === 0
    ? `存了${saved}个站的编码`
    : `存了${saved}个站的编码，这些行没对上站：${unknown.join('；')}`
