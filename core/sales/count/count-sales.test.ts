import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { countSales } from './count-sales.ts'
import type { Flag, ListedSpan, Sale } from './sale.ts'
import { sale } from './test-sale.ts'

const month = { from: '2026-11-01', to: '2026-11-30' }
const week = { from: '2026-11-16', to: '2026-11-22' }
const douyin = { channel: '抖音' }
const order = (...orderNumbers: string[]) => ({ orderNumbers })

type Case = [title: string, sales: Sale[], yuan: number, flags?: Flag[], lists?: ListedSpan[]]
const list: ListedSpan = { id: 'imp_1', sellerId: 'sel_1', channel: '抖音', ...month }

const cases: Case[] = [
  ['days and products of their own add up', [sale({ product: '羊肉' }), sale({ product: '酸奶' })], 200],
  ['days add up', [sale({ day: '2026-11-18' }), sale({ day: '2026-11-19' })], 200],
  ['channels add up', [sale(douyin), sale({ channel: '快手' })], 200],
  ['a month holds its days', [sale({ ...month, yuan: 3000 }), sale(), sale({ day: '2026-11-19' })], 3000],
  [
    'a month of one channel holds that channel’s days, and those of none',
    [sale({ ...month, ...douyin, yuan: 3000 }), sale(douyin), sale({ day: '2026-11-19' })],
    3000,
  ],
  [
    'a month of one channel holds no day of another',
    [sale({ ...month, ...douyin, yuan: 3000 }), sale({ channel: '快手' })],
    3100,
  ],
  [
    'a month of one product holds no day of another',
    [sale({ ...month, product: '羊肉', yuan: 3000 }), sale({ product: '酸奶' })],
    3100,
  ],
  [
    'days that come to more than their month: the days, and a flag',
    [sale({ ...month, yuan: 150 }), sale({ yuan: 100 }), sale({ day: '2026-11-19', yuan: 100 })],
    200,
    ['inOthers', 'partsExceed'],
  ],
  [
    'staff’s month stands against a seller’s days that come to more',
    [sale({ ...month, yuan: 150, grade: 'staff' }), sale({ yuan: 100 }), sale({ day: '2026-11-19' })],
    150,
    ['inOthers'],
  ],
  [
    'a quarter holds months, which hold days',
    [sale({ from: '2026-10-01', to: '2026-12-31', yuan: 9000 }), sale({ ...month, yuan: 3000 }), sale()],
    9000,
  ],
  [
    'a week that reaches into the month counts once with it',
    [sale({ from: '2026-10-28', to: '2026-11-03', yuan: 700 }), sale({ ...month, yuan: 3000 })],
    3000,
    ['inOthers', 'overlap'],
  ],
  ['a week within a month', [sale({ ...month, yuan: 3000 }), sale({ ...week, yuan: 700 })], 3000],
  [
    'what was said together is no part of each other',
    [
      sale({ ...douyin, yuan: 300, causeId: 'msg_1' }),
      sale({ ...douyin, product: '牛肉干', yuan: 260, causeId: 'msg_1' }),
    ],
    560,
  ],
  [
    'a month and one of its days said together',
    [sale({ ...month, yuan: 3000, causeId: 'msg_1' }), sale({ yuan: 500, causeId: 'msg_1' })],
    3000,
  ],
  ['a day’s total, then one channel of it', [sale({ yuan: 300 }), sale({ ...douyin, yuan: 200 })], 300],
  ['staff say that they are two', [sale({ yuan: 300 }), sale({ ...douyin, yuan: 200, apart: true })], 500],
  ['the same twice counts once', [sale(douyin), sale(douyin)], 100, ['sameSale']],
  [
    'of the same, the better source',
    [sale({ yuan: 90, grade: 'staff' }), sale({ yuan: 120 })],
    90,
    ['sameSale'],
  ],
  ['other sellers have their own', [sale({ ...month, yuan: 3000 }), sale({ sellerId: 'sel_2' })], 3100],
  ['no amount is no sale yet', [sale({ yuan: null }), sale({ ...douyin, yuan: null })], 0, ['noAmount']],
  ['a month without an amount holds nothing', [sale({ ...month, yuan: null }), sale()], 100, ['noAmount']],
  ['orders of their own', [sale(order('1')), sale(order('2'))], 200],
  ['one order twice', [sale(order('1')), sale({ ...order('1'), day: '2026-11-19' })], 100, ['sameOrder']],
  [
    'one order, by two sellers',
    [sale(order('1')), sale({ ...order('1'), sellerId: 'sel_2' })],
    100,
    ['sameOrder'],
  ],
  [
    'the platform’s own figure of an order goes before the seller’s',
    [sale({ ...order('1'), yuan: 120 }), sale({ ...order('1'), yuan: 100, grade: 'imported' })],
    100,
    ['sameOrder'],
  ],
  [
    'two orders of which one was told',
    [sale(order('1')), sale({ ...order('1', '2'), yuan: 150 })],
    175,
    ['sameOrder'],
  ],
  ['a day holds its orders', [sale({ yuan: 400 }), sale({ ...order('1'), yuan: 80 })], 400, ['inOthers']],
  [
    'a list of the platform holds what the seller told of that channel',
    [
      sale({ ...order('1'), ...douyin, grade: 'imported' }),
      sale({ ...douyin, yuan: 260 }),
      sale({ channel: '快手' }),
    ],
    200,
    ['inList'],
    [list],
  ],
  [
    'and leaves what went elsewhere in a month’s total',
    [sale({ ...order('1'), ...douyin, yuan: 800, grade: 'imported' }), sale({ ...month, yuan: 1000 })],
    1000,
    ['inOthers'],
    [list],
  ],
  ['what came back is taken off', [sale({ yuan: 500 }), sale({ kind: 'refund', yuan: 80 })], 420],
  ['and once', [sale({ yuan: 500 }), sale({ kind: 'refund' }), sale({ kind: 'refund' })], 400, ['sameSale']],
]

const total = (sales: readonly Sale[], lists?: readonly ListedSpan[]) =>
  countSales(sales, lists).reduce((sum, { fen }) => sum + fen, 0)

describe('what a seller’s sales come to', () => {
  it.each(cases)('%s', (_, sales, yuan, flags = undefined, lists = []) => {
    const counted = countSales(sales, lists)
    expect(counted.reduce((sum, { fen }) => sum + fen, 0)).toBe(yuan * 100)
    if (flags) expect([...new Set(counted.flatMap((each) => each.flags))].sort()).toEqual([...flags].sort())
    expect(counted).toHaveLength(sales.length)
  })
})

const spans = [
  ...Array.from({ length: 12 }, (_, i) => String(i + 10)).map((d) => ({
    from: `2026-11-${d}`,
    to: `2026-11-${d}`,
  })),
  ...[month, week, { from: '2026-11-08', to: '2026-11-18' }, { from: '2026-10-01', to: '2026-12-31' }],
]
const anySale = fc
  .record({
    span: fc.constantFrom(...spans),
    sellerId: fc.constantFrom('sel_1', 'sel_2'),
    kind: fc.constantFrom('sale' as const, 'sale' as const, 'sale' as const, 'refund' as const),
    product: fc.constantFrom(null, '羊肉', '酸奶'),
    channel: fc.constantFrom(null, '抖音', '快手'),
    amountFen: fc.option(fc.integer({ min: 0, max: 500_000 })),
    grade: fc.constantFrom('self' as const, 'proved' as const, 'staff' as const, 'verified' as const),
    orderNumbers: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.subarray(['1', '2', '3'])),
    causeId: fc.constantFrom('msg_1', 'msg_2', 'msg_3', 'msg_4'),
    sentAt: fc.integer({ min: 0, max: 20 }),
  })
  .map(({ span, ...row }) => sale({ ...row, ...span }))
const someSales = fc.array(anySale, { maxLength: 14 })

test('any order of the records comes to the same', () => {
  fc.assert(
    fc.property(someSales, fc.boolean(), fc.infiniteStream(fc.nat()), (sales, listed, at) => {
      const lists = listed ? [list] : []
      const shuffled = sales
        .map((each) => ({ each, key: at.next().value ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map(({ each }) => each)
      const byId = (all: readonly Sale[]) =>
        countSales(all, lists)
          .map(({ sale: { id }, fen }) => `${id} ${fen}`)
          .sort()
      expect(byId(shuffled)).toEqual(byId(sales))
    }),
    { numRuns: 500 },
  )
})

test('one more record that says the same changes nothing', () => {
  fc.assert(
    fc.property(someSales, fc.nat(), (sales, which) => {
      // Of one period, channel and product the latest stands: to say an earlier one again is to change it back.
      const standing = countSales(sales).filter(({ flags }) => !flags.includes('sameSale'))
      const again = standing[which % Math.max(1, standing.length)]?.sale
      if (!again) return
      const twin = { ...again, id: 'sal_twin', causeId: 'msg_twin', sentAt: again.sentAt + 5 }
      expect(total([...sales, twin])).toBe(total(sales))
    }),
    { numRuns: 500 },
  )
})

test('never more than all that was said, nor less than any one of it', () => {
  fc.assert(
    fc.property(someSales, (sales) => {
      const sold = sales.filter(({ kind, orderNumbers }) => kind === 'sale' && orderNumbers.length === 0)
      const said = sold.map(({ amountFen }) => amountFen ?? 0)
      const counted = total(sold)
      expect(counted).toBeLessThanOrEqual(said.reduce((a, b) => a + b, 0))
      const best = Math.max(
        0,
        ...sold.filter(({ grade }) => grade === 'verified').map((s) => s.amountFen ?? 0),
      )
      const alike = new Set(sold.map(({ from, to, channel, product }) => `${from}${to}${channel}${product}`))
      if (alike.size === sold.length) expect(counted).toBeGreaterThanOrEqual(best)
    }),
  )
})
