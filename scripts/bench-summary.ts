// How fast 汇总, 谁没报, 排名 and the reminders' reads are with ten years of data, beside one month of it:
//   npm run bench:summary -- [--stations 45] [--years 10] [--runs 200] [--p95 50] [--url postgresql://…] [--json]
// On a database of its own: a file, or the database that --url names, which has to be empty. Exits 1 when a 95th
// percentile is so many milliseconds or more.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { openDatabase } from '../core/platform/database/database.ts'
import { migrate } from '../core/platform/database/migrations.ts'
import { seededRandom } from '../core/platform/random.ts'
import { addDays } from '../core/values/days.ts'
import { fillLedger } from './bench/fill-ledger.ts'
import { type Question, questionsOf } from './bench/summary-questions.ts'

const whole = z.coerce.number().int().min(1)
const options = z
  .object({
    ...{ stations: whole.default(45), years: whole.default(10), runs: whole.default(200) },
    ...{ p95: whole.default(50), url: z.string().optional(), json: z.boolean().default(false) },
  })
  .parse(
    parseArgs({
      options: {
        ...{ stations: { type: 'string' }, years: { type: 'string' }, runs: { type: 'string' } },
        ...{ p95: { type: 'string' }, url: { type: 'string' }, json: { type: 'boolean' } },
      },
    }).values,
  )

const today = '2026-11-20'
const warmUps = 20
const folder = mkdtempSync(join(tmpdir(), 'xiaoer-summary-'))
const url = options.url ?? `file:${join(folder, 'bench.db')}`
await migrate(url)
const database = await openDatabase({ url, synchronous: 'NORMAL' })
const { client } = database

const say = (line: string) => options.json || console.log(line)
const fill = (key: string, days: number) =>
  fillLedger(database, seededRandom(7), {
    ...{ key, stations: options.stations, from: addDays(today, 1 - days), to: today },
  })
const month = await fill('bench-month', 30)
const years = await fill('bench-years', Math.round(options.years * 365.25))
say(
  `${options.stations} stations: ${years.days} station-days and ${years.revisions} revisions in ${options.years} years; ${month.days} in a month`,
)

const now = new Date(`${today}T20:00:00+08:00`)
const rows = []
for (const [index, question] of questionsOf(client, {
  programmeId: years.programmeId,
  today,
  now,
}).entries()) {
  const small = questionsOf(client, { programmeId: month.programmeId, today, now })[index]
  if (!small) continue
  const [ofYears, ofMonth] = [await measure(question), await measure(small)]
  rows.push({
    name: question.name,
    bar: question.bar,
    ...ofYears,
    month: ofMonth,
    ratio: round(ofYears.p50 / ofMonth.p50),
  })
}
await database.close()
rmSync(folder, { recursive: true, force: true })

const ok = rows.every(({ p95, bar }) => !bar || p95 < options.p95)
if (options.json) console.log(JSON.stringify({ provider: database.provider, rows, ok }))
else {
  say(
    `\n${database.provider}, ms: p50, p95 and mean CPU with ${options.years} years | p50, p95 with a month | ratio of the p50`,
  )
  for (const { name, p50, p95, cpu, month: of, ratio } of rows)
    say(
      `  ${name.padEnd(34)} ${String(p50).padStart(7)} ${String(p95).padStart(7)} ${String(cpu).padStart(7)}  |${String(of.p50).padStart(7)} ${String(of.p95).padStart(7)}  | ${ratio}`,
    )
  say(ok ? '\nfast enough' : `\ntoo slow: wants every p95 under ${options.p95} ms`)
}
process.exit(ok ? 0 : 1)

async function measure({ ask }: Question): Promise<{ p50: number; p95: number; cpu: number }> {
  const times: number[] = []
  let before = process.cpuUsage()
  for (let run = -warmUps; run < options.runs; run++) {
    if (run === 0) before = process.cpuUsage()
    const begun = performance.now()
    await ask()
    if (run >= 0) times.push(performance.now() - begun)
  }
  const { user, system } = process.cpuUsage(before)
  times.sort((a, b) => a - b)
  const at = (share: number) => round(times[Math.ceil(times.length * share) - 1] ?? Number.NaN)
  return { p50: at(0.5), p95: at(0.95), cpu: round((user + system) / 1_000 / options.runs) }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
