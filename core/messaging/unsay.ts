// Takes back what is still to be said and no longer true. What is under way or said stays.
import type { Work } from '../platform/work.ts'
import { cancelQueued, cancelQueuedOf } from './outbox-store.ts'

/** By the beginning of its `onceKey`. Returns how many. */
export const unsay = ({ tx, programme }: Work, onceKeyBegins: string): Promise<number> =>
  cancelQueued(tx, programme.id, onceKeyBegins)

/** Of these alone. Returns how many. */
export const unsayExactly = ({ tx, programme }: Work, onceKeys: readonly string[]): Promise<number> =>
  cancelQueuedOf(tx, programme.id, onceKeys)
