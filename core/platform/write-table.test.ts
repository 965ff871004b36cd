import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { harmless, type Table, writeTable } from './write-table.ts'

interface Row {
  station: string
  yuan: number | null
}

const table: Table<Row> = {
  name: '日报',
  columns: [
    { title: '站点名称', value: ({ station }) => station },
    { title: '金额', as: 'money', value: ({ yuan }) => yuan },
  ],
  rows: [
    { station: '石哈河站', yuan: 156.5 },
    { station: '=HYPERLINK("http://x","y")', yuan: null },
    { station: '引号"，逗号,和\n换行', yuan: -12 },
  ],
}

describe('a table as a file', () => {
  it('is read back from xlsx as it was, formulas as words', async () => {
    const rows = await readSheet(await writeTable(table, 'xlsx'))
    expect(rows).toEqual([
      ['站点名称', '金额'],
      ['石哈河站', 156.5],
      ['\'=HYPERLINK("http://x","y")', null],
      ['引号"，逗号,和\n换行', -12],
    ])
  })

  it('is read back from csv, which begins with the mark of UTF-8', async () => {
    const file = await writeTable(table, 'csv')
    expect([...file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(parse(file, { bom: true })).toEqual([
      ['站点名称', '金额'],
      ['石哈河站', '156.50'],
      ['\'=HYPERLINK("http://x","y")', ''],
      ['引号"，逗号,和\n换行', '-12.00'],
    ])
  })

  it.each(['=1+1', '+86', '-2+3', '@SUM(A1)', '\tx', '＝1'])('%j is no formula', (words) => {
    expect(harmless(words)).toBe(`'${words}`)
  })

  it.each(['石哈河站', '3-5单', '0937', ''])('%j stays as it is', (words) => {
    expect(harmless(words)).toBe(words)
  })
})
