// Time, injected. Only this folder may ask the machine what time it is.
import { setTimeout as delay } from 'node:timers/promises'

export interface Clock {
  now(): Date
  /** Resolves once `now()` has reached the instant; rejects with the signal's reason when aborted. */
  until(at: Date, signal?: AbortSignal): Promise<void>
}

/** A clock whose time can be set; `until` wakes up when it is. */
export interface SettableClock extends Clock {
  set(now: Date): void
}

// Longer waits are made of shorter ones: the machine may sleep, and a timer holds 24 days at most.
const longestNapMs = 60_000

export const systemClock: Clock = {
  now: () => new Date(),
  until: async (at, signal) => {
    for (let left = at.getTime() - Date.now(); left > 0; left = at.getTime() - Date.now()) {
      await delay(Math.min(left, longestNapMs), undefined, signal ? { signal } : {})
    }
  },
}

interface Waiter {
  at: number
  wake: () => void
}

/** Runs like the machine's clock from `start`, until it is set to something else. */
export function runningClock(start: Date): SettableClock {
  let offset = start.getTime() - Date.now()
  const naps = new Set<AbortController>()
  const now = () => new Date(Date.now() + offset)

  async function nap(ms: number, signal?: AbortSignal): Promise<void> {
    const moved = new AbortController()
    naps.add(moved)
    try {
      await delay(ms, undefined, { signal: signal ? AbortSignal.any([signal, moved.signal]) : moved.signal })
    } catch (error) {
      if (!moved.signal.aborted || signal?.aborted) throw error
    } finally {
      naps.delete(moved)
    }
  }

  return {
    now,
    set: (instant) => {
      offset = instant.getTime() - Date.now()
      for (const moved of naps) moved.abort()
    },
    until: async (at, signal) => {
      for (let left = at.getTime() - now().getTime(); left > 0; left = at.getTime() - now().getTime()) {
        await nap(Math.min(left, longestNapMs), signal)
      }
    },
  }
}

/** Stands still until it is set: for tests and for replays, in which nothing waits for real. */
export function standingClock(start: Date): SettableClock {
  let current = start.getTime()
  const waiters = new Set<Waiter>()
  return {
    now: () => new Date(current),
    set: (instant) => {
      current = instant.getTime()
      for (const waiter of waiters) if (waiter.at <= current) waiter.wake()
    },
    until: (at, signal) =>
      new Promise((resolve, reject) => {
        if (at.getTime() <= current) return resolve()
        signal?.throwIfAborted()
        const waiter: Waiter = { at: at.getTime(), wake: () => done(resolve) }
        const stop = () => done(() => reject(signal?.reason))
        const done = (settle: () => void) => {
          waiters.delete(waiter)
          signal?.removeEventListener('abort', stop)
          settle()
        }
        waiters.add(waiter)
        signal?.addEventListener('abort', stop)
      }),
  }
}
