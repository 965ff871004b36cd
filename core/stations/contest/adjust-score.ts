// A judge gives or takes points, and says why. Each judge's latest word for a station and span counts; nothing is erased.
import { authorize } from '../../people/policy.ts'
import type { Work } from '../../platform/work.ts'
import type { Day } from '../../values/days.ts'
import { Problem } from '../../values/problem.ts'
import * as store from './contest-store.ts'

export interface ScoreAdjustment {
  stationId: string
  from: Day
  to: Day
  /** 0 takes back what the judge gave before. */
  points: number
  reason: string
}

/** Throws the Problems `notAllowed`, `notFound` and `invalidInput`. */
export async function adjustScore(work: Work, adjustment: ScoreAdjustment): Promise<void> {
  authorize(work.actor, 'judge contest')
  const { tx, programme, actor, now } = work
  const { stationId, from, to, points, reason } = adjustment
  if (from > to) throw new Problem('invalidInput', { where: 'from', reason: 'is after to' })
  const station = await store.findStation(tx, programme.id, stationId)
  if (!station) throw new Problem('notFound', { thing: 'station', id: stationId })
  const id = work.ids.next('cta')
  const byPersonId = actor.kind === 'person' ? actor.personId : null
  const row = { id, programmeId: programme.id, stationId, fromDay: from, toDay: to, points, reason }
  await store.insertAdjustment(tx, { ...row, byPersonId, at: now })
  const after = { station: station.name, from, to, points, reason }
  work.changed({ type: 'contestAdjustment', id, before: null, after })
}
