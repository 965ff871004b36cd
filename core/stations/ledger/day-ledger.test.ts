import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  applyPart,
  changedNumbers,
  type DayChange,
  type DayPart,
  type DayPartKind,
  dayNumberNames,
  dayPartKinds,
  emptyDay,
  foldDay,
  partOrTotalUnclear,
} from './day-ledger.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 10, minute))
let messages = 0
const part = (kind: DayPartKind, change: Partial<DayChange>, minute = ++messages): DayPart => ({
  ...{ kind, change: { numbers: {}, ...change }, sentAt: at(minute), messageId: `m${minute}`, part: 0 },
})

describe('the fold of a day', () => {
  test.each<[string, DayPart[], object]>([
    ['nothing said', [], { numbers: {}, reported: false }],
    [
      'a report',
      [part('report', { numbers: { purchaseOrders: 3 } })],
      { numbers: { purchaseOrders: 3 }, reported: true },
    ],
    [
      'a second report replaces what it states and leaves the rest',
      [
        part('report', { numbers: { purchaseOrders: 3, parcelsIn: 12 } }),
        part('report', { numbers: { purchaseOrders: 5 } }),
      ],
      { numbers: { purchaseOrders: 5, parcelsIn: 12 } },
    ],
    [
      'deals add up',
      [
        part('deal', { numbers: { purchaseOrders: 2, purchaseFen: 3_000 } }),
        part('deal', { numbers: { purchaseOrders: 1, purchaseFen: 1_250 } }),
      ],
      { numbers: { purchaseOrders: 3, purchaseFen: 4_250 } },
    ],
    [
      'a correction sets, an adjustment adds',
      [
        part('report', { numbers: { purchaseOrders: 3, saleOrders: 1 } }),
        part('correction', { numbers: { purchaseOrders: 5 } }),
        part('adjustment', { numbers: { saleOrders: 2 } }),
      ],
      { numbers: { purchaseOrders: 5, saleOrders: 3 } },
    ],
    [
      'fewer than none is none',
      [part('report', { numbers: { parcelsIn: 2 } }), part('adjustment', { numbers: { parcelsIn: -5 } })],
      { numbers: { parcelsIn: 0 } },
    ],
    [
      'a sign-in alone reports nothing',
      [part('signIn', { appSignedIn: true })],
      { numbers: {}, appSignedIn: true, reported: false },
    ],
    [
      'no business takes the numbers away and leaves the sign-in',
      [
        part('report', { numbers: { purchaseOrders: 3 }, appSignedIn: true }),
        part('report', { noBusiness: true }),
      ],
      { numbers: {}, noBusiness: true, appSignedIn: true, reported: true },
    ],
    [
      'a deal after “no business”: there was some after all',
      [part('report', { noBusiness: true }), part('deal', { numbers: { purchaseOrders: 1 } })],
      { numbers: { purchaseOrders: 1 }, noBusiness: false },
    ],
    [
      'about, once said, stays said',
      [
        part('report', { numbers: { purchaseFen: 100_00 }, approximate: true }),
        part('report', { numbers: { parcelsIn: 2 } }),
      ],
      { approximate: true },
    ],
  ])('%s', (_, parts, expected) => {
    expect(foldDay(parts)).toMatchObject(expected)
  })

  test('what was said in the same instant is ordered by its message, then by its place in it', () => {
    const same = (messageId: string, place: number, orders: number): DayPart => ({
      ...part('report', { numbers: { purchaseOrders: orders } }, 0),
      messageId,
      part: place,
    })
    const parts = [same('b', 0, 2), same('b', 1, 3), same('a', 5, 1)]
    expect(foldDay(parts).numbers).toEqual({ purchaseOrders: 3 })
    expect(foldDay([...parts].reverse()).numbers).toEqual({ purchaseOrders: 3 })
  })
})

const number = fc.integer({ min: -30, max: 200 })
const numbers = fc.dictionary(fc.constantFrom(...dayNumberNames), number, { maxKeys: 4 })
const anyPart = fc.record({
  kind: fc.constantFrom(...dayPartKinds),
  change: fc.record(
    {
      numbers,
      appSignedIn: fc.boolean(),
      noBusiness: fc.constant(true as const),
      approximate: fc.constant(true as const),
    },
    { requiredKeys: ['numbers'] },
  ),
  minute: fc.integer({ min: 0, max: 5 }),
})
/** Few instants, so that several fall together; the message and the part tell them apart. */
const day = fc.array(anyPart, { maxLength: 12 }).map((parts) =>
  parts.map(
    ({ kind, change, minute }, i): DayPart => ({
      // Only what is added may be less than none.
      change:
        kind === 'deal' || kind === 'adjustment' ? change : { ...change, numbers: positive(change.numbers) },
      ...{ kind, sentAt: at(minute), messageId: `m${i % 7}`, part: i },
    }),
  ),
)
const positive = (all: Record<string, number>) =>
  Object.fromEntries(Object.entries(all).map(([name, value]) => [name, Math.abs(value)]))

const shuffled = day.chain((parts) =>
  fc.tuple(
    fc.constant(parts),
    fc.shuffledSubarray(parts, { minLength: parts.length, maxLength: parts.length }),
  ),
)

describe('whatever was said', () => {
  test('any order of arrival ends in the same day', () => {
    fc.assert(
      fc.property(shuffled, ([parts, others]) => {
        expect(foldDay(others)).toEqual(foldDay(parts))
      }),
    )
  })

  test('a day never has fewer than none of anything', () => {
    fc.assert(
      fc.property(day, (parts) => {
        for (const value of Object.values(foldDay(parts).numbers)) expect(value).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('laying parts on top one by one is the same as folding them', () => {
    fc.assert(
      fc.property(day, (parts) => {
        const inTurn = [...parts].sort(
          (a, b) =>
            a.sentAt.getTime() - b.sentAt.getTime() ||
            (a.messageId < b.messageId ? -1 : a.messageId > b.messageId ? 1 : a.part - b.part),
        )
        expect(inTurn.reduce(applyPart, emptyDay)).toEqual(foldDay(parts))
      }),
    )
  })

  test('a day of deals alone is their sum', () => {
    const orders = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 10 })
    fc.assert(
      fc.property(orders, (all) => {
        const parts = all.map((purchaseOrders, i) => part('deal', { numbers: { purchaseOrders } }, i))
        expect(foldDay(parts).numbers.purchaseOrders).toBe(all.reduce((sum, each) => sum + each, 0))
      }),
    )
  })

  test('a sign-in changes no number and makes no report', () => {
    fc.assert(
      fc.property(day, (parts) => {
        const before = foldDay(parts)
        const after = foldDay([...parts, part('signIn', { appSignedIn: true }, 59)])
        expect(after).toEqual({ ...before, appSignedIn: true })
      }),
    )
  })
})

describe('a second report could be a part or the total', () => {
  const noon = foldDay([part('report', { numbers: { purchaseOrders: 2, purchaseFen: 3_000 } })])
  test.each<[string, Partial<DayChange>, boolean]>([
    ['other numbers of the same kind', { numbers: { purchaseOrders: 3, purchaseFen: 15_600 } }, true],
    ['the same numbers again', { numbers: { purchaseOrders: 2, purchaseFen: 3_000 } }, false],
    ['numbers of another kind', { numbers: { parcelsIn: 12 } }, false],
    ['none', { numbers: { purchaseOrders: 0 } }, false],
    ['no business', { noBusiness: true }, false],
    ['one the same, one not', { numbers: { purchaseOrders: 2, purchaseFen: 15_600 } }, true],
  ])('%s: %s', (_, change, unclear) => {
    expect(partOrTotalUnclear(noon, { numbers: {}, ...change })).toBe(unclear)
  })

  test('after a sign-in alone there is nothing to add to', () => {
    const signedIn = foldDay([part('signIn', { appSignedIn: true })])
    expect(partOrTotalUnclear(signedIn, { numbers: { purchaseOrders: 3 } })).toBe(false)
  })
})

test('what changed is told in the fields’ own order, with before and after', () => {
  const before = { saleOrders: 1, purchaseFen: 15_600, parcelsIn: 12 }
  const after = { parcelsIn: 12, purchaseFen: 16_500, parcelsOut: 2 }
  expect(changedNumbers(before, after)).toEqual([
    { name: 'purchaseFen', before: 15_600, after: 16_500 },
    { name: 'saleOrders', before: 1, after: undefined },
    { name: 'parcelsOut', before: undefined, after: 2 },
  ])
})
