// The reporting rate of a programme's stations, and how each of their days stands. Reads only.
import { z } from 'zod'
import type { Tx } from '../../platform/database/transactor.ts'
import { addDays, type Day, instantOf, personDayAt } from '../../values/days.ts'
import { closedOn } from '../closures/closed-days.ts'
import { closedSpans } from '../closures/closure-reads.ts'
import { deafEvenings, type Gap } from './deaf-evenings.ts'
import {
  countDays,
  type DayStanding,
  daysBetween,
  type OpenStation,
  type RateCount,
  type StandingOf,
  standings,
} from './reporting-rate.ts'

const gradeSchema = z.enum(['self', 'late', 'forAnother', 'staff', 'imported'])

export interface RateQuestion {
  programme: { id: string; zone: string }
  from: Day
  to: Day
  now: Date
  stationId?: string | undefined
}

export interface StationRate extends RateCount {
  station: { id: string; name: string }
}

export interface Rates {
  from: Day
  /** Yesterday at the latest: today is still under way. */
  to: Day
  total: RateCount
  /** By name; stations that were not open on any of the days are left out. */
  stations: StationRate[]
}

interface NamedStation extends OpenStation {
  name: string
}

export async function readRates(tx: Tx, question: RateQuestion): Promise<Rates> {
  const { from, to, days, stations, standing } = await readStandings(tx, question)
  const all: DayStanding[] = []
  const rates = stations.flatMap((station) => {
    const own = days.map((day) => standing(station, day))
    if (own.every(({ state }) => state === 'notOpen')) return []
    all.push(...own)
    return [{ station: { id: station.id, name: station.name }, ...countDays(own) }]
  })
  return { from, to, total: countDays(all), stations: rates }
}

export type StandingDay = { day: Day } & (DayStanding | { state: 'ahead' })

/** One station's days, today and what is ahead included. */
export async function readStationDays(
  tx: Tx,
  question: RateQuestion & { stationId: string },
): Promise<StandingDay[]> {
  const { to: last, stations, standing } = await readStandings(tx, question)
  const [station] = stations
  if (!station) return []
  return daysBetween(question.from, question.to).map((day) => {
    const found = standing(station, day)
    // What is not over is neither missing nor unknown.
    const open = day > last && (found.state === 'missing' || found.state === 'unknown')
    return open ? { day, state: 'ahead' } : { day, ...found }
  })
}

interface Standings {
  from: Day
  to: Day
  days: Day[]
  stations: NamedStation[]
  standing: StandingOf
}

async function readStandings(tx: Tx, question: RateQuestion): Promise<Standings> {
  const { programme, from, now, stationId } = question
  const yesterday = addDays(personDayAt(now, programme.zone), -1)
  const [to = yesterday] = [question.to, yesterday].sort()
  const span = { programmeId: programme.id, from, to: question.to, stationId }
  const days = daysBetween(from, to)
  const stations = await tx.station.findMany({
    where: { programmeId: programme.id, ...(stationId ? { id: stationId } : {}) },
    select: { id: true, name: true, openedOn: true, closedOn: true },
    orderBy: { name: 'asc' },
  })
  const reports = await tx.dailyReport.findMany({
    where: {
      ...{ programmeId: programme.id, reported: true, day: { gte: from, lte: question.to } },
      ...(stationId ? { stationId } : {}),
    },
    select: { stationId: true, day: true, grade: true, undecided: true },
  })
  const standing = standings({
    reports: reports.map((report) => ({ ...report, grade: gradeSchema.parse(report.grade) })),
    closed: closedOn(await closedSpans(tx, span)),
    deaf: await readDeafEvenings(tx, { programme, days, now }),
  })
  return { from, to, days, stations, standing }
}

/** Days on whose evenings the programme's bot could not hear for an hour or more. */
export async function readDeafEvenings(
  tx: Tx,
  { programme, days, now }: { programme: { id: string; zone: string }; days: readonly Day[]; now: Date },
): Promise<Set<Day>> {
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return new Set()
  const rooms = await tx.conversation.findMany({
    where: { programmeId: programme.id, kind: 'room' },
    select: { accountId: true, purpose: true },
  })
  const ofStations = rooms.filter(({ purpose }) => purpose === 'stations')
  const accountIds = [...new Set((ofStations.length > 0 ? ofStations : rooms).map((room) => room.accountId))]
  const gaps = await tx.offlineGap.findMany({
    where: {
      accountId: { in: accountIds },
      until: { gt: instantOf(first, '00:00', programme.zone) },
      from: { lt: instantOf(addDays(last, 1), '00:00', programme.zone) },
    },
    select: { from: true, until: true },
  })
  return deafEvenings(days, [...gaps, ...(await outSince(tx, accountIds, now))], programme.zone)
}

/** A heart that has not beaten for so long beats no more: the gap is written down only when the account is back. */
const silentMs = 10 * 60_000

// Of several accounts the one that beat last is the bot; earlier ones stay in the table.
async function outSince(tx: Tx, accountIds: readonly string[], now: Date): Promise<Gap[]> {
  const accounts = await tx.wechatAccount.findMany({
    where: { id: { in: [...accountIds] }, heartbeatAt: { not: null } },
    select: { heartbeatAt: true },
    orderBy: { heartbeatAt: 'desc' },
    take: 1,
  })
  const from = accounts[0]?.heartbeatAt
  return from && now.getTime() - from.getTime() > silentMs ? [{ from, until: now }] : []
}
