// 待核对: staff say who somebody is.
import { tellPerson } from '../messaging/tell-person.ts'
import type { Work } from '../platform/work.ts'
import { Problem } from '../values/problem.ts'
import { makePersonKnown } from './known-people.ts'
import { authorizeOffice, mergePeople } from './merge-people.ts'
import * as merges from './merge-store.ts'
import { findBound, findLinks } from './person-code-store.ts'
import { authorize } from './policy.ts'
import * as store from './store.ts'

export interface Decision {
  doubtId: string
  /**
   * linked: the WeChat id is that person's. merged: the new person is that one. different: nobody of those; a WeChat
   * id that stands for nobody yet is somebody new then.
   */
  decision: 'linked' | 'merged' | 'different'
  /** Who it is: of the candidates, or anybody else of the programme. */
  personId?: string | undefined
}

type Doubt = NonNullable<Awaited<ReturnType<typeof merges.findDoubt>>>

/** Step. Throws `notFound`, `invalidInput`, `conflict` where it was decided before; one of staff only by an admin. */
export async function decideDoubt(work: Work, decision: Decision): Promise<void> {
  authorize(work.actor, 'change people')
  const doubt = await merges.findDoubt(work.tx, work.programme.id, decision.doubtId)
  if (!doubt) throw new Problem('notFound', { thing: 'doubt', id: decision.doubtId })
  const chosenId = await chosenBy(work, doubt, decision)
  const { actor } = work
  const closed = await merges.closeDoubt(work.tx, doubt.id, {
    ...{ state: decision.decision, decidedAt: work.now, chosenId },
    decidedById: actor.kind === 'person' ? actor.personId : null,
  })
  if (!closed) throw new Problem('conflict', { thing: 'doubt', reason: 'decided before' })
  work.changed({
    ...{ type: 'matchDoubt', id: doubt.id, before: { state: 'open' } },
    after: { state: decision.decision, personId: chosenId },
  })
  const { decision: said } = decision
  if (said === 'merged' && doubt.personId && chosenId)
    await mergePeople(work, { fromId: doubt.personId, intoId: chosenId, reason: 'doubt' })
  else if (doubt.aliasId) await settleAlias(work, doubt, chosenId)
}

async function chosenBy(work: Work, doubt: Doubt, { decision, personId }: Decision): Promise<string | null> {
  if (decision === 'different') return null
  // A WeChat id is linked, a person is merged.
  if ((decision === 'linked') !== (doubt.kind === 'alias'))
    throw new Problem('invalidInput', { where: 'decision', reason: `a doubt of kind ${doubt.kind}` })
  if (!personId) throw new Problem('invalidInput', { where: 'personId', reason: 'missing' })
  const person = await findBound(work.tx, work.programme.id, personId)
  if (!person) throw new Problem('notFound', { thing: 'person', id: personId })
  await authorizeOffice(work, [person.id])
  return person.id
}

async function settleAlias(work: Work, doubt: Doubt, chosenId: string | null): Promise<void> {
  const { aliasId, name } = doubt
  if (!aliasId) return
  const since = work.cause.at
  const link = { id: work.ids.next('alp'), aliasId, matchedBy: 'staff', since }
  if (chosenId) await store.linkAlias(work.tx, { ...link, personId: chosenId })
  const known = await findLinks(work.tx, aliasId, work.programme.id)
  const personId =
    chosenId ??
    known[0]?.personId ??
    (await makePersonKnown(work, { aliasId, name, origin: 'self', matchedBy: 'self' })).id
  // They were told that staff would look.
  await tellPerson(work, {
    ...{ personId, purpose: 'notice', onceKey: `doubt:${doubt.id}` },
    text: `${name}，工作人员给您核对好了，接着报名、签到就行`,
  })
}
