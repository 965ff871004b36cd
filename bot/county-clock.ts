// The clock of a simulated county that runs in a process of its own.
import { setTimeout as delay } from 'node:timers/promises'
import { runningClock, type SettableClock } from '../core/platform/clock.ts'
import { clockSchema } from '../miniprogram-api/contract/county.ts'

const sameWithinMs = 250
const lookEachMs = 1_000

async function readClock(countyUrl: string): Promise<Date> {
  const answer = await fetch(new URL('/county/v1/clock', countyUrl))
  return new Date(clockSchema.parse(await answer.json()).now)
}

/** Follows the county's clock until the signal is aborted; rejects when the county isn't there. */
export async function countyClock(countyUrl: string, signal: AbortSignal): Promise<SettableClock> {
  const clock = runningClock(await readClock(countyUrl))
  void follow(clock, countyUrl, signal)
  return clock
}

async function follow(clock: SettableClock, countyUrl: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await delay(lookEachMs, undefined, { signal })
      const now = await readClock(countyUrl)
      if (Math.abs(now.getTime() - clock.now().getTime()) > sameWithinMs) clock.set(now)
    } catch {
      // The county is away for a while: its clock is taken to run on.
    }
  }
}
