// A term of a real size, said to two bots and replayed three times in different orders and delays: the totals must be
// the same each time, and equal to a plain count of what was said.
//   npm run prove:term -- [--runs 60] [--people 25] [--seed 1]
// Exits 1 when a total is off.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { seededRandom } from '../core/platform/random.ts'
import { countTerm, type Totals } from './prove/term/count.ts'
import { deliveriesOf, recallsAhead } from './prove/term/delivery.ts'
import { type Plan, planTerm } from './prove/term/plan.ts'
import { totalsOf } from './prove/term/totals.ts'
import { openTerm } from './prove/term/world.ts'

const options = z
  .object({
    runs: z.coerce.number().int().min(1).max(64).default(60),
    people: z.coerce.number().int().min(14).max(60).default(25),
    seed: z.coerce.number().int().default(1),
  })
  .parse(
    parseArgs({
      options: { runs: { type: 'string' }, people: { type: 'string' }, seed: { type: 'string' } },
    }).values,
  )

const replays = 3
/** Messages that come in one turn of the loop. */
const heap = 150

const plan = planTerm({ runs: options.runs, peopleARun: options.people }, seededRandom(options.seed))
const expected = countTerm(plan.acts, plan.cast.runs)
console.log(
  `${plan.cast.trainees.length} trainees, ${options.runs} runs, ${plan.acts.length} messages, each heard by two bots`,
)

const found: Totals[] = []
for (let replay = 0; replay < replays; replay++) found.push(await replayed(plan, replay))
const names = Object.keys(expected) as (keyof Totals)[]
console.log(
  ['', 'counted', ...found.map((_, n) => `replay ${n + 1}`)].map((each) => each.padStart(14)).join(''),
)
let off = 0
for (const name of names) {
  const values = found.map((totals) => totals[name])
  const wrong = values.some((value) => value !== expected[name])
  if (wrong) off++
  console.log(
    [name, expected[name], ...values].map((each) => String(each).padStart(14)).join('') +
      (wrong ? '  ✗' : ''),
  )
}
console.log(off === 0 ? 'every total is the same' : `${off} totals are off`)
process.exit(off === 0 ? 0 : 1)

async function replayed({ acts, cast }: Plan, replay: number): Promise<Totals> {
  const folder = mkdtempSync(join(tmpdir(), 'xiaoer-term-'))
  const started = performance.now()
  const world = await openTerm(folder, cast)
  const deliveries = deliveriesOf(acts, replay === 0, seededRandom(options.seed * 100 + replay))
  for (let from = 0; from < deliveries.length; from += heap)
    await world.hear(deliveries.slice(from, from + heap))
  const totals = await totalsOf(world)
  await world.close()
  rmSync(folder, { recursive: true, force: true })
  const each = (performance.now() - started) / deliveries.length
  console.log(
    `replay ${replay + 1}: ${deliveries.length} handed over, ${recallsAhead(deliveries)} recalls before what they recall, ${each.toFixed(2)} ms each`,
  )
  return totals
}
