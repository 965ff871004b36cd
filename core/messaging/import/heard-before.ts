// The channel hands over what a log had already: after a lock-out some give out what came meanwhile. The log's stands.
import type { InboxRow } from '../store.ts'
import * as store from './import-store.ts'
import { spanOfTwin } from './message-ids.ts'

type Tx = Parameters<typeof store.count>[0]

/** True once for each message of a log. */
export async function isInLog(tx: Tx, message: InboxRow): Promise<boolean> {
  if (message.source !== 'live' || message.kind !== 'text' || !message.textHash) return false
  const twin = await store.findLogTwin(tx, message, spanOfTwin(message))
  return twin !== null && store.claimTwin(tx, twin, message.id)
}
