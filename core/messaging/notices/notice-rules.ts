// When a notice is tried again, and what WeChat's refusals make of it. Pure.

const minute = 60_000
const retryAfterMs = [minute, 10 * minute, 60 * minute, 6 * 60 * minute]

/** Null: it was tried often enough. `attempts`: with the one that failed. */
export const retryAt = (attempts: number, now: Date): Date | null => {
  const wait = retryAfterMs[attempts - 1]
  return wait === undefined ? null : new Date(now.getTime() + wait)
}

/** A send that takes longer has an unknown outcome: whoever sent it is dead. */
export const leaseMs = 2 * minute

/** Taps that are remembered for one kind; nobody needs more. */
export const mostGrants = 50
