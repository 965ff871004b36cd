// After a message was taken back, and with it what it said of stations' days: what else hung on it.
import type { Work } from '../../platform/work.ts'
import { flagState } from './flag-state.ts'
import * as store from './flag-store.ts'
import { followPhotos } from './follow-photos.ts'
import { followSender } from './follow-sender.ts'
import { forOthersIn } from './sender-store.ts'

/** Step. */
export async function followRecalled(work: Work, messageId: string): Promise<void> {
  for (const flag of await store.flagsSettledBy(work.tx, messageId)) await takeBackAnswer(work, flag)
  for (const report of await forOthersIn(work.tx, messageId)) await followSender(work, report)
  await followPhotos(work, messageId)
}

// What was said to explain a number is said no more; a correction is taken back by the ledger.
async function takeBackAnswer(work: Work, flag: store.FlagRow): Promise<void> {
  const found = flag.state === 'corrected' || flag.state === 'withdrawn' ? null : flag.detail
  const state = flagState(found, null)
  await store.unsettle(work.tx, flag.id, state)
  work.changed({ type: 'reportFlag', id: flag.id, before: { state: flag.state }, after: { state } })
}
