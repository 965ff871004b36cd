// Guessing is slow: in a quarter of an hour 5 wrong passwords a login from one address and 30 from all, so that no
// stranger locks out somebody elsewhere by a few; and 20 wrong tries an address. Kept in memory; one process answers,
// and a restart forgives.
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
const wrong = new Set([
  'wrongPassword',
  'codeNotValid',
  'bindCodeNotValid',
  'wechatCodeNotValid',
  'whosePhone',
  'classCodeUnknown',
])

interface ThrottleOptions {
  /** A class that signs in at once does so from one address. */
  perAddress?: number
}

export function createThrottle({ perAddress = 20 }: ThrottleOptions = {}): Throttle {
  const pairs = new RateLimiterMemory({ keyPrefix: 'pair', points: 5, duration: quarterHour })
  const logins = new RateLimiterMemory({ keyPrefix: 'login', points: 30, duration: quarterHour })
  const addresses = new RateLimiterMemory({ keyPrefix: 'address', points: perAddress, duration: quarterHour })
  return {
    guard: async ({ address, login }, attempt) => {
      const pair = `${address} ${login}`
      await count(addresses, address)
      if (login !== undefined) {
        // Tries that this one refuses don't count towards the other.
        await count(pairs, pair)
        await count(logins, login)
      }
      const giveBack = async () => {
        await addresses.reward(address)
        if (login !== undefined) await Promise.all([pairs.reward(pair), logins.reward(login)])
      }
      try {
        const result = await attempt()
        await giveBack()
        // Whoever knows the password starts anew, here; others' guesses still count.
        if (login !== undefined) await pairs.delete(pair)
        return result
      } catch (error) {
        // A password that is too short was no guess.
        if (!(error instanceof Problem) || !wrong.has(error.code)) await giveBack()
        throw error
      }
    },
  }
}

export interface Rate {
  /** Throws the Problem `tooMany` where an address asks more often than people do. */
  take(address: string): Promise<void>
}

/** For what everybody may ask, and each time changes something. */
export function createRate({ perAddress, seconds }: { perAddress: number; seconds: number }): Rate {
  const addresses = new RateLimiterMemory({ keyPrefix: 'rate', points: perAddress, duration: seconds })
  return { take: (address) => count(addresses, address) }
}

async function count(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key)
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused
    throw new Problem('tooMany', { thing: 'tries', seconds: Math.ceil(refused.msBeforeNext / 1000) })
  }
}
