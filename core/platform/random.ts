// Chance, injected: codes, jitter and ids come from here, so that tests and replays can repeat them.
import { randomInt } from 'node:crypto'

export interface Random {
  /** A whole number from 0 up to, and not including, `limit`. */
  below(limit: number): number
}

/** Unpredictable: class codes and invitations are made of it. */
export const systemRandom: Random = { below: (limit) => randomInt(limit) }

/** Repeats for a seed (mulberry32). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  return { below: (limit) => Math.floor(next() * limit) }
}
