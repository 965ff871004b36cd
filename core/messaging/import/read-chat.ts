// A group's log as somebody has it, a file or pasted words, into its messages. Pure. Throws the Problem `listRefused`,
// whose words say what to do.
import { Problem } from '../../values/problem.ts'
import type { ReadChat, Reckoning } from './chat-lines.ts'
import { readJsonLog, readTableLog } from './read-records.ts'
import { readTextLog } from './read-text-log.ts'

export const maxLogBytes = 20_000_000

const refused = (reason: string) => new Problem('listRefused', { reason })

export function readChat(bytes: Buffer, reckoning: Reckoning): ReadChat {
  if (bytes.length === 0) throw refused('这个文件是空的')
  if (bytes.length > maxLogBytes) throw refused('记录超过20MB，分成几段再导')
  const text = textOf(bytes).replace(/\r\n?/g, '\n')
  if (/^\s*(?:<!doctype|<html)/i.test(text)) throw refused('不认网页格式，导出成 csv 或 txt 再传')
  const read = readJsonLog(text, reckoning) ?? readTableLog(text, reckoning) ?? readTextLog(text, reckoning)
  if (read.lines.length === 0)
    throw refused('没读出消息。要有“昵称 时间”再一行内容，或带“时间、昵称、内容”表头的 csv')
  return read
}

/** UTF-8 or UTF-16 with its mark, else what Windows writes in China. */
function textOf(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString('hex')
  if (mark === 'fffe') return new TextDecoder('utf-16le').decode(bytes)
  if (mark === '504b') throw refused('不认压缩包和 xlsx，另存为 csv 或 txt 再传')
  // A file that was cut off may end within a sign.
  for (const cut of [0, 1, 2, 3]) {
    const text = decoded(bytes.subarray(0, bytes.length - cut), 'utf-8')
    if (text !== null) return text
  }
  const text = decoded(bytes, 'gb18030')
  if (text !== null) return text
  throw refused('这个文件不是文字记录，导出成 txt 或 csv 再传')
}

function decoded(bytes: Buffer, encoding: string): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return text.includes('\u0000') ? null : text
  } catch {
    return null
  }
}
