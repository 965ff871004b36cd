// The hours in which a programme's groups were not heard. Reads only.
import type { Tx } from '../platform/database/transactor.ts'

export interface Gap {
  from: Date
  until: Date
}

/**
 * Of every account that serves the stations' groups of the programme. An account that has not beaten for a while hears
 * nothing now: that gap ends at `now`. One that never beat was never heard, and so is no judge of it.
 */
export async function readGaps(
  tx: Tx,
  programmeId: string,
  { from, before, now }: { from: Date; before?: Date; now: Date },
): Promise<Gap[]> {
  const rooms = await tx.conversation.findMany({
    where: { programmeId, purpose: 'stations' },
    select: { account: { select: { id: true, heartbeatAt: true } } },
  })
  const accounts = new Map(rooms.map(({ account }) => [account.id, account.heartbeatAt]))
  const past = await tx.offlineGap.findMany({
    where: {
      accountId: { in: [...accounts.keys()] },
      until: { gt: from },
      ...(before ? { from: { lt: before } } : {}),
    },
    select: { from: true, until: true },
    orderBy: { from: 'asc' },
  })
  // An account of an earlier login beats no more; the last one to beat is the bot.
  const beats = [...accounts.values()].flatMap((at) => at ?? [])
  const last = beats.length > 0 ? new Date(Math.max(...beats.map((at) => at.getTime()))) : now
  return last < now ? [...past, { from: last, until: now }] : past
}
