// A station's ledger as what was said of it, whatever the order in which it arrives.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openDeps, type TestDeps } from '../../../test/support/deps.ts'
import { doWork } from '../../../test/support/work.ts'
import type { DayChange, DayPartKind } from './day-ledger.ts'
import { enterDayPart, type ReportGrade } from './enter-day-part.ts'
import { takeBackReport } from './take-back-report.ts'

interface Message {
  id: string
  sentAt: Date
  station: string
  kind: DayPartKind
  change: DayChange
  /** Null: it names no day. */
  day: string | null
  grade: ReportGrade
}

type Habit = 'parts' | 'totals' | null

const firstDay = 16
const dayOf = (n: number) => `2026-11-${firstDay + n}`

async function deliver({ deps }: TestDeps, message: Message): Promise<void> {
  const { id, sentAt, station: name, kind, change, day, grade } = message
  const row = await deps.database.client.station.findFirstOrThrow({ where: { name } })
  const today = new Date(sentAt.getTime() + 3 * 3_600_000).toISOString().slice(0, 10)
  const entry = { station: row, kind, change, grade, part: 0 }
  const cause = { id: `cause-${id}`, orderId: id, at: sentAt }
  await doWork(deps, (work) => enterDayPart(work, { ...entry, day: day ?? today, floating: day === null }), {
    cause,
  })
}

async function rows({ deps }: TestDeps) {
  const reports = await deps.database.client.dailyReport.findMany({
    include: { station: true, revisions: { orderBy: { messageId: 'asc' } } },
    orderBy: [{ station: { name: 'asc' } }, { day: 'asc' }],
  })
  return reports.map(({ id: _, stationId, version, station, revisions, ...row }) => ({
    ...row,
    station: station.name,
    messages: revisions.map(({ messageId }) => messageId),
  }))
}

const numbers = fc.record(
  {
    purchaseOrders: fc.integer({ min: 0, max: 9 }),
    purchaseFen: fc.integer({ min: 0, max: 50_000 }),
    parcelsIn: fc.integer({ min: 0, max: 30 }),
  },
  { requiredKeys: [] },
)
const less = fc.record({ purchaseOrders: fc.integer({ min: -3, max: 3 }) })
const saying = fc.oneof(
  fc.record({ kind: fc.constant('report' as const), numbers, floats: fc.constant(false) }),
  fc.record({ kind: fc.constant('deal' as const), numbers, floats: fc.constant(false) }),
  fc.record({ kind: fc.constant('correction' as const), numbers, floats: fc.boolean() }),
  fc.record({ kind: fc.constant('adjustment' as const), numbers: less, floats: fc.boolean() }),
  fc.record({ kind: fc.constant('signIn' as const), numbers: fc.constant({}), floats: fc.constant(false) }),
)
const season = fc.array(
  fc.record({
    saying,
    /** Quarters of an hour since the first morning: several fall together. */
    at: fc.integer({ min: 0, max: 60 }),
    back: fc.integer({ min: 0, max: 2 }),
    station: fc.constantFrom('石哈河站', '德岭山站'),
    noBusiness: fc.boolean(),
  }),
  { minLength: 2, maxLength: 14 },
)

function messagesOf(said: SeasonOf): Message[] {
  return said.map(({ saying: { kind, numbers: stated, floats }, at, back, station, noBusiness }, i) => {
    const sentAt = new Date(Date.parse(`${dayOf(2)}T09:00:00+08:00`) + at * 15 * 60_000)
    const today = new Date(sentAt.getTime() + 3 * 3_600_000).toISOString().slice(0, 10)
    const day = floats ? null : dayOf(Number(today.slice(8)) - firstDay - back)
    const change: DayChange = {
      numbers: stated,
      ...(kind === 'signIn' ? { appSignedIn: true } : {}),
      ...(kind === 'report' && noBusiness && back === 2 ? { noBusiness: true as const, numbers: {} } : {}),
    }
    const grade = back > 0 ? 'late' : 'self'
    return { id: `m-${String(i).padStart(3, '0')}`, sentAt, station, kind, change, day, grade }
  })
}
type SeasonOf = typeof season extends fc.Arbitrary<infer Said> ? Said : never

const inTurn = (messages: readonly Message[]) =>
  [...messages].sort((a, b) => a.sentAt.getTime() - b.sentAt.getTime() || (a.id < b.id ? -1 : 1))

const arrivals = season
  .map(messagesOf)
  .chain((messages) =>
    fc.tuple(
      fc.constant(messages),
      fc.shuffledSubarray(messages, { minLength: messages.length, maxLength: messages.length }),
    ),
  )

async function emptied(opened: TestDeps, reportHabit: Habit): Promise<void> {
  const { client } = opened.deps.database
  await client.station.updateMany({ data: { reportHabit } })
  await client.reportRevision.deleteMany()
  await client.dailyReport.deleteMany()
}

/** In the order said, then in the other; the rows of both. */
async function bothWays(opened: TestDeps, orders: readonly Message[][], habit: Habit) {
  const ends = []
  for (const messages of orders) {
    await emptied(opened, habit)
    for (const message of messages) await deliver(opened, message)
    ends.push(await rows(opened))
  }
  return ends
}

describe('any order of arrival ends in the same days', () => {
  for (const habit of ['totals', 'parts', null] as const) {
    test(`habit: ${habit ?? 'not known'}`, { timeout: 120_000 }, async () => {
      const opened = await openDeps()
      try {
        await fc.assert(
          fc.asyncProperty(arrivals, async ([messages, arrived]) => {
            const [said, shuffled] = await bothWays(opened, [inTurn(messages), arrived], habit)
            expect(shuffled).toEqual(said)
          }),
          { numRuns: 12, seed: Number(process.env.SEED ?? 20261120) },
        )
      } finally {
        await opened.close()
      }
    })
  }

  test('and so it does when one of them is taken back, whenever that comes', {
    timeout: 120_000,
  }, async () => {
    const opened = await openDeps()
    try {
      await fc.assert(
        fc.asyncProperty(arrivals, fc.nat(), async ([messages, arrived], pick) => {
          const gone = arrived[pick % arrived.length]
          if (!gone) return
          const [never] = await bothWays(opened, [inTurn(messages).filter((each) => each !== gone)], 'totals')
          await bothWays(opened, [arrived], 'totals')
          await doWork(opened.deps, (work) => takeBackReport(work, `cause-${gone.id}`))
          const shown = (all: Awaited<ReturnType<typeof rows>> | undefined) =>
            all
              // A day of which all was taken back keeps its row, to say so.
              ?.filter(({ messages: ids }) => ids.some((id) => id !== gone.id))
              .map(({ messages: ids, ...row }) => ({ ...row, messages: ids.filter((id) => id !== gone.id) }))
          expect(shown(await rows(opened))).toEqual(shown(never))
        }),
        { numRuns: 12, seed: Number(process.env.SEED ?? 20261120) },
      )
    } finally {
      await opened.close()
    }
  })
})

describe('one by one', () => {
  const base = { station: '石哈河站', grade: 'self' as const }
  const at = (time: string) => new Date(`2026-11-${time}+08:00`)
  const report = (id: string, time: string, day: string, purchaseOrders: number): Message => ({
    ...{ ...base, id, sentAt: at(time), day, kind: 'report', change: { numbers: { purchaseOrders } } },
  })
  const floating = (id: string, time: string, purchaseOrders: number): Message => ({
    ...{
      ...base,
      id,
      sentAt: at(time),
      day: null,
      kind: 'correction',
      change: { numbers: { purchaseOrders } },
    },
  })
  const signIn = (id: string, time: string, day: string): Message => ({
    ...{ ...base, id, sentAt: at(time), day, kind: 'signIn', change: { numbers: {}, appSignedIn: true } },
  })

  async function daysAfter(...messages: Message[]) {
    const opened = await openDeps()
    try {
      for (const message of messages) await deliver(opened, message)
      return (await rows(opened)).map(({ day, purchaseOrders, grade }) => ({ day, purchaseOrders, grade }))
    } finally {
      await opened.close()
    }
  }

  test('a correction that waited for its report joins it, and leaves no day behind', async () => {
    const days = await daysAfter(floating('m-2', '20T08:00:00', 5), {
      ...report('m-1', '19T20:00:00', '2026-11-19', 3),
      grade: 'self',
    })
    expect(days).toEqual([{ day: '2026-11-19', purchaseOrders: 5, grade: 'self' }])
  })

  test('a report that arrives between an earlier one and a correction takes the correction over', async () => {
    const days = await daysAfter(
      report('m-1', '19T20:00:00', '2026-11-19', 3),
      floating('m-3', '20T20:05:00', 9),
      report('m-2', '20T20:00:00', '2026-11-20', 1),
    )
    expect(days).toEqual([
      { day: '2026-11-19', purchaseOrders: 3, grade: 'self' },
      { day: '2026-11-20', purchaseOrders: 9, grade: 'self' },
    ])
  })

  test('a report that is taken back leaves its correction to the one before it', async () => {
    const opened = await openDeps()
    try {
      await deliver(opened, report('m-1', '19T20:00:00', '2026-11-19', 3))
      await deliver(opened, report('m-2', '20T20:00:00', '2026-11-20', 1))
      await deliver(opened, floating('m-3', '20T20:05:00', 9))
      await doWork(opened.deps, (work) => takeBackReport(work, 'cause-m-2'))
      expect(await rows(opened)).toMatchObject([
        { day: '2026-11-19', purchaseOrders: 9 },
        { day: '2026-11-20', purchaseOrders: null, reported: false },
      ])
    } finally {
      await opened.close()
    }
  })

  test('a sign-in of another day draws no correction', async () => {
    const days = await daysAfter(
      report('m-1', '20T20:00:00', '2026-11-20', 3),
      signIn('m-2', '20T20:01:00', '2026-11-19'),
      floating('m-3', '20T20:02:00', 5),
    )
    expect(days).toEqual([
      { day: '2026-11-19', purchaseOrders: null, grade: 'self' },
      { day: '2026-11-20', purchaseOrders: 5, grade: 'self' },
    ])
  })

  test('a sign-in on the day does not make the next morning’s report one of its day', async () => {
    const days = await daysAfter(signIn('m-1', '19T20:00:00', '2026-11-19'), {
      ...report('m-2', '20T08:00:00', '2026-11-19', 3),
      grade: 'late',
    })
    expect(days).toEqual([{ day: '2026-11-19', purchaseOrders: 3, grade: 'late' }])
  })
})

test('twenty that add to one day at once are all counted', async () => {
  const opened = await openDeps()
  try {
    const at = new Date('2026-11-20T20:00:00+08:00')
    const deals = Array.from({ length: 20 }, (_, i): Message => {
      const said = { kind: 'deal' as const, change: { numbers: { purchaseOrders: 1 } }, day: '2026-11-20' }
      return { id: `m-${i}`, sentAt: at, station: '石哈河站', grade: 'self', ...said }
    })
    await Promise.all(deals.map((deal) => deliver(opened, deal)))
    expect(await rows(opened)).toMatchObject([{ day: '2026-11-20', purchaseOrders: 20 }])
  } finally {
    await opened.close()
  }
})
