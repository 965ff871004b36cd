// A log of records, one a message: a CSV with headings, JSON, or JSON lines. Pure.
import { parse } from 'csv-parse/sync'
import { Problem } from '../../values/problem.ts'
import { type ReadChat, type Reckoning, typedText } from './chat-lines.ts'
import { fieldsAmong, isTextKind, type LogField, senderHeadings } from './log-fields.ts'
import { dayOf, instants, stampOf, stampPattern } from './stamp.ts'

type Row = Record<string, unknown>

interface Found {
  /** Line of the file, or the record's number. */
  row: number
  record: Row
}

const refused = (reason: string) => new Problem('listRefused', { reason })
const longestShown = 40
const headingWithin = 10

const worded = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value).trim()
    : ''

/** Null where the text is no table with a time, a sender and words. */
export function readTableLog(text: string, reckoning: Reckoning): ReadChat | null {
  const rows = tableIn(text)
  const at = rows.slice(0, headingWithin).findIndex((row) => {
    const { time, sender, text: words } = fieldsAmong(row)
    return time !== undefined && sender !== undefined && words !== undefined
  })
  const headings = rows[at]
  if (!headings) return null
  const records = rows.slice(at + 1).map((cells, i) => ({
    row: at + i + 2,
    record: Object.fromEntries(headings.map((heading, column) => [heading, cells[column] ?? ''])),
  }))
  return readRecords(records, reckoning)
}

function tableIn(text: string): string[][] {
  const [first = ''] = text.split('\n', 1)
  const delimiter = first.includes('\t') ? '\t' : ','
  if (!text.slice(0, 2_000).includes(delimiter)) return []
  try {
    return parse(text, { relax_column_count: true, relax_quotes: true, delimiter })
  } catch {
    return []
  }
}

/** Null where the text is no JSON of messages. */
export function readJsonLog(text: string, reckoning: Reckoning): ReadChat | null {
  const records = jsonRecords(text)
  if (!records) return null
  const found = records.map((record, i) => ({ row: i + 1, record }))
  if (!found.some(({ record }) => fieldsAmong(Object.keys(record)).text)) return null
  return readRecords(found, reckoning)
}

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function jsonRecords(text: string): Row[] | null {
  if (!/^\s*[[{]/.test(text)) return null
  try {
    return rowsIn(JSON.parse(text))
  } catch {
    // One a line; what is cut off at the end is left out.
    const rows = text.split('\n').flatMap((line) => jsonLine(line.trim()))
    return rows.length > 0 ? rows : null
  }
}

function jsonLine(line: string): Row[] {
  if (!line.startsWith('{')) return []
  try {
    const value: unknown = JSON.parse(line)
    return isRow(value) ? [value] : []
  } catch {
    return []
  }
}

function rowsIn(value: unknown): Row[] | null {
  if (Array.isArray(value)) return value.filter(isRow)
  if (!isRow(value)) return null
  const lists = Object.values(value).filter((each) => Array.isArray(each) && each.some(isRow)) as unknown[][]
  const [longest] = lists.sort((a, b) => b.length - a.length)
  return longest ? longest.filter(isRow) : [value]
}

function readRecords(found: readonly Found[], reckoning: Reckoning): ReadChat {
  const read: ReadChat = { lines: [], notText: 0, unread: [] }
  const rooms = new Set<string>()
  const instant = instants(reckoning)
  for (const { row, record } of found) {
    const headings = Object.keys(record)
    const fields = fieldsAmong(headings)
    const cell = (field: LogField) => worded(record[fields[field] ?? ''])
    const sender = senderHeadings(headings)
      .map((heading) => worded(record[heading]))
      .find((each) => each !== '')
    const at = instantIn(cell('time'), reckoning, instant)
    const room = cell('room')
    if (room !== '') rooms.add(room)
    const { text } = typedText(cell('text').replace(/\r\n?/g, '\n').split('\n'))
    if (!isTextKind(cell('kind')) || (at && sender && text === '')) read.notText += 1
    else if (at && sender && at <= reckoning.now)
      read.lines.push({ at, sender, ...remarkIn(cell('remark'), sender), text })
    else if (text !== '' || sender) read.unread.push({ row, words: shown(cell('time'), sender, text) })
  }
  if (rooms.size > 1) throw refused(`这个文件里有${rooms.size}个群的记录，只导出要导入的那一个群再传`)
  return read
}

const shown = (time: string, sender: string | undefined, text: string): string =>
  [time, sender, text].filter(Boolean).join(' ').slice(0, longestShown)

const remarkIn = (remark: string, sender: string) => (remark && remark !== sender ? { remark } : {})

const stamp = new RegExp(`^${stampPattern}$`)

/** Seconds or milliseconds since 1970, an instant with its offset, or a time as people write it. */
function instantIn(words: string, reckoning: Reckoning, instant: ReturnType<typeof instants>): Date | null {
  if (/^\d{10}(?:\.\d+)?$/.test(words)) return new Date(Number(words) * 1000)
  if (/^\d{13}$/.test(words)) return new Date(Number(words))
  if (/\dT\d.*(?:Z|[+-]\d\d:?\d\d)$/.test(words)) {
    const at = new Date(words)
    return Number.isNaN(at.getTime()) ? null : at
  }
  const read = stamp.exec(words.normalize('NFKC').trim())
  const said = read?.groups ? stampOf(read.groups) : null
  if (!said?.day) return null
  const day = dayOf(said.day, reckoning)
  return day ? instant(day, said) : null
}
