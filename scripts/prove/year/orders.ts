// In which order, and how often, the bot is handed what was said. Who is asked answers after the question: the first
// day of a station whose habit is not known comes before everything else, in its own order.
import type { Random } from '../../../core/platform/random.ts'
import type { Act } from './acts.ts'

export const orderNames = ['as said', 'late and doubled', 'shuffled', 'backwards'] as const
export type OrderName = (typeof orderNames)[number]

const minutes = 60_000
const hours = 60 * minutes

export function ordered(acts: readonly Act[], order: OrderName, random: Random): Act[] {
  const first = acts.filter(({ prelude }) => prelude)
  const rest = acts.filter(({ prelude }) => !prelude)
  if (order === 'as said') return [...first, ...rest]
  if (order === 'backwards') return [...first, ...rest.toReversed()]
  if (order === 'shuffled') return [...first, ...shuffled(twice(rest, random), random)]
  const late = twice(rest, random).map((act) => ({ act, at: act.at.getTime() + delayOf(random) }))
  return [...first, ...late.sort((a, b) => a.at - b.at).map(({ act }) => act)]
}

/** One in twenty is handed over once more. */
const twice = (acts: readonly Act[], random: Random): Act[] => [
  ...acts,
  ...acts.filter(() => random.below(20) === 0),
]

function delayOf(random: Random): number {
  const dice = random.below(100)
  if (dice < 80) return random.below(5_000)
  if (dice < 92) return random.below(10 * minutes)
  if (dice < 98) return random.below(6 * hours)
  return random.below(20 * 24 * hours)
}

function shuffled(acts: Act[], random: Random): Act[] {
  for (let i = acts.length - 1; i > 0; i--) {
    const j = random.below(i + 1)
    const [a, b] = [acts[i], acts[j]]
    if (a && b) [acts[i], acts[j]] = [b, a]
  }
  return acts
}
