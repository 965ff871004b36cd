// Kills the bot again and again while a county talks to it, and counts what was lost, done twice or said twice:
//   npm run prove:kill -- [--rounds 10] [--messages 500] [--seed 1] [--json]
// The county with its gateway runs in a process of its own and lives on. Exits 1 when a count is off, and then keeps
// its folder with the database, the county's log and the bot's.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { type Database, openDatabase } from '../core/platform/database/database.ts'
import { migrate } from '../core/platform/database/migrations.ts'
import { seededRandom } from '../core/platform/random.ts'
import { demoAccountKey } from '../prisma/seed/demo-county.ts'
import { readDemoCounty } from '../prisma/seed/seed.ts'
import { planMessages } from './prove/plan.ts'
import { type BotProcess, botStarter, type CountyProcess, startCounty } from './prove/processes.ts'
import { killRound, letGatheredGo, noteStart, planRounds, type Stage } from './prove/rounds.ts'
import { judge, type Verdict } from './prove/verdict.ts'

const options = z
  .object({
    rounds: z.coerce.number().int().min(1).default(10),
    messages: z.coerce.number().int().min(1).default(500),
    seed: z.coerce.number().int().default(1),
    json: z.boolean().default(false),
  })
  .parse(
    parseArgs({
      options: {
        rounds: { type: 'string' },
        messages: { type: 'string' },
        seed: { type: 'string' },
        json: { type: 'boolean' },
      },
    }).values,
  )

type Client = Database['client']

/** The class is on, its code is valid, and nobody sleeps. */
const evening = '2026-11-20T19:31:00+08:00'
const today = '2026-11-20'
const longestStartMs = 30_000
const longestWaitMs = 60_000
const lookEachMs = 15

const folder = mkdtempSync(join(tmpdir(), 'xiaoer-kill-'))
for (const home of ['bot-home', 'county-home']) mkdirSync(join(folder, home))
const url = `file:${join(folder, 'kill.db')}`
await migrate(url)
const database = await openDatabase({ url })
const county = await startCounty(folder, evening)
const starts: number[] = []
const verdict = await prove(county, database)
await database.close()
await county.stop()

const wrong = Object.values(verdict.faults).some((count) => count !== 0)
report(verdict)
if (wrong) console.error(`a count is off; see ${folder}`)
else rmSync(folder, { recursive: true, force: true })
process.exit(wrong ? 1 : 0)

async function prove(county: CountyProcess, { client }: Database): Promise<Verdict> {
  const random = seededRandom(options.seed)
  const startBot = await botStarter(folder, county, url)
  const handled = () => until('the journal is handled', longestWaitMs, () => isHandled(client, county))
  const stage: Stage = { random, county, startBot, handled, loggedIn: (bot) => loggedIn(client, bot) }
  // Before the account's first login there is nothing to have missed.
  const first = startBot()
  await stage.loggedIn(first)
  starts.length = 0
  const messages = planMessages({ random, county: readDemoCounty(), today, count: options.messages })
  const rounds = planRounds(random, options.rounds, messages)
  await first.stop()
  for (const { moment, share } of rounds) {
    await killRound(stage, moment, share)
    const usual = median(starts)
    if (usual > 0) noteStart(usual)
  }
  const last = startBot()
  await stage.loggedIn(last)
  await handled()
  await letGatheredGo(county)
  await until('the outbox is empty', longestWaitMs, () => isDrained(client))
  await last.stop()
  const { handovers, sent } = county.log()
  return judge(client, { said: await county.messages(), handovers, sent, kills: options.rounds })
}

async function loggedIn(client: Client, { startedAt }: BotProcess): Promise<void> {
  const account = async () => {
    const found = await client.wechatAccount.findUnique({ where: { key: demoAccountKey } })
    return found?.loggedInAt?.getTime()
  }
  const before = await account()
  await until('the bot is logged in', longestStartMs, async () => (await account()) !== before)
  starts.push(performance.now() - startedAt)
}

/** Everything that the present process was given is journalled, and everything journalled is handled. */
async function isHandled(client: Client, county: CountyProcess): Promise<boolean> {
  const { loggedInAt } = await client.wechatAccount.findUniqueOrThrow({ where: { key: demoAccountKey } })
  const since = county
    .log()
    .handovers.filter(({ handedOverAt }) => handedOverAt > (loggedInAt ?? new Date(0)))
  const given = [...new Set(since.map(({ id }) => id))]
  const kept = await client.inboxMessage.count({ where: { externalId: { in: given } } })
  const pending = await client.inboxMessage.count({ where: { state: 'pending' } })
  return kept === given.length && pending === 0
}

async function isDrained(client: Client): Promise<boolean> {
  return (await client.outboxMessage.count({ where: { state: { in: ['queued', 'sending'] } } })) === 0
}

/** Gives up without a fault of its own: the verdict says what is missing. */
async function until(what: string, longest: number, done: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + longest
  while (!(await done())) {
    if (performance.now() > end) {
      console.error(`waited in vain: ${what}`)
      return
    }
    await delay(lookEachMs)
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0)
}

function report({ counts, faults }: Verdict): void {
  const shown = { kills: options.rounds, ...counts, medianRestartMs: median(starts) }
  if (options.json) {
    console.log(JSON.stringify({ seed: options.seed, ...shown, faults, ok: !wrong }))
    return
  }
  const line = ([name, count]: [string, number]) => `  ${name.padEnd(24)}${String(count).padStart(7)}`
  console.log(Object.entries(shown).map(line).join('\n'))
  console.log('  must be 0:')
  console.log(Object.entries(faults).map(line).join('\n'))
}
