// A list of people as staff have it, an Excel or CSV file, read into rows of words under known headings.
import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import { Problem } from '../values/problem.ts'
import { sheetReach } from './sheet-reach.ts'
import { inflatedBytes, isZip } from './zip-size.ts'

export const maxListBytes = 5_000_000
export const maxListRows = 20_000
/** A workbook of five megabytes that unpacks into more than this was made to do harm. */
const maxInflatedBytes = 200_000_000
/** Of one part of it: twenty thousand people with twenty columns are a third of this. */
const maxPartBytes = 60_000_000
const maxColumns = 60
const maxCells = 400_000
/** Titles and notes may stand above the headings. */
const headingWithin = 15
const longestCell = 200

/** What a column is called, in any of these words; the first is the one that people are told. */
export type Columns<Key extends string> = Record<Key, readonly string[]>

export const personColumns = {
  name: ['姓名', '名字', '学员姓名', '户主姓名', '人员姓名'],
  phone: ['电话', '手机', '联系电话', '手机号', '手机号码', '电话号码', '联系方式'],
  village: [
    '村',
    '嘎查',
    '村组',
    '住址',
    '村名',
    '行政村',
    '嘎查村',
    '所在村',
    '家庭住址',
    '地址',
    '村（嘎查）',
  ],
  township: ['镇', '苏木', '乡', '乡镇', '苏木镇', '苏木乡镇', '所在乡镇', '镇（苏木）'],
} as const satisfies Columns<string>

export interface ListRow<Key extends string> {
  /** As the program that made the file counts, from 1. */
  row: number
  /** Trimmed; a cell that is empty is left out. */
  cells: Partial<Record<Key, string>>
}

/** Rows that are empty are left out. Throws the Problem `listRefused`, whose words say what to do. */
export async function readList<Key extends string>(
  file: { name: string; bytes: Buffer },
  columns: Columns<Key>,
  refusals: ListRefusals = ofPeople,
): Promise<ListRow<Key>[]> {
  return underHeadings(await readTable(file), columns, refusals)
}

/** What is said of a list that lacks its first column, or has nothing under its headings. */
export interface ListRefusals {
  noHeading: string
  empty: string
}

const ofPeople: ListRefusals = {
  noHeading: '没找到“姓名”这一列，第一行写上姓名、电话、村',
  empty: '表里没有人，只有表头',
}

/** The first sheet as it is, headings and all, row by row. Throws the Problem `listRefused`. */
export async function readTable({ name, bytes }: { name: string; bytes: Buffer }): Promise<string[][]> {
  if (bytes.length === 0) throw refused('这个文件是空的')
  if (bytes.length > maxListBytes) throw refused('文件超过5MB，分成几个再传')
  return isZip(bytes) ? sheetOf(bytes) : csvOf(bytes, name)
}

const refused = (reason: string): Problem => new Problem('listRefused', { reason })

async function sheetOf(bytes: Buffer): Promise<string[][]> {
  if (inflatedBytes(bytes) > maxInflatedBytes) throw refused('表太大了，只留名单再传')
  refuseFarCells(bytes)
  try {
    const rows: readonly (readonly unknown[])[] = await readSheet(bytes)
    return rows.slice(0, maxListRows + headingWithin).map((row) => row.map(wordsOf))
  } catch (error) {
    if (error instanceof Problem) throw error
    throw refused('这个表打不开，在电脑上另存为xlsx再传')
  }
}

// A cell far out, empty or not, makes the reader fill all that lies before it.
function refuseFarCells(bytes: Buffer): void {
  const reach = sheetReach(bytes, maxPartBytes)
  if (!reach) throw refused('这个表打不开，在电脑上另存为xlsx再传')
  const { columns, rows } = reach
  if (rows > maxListRows + headingWithin)
    throw refused(`一次最多两万行，这个表到了第${rows}行，空行删掉或分成几个再传`)
  if (columns > maxColumns)
    throw refused(`一次最多${maxColumns}列，这个表到了第${columns}列，只留名单那几列再传`)
  if (columns * rows > maxCells) throw refused('表太大了，只留姓名、电话、村这几列再传')
}

/** A formula comes as the value that the file keeps of it. */
function wordsOf(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return tidy(String(cell))
}

const tidy = (words: string): string => words.replace(/\s+/g, ' ').trim().slice(0, longestCell)

function csvOf(bytes: Buffer, name: string): string[][] {
  // The old format of Excel, and pictures of a list.
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0' || /\.(?:xls|docx?|pdf|png|jpe?g)$/i.test(name))
    throw refused('只认xlsx和csv，在电脑上另存为xlsx再传')
  const text = textOf(bytes)
  try {
    const rows: string[][] = parse(text, {
      ...{ bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: false },
      delimiter: delimiterOf(text),
      to: maxListRows + headingWithin,
    })
    return rows.map((row) => row.map(tidy))
  } catch {
    throw refused('这个csv读不了，在电脑上另存为xlsx再传')
  }
}

/** UTF-8, or what Excel writes in China. */
function textOf(bytes: Buffer): string {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      if (!text.includes('\u0000')) return text
    } catch {
      // The next encoding.
    }
  }
  throw refused('这个文件不是名单，只认xlsx和csv')
}

function delimiterOf(text: string): string {
  const [first = ''] = text.split(/\r?\n/, 1)
  const count = (sign: string) => first.split(sign).length
  return ['\t', ';', '，'].find((sign) => count(sign) > count(',')) ?? ','
}

const heading = (words: string): string => words.normalize('NFKC').replace(/[\s*:_（）()]/g, '')

function underHeadings<Key extends string>(
  table: string[][],
  columns: Columns<Key>,
  { noHeading, empty }: ListRefusals,
): ListRow<Key>[] {
  const keys = Object.keys(columns) as Key[]
  const keyOf = (words: string) =>
    keys.find((key) => columns[key].some((name) => heading(name) === heading(words)))
  const [nameKey] = keys
  const at = table.slice(0, headingWithin).findIndex((row) => row.some((cell) => keyOf(cell) === nameKey))
  if (at < 0) throw refused(noHeading)
  const placed = (table[at] ?? []).map(keyOf)
  const rows = table.slice(at + 1).flatMap((row, i) => {
    const cells: Partial<Record<Key, string>> = {}
    for (const [column, words] of row.entries()) {
      const key = placed[column]
      // Of two columns of one kind the first that says something.
      if (key !== undefined && words !== '' && cells[key] === undefined) cells[key] = words
    }
    return Object.keys(cells).length > 0 ? [{ row: at + i + 2, cells }] : []
  })
  if (rows.length > maxListRows) throw refused('一次最多两万人，分成几个再传')
  if (rows.length === 0) throw refused(empty)
  return rows
}
