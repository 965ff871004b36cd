// Staff want the operator asked about a number once more: where they said it, and only what may be asked at all. Step.
import { ask } from '../../dialogs/open-questions.ts'
import { say } from '../../messaging/say.ts'
import { authorize } from '../../people/policy.ts'
import type { Work } from '../../platform/work.ts'
import { dayAt, dayText } from '../../values/days.ts'
import { Problem } from '../../values/problem.ts'
import * as places from './asked-where-store.ts'
import * as store from './flag-store.ts'
import { askedWords, checkQuestion, questionOf } from './question.ts'
import { noteAsked } from './settle-flag.ts'

/** Throws `notFound`, `conflict` for one that is not open, `cannotAsk`. At most once a day. */
export async function askAgain(work: Work, flagId: string): Promise<void> {
  authorize(work.actor, 'settle reportFlag')
  const flag = await store.findFlag(work.tx, flagId)
  if (!flag) throw new Problem('notFound', { thing: 'flag', id: flagId })
  if (flag.state !== 'open') throw new Problem('conflict', { thing: 'flag', reason: flag.state })
  const question = questionOf(flag.detail)
  if (!question) throw new Problem('cannotAsk', { reason: `a flag of kind ${flag.kind}` })
  const place = await places.saidWhere(work.tx, flag)
  if (!place || place.muted) throw new Problem('cannotAsk', { reason: place ? 'muted' : 'nobody said it' })
  const text = `${place.station}${dayText(flag.day)}${askedWords(question.asked)}。${question.words}`
  const inRoom = place.kind === 'room'
  const said = await say(work, {
    account: place.accountId,
    conversation: { id: place.conversationId, kind: place.kind },
    purpose: 'reminder',
    text: inRoom ? `@${place.nickname ?? ''} ${text}` : text,
    ...(inRoom ? { mentions: [place.externalId] } : {}),
    answers: [],
    onceKey: `flag:${flag.id}:${dayAt(work.now, work.programme.zone)}`,
  })
  if (!said) throw new Problem('cannotAsk', { reason: 'asked today' })
  const { conversationId, aliasId } = place
  await ask(work, { conversationId, aliasId, kind: checkQuestion, subject: { flagId } })
  await noteAsked(work, flagId)
}
