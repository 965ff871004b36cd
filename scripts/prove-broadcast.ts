// A broadcast to 300 groups whose bot is killed and restarted five times on the way:
//   npm run prove:broadcast -- [--groups 300] [--kills 5] [--seed 1]
// None may go out twice, at most one send a kill may be unknown and stands in the receipt, all others go out once.
// The county with its gateway runs in a process of its own and lives on. Exits 1 when a count is off, and then keeps
// its folder.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { moreRoom } from '../bot/county/demo-world.ts'
import { type Database, openDatabase } from '../core/platform/database/database.ts'
import { migrate } from '../core/platform/database/migrations.ts'
import { type Random, seededRandom } from '../core/platform/random.ts'
import { demoAccountKey } from '../prisma/seed/demo-county.ts'
import { readDemoCounty } from '../prisma/seed/seed.ts'
import { type BotProcess, botStarter, type CountyProcess, startCounty } from './prove/processes.ts'

const options = z
  .object({
    groups: z.coerce.number().int().min(1).max(2_000).default(300),
    kills: z.coerce.number().int().min(0).default(5),
    seed: z.coerce.number().int().default(1),
  })
  .parse(
    parseArgs({
      options: { groups: { type: 'string' }, kills: { type: 'string' }, seed: { type: 'string' } },
    }).values,
  )

type Client = Database['client']

const evening = '2026-11-20T19:31:00+08:00'
const text = '明早九点全县直播课，家里有网的都来听'
const longestMs = 60_000

const folder = mkdtempSync(join(tmpdir(), 'xiaoer-broadcast-'))
for (const home of ['bot-home', 'county-home']) mkdirSync(join(folder, home))
const url = `file:${join(folder, 'broadcast.db')}`
await migrate(url)
const database = await openDatabase({ url })
const county = await startCounty(folder, evening, options.groups)
const { counts, faults } = await prove(county, database.client)
await database.close()
await county.stop()
const line = ([name, count]: [string, number]) => `  ${name.padEnd(28)}${String(count).padStart(6)}`
console.log(Object.entries(counts).map(line).join('\n'))
console.log('  must be 0:')
console.log(Object.entries(faults).map(line).join('\n'))
const wrong = Object.values(faults).some((count) => count !== 0)
if (wrong) console.error(`a count is off; see ${folder}`)
else rmSync(folder, { recursive: true, force: true })
process.exit(wrong ? 1 : 0)

async function prove(county: CountyProcess, client: Client) {
  const random = seededRandom(options.seed)
  const startBot = await botStarter(folder, county, url)
  let bot = await startedBot(client, startBot)
  await bindRooms(client)
  await say(county, `发到学员群：${text}`)
  const { number } = await found('a preview', () =>
    client.broadcast.findFirst({ where: { state: 'preview' } }),
  )
  await say(county, `发送${number}`)
  await found('the broadcast under way', () => client.broadcast.findFirst({ where: { state: 'sending' } }))
  for (let kill = 0; kill < options.kills; kill++) {
    await killSomewhere({ county, client, random, bot, share: (kill + 1) / (options.kills + 1) })
    bot = await startedBot(client, startBot)
  }
  await found('the end of the broadcast', () => client.broadcast.findFirst({ where: { state: 'done' } }))
  const receipt = await found('the receipt', () =>
    client.outboxMessage.findFirst({ where: { onceKey: { startsWith: 'receipt:' }, state: 'sent' } }),
  )
  await bot.stop()
  return judge(client, county, receipt.text)
}

/** The bot has room for all of them in one programme. */
async function bindRooms(client: Client): Promise<void> {
  const account = await client.wechatAccount.findUniqueOrThrow({ where: { key: demoAccountKey } })
  const programme = await client.programme.findUniqueOrThrow({
    where: { key: readDemoCounty().programmeKey },
  })
  // The demo's own trainees' rooms are out of it: they belong to runs.
  await client.conversation.updateMany({ where: { purpose: 'trainees' }, data: { purpose: null } })
  await client.conversation.createMany({
    data: Array.from({ length: options.groups }, (_, i) => ({
      ...{ id: `cnv_more_${i + 1}`, accountId: account.id, kind: 'room', ...moreRoom(i + 1) },
      ...{ programmeId: programme.id, purpose: 'trainees', noticedAt: new Date(evening) },
    })),
  })
}

async function say(county: CountyProcess, words: string): Promise<void> {
  const staff = readDemoCounty().people.find(({ role }) => role === 'staff')
  if (!staff) throw new Error('the demo has no staff')
  await county.post({
    ...{ id: `said-${words.slice(0, 2)}`, conversationId: `private:${staff.wechatId}` },
    ...{ senderId: staff.wechatId, text: words, sentAt: (await county.now()).toISOString() },
  })
}

interface Killing {
  county: CountyProcess
  client: Client
  random: Random
  bot: BotProcess
  /** Of the groups, after which the bot dies. */
  share: number
}

// Right after something went out and before the bot can have noted it, or anywhere between two sends.
async function killSomewhere({ county, client, random, bot, share }: Killing): Promise<void> {
  await found('sends', async () => ((await countSent(client)) >= share * options.groups ? true : null))
  if (random.below(2) === 0) await county.nextSend()
  else await delay(random.below(20))
  await bot.kill()
}

function countSent(client: Client): Promise<number> {
  const where = { broadcastId: { not: null }, state: { in: ['sent', 'unknown'] } }
  return client.outboxMessage.count({ where })
}

async function loginOf(client: Client): Promise<number> {
  const account = await client.wechatAccount.findUnique({ where: { key: demoAccountKey } })
  return account?.loggedInAt?.getTime() ?? 0
}

/** Starts the bot; resolves once its login is on record. */
async function startedBot(client: Client, startBot: () => BotProcess): Promise<BotProcess> {
  const before = await loginOf(client)
  const bot = startBot()
  await found('the login', async () => ((await loginOf(client)) > before ? true : null))
  return bot
}

async function found<T>(what: string, look: () => Promise<T | null>): Promise<T> {
  const end = performance.now() + longestMs
  for (;;) {
    const seen = await look()
    if (seen) return seen
    if (performance.now() > end) throw new Error(`waited in vain for ${what}; see ${folder}`)
    await delay(10)
  }
}

async function judge(client: Client, county: CountyProcess, receipt: string) {
  const rows = await client.outboxMessage.findMany({ where: { broadcastId: { not: null } } })
  const inState = (state: string) => rows.filter((row) => row.state === state)
  const heard = county.log().sent.filter((sent) => sent.text === text)
  const times = new Map<string, number>()
  for (const { conversationId } of heard) times.set(conversationId, (times.get(conversationId) ?? 0) + 1)
  const unknown = inState('unknown')
  const rooms = new Map((await client.conversation.findMany()).map((room) => [room.id, room]))
  const name = (conversationId: string) => rooms.get(conversationId)?.name ?? ''
  const lost = inState('sent').filter(
    ({ conversationId }) => !times.has(rooms.get(conversationId)?.externalId ?? ''),
  )
  return {
    counts: {
      ...{
        groups: options.groups,
        kills: options.kills,
        sent: inState('sent').length,
        unknown: unknown.length,
      },
      unknownButOut: unknown.filter(({ conversationId }) =>
        times.has(rooms.get(conversationId)?.externalId ?? ''),
      ).length,
    },
    faults: {
      rowsTooManyOrFew: rows.length - options.groups,
      heardTwice: [...times.values()].filter((count) => count > 1).length,
      markedSentButNotHeard: lost.length,
      unknownBeyondKills: Math.max(0, unknown.length - options.kills),
      unknownNotInReceipt: unknown.filter(({ conversationId }) => !receipt.includes(name(conversationId)))
        .length,
      neitherSentNorUnknown: rows.length - inState('sent').length - unknown.length,
    },
  }
}
