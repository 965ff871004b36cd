// Hand-ins for screens: a month's days with their state, a day with what was handed in and what changed since. Reads only.
import { z } from 'zod'
import type { Prisma } from '../../../prisma/generated/sqlite/client.ts'
import type { Tx } from '../../platform/database/transactor.ts'
import type { ProgrammeInForce } from '../../platform/work.ts'
import type { HandInSettings } from '../../programmes/settings.ts'
import { readSettings } from '../../programmes/settings-reads.ts'
import type { Day } from '../../values/days.ts'
import { Problem } from '../../values/problem.ts'
import { openOn } from '../ledger/summary-reads.ts'
import { type ChangeCause, causeOf } from './change-cause-reads.ts'
import {
  asFiled,
  changesSince,
  type DayRows,
  type FigureChange,
  type HandInRow,
  handInRowSchema,
  inForce,
  type LeftOut,
  leftOutSchema,
} from './day-rows.ts'
import { rowsOfDays } from './ledger-rows-reads.ts'

type Programme = Pick<ProgrammeInForce, 'id' | 'region'>

const receiptFileSchema = z.object({ name: z.string(), mime: z.string(), sha256: z.string() })
export type ReceiptFile = z.infer<typeof receiptFileSchema>

export interface HandInRead {
  id: string
  programmeId: string
  day: Day
  number: number
  kind: 'whole' | 'correction'
  state: 'made' | 'handedIn' | 'receipted'
  rows: HandInRow[]
  leftOut: LeftOut[]
  xlsxHash: string
  csvHash: string
  madeAt: Date
  madeBy: string | null
  handedInAt: Date | null
  handedInBy: string | null
  receiptNumber: string | null
  receiptAt: Date | null
  receiptFile: ReceiptFile | null
  note: string | null
}

const kindSchema = z.enum(['whole', 'correction'])
const stateSchema = z.enum(['made', 'handedIn', 'receipted'])

type Row = Prisma.HandInGetPayload<object>

function handInRead(row: Row, names: ReadonlyMap<string, string>): HandInRead {
  const nameOf = (id: string | null) => (id && names.get(id)) || null
  return {
    ...{ id: row.id, programmeId: row.programmeId, day: row.day, number: row.number },
    ...{ kind: kindSchema.parse(row.kind), state: stateSchema.parse(row.state) },
    rows: z.array(handInRowSchema).parse(row.rows),
    leftOut: z.array(leftOutSchema).parse(row.leftOut),
    ...{ xlsxHash: row.xlsxHash, csvHash: row.csvHash },
    ...{ madeAt: row.madeAt, madeBy: nameOf(row.madeById) },
    ...{ handedInAt: row.handedInAt, handedInBy: nameOf(row.handedInById) },
    ...{ receiptNumber: row.receiptNumber, receiptAt: row.receiptAt, note: row.note },
    receiptFile: receiptFileSchema.nullable().parse(row.receiptFile),
  }
}

async function handInsOf(tx: Tx, where: Prisma.HandInWhereInput): Promise<HandInRead[]> {
  const rows = await tx.handIn.findMany({ where, orderBy: [{ day: 'asc' }, { number: 'asc' }] })
  const ids = rows.flatMap(({ madeById, handedInById }) => [madeById ?? [], handedInById ?? []].flat())
  const people = await tx.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return rows.map((row) => handInRead(row, names))
}

/** Throws the Problem `notFound`. */
export async function handInById(tx: Tx, id: string): Promise<HandInRead> {
  const [row] = await handInsOf(tx, { id })
  if (!row) throw new Problem('notFound', { thing: 'handIn', id })
  return row
}

export type DayState = 'none' | 'made' | 'handedIn' | 'receipted'

export interface CalendarDay {
  day: Day
  state: DayState
  handIns: number
  /** Figures that are otherwise now than they were handed in. */
  changed: number
  unreported: number
  undecided: number
}

const order: DayState[] = ['none', 'made', 'handedIn', 'receipted']
const further = (a: DayState, b: DayState): DayState => (order.indexOf(a) > order.indexOf(b) ? a : b)

const wereHandedIn = (handIns: readonly HandInRead[]) => handIns.filter(({ state }) => state !== 'made')

/** What was handed in of a day against the ledger of now; nothing while nothing was handed in. */
export function changesOf(
  handIns: readonly HandInRead[],
  { rows }: DayRows,
  settings: HandInSettings,
): FigureChange[] {
  const filed = wereHandedIn(handIns)
  if (filed.length === 0) return []
  const before = inForce(filed)
  const had = new Set(before.map(({ stationId, orderType }) => `${stationId} ${orderType}`))
  // Zeros that are left out of the file are no news.
  const left = new Set(asFiled(rows, settings))
  const now = rows.filter((row) => left.has(row) || had.has(`${row.stationId} ${row.orderType}`))
  return changesSince(before, now)
}

export async function readCalendar(
  tx: Tx,
  programme: Programme,
  days: readonly Day[],
): Promise<CalendarDay[]> {
  const [from = '', until = ''] = [days[0], days.at(-1)]
  const settings = (await readSettings(tx, programme.id)).handIns
  const handIns = await handInsOf(tx, { programmeId: programme.id, day: { gte: from, lte: until } })
  const ledger = await rowsOfDays(tx, programme, days)
  return days.map((day) => {
    const ofDay = handIns.filter((each) => each.day === day)
    const now = ledger.get(day) ?? { rows: [], leftOut: [] }
    const count = (reason: LeftOut['reason']) => now.leftOut.filter((each) => each.reason === reason).length
    return {
      ...{ day, handIns: ofDay.length, changed: changesOf(ofDay, now, settings).length },
      state: ofDay.reduce<DayState>((state, each) => further(state, each.state), 'none'),
      ...{ unreported: count('unreported'), undecided: count('undecided') },
    }
  })
}

export interface HandInDay {
  /** As a file made now would have them. */
  rows: HandInRow[]
  leftOut: LeftOut[]
  /** Stations in it without a code. */
  withoutCode: { id: string; name: string }[]
  handIns: HandInRead[]
  changes: (FigureChange & { cause: ChangeCause | null })[]
}

export async function readHandInDay(tx: Tx, programme: Programme, day: Day): Promise<HandInDay> {
  const settings = (await readSettings(tx, programme.id)).handIns
  const handIns = await handInsOf(tx, { programmeId: programme.id, day })
  const now = (await rowsOfDays(tx, programme, [day])).get(day) ?? { rows: [], leftOut: [] }
  const since = wereHandedIn(handIns).at(-1)?.madeAt
  const changes = []
  for (const change of changesOf(handIns, now, settings))
    changes.push({ ...change, cause: since ? await causeOf(tx, { change, day, since }) : null })
  const rows = asFiled(now.rows, settings)
  const codeless = new Map(
    rows.filter(({ stationCode }) => !stationCode).map(({ stationId, station }) => [stationId, station]),
  )
  return {
    ...{ rows, leftOut: now.leftOut, handIns, changes },
    withoutCode: [...codeless].map(([id, name]) => ({ id, name })),
  }
}

export interface StationCode {
  id: string
  name: string
  township: string
  code: string | null
}

/** Of the stations that are open on the day, by name. */
export async function listCodes(tx: Tx, programmeId: string, day: Day): Promise<StationCode[]> {
  const rows = await tx.station.findMany({
    where: { programmeId, ...openOn(day) },
    select: { id: true, name: true, code: true, township: { select: { name: true } } },
    orderBy: { name: 'asc' },
  })
  return rows.map(({ township, ...row }) => ({ ...row, township: township.name }))
}

/** Throws the Problem `notFound`. */
export async function programmeOfStation(tx: Tx, id: string): Promise<string> {
  const station = await tx.station.findUnique({ where: { id }, select: { programmeId: true } })
  if (!station) throw new Problem('notFound', { thing: 'station', id })
  return station.programmeId
}
