// The whole bot through a real gRPC gateway: the county's puppet on one side, its own puppet on the other.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const home = await vi.hoisted(async () => {
  const { mkdtempSync } = await import('node:fs')
  const { tmpdir } = await import('node:os')
  // Wechaty reads both when it is imported, and keeps a disk cache below HOME.
  process.env.WECHATY_LOG = 'silent'
  process.env.HOME = mkdtempSync(`${tmpdir()}/xiaoer-wire-home-`)
  return process.env.HOME
})

import { type Bot, createBot } from '../bot/bot.ts'
import { wechatyChannel } from '../bot/channel/wechaty-channel.ts'
import { type County, createCounty } from '../bot/county/county.ts'
import { readDemoWorld } from '../bot/county/demo-world.ts'
import { type Gateway, startGateway } from '../bot/county/gateway.ts'
import { remotePuppet } from '../bot/remote-county.ts'
import { runningClock } from '../core/platform/clock.ts'
import { readConfig } from '../core/platform/config.ts'
import { openDatabase } from '../core/platform/database/database.ts'
import { migrate } from '../core/platform/database/migrations.ts'
import type { Deps } from '../core/platform/deps.ts'
import { createIds } from '../core/platform/ids.ts'
import { createKeyring } from '../core/platform/keyring.ts'
import { silentLogger } from '../core/platform/logger.ts'
import { systemRandom as random } from '../core/platform/random.ts'
import { demoAccountKey } from '../prisma/seed/demo-county.ts'
import { seed } from '../prisma/seed/seed.ts'

const room = 'demo_stations@chatroom'
const xiulan = { conversationId: room, senderId: 'wxid_demo_op01' }
const yong = { conversationId: room, senderId: 'wxid_demo_op02' }
const report = '今天代买3单156块，收件12发件2，已签到'
const evening = new Date('2026-11-20T19:00:00+08:00')

let folder: string
let county: County
let gateway: Gateway
let deps: Deps
let bot: Bot
let puppet: ReturnType<typeof remotePuppet>
/** What the bot's channel let through, by id. */
let heard: string[]
let restartGateway: () => Promise<void>

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'xiaoer-wire-'))
  const clock = runningClock(evening)
  deps = await seededDeps(clock)
  county = createCounty({ ...readDemoWorld(), clock })
  const wire = { endpoint: `127.0.0.1:${await freePort()}`, token: `insecure_${randomUUID()}` }
  restartGateway = async () => {
    gateway = await startGateway({ county, ...wire, log: silentLogger() })
  }
  await restartGateway()
  puppet = remotePuppet(wire.endpoint, wire.token)
  await startBot()
})

afterEach(async () => {
  await bot.stop()
  await puppet.stop()
  await gateway.stop()
  await deps.database.close()
  for (const each of [folder, home]) rmSync(each, { recursive: true, force: true })
})

async function seededDeps(clock: Deps['clock']): Promise<Deps> {
  const url = `file:${join(folder, 'wire.db')}`
  await migrate(url)
  const paced = { SEND_GAP_MIN_MS: '0', SEND_GAP_MAX_MS: '0', SEND_ROOM_GAP_MS: '0', SEND_PER_MINUTE: '1000' }
  const made: Deps = {
    config: readConfig({ CHANNEL: 'county', DATABASE_URL: url, DATA_DIR: folder, ...paced }),
    ...{ clock, random },
    ids: createIds(clock, random),
    log: silentLogger(),
    database: await openDatabase({ url, synchronous: 'NORMAL' }),
    keyring: createKeyring(Buffer.alloc(32, 7)),
  }
  await seed(made, { demo: true })
  return made
}

async function startBot(): Promise<void> {
  heard = []
  const channel = wechatyChannel({
    ...{ accountKey: demoAccountKey, puppet: puppet as never },
    ...{ log: deps.log, dataDir: deps.config.DATA_DIR },
  })
  const overheard: typeof channel = {
    ...channel,
    start: (listener) =>
      channel.start({
        ...listener,
        message: (message) => {
          listener.message(message)
          heard.push(message.id)
        },
      }),
  }
  bot = await createBot({ deps, channel: overheard })
  await bot.start()
  await bot.loggedIn
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** Resolves once the bot has heard as many messages and is done with them. */
async function hears(count: number): Promise<void> {
  await vi.waitFor(() => expect(heard).toHaveLength(count), { timeout: 10_000 })
  await bot.intake.idle()
}

async function says(count: number): Promise<string[]> {
  await vi.waitFor(() => expect(county.sent()).toHaveLength(count), { timeout: 10_000 })
  return county.sent().map(({ text }) => text)
}

const inbox = () => deps.database.client.inboxMessage.findMany({ orderBy: { sentAt: 'asc' } })
const dayOf = async (station: string) =>
  deps.database.client.dailyReport.findMany({
    where: { station: { name: station } },
    select: {
      day: true,
      purchaseOrders: true,
      purchaseFen: true,
      parcelsIn: true,
      parcelsOut: true,
      appSignedIn: true,
    },
  })
const asReported = {
  day: '2026-11-20',
  purchaseOrders: 3,
  purchaseFen: 15_600,
  parcelsIn: 12,
  parcelsOut: 2,
  appSignedIn: true,
}

test('a report is journalled, recorded and answered in its room', async () => {
  const id = county.post({ ...xiulan, text: report })
  const [answer] = await says(1)
  expect(answer).toMatch(/^✅ 石哈河站 11月20日 周五：帮人买3单156元，取件12，寄件2，APP已签/)
  expect(county.sent()).toMatchObject([{ conversationId: room }])
  expect(await inbox()).toMatchObject([{ externalId: id, text: report, state: 'done', forBot: true }])
  expect(await dayOf('石哈河站')).toEqual([asReported])
})

test('the same message twice is recorded and answered once', async () => {
  county.post({ ...xiulan, id: 'again', text: report })
  await hears(1)
  county.post({ ...xiulan, id: 'again', text: report })
  await hears(2)
  county.post({ ...yong, id: 'next', text: report })
  expect(await says(2)).toEqual([expect.stringContaining('石哈河站'), expect.stringContaining('德岭山站')])
  expect(heard).toEqual(['again', 'again', 'next'])
  expect(await inbox()).toMatchObject([{ externalId: 'again' }, { externalId: 'next' }])
  expect(await deps.database.client.reportRevision.count()).toBe(2)
})

test('messages that arrive in the wrong order end in the same ledger', async () => {
  const said = [
    { text: report, sentAt: new Date(evening.getTime() + 1_000) },
    { text: '代买金额是165', sentAt: new Date(evening.getTime() + 2_000) },
  ]
  for (const [n, message] of said.entries()) {
    county.post({ ...xiulan, ...message })
    await hears(n + 1)
  }
  for (const [n, message] of said.reverse().entries()) {
    county.post({ ...yong, ...message })
    await hears(n + 3)
  }
  const corrected = [{ ...asReported, purchaseFen: 16_500 }]
  expect(await dayOf('石哈河站')).toEqual(corrected)
  expect(await dayOf('德岭山站')).toEqual(corrected)
})

// Above 20 kB a file travels by another way.
test.each([1_000, 50_000])('a picture of %i bytes beside a text is bound to it', async (size) => {
  const bytes = Buffer.alloc(size, 'picture')
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(bytes)
  county.post({ ...xiulan, id: 'words', text: report })
  await hears(1)
  county.post({ ...xiulan, id: 'picture', image: bytes })
  await hears(2)
  const { client } = deps.database
  const [words, picture] = await inbox()
  const [attachment, ...more] = await client.attachment.findMany()
  expect(more).toEqual([])
  expect(picture).toMatchObject({ externalId: 'picture', kind: 'image', state: 'done', forBot: true })
  expect(attachment).toMatchObject({ inboxId: picture?.id, boundToId: words?.id, bytes: size })
  expect(readFileSync(join(folder, attachment?.path ?? '')).equals(bytes)).toBe(true)
})

test.each([1_000, 50_000])('a picture of %i bytes goes out with a broadcast', async (size) => {
  const bytes = Buffer.alloc(size, 'picture')
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(bytes)
  const zhao = { senderId: 'wxid_demo_staff01', conversationId: 'private:wxid_demo_staff01' }
  county.post({ ...zhao, text: '发到站长群：新课表看图' })
  const number = /发送(\d+)/.exec((await says(1))[0] ?? '')?.[1]
  county.post({ ...zhao, image: bytes })
  await hears(2)
  county.post({ ...zhao, text: `发送${number}` })
  await says(4)
  const picture = county.sent().find(({ kind }) => kind === 'image')
  expect(picture).toMatchObject({ conversationId: room })
  expect(county.image(picture?.id ?? '')?.bytes.equals(bytes)).toBe(true)
})

test('it does not listen to itself', async () => {
  county.send({ conversationId: room, text: report })
  county.post({ ...xiulan, id: 'theirs', text: report })
  await hears(1)
  expect(await says(2)).toEqual([report, expect.stringContaining('✅ 石哈河站')])
  expect(await inbox()).toMatchObject([{ externalId: 'theirs' }])
})

test('20,000 characters, control characters and half of a character break nothing', async () => {
  const long = '话'.repeat(20_000)
  county.post({ ...yong, id: 'long', text: long })
  await hears(1)
  county.post({ ...yong, id: 'half', text: '\ud83d' })
  await hears(2)
  county.post({
    ...xiulan,
    id: 'controls',
    text: '\u0000\u0007今天代买3单156块，\u001b收件12发件2，已签到\u0085',
  })
  expect(await says(1)).toEqual([expect.stringContaining('帮人买3单156元，取件12，寄件2，APP已签')])
  expect(await inbox()).toMatchObject([
    { externalId: 'long', text: long, state: 'done' },
    { externalId: 'half', state: 'done' },
    { externalId: 'controls', text: report, state: 'done' },
  ])
})

test('when the gateway goes and comes back, the bot is there again, and knows what it may have missed', async () => {
  county.post({ ...xiulan, text: report })
  await says(1)
  await gateway.stop()
  await vi.waitFor(async () => expect(await account()).toMatchObject({ state: 'out' }), { timeout: 10_000 })
  county.post({ ...xiulan, id: 'missed', text: '代买金额是165' })
  const missedAt = deps.clock.now()
  await restartGateway()
  await vi.waitFor(async () => expect(await account()).toMatchObject({ state: 'in' }), { timeout: 20_000 })

  county.post({ ...yong, text: report })
  expect((await says(2))[1]).toContain('✅ 德岭山站')
  expect(await inbox()).toHaveLength(2)
  const gaps = await deps.database.client.offlineGap.findMany()
  expect(gaps).toHaveLength(1)
  expect(gaps[0]?.from.getTime()).toBeLessThan(missedAt.getTime())
  expect(gaps[0]?.until.getTime()).toBeGreaterThan(missedAt.getTime())
}, 40_000)

const account = () => deps.database.client.wechatAccount.findUniqueOrThrow({ where: { key: demoAccountKey } })
