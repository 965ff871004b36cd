import { readSheet } from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { writeLongTable } from './write-long-table.ts'

const table = {
  name: '码 & 号',
  columns: [
    { title: '编号', width: 10 },
    { title: '码', width: 20 },
  ],
}
const odd = ['<&">', '=1+1', ' 前后有空 ', 'a\u0001b', '一,二"三']

test('an xlsx that another reads: words as they are, but no formulas', async () => {
  const rows = odd.map((words, i) => [i, words])
  expect(await readSheet(await writeLongTable({ ...table, rows }, 'xlsx'))).toEqual([
    ['编号', '码'],
    [0, '<&">'],
    [1, "'=1+1"],
    [2, expect.stringContaining('前后有空')],
    [3, 'ab'],
    [4, '一,二"三'],
  ])
})

test('a csv with the mark of UTF-8', async () => {
  const file = await writeLongTable(
    {
      ...table,
      rows: [
        [1, '一,二"三'],
        [2, '+x'],
      ],
    },
    'csv',
  )
  expect(file.toString()).toBe('\uFEFF编号,码\r\n1,"一,二""三"\r\n2,\'+x\r\n')
})

test('more rows than go into one lump, each once and in order', async () => {
  function* rows() {
    for (let i = 0; i < 1001; i++) yield [i, `x${i}`]
  }
  const read = await readSheet(await writeLongTable({ ...table, rows: rows() }, 'xlsx'))
  expect(read.slice(1)).toEqual([...rows()])
})
