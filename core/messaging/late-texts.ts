// What somebody wrote a while after a message that came late: it was read as nobody's business before that message was
// there, and may mean something beside it. What is taken is for the bot from then on.
import type { Work } from '../platform/work.ts'
import * as store from './late-text-store.ts'
import type { InboxRow } from './store.ts'

export async function takeLateTexts(
  work: Work,
  after: Pick<InboxRow, 'conversationId' | 'senderAliasId' | 'sentAt'>,
  { withinMs, wanted }: { withinMs: number; wanted: (text: string) => boolean },
): Promise<store.LateText[]> {
  const until = new Date(after.sentAt.getTime() + withinMs)
  const found = (await store.idleTextsOf(work.tx, { ...after, until })).filter(({ text }) => wanted(text))
  if (found.length > 0)
    await store.markForBot(
      work.tx,
      found.map(({ id }) => id),
    )
  return found
}
