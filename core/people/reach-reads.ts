// How a person can be reached: a fact, kept for each. A bot can't write privately to a group member who isn't its
// friend; those are called by staff, or mentioned in their group. Reads only.
import type { Tx } from '../platform/database/transactor.ts'
import { isReadsOwn } from './link-kinds.ts'

/** The best way there is; mini-program grants will come before the phone. */
export type Reach = 'friend' | 'phone' | 'group' | 'none'

const inForce = (at: Date) => ({ since: { lte: at }, OR: [{ until: null }, { until: { gt: at } }] })

/** A WeChat id under which somebody writes, and how the bot may use it. */
export interface Way {
  aliasId: string
  accountId: string
  externalId: string
  nickname: string | null
  /** The bot may write to it alone. */
  friend: boolean
  /** Sure to be theirs: what is said to it of its own accord may be private. */
  readsOwn: boolean
  /** No reminders and no mentions, please. */
  muted: boolean
}

/** Somebody's WeChat ids in force: friends first, then those linked last. Of a merged person too. */
export async function readWays(tx: Tx, personId: string, at: Date): Promise<Way[]> {
  const links = await tx.aliasPerson.findMany({
    where: { ...inForce(at), person: { OR: [{ id: personId }, { mergedIntoId: personId }] } },
    select: { alias: true, matchedBy: true },
    orderBy: { since: 'desc' },
  })
  const ways = links.map(({ alias, matchedBy }) => ({
    ...{ aliasId: alias.id, accountId: alias.accountId, externalId: alias.externalId },
    ...{ nickname: alias.nickname, friend: alias.friend, muted: alias.mutedAt !== null },
    readsOwn: isReadsOwn(matchedBy),
  }))
  return ways.sort((a, b) => Number(b.friend) - Number(a.friend))
}

const friendsAmong = (at: Date) => ({
  where: inForce(at),
  select: { alias: { select: { friend: true } } },
})

export interface OperatorReach {
  stationId: string
  reach: Reach
}

/** The best reach of anybody who runs each station now; `none` where nobody does. Of a merged person too. */
export async function readOperatorReach(
  tx: Tx,
  stationIds: readonly string[],
  at: Date,
): Promise<OperatorReach[]> {
  const assignments = await tx.stationAssignment.findMany({
    where: { stationId: { in: [...stationIds] }, ...inForce(at) },
    select: {
      stationId: true,
      person: {
        select: {
          phoneIndex: true,
          aliases: friendsAmong(at),
          mergedFrom: { select: { phoneIndex: true, aliases: friendsAmong(at) } },
        },
      },
    },
  })
  const ways = new Map<string, Reach[]>()
  for (const { stationId, person } of assignments) {
    const all = [person, ...person.mergedFrom]
    const aliases = all.flatMap((each) => each.aliases)
    const friend = aliases.some(({ alias }) => alias.friend)
    const phone = all.some(({ phoneIndex }) => phoneIndex !== null)
    const other: Reach = phone ? 'phone' : aliases.length > 0 ? 'group' : 'none'
    ways.set(stationId, [...(ways.get(stationId) ?? []), friend ? 'friend' : other])
  }
  const order: Reach[] = ['friend', 'phone', 'group']
  return stationIds.map((stationId) => ({
    stationId,
    reach: order.find((way) => ways.get(stationId)?.includes(way)) ?? 'none',
  }))
}
