// Who tries many codes that are none is stopped for a while; who asks for what there is, is never counted. An address
// of IPv6 is its network, which one household has whole. Kept in memory.
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { Problem, type ProblemCode } from '../../core/values/problem.ts'
import { networkOf } from './limits.ts'

export interface WrongTries {
  /** Throws the Problem `tooMany` where the address tried too much that was wrong. */
  watch<T>(address: string, attempt: () => Promise<T>): Promise<T>
}

interface WrongTriesOptions {
  /** In a quarter of an hour, by address. */
  most: number
  wrong: readonly ProblemCode[]
}

const quarterHour = 15 * 60

export function createWrongTries({ most, wrong }: WrongTriesOptions): WrongTries {
  const limiter = new RateLimiterMemory({ points: most, duration: quarterHour })
  return {
    watch: async (address, attempt) => {
      const key = networkOf(address)
      const known = await limiter.get(key)
      if (known && known.consumedPoints >= most)
        throw new Problem('tooMany', { thing: 'tries', seconds: Math.ceil(known.msBeforeNext / 1000) })
      try {
        return await attempt()
      } catch (error) {
        if (error instanceof Problem && wrong.includes(error.code)) await limiter.penalty(key)
        throw error
      }
    },
  }
}
