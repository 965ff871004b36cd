// The hook of the ledger: after one message's part went into a day.
import type { Work } from '../../platform/work.ts'
import type { Day } from '../../values/days.ts'
import { changedNumbers, type DayState } from '../ledger/day-ledger.ts'
import { followDay } from './follow-day.ts'
import { followPhotos } from './follow-photos.ts'
import { followSender } from './follow-sender.ts'

export interface FollowedPart {
  stationId: string
  day: Day
  grade: string
  /** It said 跟昨天一样. */
  openly: boolean
  before: DayState | null
  after: DayState
}

/** Step. The caller holds the ledger's lock. */
export async function followPart(work: Work, part: FollowedPart): Promise<void> {
  const { stationId, day, grade, openly, before, after } = part
  if (openly || judgedAnew(before, after)) await followDay(work, { stationId, day })
  if (grade === 'forAnother' && work.actor.kind === 'person')
    await followSender(work, { stationId, day, personId: work.actor.personId, sentAt: work.cause.at })
  // A picture may have stood beside the message before it was known which station it is about.
  if (work.cause.kind === 'message') await followPhotos(work, work.cause.id)
}

/** A sign-in alone changes nothing that is judged. */
const judgedAnew = (before: DayState | null, after: DayState): boolean =>
  before?.reported !== after.reported ||
  before.noBusiness !== after.noBusiness ||
  changedNumbers(before.numbers, after.numbers).length > 0
