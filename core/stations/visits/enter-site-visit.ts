// A visit to a station, told by staff: once a station, kind, day and visitor, however often it is told.
import { maskWords } from '../../messaging/mask-words.ts'
import { authorize } from '../../people/policy.ts'
import type { Work } from '../../platform/work.ts'
import { addDays, type Day, instantOf, personDayAt } from '../../values/days.ts'
import { Problem } from '../../values/problem.ts'
import { saveVisitCount } from './asset-store.ts'
import { readAssets } from './read-assets.ts'
import { findingsOf, foldSiteVisit, type SiteVisitKind, type SiteVisitState } from './visit-fold.ts'
import * as store from './visit-store.ts'

export interface SiteVisitEntry {
  stationId: string
  day: Day
  kind: SiteVisitKind
  findings: string | null
  /** Place among the parts of the message that says it. */
  part: number
}

export interface EnteredSiteVisit {
  id: string
  station: { id: string; name: string }
  kind: SiteVisitKind
  state: SiteVisitState
  guided: readonly { id: string; name: string }[] | null
}

/** Throws the Problems `notAllowed`, `notFound` and `invalidInput` (a day that is yet to come). */
export async function recordSiteVisit(work: Work, entry: SiteVisitEntry): Promise<EnteredSiteVisit> {
  const { tx, actor, cause, programme, now, ids } = work
  authorize(actor, 'record visit')
  if (actor.kind !== 'person') throw new Problem('notAllowed', { verb: 'record', thing: 'visit' })
  if (entry.day > personDayAt(cause.at, programme.zone))
    throw new Problem('invalidInput', { where: 'day', reason: 'is yet to come' })
  const station = await store.findStation(tx, programme.id, entry.stationId)
  if (!station) throw new Problem('notFound', { thing: 'station', id: entry.stationId })
  const { day, kind, part } = entry
  const { visit, fresh } = await store.lockVisit(tx, {
    ...{ id: ids.next('svt'), programmeId: programme.id, stationId: station.id, day, kind },
    ...{ visitorId: actor.personId, causeId: cause.id, sentAt: cause.at, createdAt: now },
  })
  await store.insertStatement(tx, {
    ...{ id: ids.next('svs'), programmeId: programme.id, visitId: visit.id, part, recordedAt: now },
    findings: entry.findings === null ? null : maskWords(entry.findings),
    ...{ causeId: cause.id, messageId: cause.orderId, sentAt: cause.at },
  })
  const refolded = await refold(work, visit, { fresh, station: station.name })
  if (!refolded) throw new Error(`the visit ${visit.id} has no statement`)
  return { id: visit.id, station, kind, ...refolded }
}

export interface VisitTakenBack {
  station: string
  kind: string
  day: Day
  /** Something else was said of it, so that it still counts. */
  stays: boolean
}

/** A recalled message takes its visits back. */
export async function takeBackSiteVisits(work: Work, causeId: string): Promise<VisitTakenBack[]> {
  const taken: VisitTakenBack[] = []
  for (const visit of await store.voidStatements(work.tx, causeId, work.now)) {
    const station = (await store.findStation(work.tx, visit.programmeId, visit.stationId))?.name ?? ''
    const left = await refold(work, visit, { fresh: false, station })
    taken.push({ station, kind: visit.kind, day: visit.day, stays: left !== null })
  }
  return taken
}

type Refolded = Pick<EnteredSiteVisit, 'state' | 'guided'>

/** A visit's columns and its count anew from its statements. Null when none is left. */
async function refold(
  work: Work,
  visit: store.VisitRow,
  { fresh, station }: { fresh: boolean; station: string },
): Promise<Refolded | null> {
  const { id, day, kind } = visit
  const statements = await store.statementsOf(work.tx, id)
  const state = foldSiteVisit(statements)
  const guided = state && kind === '指导' ? await operatorsOn(work, visit.stationId, day) : null
  if (state) await store.updateVisit(work.tx, id, { ...state, guided })
  else await store.voidVisit(work.tx, id, work.now)
  if (kind === '盘点') await keepCount(work, { ...visit, ...state }, findingsOf(statements))
  const shown = (findings: string | null) => ({ station, day, kind, ...(findings ? { findings } : {}) })
  work.changed({
    ...{ type: 'siteVisit', id },
    before: fresh || visit.voidedAt ? null : shown(visit.findings),
    after: state && shown(state.findings),
  })
  return state && { state, guided }
}

const operatorsOn = (work: Work, stationId: string, day: Day) =>
  store.operatorsBetween(work.tx, stationId, {
    from: instantOf(day, '00:00', work.programme.zone),
    until: instantOf(addDays(day, 1), '00:00', work.programme.zone),
  })

async function keepCount(work: Work, visit: store.VisitRow, findings: readonly string[]): Promise<void> {
  const { id: visitId, programmeId, stationId, day, visitorId, causeId, sentAt } = visit
  const count = {
    ...{ id: work.ids.next('ast'), programmeId, stationId, day, via: 'visit', visitId, causeId },
    ...{ saidAt: sentAt ?? visit.createdAt, byPersonId: visitorId, createdAt: work.now },
  }
  await saveVisitCount(work.tx, { ...count, lines: readAssets(findings) }, work.ids)
}
