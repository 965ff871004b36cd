import { expect, test } from 'vitest'
import { categoriesText, rosterText } from './import-words.ts'

const roster = { id: 'imp_1', rows: 3, added: 2, changed: 0, refused: [{ row: 3, reason: '没有姓名' }] }
test.each([
  [roster, '共3行：新增2人，1行没收下'],
  [{ ...roster, rows: 4, changed: 1 }, '共4行：新增2人，补全1人，1行没收下'],
  [{ ...roster, rows: 3, added: 0, refused: [] }, '共3行：3人原来就有'],
])('%o', (report, words) => {
  expect(rosterText(report)).toBe(words)
})

const categories = { id: 'ctr_1', version: 2, rows: 6, matched: 3, doubtful: 2, unmatched: 1, refused: [] }
test.each([
  [categories, '第2版，共6行：对上3人，2人有同名的，要核对，1人库里没有'],
  [{ ...categories, rows: 3, doubtful: 0, unmatched: 0 }, '第2版，共3行：对上3人'],
])('%o', (report, words) => {
  expect(categoriesText(report)).toBe(words)
})
