// An admin grants a request for deletion, or refuses it with a reason; the person is told either way. Granting erases
// in the same unit of work; what lies outside the database, and the WeChat ids that the last word still needs, go right
// after it (finish-deletions.ts).
import { tellPerson } from '../../messaging/tell-person.ts'
import type { Work } from '../../platform/work.ts'
import { stationsRunBy } from '../../stations/operators/own-station-reads.ts'
import { Problem } from '../../values/problem.ts'
import { hasOffice } from '../merge-store.ts'
import { authorize } from '../policy.ts'
import { erasePerson } from './erase-person.ts'
import * as store from './request-store.ts'

export interface DeletionDecision {
  id: string
  decision: 'granted' | 'refused'
  /** As the person is told it. */
  reason: string
}

/** Step. Throws the Problems `notFound`, `deletionDecided` and `deletionBlocked` (they work for the programme still). */
export async function decideDeletion(work: Work, { id, decision, reason }: DeletionDecision): Promise<void> {
  authorize(work.actor, 'decide deletion')
  const request = await store.findRequest(work.tx, id)
  if (request?.programmeId !== work.programme.id)
    throw new Problem('notFound', { thing: 'deletionRequest', id })
  const decidedById = work.actor.kind === 'person' ? work.actor.personId : null
  const decided = { state: decision, decidedById, decidedAt: work.now, reason }
  if (!(await store.closeRequest(work.tx, id, decided))) throw new Problem('deletionDecided', {})
  if (decision === 'granted') await mayBeErased(work, request.personId)
  const onceKey = `deletion:${id}`
  const text = decision === 'granted' ? grantedWords(reason) : refusedWords(reason)
  await tellPerson(work, { personId: request.personId, text, purpose: 'notice', asked: true, onceKey })
  work.changed({ type: 'deletionRequest', id, before: { state: 'asked' }, after: { state: decision } })
  if (decision === 'granted') {
    const farewell = await erasePerson(work, { personId: request.personId, onceKey })
    await store.noteErased(work.tx, id, farewell)
  }
}

const grantedWords = (reason: string): string =>
  `您的个人信息删了：电话、微信绑定、说过的话和回访内容。上课、证书这些验收要留的，只留一个代号，不再有您的名字。${reason}`
const refusedWords = (reason: string): string => `您要删个人信息的事，没有办成：${reason}。不明白就问工作人员`

/** Their reports and decisions stand in the programme's books as long as they make them. */
async function mayBeErased(work: Work, personId: string): Promise<void> {
  if (await hasOffice(work.tx, [personId], work.now))
    throw new Problem('deletionBlocked', { still: '工作人员' })
  const asked = { programmeId: work.programme.id, personId, now: work.now }
  const [station] = await stationsRunBy(work.tx, asked)
  if (station) throw new Problem('deletionBlocked', { still: `${station.name}的站长` })
}
