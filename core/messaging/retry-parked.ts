// Parked messages, tried again by hand once their cause is mended. A running bot finds them within a quarter of a minute.
import type { Deps } from '../platform/deps.ts'
import { findParked, unpark } from './parked-store.ts'

export interface Parked {
  id: string
  sentAt: Date
  /** The kind of failure, never people's words. */
  error: string | null
}

export const listParked = ({ database }: Deps): Promise<Parked[]> => findParked(database.client)

/** Returns how many were put back. */
export const retryParked = ({ database }: Deps): Promise<number> => unpark(database.client)
