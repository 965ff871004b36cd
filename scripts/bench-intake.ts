// How fast messages are taken in, next to the least that a Wechaty bot can do:
//   npm run bench:intake -- [--runs 5] [--messages 2000] [--seconds 10] [--seed 1] [--json] [--check] [--profile DIR]
// Two bots, each in a process of its own on a real gRPC gateway of its own, get the same messages in turn: an echo
// (message.say of the same text, counted when the county hears it) and ours (counted when the message is journalled and
// understood, and its effect and answer are committed with synchronous=FULL). Runs in a burst give messages a second,
// runs of 50 a second the latency. --check exits 1 when ours is too slow (the goal is a rate of 0.6 of the echo's).
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { openDatabase } from '../core/platform/database/database.ts'
import { seededRandom } from '../core/platform/random.ts'
import { readDemoCounty } from '../prisma/seed/seed.ts'
import { type Contestant, type Run, startContestant } from './bench/contestants.ts'
import { createWorkload } from './bench/workload.ts'

const whole = z.coerce.number().int().min(1)
const options = z
  .object({
    runs: whole.default(5),
    messages: whole.default(2000),
    seconds: whole.default(10),
    seed: z.coerce.number().int().default(1),
    json: z.boolean().default(false),
    check: z.boolean().default(false),
    profile: z.string().optional(),
  })
  .parse(
    parseArgs({
      options: {
        ...{ runs: { type: 'string' }, messages: { type: 'string' }, seconds: { type: 'string' } },
        ...{ seed: { type: 'string' }, json: { type: 'boolean' }, check: { type: 'boolean' } },
        profile: { type: 'string' },
      },
    }).values,
  )

const steadyPerSecond = 50
const goal = 0.6
const leastRatio = 0.3
const mostExtraMs = 30
/** People of the demo have their roles since 400 days before it is seeded. */
const firstEvening = new Date(Date.now() - 390 * 86_400_000)

const folder = mkdtempSync(join(tmpdir(), 'xiaoer-bench-'))
const workload = createWorkload(seededRandom(options.seed), readDemoCounty(), firstEvening)
const echo = await startContestant({ bot: 'echo', folder })
const ours = await startContestant({ bot: 'bot', folder, profile: options.profile })
const bursts: Pair[] = []
const steady: Pair[] = []

await inTurn(options.messages, null) // warm-up
for (let run = 0; run < options.runs; run++) {
  bursts.push(await inTurn(options.messages, null))
  steady.push(await inTurn(options.seconds * steadyPerSecond, steadyPerSecond))
}
await ours.stop()
await echo.stop()

const said = options.messages * (options.runs + 1) + options.seconds * steadyPerSecond * options.runs
const result = { ...summary(), lost: said - (await countDone()) }
rmSync(folder, { recursive: true, force: true })
report()
const ok = result.lost === 0 && result.rate.ratio >= leastRatio && result.latency.p95.extraMs <= mostExtraMs
process.exit(options.check && !ok ? 1 : 0)

interface Pair {
  echo: Run
  ours: Run
}

async function inTurn(count: number, perSecond: number | null): Promise<Pair> {
  const messages = workload.next(count)
  const turn = async (contestant: Contestant) => {
    const run = await contestant.run(messages, perSecond)
    if (run.done < count) console.error(`${count - run.done} of ${count} messages were not handled in time`)
    return run
  }
  return { echo: await turn(echo), ours: await turn(ours) }
}

async function countDone(): Promise<number> {
  const database = await openDatabase({ url: `file:${join(folder, 'bot', 'bench.db')}` })
  const done = await database.client.inboxMessage.count({ where: { state: 'done' } })
  await database.close()
  return done
}

function summary() {
  const rate = {
    echo: median(bursts.map((pair) => pair.echo.perSecond)),
    ours: median(bursts.map((pair) => pair.ours.perSecond)),
  }
  const percentile = (share: number) => {
    const of = (who: keyof Pair) => round(median(steady.map((pair) => quantile(pair[who].latencies, share))))
    return { echo: of('echo'), ours: of('ours'), extraMs: round(of('ours') - of('echo')) }
  }
  const cpu = (who: keyof Pair) => round(median(bursts.map((pair) => pair[who].cpuMs)), 2)
  return {
    runs: options.runs,
    cpuMs: { echo: cpu('echo'), ours: cpu('ours') },
    rate: {
      echo: Math.round(rate.echo),
      ours: Math.round(rate.ours),
      ratio: round(rate.ours / rate.echo, 3),
    },
    latency: { p50: percentile(0.5), p95: percentile(0.95), p99: percentile(0.99) },
  }
}

function report(): void {
  if (options.json) {
    console.log(JSON.stringify(result))
    return
  }
  const { rate, latency, cpuMs, lost } = result
  const row = (name: string, ...cells: (string | number)[]) =>
    console.log(`  ${name.padEnd(22)}${cells.map((cell) => String(cell).padStart(10)).join('')}`)
  row(`medians of ${options.runs} runs`, 'echo', 'ours', 'ratio')
  row('messages/s in a burst', rate.echo, rate.ours, rate.ratio)
  row('ms of CPU a message', cpuMs.echo, cpuMs.ours)
  for (const [name, { echo, ours, extraMs }] of Object.entries(latency)) {
    row(`${name} ms at ${steadyPerSecond}/s`, echo, ours, `+${extraMs}`)
  }
  console.log(
    `  lost: ${lost}. Goal: a ratio of ${goal}; --check wants ${leastRatio}, and p95 at most +${mostExtraMs} ms.`,
  )
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.POSITIVE_INFINITY
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

function round(value: number, digits = 1): number {
  return Number(value.toFixed(digits))
}
