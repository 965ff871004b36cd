// Sellers who report for a season, correct themselves, say it twice, take it back, and tell the month as well: do all
// orders of arrival end in the same account, and is it what plain arithmetic says?
//   npm run prove:sales -- [--sellers 40] [--days 120] [--seed 1]
// Exits 1 when any seller's total differs in any order.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { standingClock } from '../core/platform/clock.ts'
import { seededRandom } from '../core/platform/random.ts'
import { proofDeps } from './prove/proof-deps.ts'
import { type PlannedMessage, planSales } from './prove/sales/plan.ts'
import { type Told, tell } from './prove/sales/told.ts'

const number = { type: 'string' } as const
const options = z
  .object({
    sellers: z.coerce.number().int().min(1).max(500).default(40),
    days: z.coerce.number().int().min(1).max(150).default(120),
    seed: z.coerce.number().int().default(1),
  })
  .parse(parseArgs({ options: { sellers: number, days: number, seed: number } }).values)

const plan = planSales(seededRandom(options.seed), options)
const inOrder = [...plan.messages].sort((a, b) => a.sentAt.getTime() - b.sentAt.getTime())
const dice = seededRandom(options.seed + 1)
const shuffled = inOrder
  .map((message) => ({ message, key: dice.below(1_000_000_000) }))
  .sort((a, b) => a.key - b.key)
  .map(({ message }) => message)
// Each tenth is delivered twice.
const doubled = shuffled.flatMap((message, i) => (i % 10 === 0 ? [message, message] : [message]))
const orders: [string, PlannedMessage[]][] = [
  ['as they were sent', inOrder],
  ['the last one first', [...inOrder].reverse()],
  ['shuffled, some twice', doubled],
]

let wrong = 0
console.log(`${options.sellers} sellers, ${options.days} days, ${plan.messages.length} messages`)
for (const [name, messages] of orders) report(name, await inWorld(messages))
process.exit(wrong === 0 ? 0 : 1)

function report(name: string, { fen, accountMs, records, parked }: Told): void {
  const differing = fen.flatMap((found, n) => (found === (plan.truth[n] ?? 0) * 100 ? [] : [n]))
  wrong += differing.length + parked
  const total = fen.reduce((a, b) => a + b, 0) / 100
  console.log(
    `  ${name}: ${total} yuan, ${records} records, account in ${Math.round(accountMs)} ms, ${parked} not done, ${differing.length} sellers differ`,
  )
  for (const n of differing.slice(0, 5))
    console.log(`    seller ${n}: ${(fen[n] ?? 0) / 100} and not ${plan.truth[n] ?? 0}`)
}

async function inWorld(messages: readonly PlannedMessage[]): Promise<Told> {
  const folder = mkdtempSync(join(tmpdir(), 'xiaoer-sales-'))
  const clock = standingClock(new Date('2026-11-20T08:00:00+08:00'))
  const deps = await proofDeps({ folder, clock, demo: true })
  clock.set(new Date('2026-12-31T12:00:00Z'))
  const told = await tell(deps, { messages, sellers: options.sellers })
  await deps.database.close()
  rmSync(folder, { recursive: true, force: true })
  return told
}
