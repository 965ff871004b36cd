// A table as a file that an office opens: xlsx, or csv with the mark by which Excel knows it for UTF-8. Words that a
// spreadsheet would take for a formula are made harmless in both: a file is saved as the other kind sooner or later.
import { stringify } from 'csv-stringify/sync'
import writeXlsxFile, { type Cell } from 'write-excel-file/node'

/** Money is yuan here, with two decimals. A day is `YYYY-MM-DD` and stays words. */
export type TableValue = string | number | null

export interface TableColumn<Row> {
  title: string
  /** In signs of half width. */
  width?: number
  /** `money`: two decimals. */
  as?: 'money'
  value(row: Row): TableValue
}

export interface Table<Row> {
  /** Of the sheet. */
  name: string
  columns: readonly TableColumn<Row>[]
  rows: readonly Row[]
}

export type TableFormat = 'xlsx' | 'csv'

// A number below nothing is no formula; full-width signs are read as the others by some offices.
const formula = /^[=+\-@\t\r\n＝＋－＠]/
export const harmless = (words: string): string => (formula.test(words) ? `'${words}` : words)

export const writeTable = <Row>(table: Table<Row>, format: TableFormat): Promise<Buffer> =>
  format === 'xlsx' ? xlsx(table) : Promise.resolve(csv(table))

function csv<Row>({ columns, rows }: Table<Row>): Buffer {
  const lines = [
    columns.map(({ title }) => harmless(title)),
    ...rows.map((row) => columns.map((column) => written(column, row))),
  ]
  return Buffer.from(stringify(lines, { bom: true, record_delimiter: 'windows' }))
}

function written<Row>({ as, value }: TableColumn<Row>, row: Row): string {
  const found = value(row)
  if (found === null) return ''
  if (typeof found === 'number') return as === 'money' ? found.toFixed(2) : String(found)
  return harmless(found)
}

const headingStyle = { fontWeight: 'bold', backgroundColor: '#eef2ec', borderStyle: 'thin' } as const
const usualWidth = 14

async function xlsx<Row>({ name, columns, rows }: Table<Row>): Promise<Buffer> {
  const heading = columns.map(
    ({ title }): Cell => ({ value: harmless(title), type: String, ...headingStyle }),
  )
  const body = rows.map((row) => columns.map((column) => cellOf(column, row)))
  return writeXlsxFile([heading, ...body], {
    sheet: name,
    columns: columns.map(({ width = usualWidth }) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer()
}

function cellOf<Row>({ as, value }: TableColumn<Row>, row: Row): Cell {
  const found = value(row)
  if (found === null) return null
  if (typeof found === 'string') return { value: harmless(found), type: String }
  return { value: found, type: Number, ...(as === 'money' ? { format: '0.00' } : {}) }
}
