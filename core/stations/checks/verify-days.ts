// Staff saw a station's days proved by papers: kept with the numbers as they were. Step.
import { authorize } from '../../people/policy.ts'
import type { Work } from '../../platform/work.ts'
import type { Day } from '../../values/days.ts'
import { Problem } from '../../values/problem.ts'
import { turnoverFen } from '../ledger/turnover.ts'
import { acceptFlagsOf } from './settle-flag.ts'
import { type VerificationWay, verifiedDayOf } from './verification.ts'
import * as store from './verification-store.ts'

export interface Verifying {
  stationId: string
  /** Both days count. */
  from: Day
  to: Day
  how: VerificationWay
  note: string | null
  /** Of a single day: as it was when somebody looked at it. Other numbers since are not verified unseen. */
  version?: number | undefined
}

export interface Verified {
  verified: Day[]
  /** The bot asked what was meant and was not answered: which numbers would be verified? */
  undecided: Day[]
}

const howWords: Record<VerificationWay, string> = {
  photo: '照片',
  accounts: '账本',
  visit: '上门',
  phone: '电话',
}

/** Days that nobody reported are left out. Throws `conflict` for another version. */
export async function verifyDays(work: Work, verifying: Verifying): Promise<Verified> {
  authorize(work.actor, 'verify stationDay')
  const { stationId, version } = verifying
  const days = await store.daysToVerify(work.tx, stationId, verifying)
  if (version !== undefined && days.some((each) => each.version !== version))
    throw new Problem('conflict', { thing: 'stationDay', reason: 'another version' })
  const decided = days.filter(({ undecided }) => !undecided)
  for (const each of decided) await verifyDay(work, verifying, each)
  return {
    verified: decided.map(({ day }) => day),
    undecided: days.filter(({ undecided }) => undecided).map(({ day }) => day),
  }
}

async function verifyDay(
  work: Work,
  { stationId, how, note }: Verifying,
  { day, state }: store.DayToVerify,
): Promise<void> {
  const { tx, actor, cause, now, programme } = work
  const id = work.ids.next('vrf')
  const byPersonId = actor.kind === 'person' ? actor.personId : null
  await store.insertVerification(tx, {
    ...{ id, programmeId: programme.id, stationId, day, how, note, byPersonId },
    ...{ numbers: verifiedDayOf(state), causeId: cause.id, at: now },
  })
  const turnover = turnoverFen(state.numbers)
  work.changed({ type: 'verification', id, before: null, after: { day, how, turnoverFen: turnover } })
  await acceptFlagsOf(work, { stationId, day }, `核对过：${howWords[how]}`)
}
