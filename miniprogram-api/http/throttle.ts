// Guessing is slow: 5 wrong passwords a login and 20 wrong tries an address in a quarter of an hour. Kept in memory;
// one process answers, and a restart forgives.
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { Problem } from '../../core/values/problem.ts'

export interface Tried {
  address: string
  /** Whose password; a code has none. */
  login?: string
}

export interface Throttle {
  /** A try is counted before it is made, and given back when it was right. Throws the Problem `tooMany`. */
  guard<T>(tried: Tried, attempt: () => Promise<T>): Promise<T>
}

const quarterHour = 15 * 60
const wrong = new Set(['wrongPassword', 'codeNotValid'])

export function createThrottle(): Throttle {
  const logins = new RateLimiterMemory({ keyPrefix: 'login', points: 5, duration: quarterHour })
  const addresses = new RateLimiterMemory({ keyPrefix: 'address', points: 20, duration: quarterHour })
  return {
    guard: async ({ address, login }, attempt) => {
      await count(addresses, address)
      if (login !== undefined) await count(logins, login)
      try {
        const result = await attempt()
        await addresses.reward(address)
        if (login !== undefined) await logins.delete(login)
        return result
      } catch (error) {
        // A password that is too short was no guess.
        if (!(error instanceof Problem) || !wrong.has(error.code)) {
          await addresses.reward(address)
          if (login !== undefined) await logins.reward(login)
        }
        throw error
      }
    },
  }
}

async function count(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key)
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused
    throw new Problem('tooMany', { thing: 'tries', seconds: Math.ceil(refused.msBeforeNext / 1000) })
  }
}
