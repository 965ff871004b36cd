import { describe, expect, test } from 'vitest'
import type { DayNumber, DayNumbers } from '../ledger/day-ledger.ts'
import { judgeDay } from './judge-day.ts'
import { questionOf } from './question.ts'
import { ordinary, stateWith, today } from './test-history.ts'

const questions = (numbers: DayNumbers) =>
  judgeDay({ day: today, state: stateWith(numbers) }, ordinary).flatMap((found) => questionOf(found) ?? [])

test.each<[DayNumbers, string, DayNumbers]>([
  [
    { purchaseOrders: 3, purchaseFen: 1560_00 },
    '帮人买平时一天一百多块，多打了个0吗？1 没错  2 是156元',
    { purchaseFen: 156_00 },
  ],
  [
    { purchaseOrders: 3, purchaseFen: 1568_00 },
    '帮人买平时一天一百多块，漏了小数点吗？1 没错  2 是156.8元',
    { purchaseFen: 156_80 },
  ],
  [
    { purchaseOrders: 3, purchaseFen: 15_60 },
    '帮人买平时一天一百多块，少打了个0吗？1 没错  2 是156元',
    { purchaseFen: 156_00 },
  ],
  [{ parcelsIn: 120 }, '取件平时一天十多件，多打了个0吗？1 没错  2 是12件', { parcelsIn: 12 }],
  [
    { purchaseOrders: 1, purchaseFen: 480_00 },
    '帮人买平时一单四十多块，这次一单480元，多打了个0吗？1 没错  2 是48元',
    { purchaseFen: 48_00 },
  ],
  [
    { saleOrders: 3, saleFen: 156_00 },
    '平时都是帮人买，这次是帮人卖吗？1 对  2 说反了，是帮人买',
    { purchaseOrders: 3, purchaseFen: 156_00, saleOrders: 0, saleFen: 0 },
  ],
  [
    { saleFen: 156_00 },
    '平时都是帮人买，这次是帮人卖吗？1 对  2 说反了，是帮人买',
    { purchaseFen: 156_00, saleFen: 0 },
  ],
])('%o', (numbers, words, correction) => {
  expect(questions(numbers)).toMatchObject([{ words, correction }])
})

describe('nobody is asked', () => {
  test.each<[string, DayNumbers]>([
    ['when the station was just busy', { purchaseOrders: 30, purchaseFen: 1560_00 }],
    ['of a dear thing that no slip explains', { purchaseOrders: 2, purchaseFen: 4_000_00 }],
    ['of money without orders', { purchaseFen: 156_00 }],
  ])('%s', (_, numbers) => {
    expect(questions(numbers)).toEqual([])
  })
})

test('whoever may be somebody else is told nothing of what is usual', () => {
  const discreet = (numbers: DayNumbers) => questions(numbers).map((question) => question.discreet)
  expect(discreet({ purchaseOrders: 3, purchaseFen: 1560_00 })).toEqual([
    '帮人买1560元，多打了个0吗？1 没错  2 是156元',
  ])
  expect(discreet({ saleOrders: 3 })).toEqual(['是帮人卖吗？1 对  2 说反了，是帮人买'])
})

test('the answer takes the question away', () => {
  for (const numbers of [
    { purchaseOrders: 3, purchaseFen: 1560_00 },
    { parcelsIn: 120 },
    { saleOrders: 3 },
  ]) {
    const corrected = { ...numbers, ...questions(numbers)[0]?.correction } as Partial<
      Record<DayNumber, number>
    >
    expect(questions(corrected)).toEqual([])
  }
})
