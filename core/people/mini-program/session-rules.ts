// How long a device of the mini-program stays signed in.
const minute = 60_000
const day = 24 * 60 * minute

/** Stolen, it is of use for so long. */
export const accessMs = 20 * minute
/** Since it was last renewed. */
export const refreshMs = 30 * day
/** The answer to a renewal may be lost on a bad line: the token before is taken for so long after. */
export const graceMs = minute
/** More devices of one person than this are not kept signed in: the oldest is signed out. */
export const mostDevices = 10

export type Renewal = 'renew' | 'stolen' | 'refuse'

interface Renewed {
  refreshHash: string
  previousHash: string | null
  rotatedAt: Date
  expiresAt: Date
  revokedAt: Date | null
}

/** A token that was replaced a while ago is in two hands: nobody keeps the session. */
export function renewalOf(session: Renewed, tokenHash: string, now: Date): Renewal {
  if (session.revokedAt || session.expiresAt <= now) return 'refuse'
  if (session.refreshHash === tokenHash) return 'renew'
  return now.getTime() - session.rotatedAt.getTime() <= graceMs ? 'renew' : 'stolen'
}
