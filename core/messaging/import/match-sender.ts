// Who wrote a line of a log: it names people and has no WeChat ids. A name that is one known WeChat id of the room is
// that one; any other gets an id of the log's own, which may be linked by its name or by staff, reports, and no more.

import type { Work } from '../../platform/work.ts'
import { findOrInsertAccount } from '../account-store.ts'
import { findOrInsertAlias } from '../store.ts'
import type { ChatLine } from './chat-lines.ts'
import { type Candidate, findCandidates, type Room, wroteIn } from './match-reads.ts'

/** The log stands for another account in the same room: what holds for two bots in one group holds for it. */
export const logAccountKey = (conversationId: string): string => `import/${conversationId}`

type Tx = Work['tx']

/** The one WeChat id that each name surely is; names of which there is doubt, or none, are left out. */
export async function matchSenders(
  tx: Tx,
  room: Room,
  senders: readonly Pick<ChatLine, 'sender' | 'remark'>[],
): Promise<Map<string, Candidate>> {
  const names = new Set(senders.flatMap(({ sender, remark }) => (remark ? [sender, remark] : [sender])))
  const candidates = await findCandidates(tx, room, [...names])
  const here = new Map<string, boolean>()
  const isHere = async ({ aliasId }: Candidate): Promise<boolean> => {
    const known = here.get(aliasId) ?? (await wroteIn(tx, room.id, aliasId))
    here.set(aliasId, known)
    return known
  }
  const matched = new Map<string, Candidate>()
  for (const { sender, remark } of senders) {
    if (matched.has(sender)) continue
    const found =
      (await theOne(sender, candidates, { room, isHere })) ??
      (remark ? await theOne(remark, candidates, { room, isHere }) : null)
    if (found) matched.set(sender, found)
  }
  return matched
}

interface Where {
  room: Room
  isHere(candidate: Candidate): Promise<boolean>
}

async function theOne(
  name: string,
  candidates: readonly Candidate[],
  where: Where,
): Promise<Candidate | null> {
  const named = candidates.filter(
    ({ nickname, people }) => nickname === name || people.some((person) => person.name === name),
  )
  const fitting: Candidate[] = []
  for (const candidate of named) {
    // In the staff's room a name acts as staff: only of one who has written there.
    const needsToWrite = where.room.purpose === 'staff' || candidate.people.length === 0
    if (!needsToWrite || (await where.isHere(candidate))) fitting.push(candidate)
  }
  if (fitting.length <= 1) return fitting[0] ?? null
  const present: Candidate[] = []
  for (const candidate of fitting) if (await where.isHere(candidate)) present.push(candidate)
  return present.length === 1 ? (present[0] ?? null) : null
}

/** The log's own id of a name. */
export async function logAlias(work: Work, room: Room, sender: string): Promise<string> {
  const { id: accountId } = await findOrInsertAccount(work.tx, {
    id: work.ids.next('acc'),
    key: logAccountKey(room.id),
  })
  return findOrInsertAlias(work.tx, {
    ...{ id: work.ids.next('als'), accountId, externalId: sender, nickname: sender },
    ...{ friend: false, firstSeenAt: work.now },
  })
}
