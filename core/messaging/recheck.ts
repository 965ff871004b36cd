// What waits in the outbox may have come true, or untrue, in the meantime: some messages are looked at again at the
// moment at which they are sent. Who knows how is told to the sender, so that the outbox knows nothing of stations.
import type { Tx } from '../platform/database/transactor.ts'

export type Recheck = 'stationReminder'

export interface ToSay {
  text: string
  /** WeChat ids. */
  mentions: readonly string[]
}

/** A message that waits, with the people for whom it stands. */
export interface Waiting extends ToSay {
  id: string
  programmeId: string | null
  people: readonly { personId: string; mention: string | null }[]
}

/** What is to be said now; null when there is nothing to say any more. */
export type LookAgain = (tx: Tx, waiting: Waiting, now: Date) => Promise<ToSay | null>

export type Rechecks = Readonly<Record<Recheck, LookAgain>>
