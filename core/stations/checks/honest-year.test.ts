// How often an honest station would be asked, and how often a slip is seen: on made-up stations, each of its own size
// and habits, with quiet days and fairs.
import { expect, test } from 'vitest'
import { seededRandom } from '../../platform/random.ts'
import { addDays } from '../../values/days.ts'
import type { DayNumbers } from '../ledger/day-ledger.ts'
import { historyDays, type LedgerDay } from './history.ts'
import { judgeDay } from './judge-day.ts'
import { questionOf } from './question.ts'
import { stateWith } from './test-history.ts'

const random = seededRandom(7)
const chance = () => random.below(1_000_000) / 1_000_000
/** About 1, now more, now less: as amounts and days scatter. */
const scatter = (by: number) =>
  Math.exp(by * Math.sqrt(-2 * Math.log(chance() + 1e-9)) * Math.cos(2 * Math.PI * chance()))

interface Habits {
  orders: number
  fen: number
  scatter: number
  parcels: number
}

const habits = (): Habits => ({
  ...{ orders: 1.5 + 8 * chance(), fen: 3_000 + 7_000 * chance() },
  ...{ scatter: 0.2 + 0.4 * chance(), parcels: 4 + 25 * chance() },
})

function honestDay(of: Habits, fair: number): DayNumbers {
  const purchaseOrders = Math.round(of.orders * fair * scatter(0.4))
  const parcelsIn = Math.round(of.parcels * fair * scatter(0.3))
  if (purchaseOrders === 0) return { parcelsIn }
  const purchaseFen = Math.round((purchaseOrders * of.fen * scatter(of.scatter)) / 100) * 100
  return { purchaseOrders, purchaseFen, parcelsIn }
}

function year(of: Habits): LedgerDay[] {
  return Array.from({ length: 365 }, (_, i) => {
    const day = addDays('2026-01-01', i)
    if (chance() < 0.1) return { day, state: stateWith({}, { noBusiness: true }) }
    return { day, state: stateWith(honestDay(of, i % 10 === 0 ? 1.8 : 1)) }
  })
}

const asked = (today: LedgerDay, days: readonly LedgerDay[], i: number) =>
  judgeDay(today, days.slice(Math.max(0, i - historyDays), i)).flatMap((found) => questionOf(found) ?? [])

test('an honest station is seldom asked; a slip mostly is, and offered what was meant', {
  timeout: 60_000,
}, () => {
  const tally = { days: 0, asked: 0, slips: 0, seen: 0, right: 0 }
  for (let station = 0; station < 12; station++) {
    const days = year(habits())
    for (const [i, today] of days.entries()) {
      if (i < 14) continue
      tally.days++
      if (asked(today, days, i).length > 0) tally.asked++
      const { numbers } = today.state
      if (!numbers.purchaseFen || i % 7 !== 0) continue
      tally.slips++
      const slipped = stateWith({ ...numbers, purchaseFen: numbers.purchaseFen * 10 })
      const [question] = asked({ day: today.day, state: slipped }, days, i)
      if (question) tally.seen++
      if (question?.correction.purchaseFen === numbers.purchaseFen) tally.right++
    }
  }
  expect(tally.days).toBeGreaterThan(4_000)
  // One question in three hundred honest days: a station is asked in vain once a year at the most.
  expect(tally.asked / tally.days).toBeLessThan(1 / 300)
  expect(tally.slips).toBeGreaterThan(400)
  expect(tally.seen / tally.slips).toBeGreaterThan(0.8)
  expect(tally.right / tally.seen).toBeGreaterThan(0.9)
})
