// Step: a broadcast is composed. Nothing goes out yet: the composer sees the groups, the number of people and the text,
// and has five minutes to say 发送 and its number.
import { authorize } from '../people/policy.ts'
import type { Work } from '../platform/work.ts'
import { type Group, groupsMeant, type Meant } from './groups.ts'
import { readGroups } from './reads.ts'
import * as store from './store.ts'

export const previewMs = 5 * 60_000

export interface Composed {
  kind: 'preview'
  number: number
  groups: Group[]
}

export interface Composition {
  /** The words by which the groups were asked for. */
  to: readonly string[]
  text: string
  /** What a group gets instead of `text`; null where it gets that. */
  ownText?: (group: Group) => string | null
  /** When it is to go out; at once where null. */
  sendAt: Date | null
  aliasId: string
  conversationId: string
}

/** Throws the Problem `notAllowed`. */
export async function composeBroadcast(
  work: Work,
  { to, text, ownText = () => null, sendAt, aliasId, conversationId }: Composition,
): Promise<Composed | Exclude<Meant, { kind: 'groups' }>> {
  authorize(work.actor, 'send broadcast')
  const known = await store.findByCause(work.tx, work.cause.id)
  const meant = groupsMeant(to, await readGroups(work.tx, work.programme.id, work.now))
  if (meant.kind !== 'groups') return meant
  if (meant.groups.length === 0) return { kind: 'unknown', words: [...to] }
  if (known) return { kind: 'preview', number: known.number, groups: meant.groups }
  const id = work.ids.next('brc')
  const number = await freeNumber(work)
  const row = {
    ...{ id, programmeId: work.programme.id, number, text, asked: [...to], sendAt, conversationId },
    byPersonId: work.actor.kind === 'person' ? work.actor.personId : '',
    byAliasId: aliasId,
    causeId: work.cause.id,
    createdAt: work.cause.at,
    expiresAt: new Date(work.cause.at.getTime() + previewMs),
    state: 'preview',
  }
  const targets = meant.groups.map((group) => ({
    ...{ id: work.ids.next('brt'), broadcastId: id, conversationId: group.conversationId },
    ...{ name: group.name, people: group.people, text: ownText(group) },
  }))
  await store.insertBroadcast(work.tx, row, targets)
  work.changed({ type: 'broadcast', id, before: null, after: { state: 'preview', groups: targets.length } })
  return { kind: 'preview', number, groups: meant.groups }
}

// Two digits are typed without a slip; three when so many wait.
async function freeNumber({ tx, programme, random }: Work): Promise<number> {
  const taken = await store.findNumbersInUse(tx, programme.id)
  const span = taken.size < 60 ? { from: 10, count: 90 } : { from: 100, count: 900 }
  for (;;) {
    const number = span.from + random.below(span.count)
    if (!taken.has(number)) return number
  }
}
