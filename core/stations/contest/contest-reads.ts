// What is known of each station for the contest, and what the judges added. Reads only.
import type { Tx } from '../../platform/database/transactor.ts'
import type { Day } from '../../values/days.ts'
import { readSignIns } from '../app-sign-in/sign-in-reads.ts'
import { turnoverFen } from '../ledger/turnover.ts'
import { foundAmiss } from './findings-words.ts'
import type { ContestKnown } from './score.ts'

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

const amounts = {
  purchaseFen: true,
  saleFen: true,
  serviceFen: true,
  purchaseRefundFen: true,
  saleRefundFen: true,
} as const

/** A year of a county has sixteen thousand days: the database adds them up. */
async function daysByStation(tx: Tx, span: Span): Promise<Map<string, DaysKnown>> {
  const { programmeId, from, to } = span
  const where = { programmeId, day: { gte: from, lte: to }, reported: true }
  const all = await tx.dailyReport.groupBy({ by: ['stationId'], where, _count: true, _sum: amounts })
  const late = await tx.dailyReport.groupBy({
    by: ['stationId'],
    where: { ...where, grade: 'late' },
    _count: true,
  })
  const imported = await tx.dailyReport.groupBy({
    by: ['stationId'],
    where: { ...where, grade: 'imported' },
    _sum: amounts,
  })
  const pictured = await picturedFen(tx, span)
  const sumOf = (rows: typeof imported, id: string) => {
    const row = rows.find(({ stationId }) => stationId === id)
    return row ? turnoverFen(row._sum) : 0
  }
  return new Map(
    all.map(({ stationId, _count, _sum }) => [
      stationId,
      {
        reportedDays: _count,
        lateDays: late.find((row) => row.stationId === stationId)?._count ?? 0,
        turnoverFen: turnoverFen(_sum),
        evidencedFen: sumOf(imported, stationId) + (pictured.get(stationId) ?? 0),
      },
    ]),
  )
}

/** As many as a statement takes. */
const chunkSize = 1000

function chunksOf<T>(items: readonly T[]): T[][] {
  const chunks: T[][] = []
  for (let i = 0; i < items.length; i += chunkSize) chunks.push(items.slice(i, i + chunkSize))
  return chunks
}

/** The turnover of days of which a message that still counts came with a picture, those from lists left out. */
async function picturedFen(tx: Tx, { programmeId, from, to }: Span): Promise<Map<string, number>> {
  const bound = await tx.attachment.findMany({
    where: { boundToId: { not: null }, kind: 'image', inbox: { recalledAt: null } },
    select: { boundToId: true },
    distinct: ['boundToId'],
  })
  const reportIds = new Set<string>()
  for (const causes of chunksOf(bound.flatMap(({ boundToId }) => boundToId ?? []))) {
    const parts = await tx.reportRevision.findMany({
      where: { causeId: { in: causes }, day: { gte: from, lte: to }, voidedAt: null },
      select: { reportId: true },
    })
    for (const { reportId } of parts) reportIds.add(reportId)
  }
  const fen = new Map<string, number>()
  for (const ids of chunksOf([...reportIds])) {
    const reports = await tx.dailyReport.findMany({
      where: { id: { in: ids }, programmeId, reported: true, grade: { not: 'imported' } },
      select: { stationId: true, ...amounts },
    })
    for (const report of reports)
      fen.set(report.stationId, (fen.get(report.stationId) ?? 0) + turnoverFen(report))
  }
  return fen
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
