// How fast the mini-program is answered with years of rows, beside the same with few, and beside bare Express:
//   npm run bench:api -- [--reports 1000000] [--attendances 200000] [--codes 100000] [--seconds 5] [--rounds 3] [--check]
// Two servers in processes of their own, one with that many rows and one with 1,000 of each. In turn, so that the
// machine's moods fall on all alike: at 50 requests a second, how long an answer takes; and flat out, how many a second,
// beside a bare Express route that makes the same queries by Prisma and one that sends the same bytes. Somebody writes
// once a second meanwhile. CPU is the server's own, of the round in which it took least.
// --check exits 1 when a bar is not met.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { flatOut, type Question, steadily } from './bench/api/ask.ts'
import type { Ready, Wanted } from './bench/api/server-child.ts'
import { percentile } from './bench/percentile.ts'

const whole = z.coerce.number().int().min(1)
const options = z
  .object({
    ...{
      reports: whole.default(1_000_000),
      attendances: whole.default(200_000),
      codes: whole.default(100_000),
    },
    ...{ seconds: whole.default(5), rounds: whole.default(3), check: z.boolean().default(false) },
  })
  .parse(
    parseArgs({
      options: {
        ...{ reports: { type: 'string' }, attendances: { type: 'string' }, codes: { type: 'string' } },
        ...{ seconds: { type: 'string' }, rounds: { type: 'string' }, check: { type: 'boolean' } },
      },
    }).values,
  )

const perSecond = 50
const few = 1000
const bars = { p95: 15, large: 1.2, prisma: 0.6, bytes: 0.15 }

const folder = mkdtempSync(join(tmpdir(), 'xiaoer-bench-api-'))
const begun = performance.now()
const large = await startServer('large', options)
const small = await startServer('small', { reports: few, attendances: few, codes: few })
const { reports, attendances, codes } = large.ready.rows
console.log(
  `${reports} reports, ${attendances} attendances, ${codes} codes, filled in ${Math.round((performance.now() - begun) / 1000)} s`,
)

const results = [await measure('/v1/me/progress', progress), await measure('/v1/trace/:code', trace)]
for (const { child } of [large, small]) child.disconnect()
rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
const ok = results.map(print).every(Boolean)
console.log(ok ? '\nfast enough' : '\ntoo slow')
process.exit(ok || !options.check ? 0 : 1)

type Side = 'ours' | 'prisma' | 'bytes'

function progress({ api, bare, tokens }: Ready, side: Side): Question {
  const path = side === 'ours' ? '/v1/me/progress' : `/${side}/progress`
  const requests = tokens.map((token) => ({ path, headers: { authorization: `Bearer ${token}` } }))
  return { url: side === 'ours' ? api : bare, requests }
}

function trace({ api, bare, codes }: Ready, side: Side): Question {
  const path = side === 'ours' ? '/v1/trace' : `/${side}/trace`
  return { url: side === 'ours' ? api : bare, requests: codes.map((code) => ({ path: `${path}/${code}` })) }
}

async function startServer(name: string, rows: Omit<Wanted, 'folder'>) {
  const own = join(folder, name)
  mkdirSync(own)
  const wanted: Wanted = {
    folder: own,
    reports: rows.reports,
    attendances: rows.attendances,
    codes: rows.codes,
  }
  const child = fork(new URL('./bench/api/server-child.ts', import.meta.url), [JSON.stringify(wanted)], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const [ready] = (await Promise.race([once(child, 'message'), failed(child, name)])) as [Ready]
  return { child, ready }
}

async function failed(child: ReturnType<typeof fork>, name: string): Promise<never> {
  await once(child, 'exit')
  throw new Error(`the ${name} server ended`)
}

interface Measured {
  name: string
  large: number[]
  small: number[]
  rates: Record<Side, number[]>
  /** Microseconds a request. */
  cpu: Record<Side, number[]>
}

async function measure(name: string, ask: (ready: Ready, side: Side) => Question): Promise<Measured> {
  const sides = ['ours', 'prisma', 'bytes'] as const
  for (const { ready } of [large, small]) for (const side of sides) await flatOut(ask(ready, side), 2)
  const none = () => ({ ours: [], prisma: [], bytes: [] })
  const measured: Measured = { name, large: [], small: [], rates: none(), cpu: none() }
  for (let round = 0; round < options.rounds; round++) {
    measured.large.push(...(await steadily(ask(large.ready, 'ours'), perSecond, options.seconds)))
    measured.small.push(...(await steadily(ask(small.ready, 'ours'), perSecond, options.seconds)))
    for (const side of sides) {
      const before = await cpuOf(large.child)
      const { rate, answers } = await flatOut(ask(large.ready, side), options.seconds)
      measured.rates[side].push(rate)
      measured.cpu[side].push(((await cpuOf(large.child)) - before) / answers)
    }
  }
  return measured
}

async function cpuOf(child: ReturnType<typeof fork>): Promise<number> {
  child.send('cpu')
  const [{ user, system }] = (await once(child, 'message')) as [NodeJS.CpuUsage]
  return user + system
}

function print({ name, rates, cpu, ...times }: Measured): boolean {
  const [p95, p95OfFew] = [percentile(times.large, 0.95), percentile(times.small, 0.95)]
  const [p50, p50OfFew] = [percentile(times.large, 0.5), percentile(times.small, 0.5)]
  const rate = { ours: median(rates.ours), prisma: median(rates.prisma), bytes: median(rates.bytes) }
  const [ofPrisma, ofBytes] = [rate.ours / rate.prisma, rate.ours / rate.bytes]
  console.log(`\n${name}
  at ${perSecond}/s, ms:  p50 ${two(p50)}, p95 ${two(p95)} (bar ${bars.p95});  with ${few} rows p50 ${two(p50OfFew)}, p95 ${two(p95OfFew)}
    ${two(p95 / p95OfFew)} times the p95 with ${few} rows (bar ${bars.large}), ${two(p50 / p50OfFew)} times the p50
  flat out, a second:  ours ${Math.round(rate.ours)}, the same queries by Prisma ${Math.round(rate.prisma)}, the same bytes ${Math.round(rate.bytes)}
    ${two(ofPrisma)} of Prisma's (bar ${bars.prisma}), ${two(ofBytes)} of the bytes' (bar ${bars.bytes}, aim 0.4)
  CPU a request, µs:  ours ${least(cpu.ours)}, Prisma ${least(cpu.prisma)}, bytes ${least(cpu.bytes)}`)
  return p95 < bars.p95 && p95 <= bars.large * p95OfFew && ofPrisma >= bars.prisma && ofBytes >= bars.bytes
}

function least(values: readonly number[]): number {
  return Math.round(Math.min(...values))
}

function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

function two(value: number): string {
  return value.toFixed(2)
}
