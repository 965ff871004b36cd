// 赵敏不干了，交给李雪: an admin says that one of staff leaves. Their offices end and their browsers are signed out.

import { tellPerson } from '../../core/messaging/tell-person.ts'
import { holdsOffice, leaveOffice } from '../../core/people/accounts/leave-office.ts'
import { findNamed } from '../../core/people/named-person.ts'
import { allowed } from '../../core/people/policy.ts'
import { staffHandover } from '../../core/stations/operators/handover-reads.ts'
import { Problem } from '../../core/values/problem.ts'
import { answer, type FeatureContext } from './context.ts'
import { handoverWords } from './handover-words.ts'
import { giveList, type Somebody } from './take-over.ts'

export interface StaffLeaving {
  leaver: Somebody
  /** Who sees to what they leave, as they were called. */
  heir: string | null
}

export async function staffLeaves(context: FeatureContext, { leaver, heir }: StaffLeaving): Promise<void> {
  const { work } = context
  if (!(await holdsOffice(work, leaver.id)))
    return answer(context, `${leaver.name}现在没有管站，也不是工作人员，没改`)
  if (!allowed(work.actor, 'manage accounts')) return answer(context, '工作人员换人要管理员来说')
  const taker = heir === null ? null : await takerOf(context, heir)
  if (heir !== null && !taker)
    return answer(context, `${heir}还不是工作人员，先在网页“工作人员”里请进来，再换人。这次没改`)
  const { tx, programme, now } = work
  const question = { programmeId: programme.id, zone: programme.zone, now, personId: leaver.id }
  const list = handoverWords(leaver.name, await staffHandover(tx, question))
  if (!(await ended(context, leaver))) return
  answer(
    context,
    `✅ ${leaver.name}不再是工作人员，网页也退出了${taker ? `，没办完的由${taker.name}接` : ''}`,
  )
  if (!list) return
  giveList(context, [list])
  const ownList = taker && taker.id !== context.person?.id
  if (ownList) await tellPerson(work, { personId: taker.id, purpose: 'notice', text: list })
}

async function takerOf({ work }: FeatureContext, name: string): Promise<Somebody | null> {
  const found = await findNamed(work, { name })
  const people = found.kind === 'one' ? [found.person] : found.kind === 'doubtful' ? found.candidates : []
  for (const each of people) if (await holdsOffice(work, each.id)) return each
  return null
}

async function ended(context: FeatureContext, leaver: Somebody): Promise<boolean> {
  try {
    return await leaveOffice(context.work, leaver.id)
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'lastAdmin') throw error
    answer(context, `${leaver.name}是最后一位管理员，先请一位新的管理员再换`)
    return false
  }
}
