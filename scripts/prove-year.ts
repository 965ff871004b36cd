// A year of 45 stations, 16,425 station-days, said to the bot in several orders of arrival: the ledger must be the same in
// each, and equal to a plain count of what was said.
//   npm run prove:year -- [--stations 45] [--days 365] [--seed 1] [--orders 3]
// Exits 1 on any difference. For CI: --stations 12 --days 20.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { seededRandom } from '../core/platform/random.ts'
import { type Counted, countYear } from './prove/year/count.ts'
import { differences, type Ledger, ledgerOf } from './prove/year/ledger.ts'
import { type OrderName, ordered, orderNames } from './prove/year/orders.ts'
import { type Plan, planYear } from './prove/year/plan.ts'
import { openYear } from './prove/year/world.ts'

const text = { type: 'string' } as const
const options = z
  .object({
    stations: z.coerce.number().int().min(6).max(45).default(45),
    days: z.coerce.number().int().min(5).max(366).default(365),
    seed: z.coerce.number().int().default(1),
    orders: z.coerce.number().int().min(1).max(orderNames.length).default(3),
  })
  .parse(parseArgs({ options: { stations: text, days: text, seed: text, orders: text } }).values)

/** Messages that come in one turn of the loop. */
const heap = 150
const shownDifferences = 10

const plan = planYear(options, seededRandom(options.seed))
const expected = countYear(plan.acts, plan.cast)
console.log(
  `${options.stations} stations, ${options.stations * options.days} station-days, ${plan.acts.length} messages:`,
  kindsOf(plan),
)
let off = 0
for (const order of orderNames.slice(0, options.orders)) {
  const ledger = await replayed(plan, order)
  const lines = differences(expected, ledger)
  off += lines.length
  console.log(`  ${summaryOf(ledger)}`)
  for (const line of lines.slice(0, shownDifferences)) console.log(`  ✗ ${line}`)
  if (lines.length > shownDifferences) console.log(`  … ${lines.length} differences`)
}
console.log(`  counted: ${expected.days.size} days, ${dueWords(expected)}`)
console.log(off === 0 ? 'the same ledger in every order, and equal to the count' : `${off} differences`)
process.exit(off === 0 ? 0 : 1)

async function replayed({ acts, cast }: Plan, order: OrderName): Promise<Ledger> {
  const folder = mkdtempSync(join(tmpdir(), 'xiaoer-year-'))
  const started = performance.now()
  const world = await openYear(folder, cast)
  const deliveries = ordered(acts, order, seededRandom(options.seed * 100 + orderNames.indexOf(order)))
  for (let from = 0; from < deliveries.length; from += heap)
    await world.hear(deliveries.slice(from, from + heap))
  await world.end()
  const ledger = await ledgerOf(world, cast)
  await world.close()
  rmSync(folder, { recursive: true, force: true })
  const ms = performance.now() - started
  console.log(
    `${order}: ${deliveries.length} handed over in ${Math.round(ms / 1000)} s, ${(ms / deliveries.length).toFixed(2)} ms each`,
  )
  return ledger
}

function kindsOf({ acts }: Plan): string {
  const counts = new Map<string, number>()
  for (const { deed } of acts) {
    const kinds = deed.kind === 'tell' ? deed.tellings.map(({ how }) => how) : [deed.kind]
    for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return [...counts].map(([kind, n]) => `${kind} ${n}`).join(', ')
}

function dueWords({ due }: Counted): string {
  const all = [...due.values()].reduce(
    (sum, each) => ({
      due: sum.due + each.due,
      closed: sum.closed + each.closed,
      reported: sum.reported + each.reported,
    }),
    { due: 0, closed: 0, reported: 0 },
  )
  return `${all.reported} of ${all.due} due station-days reported, ${all.closed} shut`
}

function summaryOf(ledger: Ledger): string {
  const grades = Object.entries(ledger.grades).sort(([a], [b]) => (a < b ? -1 : 1))
  return [
    `${ledger.days.size} days, ${dueWords(ledger)}`,
    grades.map(([grade, n]) => `${grade} ${n}`).join(', '),
    `turnover ${(ledger.turnover / 100).toFixed(2)} yuan, undecided ${ledger.undecided}`,
  ].join('; ')
}
