// 别@我了: no more reminders or mentions for this WeChat id. Honoured at once, taken back the same way.
import type { Work } from '../platform/work.ts'
import { updateAlias } from './store.ts'

export async function setMuted(work: Work, aliasId: string, muted: boolean): Promise<void> {
  const mutedAt = muted ? work.now : null
  await updateAlias(work.tx, aliasId, { mutedAt })
  work.changed({ type: 'alias', id: aliasId, before: null, after: { muted } })
}

/** The person has been told that a machine keeps what is for it. */
export async function noteNoticed(work: Work, aliasId: string): Promise<void> {
  await updateAlias(work.tx, aliasId, { noticedAt: work.now })
}
