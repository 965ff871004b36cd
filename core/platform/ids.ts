// Ids that sort by the time they were made: 9 characters of milliseconds, 3 of a counter, 8 of chance, in base 32.
import type { Clock } from './clock.ts'
import type { Random } from './random.ts'

export interface Ids {
  /** `prefix_…`, where the prefix says what kind of thing it is. */
  next(prefix: string): string
}

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

function base32(value: number, length: number): string {
  let text = ''
  for (let rest = value; text.length < length; rest = Math.floor(rest / 32)) {
    text = alphabet.charAt(rest % 32) + text
  }
  return text
}

export function createIds(clock: Clock, random: Random): Ids {
  let lastMs = 0
  let counter = 0
  return {
    next: (prefix) => {
      // A clock that jumps back must not make an id that sorts before one made earlier.
      const ms = Math.max(clock.now().getTime(), lastMs)
      counter = ms === lastMs ? counter + 1 : 0
      lastMs = ms
      const chance = base32(random.below(2 ** 20), 4) + base32(random.below(2 ** 20), 4)
      return `${prefix}_${base32(ms, 9)}${base32(counter % 32_768, 3)}${chance}`
    },
  }
}
