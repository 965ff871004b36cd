// How fast the account may speak. WeChat closes accounts that speak like machines. Pure.

export interface PaceLimits {
  /** Between two sends, with jitter. */
  gapMinMs: number
  gapMaxMs: number
  /** Between two sends to one conversation. */
  roomGapMs: number
  perMinute: number
  perDay: number
}

export interface PaceHistory {
  /** Instants of the last sends, oldest first; what is over a day old may be missing. */
  sends: readonly Date[]
  lastInRoom: Date | undefined
}

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

/** The earliest instant at which the next message may go. `jitter` is from 0 up to 1. */
export function nextSendAt(history: PaceHistory, limits: PaceLimits, now: Date, jitter: number): Date {
  // After a clock that jumped back, sends of the "future" must not hold the bot's tongue.
  const sends = history.sends.filter((at) => at <= now)
  const times = [now.getTime()]
  const last = sends.at(-1)
  if (last) times.push(last.getTime() + limits.gapMinMs + jitter * (limits.gapMaxMs - limits.gapMinMs))
  if (history.lastInRoom && history.lastInRoom <= now)
    times.push(history.lastInRoom.getTime() + limits.roomGapMs)
  times.push(whenUnder(sends, limits.perMinute, minuteMs), whenUnder(sends, limits.perDay, dayMs))
  return new Date(Math.max(...times))
}

// With `most` sends in a window, the next one waits until the oldest of them has left it.
function whenUnder(sends: readonly Date[], most: number, windowMs: number): number {
  const oldest = sends.at(-most)
  return oldest ? oldest.getTime() + windowMs : 0
}
