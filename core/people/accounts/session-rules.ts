// How long a browser stays signed in: 12 hours from when it last asked for something, 7 days in all.
const hour = 3_600_000
export const idleMs = 12 * hour
export const mostMs = 7 * 24 * hour
/** Not each request writes; twelve hours are meant to the minute. */
export const touchEveryMs = 60_000

export const expiryAt = (createdAt: Date, now: Date): Date =>
  new Date(Math.min(now.getTime() + idleMs, createdAt.getTime() + mostMs))
