// Follow-ups as a table: a line of column names, then a line a person.
import type { FollowUpVisitFields, Intent } from '../intents.ts'
import { type Found, intent, type Reading } from '../reading.ts'
import { type DayNumber, dayOf } from '../scan/calendar.ts'
import type { Range } from '../scan/clauses.ts'
import { dateAt, looseDateAt } from '../scan/dates.ts'
import { phraseTable } from '../scan/phrase-table.ts'
import { followUpLabels } from '../words/visit-labels.ts'
import { dayBefore } from './forms.ts'
import { headAt } from './head.ts'
import type { Method } from './head-read.ts'
import { nameAt } from './names.ts'
import { outcomeOf } from './outcome.ts'

type Column = keyof typeof followUpLabels
const label = phraseTable<Column>(Object.entries(followUpLabels) as [Column, readonly string[]][])
const fewest = 3

export function tableVisits(reading: Reading): Found | undefined {
  const { text } = reading
  const lines = linesOf(text)
  const head = lines.findIndex((line) => columnsOf(text, line) !== undefined)
  const first = lines[head]
  const columns = first && columnsOf(text, first)
  if (!first || !columns) return undefined
  const title = dayBefore(reading, first.start)?.days[0] ?? reading.past.today
  const separator = separatorOf(text.slice(first.start, first.end))
  const placed = lines.slice(head + 1).flatMap((line) => {
    const read = rowOf(reading, { columns, title }, cellsOf(text, line, separator))
    return read ? [{ intent: read, at: line.start }] : []
  })
  return placed.length > 0 ? { placed, taken: [{ start: 0, end: text.length }] } : undefined
}

function linesOf(text: string): Range[] {
  const lines: Range[] = []
  let start = 0
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && text.charAt(i) !== '\n') continue
    if (text.slice(start, i).trim() !== '') lines.push({ start, end: i })
    start = i + 1
  }
  return lines
}

const separators = ['|', '\t', ',', '、', '/', ' ']
const separatorOf = (line: string) => separators.find((s) => line.includes(s)) ?? ' '

/** Of what stands between separators; several spaces are one. */
function cellsOf(text: string, { start, end }: Range, separator: string): Range[] {
  const cells: Range[] = []
  let from = start
  for (let i = start; i <= end; i++) {
    if (i < end && text.charAt(i) !== separator) continue
    const words = text.slice(from, i)
    const isEdge = separator === '|' && words.trim() === '' && (from === start || i === end)
    if (words.trim() !== '' || (separator !== ' ' && !isEdge))
      cells.push({
        start: from + words.length - words.trimStart().length,
        end: from + words.trimEnd().length,
      })
    from = i + 1
  }
  return cells
}

/** A line of nothing but column names, the person's among them. */
function columnsOf(text: string, line: Range): (Column | undefined)[] | undefined {
  const cells = cellsOf(text, line, separatorOf(text.slice(line.start, line.end)))
  const columns = cells.map(({ start, end }) => {
    const hit = label(text, start)
    return hit && hit.end === end ? hit.value : undefined
  })
  const known = columns.filter((c) => c !== undefined)
  return known.length >= fewest && columns.length - known.length <= 1 && known.includes('person')
    ? columns
    : undefined
}

/** The cells with their columns' names before them read like a form. */
const named: Partial<Record<Column, string>> = {
  shop: '开店',
  job: '就业',
  sales: '月销',
  needs: '需求',
  satisfaction: '满意度',
  result: '结果',
}

interface Table {
  columns: readonly (Column | undefined)[]
  /** 10.21回访 over the table: the day of rows that have none. */
  title: DayNumber
}

function rowOf(reading: Reading, { columns, title }: Table, cells: readonly Range[]): Intent | undefined {
  const { text, original, past } = reading
  let person: { start: number; end: number } | undefined
  let method: Method | undefined
  let day = title
  const lines: { text: string; original: string }[] = []
  for (const [n, cell] of cells.entries()) {
    const column = columns[n]
    const read = text.slice(cell.start, cell.end)
    if (column === 'person') person = nameAt(text, cell.start)
    else if (column === 'method')
      method = headAt({ text, past, heading: 0, stationAt: new Map() }, cell.start, cell.end).method
    else if (column === 'date')
      day = (dateAt(text, cell.start, past) ?? looseDateAt(text, cell.start, past))?.days[0] ?? day
    else if (column && named[column] && /[^-/\s]/.test(read))
      lines.push({
        text: `${named[column]}:${read}`,
        original: `${named[column]}:${original.slice(cell.start, cell.end)}`,
      })
  }
  if (!person) return undefined
  const fields: FollowUpVisitFields = {
    person: original.slice(person.start, person.end),
    date: dayOf(day),
    ...(method && { method }),
    ...outcomeOf(lines.map((l) => l.text).join('\n'), lines.map((l) => l.original).join('\n')),
  }
  return intent('followUpVisit', fields, { person: [person.start, person.end] }, ['回访'])
}
