// What is known of each station for the contest, and what the judges added. Reads only.
import type { Tx } from '../../platform/database/transactor.ts'
import type { Day } from '../../values/days.ts'
import { readSignIns } from '../app-sign-in/sign-in-reads.ts'
import { foundAmiss } from './findings-words.ts'
import type { ContestKnown } from './score.ts'
import { turnoverOf } from './turnover.ts'

export interface Adjustment {
  by: string
  points: number
  reason: string
  at: Date
}

export interface ContestStation {
  station: { id: string; name: string; township: string }
  known: ContestKnown
  /** The latest of each judge. */
  adjustments: Adjustment[]
}

interface Span {
  programmeId: string
  from: Day
  to: Day
}

/** By name; stations that were not open in the span are left out. */
export async function readContest(tx: Tx, span: Span): Promise<ContestStation[]> {
  const { stations } = await readSignIns(tx, span)
  const days = await daysByStation(tx, span)
  const visits = await inspectionsByStation(tx, span)
  const adjustments = await adjustmentsByStation(tx, span)
  return stations.map(({ station, due, listed, verified }) => ({
    station,
    known: {
      ...{ dueDays: due, listedDays: listed, signedInDays: verified },
      ...(days.get(station.id) ?? noDays),
      ...(visits.get(station.id) ?? { inspections: 0, inspectionsAmiss: 0 }),
    },
    adjustments: adjustments.get(station.id) ?? [],
  }))
}

type DaysKnown = Pick<ContestKnown, 'reportedDays' | 'lateDays' | 'turnoverFen' | 'evidencedFen'>
const noDays: DaysKnown = { reportedDays: 0, lateDays: 0, turnoverFen: 0, evidencedFen: 0 }

async function daysByStation(tx: Tx, span: Span): Promise<Map<string, DaysKnown>> {
  const { programmeId, from, to } = span
  const reports = await tx.dailyReport.findMany({
    where: { programmeId, day: { gte: from, lte: to }, reported: true },
    select: {
      ...{ id: true, stationId: true, grade: true, purchaseFen: true, saleFen: true, serviceFen: true },
      ...{ purchaseRefundFen: true, saleRefundFen: true },
    },
  })
  const pictured = await reportsWithPictures(tx, span)
  const known = new Map<string, DaysKnown>()
  for (const report of reports) {
    const before = known.get(report.stationId) ?? noDays
    const fen = turnoverOf(report)
    const evidenced = report.grade === 'imported' || pictured.has(report.id)
    known.set(report.stationId, {
      reportedDays: before.reportedDays + 1,
      lateDays: before.lateDays + (report.grade === 'late' ? 1 : 0),
      turnoverFen: before.turnoverFen + fen,
      evidencedFen: before.evidencedFen + (evidenced ? fen : 0),
    })
  }
  return known
}

/** Reports of which a message that still counts came with a picture. */
async function reportsWithPictures(tx: Tx, { programmeId, from, to }: Span): Promise<Set<string>> {
  const revisions = await tx.reportRevision.findMany({
    where: { report: { programmeId }, day: { gte: from, lte: to }, voidedAt: null },
    select: { reportId: true, causeId: true },
  })
  const bound = await tx.attachment.findMany({
    where: { boundToId: { not: null }, kind: 'image', inbox: { recalledAt: null } },
    select: { boundToId: true },
  })
  const causes = new Set(bound.map(({ boundToId }) => boundToId))
  return new Set(revisions.filter(({ causeId }) => causes.has(causeId)).map(({ reportId }) => reportId))
}

type Inspections = Pick<ContestKnown, 'inspections' | 'inspectionsAmiss'>

/** Two who went there together on one day inspected it once. */
async function inspectionsByStation(
  tx: Tx,
  { programmeId, from, to }: Span,
): Promise<Map<string, Inspections>> {
  const visits = await tx.siteVisit.findMany({
    where: { programmeId, kind: '巡查', voidedAt: null, day: { gte: from, lte: to } },
    select: { stationId: true, day: true, findings: true },
  })
  const days = new Map<string, { stationId: string; amiss: boolean }>()
  for (const { stationId, day, findings } of visits) {
    const key = `${stationId} ${day}`
    days.set(key, { stationId, amiss: foundAmiss(findings) || (days.get(key)?.amiss ?? false) })
  }
  const known = new Map<string, Inspections>()
  for (const { stationId, amiss } of days.values()) {
    const before = known.get(stationId) ?? { inspections: 0, inspectionsAmiss: 0 }
    known.set(stationId, {
      inspections: before.inspections + 1,
      inspectionsAmiss: before.inspectionsAmiss + (amiss ? 1 : 0),
    })
  }
  return known
}

async function adjustmentsByStation(
  tx: Tx,
  { programmeId, from, to }: Span,
): Promise<Map<string, Adjustment[]>> {
  const rows = await tx.contestAdjustment.findMany({
    where: { programmeId, fromDay: from, toDay: to },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  const judges = await tx.person.findMany({
    where: { id: { in: rows.flatMap(({ byPersonId }) => byPersonId ?? []) } },
    select: { id: true, name: true },
  })
  const latest = new Map(rows.map((row) => [`${row.stationId} ${row.byPersonId}`, row]))
  const each = new Map<string, Adjustment[]>()
  for (const { stationId, byPersonId, points, reason, at } of latest.values()) {
    // Nothing is how a judge takes back what they gave.
    if (points === 0) continue
    const by = judges.find(({ id }) => id === byPersonId)?.name ?? ''
    each.set(stationId, [...(each.get(stationId) ?? []), { by, points, reason, at }])
  }
  return each
}
