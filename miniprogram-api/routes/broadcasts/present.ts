import type { BroadcastSummary } from '../../../core/broadcasts/reads.ts'
import type { Broadcast } from '../../contract/broadcasts.ts'

const instant = (at: Date | null): string | null => at?.toISOString() ?? null

export const presentBroadcast = (row: BroadcastSummary): Broadcast => ({
  ...{ id: row.id, number: row.number, text: row.text, by: row.by },
  state: row.state as Broadcast['state'],
  createdAt: row.createdAt.toISOString(),
  ...{
    sendAt: instant(row.sendAt),
    confirmedAt: instant(row.confirmedAt),
    finishedAt: instant(row.finishedAt),
  },
  targets: row.targets.map(({ name, people, state, sentAt }) => ({
    name,
    people,
    state,
    sentAt: instant(sentAt),
  })),
})
