// Flags are what the ledger makes them, in whatever order it came to be.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openDeps, type TestDeps } from '../../../test/support/deps.ts'
import { doWork } from '../../../test/support/work.ts'
import { addDays } from '../../values/days.ts'
import type { DayChange, DayNumbers, DayPartKind } from '../ledger/day-ledger.ts'
import { enterDayPart } from '../ledger/enter-day-part.ts'
import { takeBackReport } from '../ledger/take-back-report.ts'
import { followRecalled } from './follow-recalled.ts'

interface Message {
  id: string
  day: number
  kind: DayPartKind
  change: DayChange
}

const first = '2026-10-01'
const station = '石哈河站'
const message = (day: number, numbers: DayNumbers, over: Partial<Message & DayChange> = {}): Message => {
  const { kind = 'report', sameAs } = over
  const id = `m-${String(day).padStart(2, '0')}-${kind}`
  return { id, day, kind, change: { numbers, ...(sameAs ? { sameAs } : {}) } }
}

const usual = (i: number): DayNumbers => {
  const purchaseOrders = 2 + (i % 3)
  return {
    purchaseOrders,
    purchaseFen: purchaseOrders * (4_800 + 100 * (i % 4)),
    parcelsIn: 10 + ((i * 5) % 7),
  }
}
const same = { purchaseOrders: 3, purchaseFen: 156_00, parcelsIn: 12 }

/** Four weeks with one of each. */
const season: Message[] = [
  ...Array.from({ length: 14 }, (_, i) => message(i, usual(i))),
  message(14, { purchaseOrders: 3, purchaseFen: 1560_00 }),
  message(15, { saleOrders: 3, saleFen: 156_00 }),
  message(16, { purchaseFen: 156_00 }),
  message(17, { purchaseOrders: 1, purchaseFen: 520_00 }),
  message(17, { purchaseFen: 52_00 }, { kind: 'correction' }),
  ...[18, 19, 20].map((day) => message(day, same)),
  message(21, same, { sameAs: addDays(first, 20) }),
  ...Array.from({ length: 6 }, (_, i) => message(22 + i, usual(i))),
]

async function deliver({ deps }: TestDeps, { id, day, kind, change }: Message): Promise<void> {
  const row = await deps.database.client.station.findFirstOrThrow({ where: { name: station } })
  const sentAt = new Date(
    Date.parse(`${addDays(first, day)}T11:00:00Z`) + (kind === 'correction' ? 60_000 : 0),
  )
  const cause = { kind: 'message' as const, id: `cause-${id}`, orderId: id, at: sentAt }
  const habit = { reportHabit: 'totals', habitSince: new Date(0), habitCauseId: 'told' }
  const entry = { station: { id: row.id, name: station, ...habit }, kind, change }
  await doWork(
    deps,
    (work) =>
      enterDayPart(work, { ...entry, day: addDays(first, day), floating: false, grade: 'self', part: 0 }),
    { cause },
  )
}

async function standing({ deps }: TestDeps) {
  const flags = await deps.database.client.reportFlag.findMany({
    where: { state: { not: 'withdrawn' } },
    orderBy: [{ day: 'asc' }, { kind: 'asc' }],
  })
  return flags.map(({ day, kind, state, detail }) => ({ day, kind, state, detail }))
}

async function emptied({ deps }: TestDeps): Promise<void> {
  const { client } = deps.database
  await client.reportFlag.deleteMany()
  await client.reportRevision.deleteMany()
  await client.dailyReport.deleteMany()
}

async function flagsAfter(opened: TestDeps, messages: readonly Message[]) {
  await emptied(opened)
  for (const each of messages) await deliver(opened, each)
  return standing(opened)
}

test('any order of arrival ends in the same flags', { timeout: 120_000 }, async () => {
  const opened = await openDeps()
  const inTurn = await flagsAfter(opened, season)
  expect(inTurn.map(({ day, kind }) => `${day} ${kind}`)).toEqual([
    '2026-10-15 tenfold',
    '2026-10-16 direction',
    '2026-10-17 amountWithoutOrders',
    '2026-10-21 sameNumbers',
    '2026-10-22 sameNumbers',
  ])
  const whole = { minLength: season.length, maxLength: season.length }
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(season, whole), async (shuffled) => {
      expect(await flagsAfter(opened, shuffled)).toEqual(inTurn)
    }),
    { numRuns: 8 },
  )
  await opened.close()
})

test('what is taken back leaves no flag, neither its own nor in what is usual', {
  timeout: 60_000,
}, async () => {
  const opened = await openDeps()
  const without = await flagsAfter(opened, season.slice(0, -1))
  await flagsAfter(opened, [
    ...season.slice(0, 20),
    message(40, { purchaseFen: 1560_00 }),
    ...season.slice(20),
  ])
  for (const id of ['m-40-report', `m-27-report`])
    await doWork(opened.deps, async (work) => {
      await takeBackReport(work, `cause-${id}`)
      await followRecalled(work, `cause-${id}`)
    })
  expect(await standing(opened)).toEqual(without)
  await opened.close()
})
