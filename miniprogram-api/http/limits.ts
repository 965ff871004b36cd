// How often somebody may ask, in a minute: so many reads and writes for each person, and more for each address, behind
// which a whole village may be. Kept in memory of a fixed size; a restart forgives.
import { createHash, randomBytes } from 'node:crypto'
import { isIPv6 } from 'node:net'
import type { RequestHandler, Response } from 'express'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Config } from '../../core/platform/config.ts'
import { Problem } from '../../core/values/problem.ts'
import { authenticated } from './authenticate.ts'

export interface Limits {
  /** Before everything. Throws the Problem `tooMany`, as `byPerson` does. */
  byAddress: RequestHandler
  /** Once it is known who asks. */
  byPerson: RequestHandler
}

type Rates = Pick<
  Config,
  'API_READS_PER_PERSON' | 'API_WRITES_PER_PERSON' | 'API_READS_PER_ADDRESS' | 'API_WRITES_PER_ADDRESS'
>

const seconds = 60
const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

export function createLimits(rates: Rates): Limits {
  const address = countersOf('address', rates.API_READS_PER_ADDRESS, rates.API_WRITES_PER_ADDRESS)
  const person = countersOf('person', rates.API_READS_PER_PERSON, rates.API_WRITES_PER_PERSON)
  const placeOf = createPlaces()
  return {
    byAddress: async ({ method, ip = '' }, response, next) => {
      await count(address[kindOf(method)], placeOf(networkOf(ip)), response)
      next()
    },
    byPerson: async ({ method }, response, next) => {
      const { me, own } = authenticated(response)
      const asker = me?.accountId ?? own?.userId
      if (asker !== undefined) await count(person[kindOf(method)], asker, response)
      next()
    },
  }
}

const kindOf = (method: string): 'reads' | 'writes' => (reading.has(method) ? 'reads' : 'writes')

interface Counter {
  name: string
  points: number
  limiter: RateLimiterMemory
}

/** Null where there is no limit. */
const counterOf = (name: string, points: number): Counter | null =>
  points === 0
    ? null
    : { name, points, limiter: new RateLimiterMemory({ keyPrefix: name, points, duration: seconds }) }

const countersOf = (who: string, reads: number, writes: number) => ({
  reads: counterOf(`${who}-reads`, reads),
  writes: counterOf(`${who}-writes`, writes),
})

// The last that counts is told: the person's, where there is one.
async function count(counter: Counter | null, key: string, response: Response): Promise<void> {
  if (!counter) return
  const { name, points, limiter } = counter
  try {
    tell(response, counter, await limiter.consume(key))
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused
    tell(response, { name, points }, refused)
    throw new Problem('tooMany', { thing: 'requests', seconds: Math.ceil(refused.msBeforeNext / 1000) })
  }
}

/** As draft-ietf-httpapi-ratelimit-headers-10 has it. */
function tell(response: Response, { name, points }: Pick<Counter, 'name' | 'points'>, state: RateLimiterRes) {
  const { remainingPoints, msBeforeNext } = state
  response.set('ratelimit-policy', `"${name}";q=${points};w=${seconds}`)
  response.set('ratelimit', `"${name}";r=${remainingPoints};t=${Math.ceil(msBeforeNext / 1000)}`)
}

/** Who has one IPv6 address has 2^64 of them. */
export function networkOf(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1]
  if (mapped !== undefined) return mapped
  if (!isIPv6(ip)) return ip
  const [head = '', tail = ''] = (ip.split('%')[0] ?? '').split('::')
  const [first, last] = [head, tail].map((side) => side.split(':').filter((group) => group !== ''))
  const zeros = Array.from({ length: 8 - (first?.length ?? 0) - (last?.length ?? 0) }, () => '0')
  const groups = [...(first ?? []), ...zeros, ...(last ?? [])].slice(0, 4)
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}

/** One of 65,536 places: two addresses share one now and then, and nobody can choose with whom. */
function createPlaces(): (address: string) => string {
  const salt = randomBytes(16)
  return (address) => createHash('sha256').update(salt).update(address).digest().readUInt16BE(0).toString(36)
}
