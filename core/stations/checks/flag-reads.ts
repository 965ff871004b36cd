// What needs a look, for the console: each flag with the day as it is, what the station usually has, and the messages
// and pictures that made the day. Reads only.
import type { Prisma } from '../../../prisma/generated/sqlite/client.ts'
import type { Tx } from '../../platform/database/transactor.ts'
import { addDays, type Day } from '../../values/days.ts'
import { Problem } from '../../values/problem.ts'
import { type DayNumber, type DayState, dayNumberNames } from '../ledger/day-ledger.ts'
import { stateOf } from '../ledger/store.ts'
import { type Finding, findingSchema } from './findings.ts'
import type { FlagState } from './flag-state.ts'
import { historyDays } from './history.ts'
import { type MessageRead, messagesOf } from './message-reads.ts'
import { type UsualNumber, usualNumbers } from './usual-numbers.ts'

export interface Named {
  id: string
  name: string
}

export interface FlagRead {
  id: string
  station: Named
  day: Day
  found: Finding
  state: FlagState
  openedAt: Date
  askedAt: Date | null
  settled: { by: string | null; at: Date; words: string | null } | null
  report: ReportRead | null
  usual: UsualNumber[]
  messages: MessageRead[]
}

interface ReportRead {
  numbers: Record<DayNumber, number | null>
  noBusiness: boolean
  undecided: boolean
  grade: string
  version: number
}

export interface FlagsAsked {
  programmeId: string
  state: 'open' | 'settled'
  /** The last one of the page before. */
  after?: { day: Day; id: string } | undefined
  limit: number
}

const settledStates = ['explained', 'accepted', 'corrected']

type FlagRow = Prisma.ReportFlagGetPayload<{ include: { station: { select: { id: true; name: true } } } }>

/** The newest day first. What was withdrawn by itself is nobody's business any more. */
export async function listFlags(
  tx: Tx,
  { programmeId, state, after, limit }: FlagsAsked,
): Promise<FlagRead[]> {
  const earlier = after && { OR: [{ day: { lt: after.day } }, { day: after.day, id: { lt: after.id } }] }
  const rows = await tx.reportFlag.findMany({
    where: { programmeId, state: { in: state === 'open' ? ['open'] : settledStates }, ...earlier },
    orderBy: [{ day: 'desc' }, { id: 'desc' }],
    take: limit,
    include: { station: { select: { id: true, name: true } } },
  })
  const people = await namesOf(
    tx,
    rows.flatMap(({ settledById }) => settledById ?? []),
  )
  const messages = await messagesOf(tx, rows)
  const read: FlagRead[] = []
  for (const row of rows) read.push(await flagRead(tx, row, { people, messages }))
  return read
}

interface Beside {
  people: ReadonlyMap<string, string>
  messages: ReadonlyMap<string, MessageRead[]>
}

async function flagRead(tx: Tx, row: FlagRow, { people, messages }: Beside): Promise<FlagRead> {
  const { stationId, day, settledAt, settledById, settledWords } = row
  const span = { gte: addDays(day, -historyDays), lte: day }
  const days = await tx.dailyReport.findMany({ where: { stationId, day: span }, orderBy: { day: 'asc' } })
  const today = days.find((each) => each.day === day)
  const history = days
    .filter((each) => each.day < day)
    .map((each) => ({ day: each.day, state: stateOf(each) }))
  return {
    ...{ id: row.id, station: row.station, day, found: findingSchema.parse(row.detail) },
    ...{ state: row.state as FlagState, openedAt: row.openedAt, askedAt: row.askedAt },
    settled: settledAt && {
      by: (settledById && people.get(settledById)) || null,
      ...{ at: settledAt, words: settledWords },
    },
    report: today
      ? {
          ...reportRead(stateOf(today)),
          undecided: today.undecided,
          grade: today.grade,
          version: today.version,
        }
      : null,
    usual: usualNumbers(history),
    messages: messages.get(`${stationId} ${day}`) ?? [],
  }
}

const reportRead = ({ numbers, noBusiness }: DayState) => ({
  numbers: Object.fromEntries(dayNumberNames.map((name) => [name, numbers[name] ?? null])) as Record<
    DayNumber,
    number | null
  >,
  noBusiness,
})

export async function namesOf(tx: Tx, personIds: readonly string[]): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map()
  const where = { id: { in: [...new Set(personIds)] } }
  const people = await tx.person.findMany({ where, select: { id: true, name: true } })
  return new Map(people.map(({ id, name }) => [id, name]))
}

/** Of those that flags speak of: other stations, other people. */
export async function namesFound(
  tx: Tx,
  found: readonly Finding[],
): Promise<{ stations: Map<string, string>; people: Map<string, string> }> {
  const stationIds = found.flatMap((each) =>
    each.kind === 'samePhoto'
      ? each.found.map(({ first }) => first.stationId)
      : each.kind === 'oneSender'
        ? each.stationIds
        : [],
  )
  const personIds = found.flatMap((each) => (each.kind === 'oneSender' ? [each.personId] : []))
  const where = { id: { in: [...new Set(stationIds)] } }
  const stations =
    stationIds.length > 0 ? await tx.station.findMany({ where, select: { id: true, name: true } }) : []
  return {
    stations: new Map(stations.map(({ id, name }) => [id, name])),
    people: await namesOf(tx, personIds),
  }
}

/** Throws `notFound`. */
export async function programmeOfFlag(tx: Tx, id: string): Promise<string> {
  const flag = await tx.reportFlag.findUnique({ where: { id }, select: { programmeId: true } })
  if (!flag) throw new Problem('notFound', { thing: 'flag', id })
  return flag.programmeId
}
