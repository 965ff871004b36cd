// The county through the real wire.
import { randomUUID } from 'node:crypto'
import { FileBox } from 'file-box'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

vi.hoisted(() => {
  process.env.WECHATY_LOG = 'silent' // it would print each refusal
})

import { types, type Wechaty } from 'wechaty'
import { silentLogger } from '../../core/platform/logger.ts'
import type { County } from './county.ts'
import { type Gateway, startGateway } from './gateway.ts'
import { freePort, nextMessage, startBot, type Wire } from './test-bot.ts'
import { botId, png, stationsRoom, testCounty } from './test-county.ts'

let county: County
let gateway: Gateway
let handedOver: string[]
let bots: Wechaty[]
let errors: string[]
let wire: Wire

beforeEach(async () => {
  county = testCounty()
  handedOver = []
  bots = []
  errors = []
  wire = { endpoint: `127.0.0.1:${await freePort()}`, token: `insecure_${randomUUID()}` }
  const onHandedOver = ({ id }: { id: string }) => handedOver.push(id)
  gateway = await startGateway({ county, ...wire, log: silentLogger(), onHandedOver })
})

afterEach(async () => {
  for (const bot of bots) await bot.stop()
  await gateway.stop()
  expect(errors).toEqual([])
})

async function connect(): Promise<Wechaty> {
  const bot = await startBot(wire, (error) => errors.push(error.message))
  bots.push(bot)
  return bot
}

const inRoom = { conversationId: stationsRoom, senderId: 'wxid_wang' }

test('a message and its answer', async () => {
  const bot = await connect()
  expect(bot.currentUser.id).toBe(botId)
  const arrival = nextMessage(bot)
  const id = county.post({ ...inRoom, text: '今天代买3单156块', mentionsBot: true })
  const message = await arrival
  expect([message.id, message.text()]).toEqual([id, '今天代买3单156块'])
  expect([message.talker().name(), await message.room()?.topic()]).toEqual(['王秀兰', '站长群'])
  expect(await message.mentionSelf()).toBe(true)
  expect(message.date().toISOString()).toBe('2026-11-20T01:02:03.456Z')

  const answer = await message.room()?.say('✅ 石哈河站', message.talker())
  const sent = { conversationId: stationsRoom, text: '@石哈河站 ✅ 石哈河站', mentions: ['wxid_wang'] }
  expect(county.sent()).toMatchObject([{ ...sent, id: answer?.id }])
  expect(handedOver).toEqual([id])
})

test('a message that comes twice, and is taken back', async () => {
  const bot = await connect()
  const said = { ...inRoom, id: 'm1', text: '说错了' }
  for (const _ of ['once', 'again']) {
    const arrival = nextMessage(bot)
    county.post(said)
    expect((await arrival).id).toBe('m1')
  }
  const notice = nextMessage(bot)
  county.recall('m1')
  const recalled = await notice
  expect([recalled.type(), recalled.text()]).toEqual([types.Message.Recalled, 'm1'])
  expect(await recalled.toRecalled()).toBeUndefined()
})

// Above 20 kB a file travels by another way.
test.each([1000, 50_000])('a picture of %i bytes each way', async (size) => {
  const bot = await connect()
  const arrival = nextMessage(bot)
  county.post({ ...inRoom, image: png(size) })
  const message = await arrival
  expect(await (await message.toFileBox()).toBuffer()).toEqual(png(size))
  const said = await message.room()?.say(FileBox.fromBuffer(png(size), '今日.png'))
  expect(county.image(said?.id ?? '')?.bytes).toEqual(png(size))
})

test('who is no friend gets nothing', async () => {
  const trainee = await (await connect()).Contact.find({ id: 'wxid_li' })
  expect(trainee?.friend()).toBe(false)
  await expect(trainee?.say('您好')).rejects.toThrow('notFriend')
  expect(county.sent()).toEqual([])
})

test('a bot that stops leaves the account logged out; the next one finds it logged in', async () => {
  const first = await connect()
  await first.stop()
  county.post({ ...inRoom, text: '没人听' })
  expect(handedOver).toEqual([])

  const arrival = nextMessage(await connect())
  const id = county.post({ ...inRoom, text: '有人听' })
  expect((await arrival).text()).toBe('有人听')
  expect(handedOver).toEqual([id])
})

test('a gateway on another address than the loopback is refused', async () => {
  const elsewhere = { county, ...wire, log: silentLogger(), endpoint: '0.0.0.0:1' }
  await expect(startGateway(elsewhere)).rejects.toThrow('loopback')
})
