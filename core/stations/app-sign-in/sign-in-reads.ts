// Sign-ins of a month by station: said, confirmed by a screenshot, and stated by the app's list. Reads only.
import type { Tx } from '../../platform/database/transactor.ts'
import type { Day } from '../../values/days.ts'
import { closedOn } from '../closures/closed-days.ts'
import { closedSpans } from '../closures/closure-reads.ts'
import {
  addFigures,
  dueDays,
  figuresOf,
  type Listed,
  type Mismatch,
  mismatchesOf,
  noFigures,
  type SignInFigures,
} from './month-figures.ts'

export interface StationSignIns extends SignInFigures {
  station: { id: string; name: string; township: string }
}

export interface SignInMonth {
  /** The days that are due: to today at the most. */
  from: Day
  to: Day
  total: SignInFigures
  stations: StationSignIns[]
  mismatches: { station: { id: string; name: string }; day: Day; kind: Mismatch }[]
}

interface Question {
  programmeId: string
  from: Day
  to: Day
}

/** Stations by name, those alone that were open in the span; on days when one is shut nothing is due. */
export async function readSignIns(tx: Tx, question: Question): Promise<SignInMonth> {
  const { programmeId, from, to } = question
  const stations = await tx.station.findMany({
    where: { programmeId },
    select: {
      ...{ id: true, name: true, openedOn: true, closedOn: true },
      township: { select: { name: true } },
    },
    orderBy: { name: 'asc' },
  })
  const said = byStation(await saidDays(tx, question))
  const confirmed = byStation(await confirmedDays(tx, question))
  const listed = await listedDays(tx, question)
  const isShut = closedOn(await closedSpans(tx, question))
  const none = new Set<Day>()
  const rows = stations.flatMap(({ id, name, township, ...open }) => {
    const due = dueDays(open, { from, to }).filter((day) => isShut(id, day) === null)
    if (due.length === 0) return []
    const known = {
      ...{ said: said.get(id) ?? none, confirmed: confirmed.get(id) ?? none },
      listed: listed.get(id) ?? new Map<Day, Listed>(),
    }
    const station = { id, name, township: township.name }
    return [{ station, figures: figuresOf(due, known), mismatches: mismatchesOf(due, known) }]
  })
  return {
    from,
    to,
    total: rows.reduce((sum, { figures }) => addFigures(sum, figures), noFigures),
    stations: rows.map(({ station, figures }) => ({ station, ...figures })),
    mismatches: rows.flatMap(({ station, mismatches }) =>
      mismatches.map((mismatch) => ({ station: { id: station.id, name: station.name }, ...mismatch })),
    ),
  }
}

interface StationDay {
  stationId: string | null
  day: Day | null
}

function byStation(days: readonly StationDay[]): Map<string, Set<Day>> {
  const each = new Map<string, Set<Day>>()
  for (const { stationId, day } of days)
    if (stationId && day) each.set(stationId, (each.get(stationId) ?? new Set<Day>()).add(day))
  return each
}

const saidDays = (tx: Tx, { programmeId, from, to }: Question): Promise<StationDay[]> =>
  tx.dailyReport.findMany({
    where: { programmeId, day: { gte: from, lte: to }, appSignedIn: true },
    select: { stationId: true, day: true },
  })

/** A picture that its sender took back confirms nothing. */
async function confirmedDays(tx: Tx, { programmeId, from, to }: Question): Promise<StationDay[]> {
  const confirmed = await tx.appScreenshot.findMany({
    where: { programmeId, state: 'confirmed', day: { gte: from, lte: to } },
    select: { stationId: true, day: true, inboxId: true },
  })
  const recalled = await tx.inboxMessage.findMany({
    where: { id: { in: confirmed.map(({ inboxId }) => inboxId) }, recalledAt: { not: null } },
    select: { id: true },
  })
  const gone = new Set(recalled.map(({ id }) => id))
  return confirmed.filter(({ inboxId }) => !gone.has(inboxId))
}

/** Of two lists that state a station's day, the one that was brought in later; of two names in one, either. */
async function listedDays(
  tx: Tx,
  { programmeId, from, to }: Question,
): Promise<Map<string, Map<Day, Listed>>> {
  const entries = await tx.appSignInEntry.findMany({
    where: { programmeId, stationId: { not: null }, day: { gte: from, lte: to } },
    select: { stationId: true, day: true, signedIn: true, activity: true, listId: true },
    orderBy: [{ list: { createdAt: 'asc' } }, { listId: 'asc' }],
  })
  const each = new Map<string, Map<Day, Listed & { listId: string }>>()
  for (const { stationId, day, ...line } of entries) {
    const days = each.get(stationId ?? '') ?? new Map<Day, Listed & { listId: string }>()
    const known = days.get(day)
    const same = known?.listId === line.listId && known.signedIn
    if (!same) days.set(day, line)
    each.set(stationId ?? '', days)
  }
  return each
}

export interface SignInListSummary {
  id: string
  fileName: string
  fileHash: string
  from: Day
  to: Day
  rows: number
  refused: number
  by: string | null
  createdAt: Date
}

/** The last one first. */
export async function listSignInLists(
  tx: Tx,
  { programmeId, limit }: { programmeId: string; limit: number },
): Promise<SignInListSummary[]> {
  const lists = await tx.appSignInList.findMany({
    where: { programmeId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
  })
  const ids = lists.flatMap(({ byPersonId }) => byPersonId ?? [])
  const people = await tx.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return lists.map(({ id, fileName, fileHash, fromDay, toDay, rows, refused, byPersonId, createdAt }) => ({
    ...{ id, fileName, fileHash, from: fromDay, to: toDay, rows, createdAt },
    refused: Array.isArray(refused) ? refused.length : 0,
    by: names.get(byPersonId ?? '') ?? null,
  }))
}

export interface UnknownName {
  words: string
  days: number
}

/** Names in the lists of which nobody has said which station they are; the most frequent first. */
export async function unknownNames(tx: Tx, programmeId: string): Promise<UnknownName[]> {
  const decided = await tx.appStationName.findMany({ where: { programmeId }, select: { words: true } })
  const groups = await tx.appSignInEntry.groupBy({
    by: ['words'],
    where: { programmeId, stationId: null, words: { notIn: decided.map(({ words }) => words) } },
    _count: true,
  })
  return groups
    .map(({ words, _count }) => ({ words, days: _count }))
    .sort((a, b) => b.days - a.days || (a.words < b.words ? -1 : 1))
}
