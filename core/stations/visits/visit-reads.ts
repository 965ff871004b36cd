// The ledgers of visits to stations, each with its pictures, and how many the contract counts. Reads only.
import type { Tx } from '../../platform/database/transactor.ts'
import { readSettings } from '../../programmes/settings-reads.ts'
import type { Day } from '../../values/days.ts'
import { type SiteVisitKind, siteVisitKinds } from './visit-fold.ts'

export interface SiteVisitCount {
  kind: SiteVisitKind
  /** inAll: so many visits; forEach: so many at each station. */
  basis: 'inAll' | 'forEach'
  target: number
  /** Two who went to a station together on one day went there once. */
  visits: number
  stations: number
  /** Stations with as many visits as the target. */
  stationsDone: number
}

interface Span {
  from?: Day | undefined
  to?: Day | undefined
  stationId?: string | undefined
}

const within = ({ from, to, stationId }: Span) => ({
  voidedAt: null,
  day: { ...(from ? { gte: from } : {}), ...(to ? { lte: to } : {}) },
  ...(stationId ? { stationId } : {}),
})

/** Both days count. */
export async function countSiteVisits(
  tx: Tx,
  programmeId: string,
  span: Span = {},
): Promise<SiteVisitCount[]> {
  const { basis, targets } = (await readSettings(tx, programmeId)).visits
  const found = await tx.siteVisit.groupBy({
    by: ['kind', 'stationId', 'day'],
    where: { programmeId, ...within(span) },
  })
  return siteVisitKinds.map((kind) => {
    const ofKind = found.filter((visit) => visit.kind === kind)
    const each = new Map<string, number>()
    for (const { stationId } of ofKind) each.set(stationId, (each.get(stationId) ?? 0) + 1)
    const target = targets[kind]
    const stationsDone = [...each.values()].filter((count) => count >= target).length
    return { kind, basis, target, visits: ofKind.length, stations: each.size, stationsDone }
  })
}

export interface SiteVisitRead {
  id: string
  station: { id: string; name: string; township: string }
  day: Day
  kind: SiteVisitKind
  findings: string | null
  visitor: string
  /** Who was guided. */
  guided: string[]
  sentAt: Date
  /** Ids of the pictures that came with it. */
  photos: string[]
}

export interface LedgerQuestion extends Span {
  programmeId: string
  kind?: SiteVisitKind | undefined
  /** Id of the last one of the page before. */
  after?: string | undefined
  limit: number
}

/** The newest day first. */
export async function listSiteVisits(tx: Tx, question: LedgerQuestion): Promise<SiteVisitRead[]> {
  const { programmeId, kind, after, limit } = question
  const rows = await tx.siteVisit.findMany({
    where: { programmeId, ...within(question), ...(kind ? { kind } : {}) },
    include: { station: { select: { id: true, name: true, township: { select: { name: true } } } } },
    orderBy: [{ day: 'desc' }, { id: 'desc' }],
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
    take: limit,
  })
  const visitors = await tx.person.findMany({
    where: { id: { in: [...new Set(rows.map(({ visitorId }) => visitorId))] } },
    select: { id: true, name: true },
  })
  const names = new Map(visitors.map(({ id, name }) => [id, name]))
  const photos = await photosOf(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.map(({ id, station, day, kind: of, findings, visitorId, guided, sentAt, createdAt }) => ({
    id,
    station: { id: station.id, name: station.name, township: station.township.name },
    ...{ day, kind: of as SiteVisitKind, findings, visitor: names.get(visitorId) ?? '' },
    guided: ((guided ?? []) as { name: string }[]).map(({ name }) => name),
    sentAt: sentAt ?? createdAt,
    photos: photos.get(id) ?? [],
  }))
}

/** A picture belongs to the message beside which it was sent; the same picture seen by two bots is one. */
async function photosOf(tx: Tx, visitIds: readonly string[]): Promise<Map<string, string[]>> {
  const statements = await tx.siteVisitStatement.findMany({
    where: { visitId: { in: [...visitIds] }, voidedAt: null },
    select: { visitId: true, causeId: true },
  })
  const attachments = await tx.attachment.findMany({
    where: {
      boundToId: { in: [...new Set(statements.map(({ causeId }) => causeId))] },
      ...{ kind: 'image', path: { not: null }, inbox: { recalledAt: null } },
    },
    select: { id: true, sha256: true, boundToId: true },
    orderBy: { id: 'asc' },
  })
  const photos = new Map<string, string[]>()
  for (const visitId of visitIds) {
    const causes = new Set(
      statements.filter((each) => each.visitId === visitId).map(({ causeId }) => causeId),
    )
    const own = attachments.filter(({ boundToId }) => causes.has(boundToId ?? ''))
    photos.set(visitId, [...new Map(own.map(({ id, sha256 }) => [sha256, id])).values()])
  }
  return photos
}
