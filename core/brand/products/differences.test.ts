import { describe, expect, it } from 'vitest'
import { product as kind } from '../kinds/product.ts'
import { productContent, yearContent } from '../test-content.ts'
import { differencesOf, monthWords } from './differences.ts'

const named = (id: string, change: object) => ({ id, product: kind.parse(productContent(change)) })
const year = (of: number, change: object = {}) => yearContent({ year: of, ...change })

it('lists what changed, what is new and what wasn’t asked again', () => {
  const products = [
    named('1', { name: '羊肉', years: [year(2025), year(2026)] }),
    named('2', { name: '向日葵', years: [year(2026)] }),
    named('3', { name: '驼奶', years: [year(2025)] }),
    named('4', { name: '葵花油', years: [year(2024)] }),
    named('5', {
      name: '羊绒',
      years: [
        year(2025, { yield: { value: 80, unit: '吨' }, months: [5] }),
        year(2026, {
          ...{ yield: { value: 100, unit: '吨' }, months: [5, 6], area: { value: 2, unit: '万亩' } },
          ownBrand: { has: true, name: '草原绒' },
        }),
      ],
    }),
  ]
  const rows = differencesOf(products, { from: 2025, to: 2026 })
  expect(rows.map(({ name, kind: of }) => [name, of])).toEqual([
    ['羊绒', 'changed'],
    ['向日葵', 'added'],
    ['驼奶', 'missing'],
    ['羊肉', 'same'],
  ])
  expect(rows[0]?.changes).toEqual([
    { field: '面积', before: null, after: '2万亩', percent: null },
    { field: '产量', before: '80吨', after: '100吨', percent: 25 },
    { field: '上市时间', before: '5月', after: '5–6月', percent: null },
    { field: '自主品牌', before: '没有', after: '草原绒', percent: null },
  ])
})

it('amounts of two units are not compared', () => {
  const years = [
    year(2025, { yield: { value: 80, unit: '吨' } }),
    year(2026, { yield: { value: 1, unit: '万吨' } }),
  ]
  const [row] = differencesOf([named('1', { years })], { from: 2025, to: 2026 })
  expect(row?.changes).toEqual([{ field: '产量', before: '80吨', after: '1万吨', percent: null }])
})

it.each([
  [[], null],
  [[6], '6月'],
  [[9, 10, 5], '5月、9–10月'],
  [[1, 12], '1月、12月'],
])('the season %j is %s', (months, words) => expect(monthWords(months)).toBe(words))

describe('what a product may not say', () => {
  const channels = [
    { name: '商贩', percent: 70 },
    { name: '集市', percent: 31 },
  ]
  it.each([
    ['shares of more than all', { years: [year(2026, { channels })] }],
    ['two data of one year', { years: [year(2026), year(2026)] }],
    ['a month that isn’t', { years: [year(2026, { months: [13] })] }],
    ['another category', { category: '汽车' }],
  ])('%s', (_, change) => {
    expect(() => kind.parse(productContent(change))).toThrow('invalid input')
  })

  it('but shares that leave a rest are fine, and those that come to it in tenths', () => {
    const tenths = [33.3, 33.3, 33.4].map((percent, i) => ({ name: `渠道${i}`, percent }))
    for (const shares of [[{ name: '商贩', percent: 40 }], tenths])
      expect(() => kind.parse(productContent({ years: [year(2026, { channels: shares })] }))).not.toThrow()
  })
})
