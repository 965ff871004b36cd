// When people write to the bot, and whether something was said already. Reads only.
import type { Tx } from '../platform/database/transactor.ts'

/**
 * Instants of the messages for the bot that came from each WeChat id since then, alone with it: a room's messages would
 * have to be read through for the few that are theirs.
 */
export async function readHabits(
  tx: Tx,
  aliasIds: readonly string[],
  since: Date,
): Promise<Map<string, Date[]>> {
  const aliases = await tx.wechatAlias.findMany({
    where: { id: { in: [...aliasIds] } },
    select: { accountId: true, externalId: true },
  })
  const alone = await tx.conversation.findMany({
    where: { kind: 'private', OR: aliases },
    select: { id: true },
  })
  const rows = await tx.inboxMessage.findMany({
    where: {
      ...{ conversationId: { in: alone.map(({ id }) => id) }, sentAt: { gte: since } },
      ...{ forBot: true, purgedAt: null, senderAliasId: { in: [...aliasIds] } },
    },
    select: { senderAliasId: true, sentAt: true },
    orderBy: { sentAt: 'desc' },
  })
  const habits = new Map<string, Date[]>()
  for (const { senderAliasId, sentAt } of rows)
    habits.set(senderAliasId ?? '', [...(habits.get(senderAliasId ?? '') ?? []), sentAt])
  return habits
}

/** By a message of its own, or as one of several things that a message says at once. */
export const wasSaid = async (tx: Tx, onceKey: string): Promise<boolean> =>
  (await tx.outboxMessage.count({ where: { onceKey } })) > 0 ||
  (await tx.outboxKey.count({ where: { onceKey } })) > 0
