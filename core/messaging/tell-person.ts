// Tells somebody something of their own accord: alone where the bot may write to them, else by a mention in a group
// that they share, and only what may be said before others. A WeChat id that is a mere match is told nothing alone. Who can't be reached is left to the caller: the call list.
import { readWays, type Way } from '../people/reach-reads.ts'
import type { NoticeKind, NoticeWords } from '../platform/notice-templates.ts'
import type { Work } from '../platform/work.ts'
import { writeNotice } from './notices/write-notice.ts'
import type { OutboxPurpose } from './outbox-rules.ts'
import { ensurePrivateConversation } from './private-conversation.ts'
import { say } from './say.ts'

export interface Telling {
  personId: string
  /** Said alone. */
  text: string
  purpose: OutboxPurpose
  /** They asked for it, if not now: who is muted hears it too, alone. */
  asked?: boolean
  kind?: 'text' | 'image'
  /** Said in the room behind a mention, where they can't be written to alone; left out, nothing is said there. */
  inRoom?: { conversationId: string; accountId: string; text: string }
  answers?: readonly string[]
  notBefore?: Date
  onceKey?: string
  /** Said by the mini-program instead, where they can't be written to alone and their taps allow it; under that key said once. */
  notice?: { kind: NoticeKind; words: NoticeWords; onceKey: string; expiresAt?: Date }
}

/**
 * `private`: alone, by chat or by the mini-program. `muted`: they want to be left alone. `repeated`: it was said before
 * under its `onceKey`. `kept`: because of a log that was brought in nothing is said.
 */
export type Told = 'private' | 'room' | 'muted' | 'unreachable' | 'repeated' | 'kept'

// An answer is what they asked for; anything else is the bot's own idea.
const unasked = (purpose: OutboxPurpose) => purpose !== 'answer' && purpose !== 'acknowledgement'

export async function tellPerson(work: Work, telling: Telling): Promise<Told> {
  if (work.cause.imported) return 'kept'
  const ways = await readWays(work.tx, telling.personId, work.now)
  const muted = unasked(telling.purpose) && ways.some((way) => way.muted)
  // A mere match may be somebody else.
  const friend = ways.find((way) => way.friend && way.readsOwn)
  if (friend && (!muted || telling.asked)) return tellAlone(work, telling, friend)
  const { inRoom, notice, personId } = telling
  const mayNotice = notice && (!muted || telling.asked)
  const written = mayNotice ? await writeNotice(work, { personId, ...notice }) : 'none'
  if (written !== 'none') return written === 'written' ? 'private' : written
  if (muted) return 'muted'
  const member = ways.find(({ accountId }) => accountId === inRoom?.accountId)
  if (!inRoom || !member) return 'unreachable'
  const id = await say(work, {
    ...common(telling),
    account: inRoom.accountId,
    conversation: { id: inRoom.conversationId, kind: 'room' },
    text: `@${member.nickname ?? ''} ${inRoom.text}`,
    mentions: [member.externalId],
  })
  return id ? 'room' : 'repeated'
}

async function tellAlone(work: Work, telling: Telling, way: Way): Promise<Told> {
  const conversationId = await ensurePrivateConversation(work, way.accountId, way)
  const id = await say(work, {
    ...common(telling),
    account: way.accountId,
    conversation: { id: conversationId, kind: 'private' },
    text: telling.text,
  })
  return id ? 'private' : 'repeated'
}

const common = ({ purpose, kind, answers, notBefore, onceKey }: Telling) => ({
  purpose,
  answers: answers ?? [],
  ...(kind ? { kind } : {}),
  ...(notBefore ? { notBefore } : {}),
  ...(onceKey ? { onceKey } : {}),
})
