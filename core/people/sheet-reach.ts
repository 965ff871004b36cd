// How far the cells of a workbook reach, found before it is read: a reader fills every gap before a far cell, so that
// a file of one kilobyte with a single cell at XFD4000 would take millions of them. Directory: APPNOTE.TXT 6.3.10, 4.3.
import { inflateRawSync } from 'node:zlib'

export interface Reach {
  /** From 1, as in Excel; 0 where there is no cell. */
  columns: number
  rows: number
}

const endSignature = 0x06054b50
const endLength = 22
const entrySignature = 0x02014b50
const entryLength = 46
const localLength = 30
const deflated = 8

const openingTag = /<(?:[\w-]+:)?(?:c|row)\s((?:"[^"]*"|'[^']*'|[^>"'])*)>/g
const reference = /(?:^|\s)r\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const cellOrRow = /^([A-Z]{0,3})(\d{1,7})$/

/** Null for an archive or a reference that can't be made out, and for more than `mostBytes` in one of its parts. */
export function sheetReach(archive: Buffer, mostBytes: number): Reach | null {
  const reach: Reach = { columns: 0, rows: 0 }
  try {
    for (const part of partsOf(archive, mostBytes)) if (!widen(reach, part)) return null
  } catch {
    // Torn, or larger than it says.
    return null
  }
  return reach
}

function* partsOf(archive: Buffer, mostBytes: number): Generator<string> {
  let end = archive.length - endLength
  while (archive.readUInt32LE(end) !== endSignature) end--
  let at = archive.readUInt32LE(end + 16)
  for (let left = archive.readUInt16LE(end + 8); left > 0; left--) {
    if (archive.readUInt32LE(at) !== entrySignature) throw new Error('no entry')
    const packed = archive.subarray(...dataOf(archive, at))
    const method = archive.readUInt16LE(at + 10)
    yield method === deflated
      ? inflateRawSync(packed, { maxOutputLength: mostBytes }).toString('latin1')
      : packed.toString('latin1')
    const lengths = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset))
    at += entryLength + lengths.reduce((sum, length) => sum + length, 0)
  }
}

function dataOf(archive: Buffer, entry: number): [from: number, to: number] {
  const local = archive.readUInt32LE(entry + 42)
  const from = local + localLength + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
  return [from, from + archive.readUInt32LE(entry + 20)]
}

function widen(reach: Reach, part: string): boolean {
  for (const [, attributes = ''] of part.matchAll(openingTag)) {
    for (const [, double, single] of attributes.matchAll(reference)) {
      const [, letters, row] = cellOrRow.exec(double ?? single ?? '') ?? []
      if (letters === undefined) return false
      reach.rows = Math.max(reach.rows, Number(row))
      reach.columns = Math.max(reach.columns, columnOf(letters))
    }
  }
  return true
}

const columnOf = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0)
