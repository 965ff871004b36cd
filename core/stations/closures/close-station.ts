// A station, or every one of the programme, is shut for some days: nobody owes a report of them. A report that comes
// all the same counts like any other.
import { authorize } from '../../people/policy.ts'
import type { Work } from '../../platform/work.ts'
import type { Day } from '../../values/days.ts'
import { Problem } from '../../values/problem.ts'
import { readStation } from '../ledger/store.ts'
import { anyClosed } from '../months/month-store.ts'
import type { ClosureKind } from './closed-days.ts'
import * as store from './closure-store.ts'

export interface Closing {
  /** Null: every station, for staff alone. */
  stationId: string | null
  from: Day
  to: Day
  kind: ClosureKind
  note?: string | undefined
  /** The station is the actor's own. */
  own: boolean
  /** Place among the message's own parts, from 0. */
  part?: number
}

/** Step. Returns the closure's id. */
export async function closeStation(work: Work, closing: Closing): Promise<string> {
  const { stationId, from, to, kind, own } = closing
  authorize(work.actor, 'close station', { own: own && stationId !== null })
  if (from > to) throw new Problem('invalidInput', { where: 'to', reason: 'is before from' })
  await refuseClosedMonths(work, from, to)
  const id = work.ids.next('clo')
  const note = closing.note ?? null
  await store.insertClosure(work.tx, {
    ...{ id, programmeId: work.programme.id, stationId, fromDay: from, toDay: to, kind, note },
    byPersonId: work.actor.kind === 'person' ? work.actor.personId : null,
    ...{ causeId: work.cause.id, part: closing.part ?? 0, recordedAt: work.now },
  })
  const station = await stationName(work, stationId)
  work.changed({
    ...{ type: 'stationClosure', id, before: null },
    after: { station, stationId, from, to, kind, note },
  })
  return id
}

export interface Reopened {
  stationId: string | null
  from: Day
  to: Day
}

/** Step, for staff: the station was open after all. Throws the Problem `notFound`. */
export async function takeBackClosure(work: Work, id: string): Promise<Reopened> {
  authorize(work.actor, 'close station')
  const row = await store.findClosure(work.tx, id)
  if (!row || row.voidedAt || row.programmeId !== work.programme.id)
    throw new Problem('notFound', { thing: 'closure', id })
  await refuseClosedMonths(work, row.fromDay, row.toDay)
  return voided(work, row)
}

const stationName = async ({ tx }: Work, stationId: string | null): Promise<string> =>
  stationId === null ? '全部站' : (await readStation(tx, stationId)).name

// A closed month's rate was handed in with it.
async function refuseClosedMonths({ tx, programme }: Work, from: Day, to: Day): Promise<void> {
  if (await anyClosed(tx, programme.id, from, to)) throw new Problem('periodClosed', { day: from })
}

/** Step: the message that said so was recalled. Of a closed month they stay. */
export async function takeBackClosures(work: Work, causeId: string): Promise<Reopened[]> {
  const reopened: Reopened[] = []
  for (const row of await store.closuresOfCause(work.tx, causeId)) {
    const closed = await anyClosed(work.tx, work.programme.id, row.fromDay, row.toDay)
    if (!closed) reopened.push(await voided(work, row))
  }
  return reopened
}

async function voided(work: Work, row: store.ClosureRow): Promise<Reopened> {
  const { id, stationId, fromDay: from, toDay: to, kind, note } = row
  const voidedById = work.actor.kind === 'person' ? work.actor.personId : null
  await store.voidClosure(work.tx, id, { voidedAt: work.now, voidedById })
  const station = await stationName(work, stationId)
  work.changed({
    ...{ type: 'stationClosure', id, after: null },
    before: { station, stationId, from, to, kind, note },
  })
  return { stationId, from, to }
}
