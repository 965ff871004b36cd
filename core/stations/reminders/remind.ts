// Puts a reminder into the outbox: alone, or for several people of a group in one message. Steps.
import { ask, findOpen } from '../../dialogs/open-questions.ts'
import { onceKeyOf } from '../../follow-ups/begin-owed.ts'
import { ensurePrivateConversation } from '../../messaging/private-conversation.ts'
import { say } from '../../messaging/say.ts'
import { authorize } from '../../people/policy.ts'
import type { Work } from '../../platform/work.ts'
import { addDays, type Day } from '../../values/days.ts'
import { groupWords, privateWords } from './reminder-words.ts'
import type { Room, ToRemind } from './whom-reads.ts'

export interface Occasion {
  today: Day
  /** The evening's summary: nobody is reminded after it. */
  expiresAt: Date
}

/** How many people were reminded: none where somebody was spoken to in the meantime. */
export async function remindAlone(
  work: Work,
  one: ToRemind,
  { today, expiresAt }: Occasion,
): Promise<number> {
  authorize(work.actor, 'remind stations')
  const { way, personIds, owed } = one
  const conversationId = await ensurePrivateConversation(work, way.accountId, way)
  const said = await say(work, {
    ...{ account: way.accountId, conversation: { id: conversationId, kind: 'private' } },
    ...{ purpose: 'reminder', text: privateWords(owed, addDays(today, -1)), answers: [] },
    ...{ expiresAt, recheck: 'stationReminder', keys: keysOf(one, today) },
  })
  if (!said) return 0
  if (owed.some((station) => station.today))
    await awaitNo(work, { conversationId, aliasId: way.aliasId, today })
  return personIds.length
}

/** All of one group, in one message. */
export async function remindInRoom(
  work: Work,
  { room, people }: { room: Room; people: readonly ToRemind[] },
  { today, expiresAt }: Occasion,
): Promise<number> {
  authorize(work.actor, 'remind stations')
  const said = await say(work, {
    ...{ account: room.accountId, conversation: { id: room.id, kind: 'room' }, purpose: 'reminder' },
    ...{ text: groupWords(people.map(({ way }) => way.nickname ?? '')), answers: [], expiresAt },
    mentions: people.map(({ way }) => way.externalId),
    recheck: 'stationReminder',
    keys: people.flatMap((one) => keysOf(one, today)),
  })
  if (!said) return 0
  for (const { way } of people) await awaitNo(work, { conversationId: room.id, aliasId: way.aliasId, today })
  return people.reduce((sum, { personIds }) => sum + personIds.length, 0)
}

const keysOf = ({ personIds, way }: ToRemind, today: Day) =>
  personIds.map((personId) => ({ onceKey: onceKeyOf(personId, today), personId, mention: way.externalId }))

/** The reminder asks: 没有 answers it. What was asked before waits for its own answer. */
async function awaitNo(
  work: Work,
  { today, ...place }: { conversationId: string; aliasId: string; today: Day },
): Promise<void> {
  if (await findOpen(work.tx, place, work.now)) return
  await ask(work, { ...place, kind: 'anyBusiness', subject: { day: today } })
}
