// The programmes of this installation, and one day of a programme, for screens.
import type { Tx } from '../platform/database/transactor.ts'
import { inOrder } from '../stations/ledger/day-ledger.ts'
import { messageOfPart } from '../stations/ledger/message-of-part.ts'
import { dueOn } from '../stations/ledger/summary-reads.ts'
import type { Day } from '../values/days.ts'
import { Problem } from '../values/problem.ts'

export interface ProgrammeSummary {
  id: string
  key: string
  name: string
  region: string
  zone: string
}

const summary = { id: true, key: true, name: true, region: true, zone: true } as const

/** The first one loaded first. */
export const listProgrammes = (tx: Tx): Promise<ProgrammeSummary[]> =>
  tx.programme.findMany({ select: summary, orderBy: [{ createdAt: 'asc' }, { key: 'asc' }] })

/** Throws the Problem `notFound`. */
export async function programmeByKey(tx: Tx, key: string): Promise<ProgrammeSummary> {
  const programme = await tx.programme.findUnique({ where: { key }, select: summary })
  if (!programme) throw new Problem('notFound', { thing: 'programme', id: key })
  return programme
}

/** Throws the Problem `notFound`. */
export async function programmeById(tx: Tx, id: string): Promise<ProgrammeSummary> {
  const programme = await tx.programme.findUnique({ where: { id }, select: summary })
  if (!programme) throw new Problem('notFound', { thing: 'programme', id })
  return programme
}

const sums = {
  purchaseOrders: true,
  purchaseFen: true,
  saleOrders: true,
  saleFen: true,
  parcelsIn: true,
  parcelsOut: true,
  serviceOrders: true,
  serviceFen: true,
  cashOrders: true,
  cashFen: true,
} as const

interface LatestRead {
  stationId: string
  station: string
  day: Day
  lastSentAt: Date
  messageExternalId: string | null
}

export interface ProgrammeDay {
  /** Of the stations that are open on the day and not shut. */
  stations: { total: number; reported: number; signedIn: number }
  /** Of every report of the day: what was said is not dropped because of a station's dates. */
  totals: Record<keyof typeof sums, number>
  /** The last said first. */
  latest: LatestRead[]
}

export async function readProgrammeDay(
  tx: Tx,
  { programmeId, day, latest }: { programmeId: string; day: Day; latest: number },
): Promise<ProgrammeDay> {
  const ofDay = { programmeId, day }
  const due = await dueOn(tx, programmeId, day)
  const [total, reported, signedIn, sum, rows] = await Promise.all([
    tx.station.count({ where: due }),
    tx.dailyReport.count({ where: { ...ofDay, reported: true, station: due } }),
    tx.dailyReport.count({ where: { ...ofDay, appSignedIn: true, station: due } }),
    tx.dailyReport.aggregate({ where: ofDay, _sum: sums }),
    readLatest(tx, { programmeId, day, limit: latest }),
  ])
  const totals = Object.fromEntries(
    Object.keys(sums).map((name) => [name, sum._sum[name as keyof typeof sums] ?? 0]),
  ) as ProgrammeDay['totals']
  return { stations: { total, reported, signedIn }, totals, latest: rows }
}

async function readLatest(
  tx: Tx,
  { programmeId, day, limit }: { programmeId: string; day: Day; limit: number },
): Promise<LatestRead[]> {
  const reports = await tx.dailyReport.findMany({
    where: { programmeId, day, reported: true },
    select: { id: true, stationId: true, day: true, lastSentAt: true, station: { select: { name: true } } },
    orderBy: [{ lastSentAt: 'desc' }, { id: 'desc' }],
    take: limit,
  })
  const revisions = await tx.reportRevision.findMany({
    where: { stationId: { in: reports.map(({ stationId }) => stationId) }, day, voidedAt: null },
    select: { reportId: true, causeId: true, messageId: true, sentAt: true, part: true },
  })
  const last = new Map(revisions.sort(inOrder).map((revision) => [revision.reportId, revision]))
  return reports.map(({ id, stationId, lastSentAt, station, ...report }) => {
    const revision = last.get(id)
    const external = revision ? messageOfPart(revision) : null
    return { stationId, station: station.name, day: report.day, lastSentAt, messageExternalId: external }
  })
}
