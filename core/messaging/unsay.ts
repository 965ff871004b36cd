// Takes back what is still to be said and no longer true. What is under way or said stays.
import type { Work } from '../platform/work.ts'
import { cancelQueued } from './outbox-store.ts'

/** By the beginning of its `onceKey`. Returns how many. */
export const unsay = ({ tx, programme }: Work, onceKeyBegins: string): Promise<number> =>
  cancelQueued(tx, programme.id, onceKeyBegins)
