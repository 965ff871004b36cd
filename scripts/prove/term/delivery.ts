// In which order, how late and how often each of two bots is handed what was said. The first time all goes well; the
// other times messages are late, doubled, and a whole day's come in a heap on the next morning.
import type { Random } from '../../../core/platform/random.ts'
import { addDays, dayAt, instantOf } from '../../../core/values/days.ts'
import { zone } from './cast.ts'
import type { Act } from './plan.ts'

export interface Delivery {
  bot: 0 | 1
  act: Act
  at: Date
}

/** How many recalls a bot was handed before what they take back. */
export function recallsAhead(deliveries: readonly Delivery[]): number {
  const heard = [new Set<object>(), new Set<object>()]
  let ahead = 0
  for (const { bot, act } of deliveries) {
    const already = heard[bot]
    if (act.deed.kind === 'recall' && !already?.has(act) && !already?.has(act.deed.of)) ahead++
    already?.add(act)
  }
  return ahead
}

const seconds = 1_000
const minutes = 60 * seconds
const hours = 60 * minutes

export function deliveriesOf(acts: readonly Act[], smooth: boolean, random: Random): Delivery[] {
  const outage = dayAt(acts[Math.floor(acts.length / 3)]?.at ?? new Date(0), zone)
  const morning = instantOf(addDays(outage, 1), '06:00', zone)
  const deliveries: Delivery[] = []
  for (const act of acts) {
    for (const bot of [0, 1] as const) {
      const down = !smooth && dayAt(act.at, zone) === outage
      const at = down
        ? new Date(morning.getTime() + random.below(hours))
        : new Date(act.at.getTime() + (smooth ? bot * 300 : delayOf(random)))
      deliveries.push({ bot, act, at })
      if (!smooth && random.below(20) === 0)
        deliveries.push({ bot, act, at: new Date(at.getTime() + random.below(hours)) })
    }
  }
  return deliveries.sort((a, b) => a.at.getTime() - b.at.getTime())
}

function delayOf(random: Random): number {
  const dice = random.below(100)
  if (dice < 80) return random.below(5 * seconds)
  if (dice < 95) return random.below(10 * minutes)
  if (dice < 99) return random.below(6 * hours)
  return random.below(72 * hours)
}
