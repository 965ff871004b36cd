// The county through Wechaty itself, in one process.
import { FileBox } from 'file-box'
import { MemoryCard } from 'memory-card'
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'

vi.hoisted(() => {
  process.env.WECHATY_LOG = 'error'
})

import { type Contact, type Message, type Room, types, type Wechaty, WechatyBuilder } from 'wechaty'
import { CountyPuppet } from './county-puppet.ts'
import type { KeptMessage } from './message-log.ts'
import { botId, png, stationsRoom, testCounty } from './test-county.ts'

let county: ReturnType<typeof testCounty>
let puppet: CountyPuppet
let bot: Wechaty
let handedOver: KeptMessage[]

beforeEach(async () => {
  county = testCounty()
  handedOver = []
  puppet = new CountyPuppet({ county, onHandedOver: (message) => handedOver.push(message) })
  bot = WechatyBuilder.build({ memory: new MemoryCard(), puppet })
  const loggedIn = new Promise((resolve) => bot.once('login', resolve))
  await bot.start()
  await loggedIn
})

afterEach(() => bot.stop())

const nextMessage = () => new Promise<Message>((resolve) => bot.once('message', resolve))
const inRoom = { conversationId: stationsRoom, senderId: 'wxid_wang' }
const inPrivate = { conversationId: 'private:wxid_wang', senderId: 'wxid_wang' }

async function findRoom(): Promise<Room> {
  const room = await bot.Room.find({ id: stationsRoom })
  if (!room) throw new Error('no room')
  return room
}
async function findContact(id: string): Promise<Contact> {
  const contact = await bot.Contact.find({ id })
  if (!contact) throw new Error('no contact')
  return contact
}

test('a message in a room arrives with its text, sender, room, time and no mention', async () => {
  const arrival = nextMessage()
  const id = county.post({ ...inRoom, text: '代买3单156块' })
  const message = await arrival
  expect(message.id).toBe(id)
  expect(message.text()).toBe('代买3单156块')
  expect(message.talker().id).toBe('wxid_wang')
  expect(message.talker().name()).toBe('王秀兰')
  expect(message.talker().friend()).toBe(true)
  expect(message.room()?.id).toBe(stationsRoom)
  expect(await message.room()?.topic()).toBe('站长群')
  expect(message.date().toISOString()).toBe('2026-11-20T01:02:03.456Z')
  expect(await message.mentionSelf()).toBe(false)
  expect(handedOver.map((each) => each.id)).toEqual([id])
})

test('a mention is real, whatever the text', async () => {
  const arrival = nextMessage()
  county.post({ ...inRoom, text: '今天没生意', mentionsBot: true })
  expect(await (await arrival).mentionSelf()).toBe(true)
})

test('a private message arrives without a room', async () => {
  const arrival = nextMessage()
  county.post({ ...inPrivate, text: '指标进度', sentAt: new Date('2026-11-19T10:00:00.001Z') })
  const message = await arrival
  expect(message.room()).toBeUndefined()
  expect(message.listener()?.id).toBe(botId)
  expect(message.date().getTime()).toBe(Date.parse('2026-11-19T10:00:00.001Z'))
})

test('members have their aliases in the room', async () => {
  const room = await findRoom()
  expect(await room.alias(await findContact('wxid_wang'))).toBe('石哈河站')
  expect((await room.memberAll()).map((member) => member.id)).toEqual(['wxid_wang', 'wxid_zhao', botId])
})

test('what the bot says in a room appears in the county with its mentions, and comes back to it', async () => {
  const room = await findRoom()
  const echo = nextMessage()
  const said = await room.say('今天的数方便时说一声', await findContact('wxid_wang'))
  const sent = { conversationId: stationsRoom, kind: 'text', text: '@石哈河站 今天的数方便时说一声' }
  expect(county.messages(undefined, 10).items).toMatchObject([{ ...sent, fromBot: true, senderId: botId }])
  expect(county.sent()).toMatchObject([{ ...sent, id: said?.id, mentions: ['wxid_wang'] }])
  expect((await echo).self()).toBe(true)
  expect(handedOver).toEqual([])
})

test('an image arrives with its bytes, and the bot can send one', async () => {
  const arrival = nextMessage()
  county.post({ ...inRoom, image: png(30_000) })
  const message = await arrival
  expect(message.type()).toBe(types.Message.Image)
  expect(await (await message.toFileBox()).toBuffer()).toEqual(png(30_000))

  const said = await (await findRoom()).say(FileBox.fromBuffer(png(100), '今日.png'))
  expect(county.image(said?.id ?? '')).toEqual({ bytes: png(100), mediaType: 'image/png' })
  expect(county.sent()).toMatchObject([{ kind: 'image', text: '' }])
})

test('a voice clip arrives as one', async () => {
  const arrival = nextMessage()
  county.postVoice(inPrivate)
  const message = await arrival
  expect(message.type()).toBe(types.Message.Audio)
  expect((await (await message.toFileBox()).toBuffer()).length).toBeGreaterThan(0)
})

test('the same id again is the same message again', async () => {
  const first = nextMessage()
  county.post({ ...inRoom, id: 'm1', text: '代买3单' })
  await first
  const again = nextMessage()
  expect(county.post({ ...inRoom, id: 'm1', text: '代买9单' })).toBe('m1')
  expect((await again).text()).toBe('代买3单')
  expect(county.messages(undefined, 10).items).toHaveLength(1)
  expect(handedOver.map((message) => message.id)).toEqual(['m1', 'm1'])
})

test('a recalled message is announced and gone', async () => {
  const arrival = nextMessage()
  const id = county.post({ ...inRoom, text: '说错了' })
  await arrival
  const notice = nextMessage()
  county.recall(id)
  const message = await notice
  expect(message.type()).toBe(types.Message.Recalled)
  expect(message.text()).toBe(id)
  expect(message.talker().id).toBe('wxid_wang')
  expect(await message.toRecalled()).toBeUndefined()
})

test('the bot takes back its own message', async () => {
  const said = await (await findRoom()).say('发错了')
  expect(await said?.recall()).toBe(true)
  expect(county.messages(undefined, 10).items).toMatchObject([{ kind: 'recall', text: said?.id }])
})

test('who is no friend gets nothing, until they write', async () => {
  const [trainee, stranger] = await Promise.all([findContact('wxid_li'), findContact('wxid_ma')])
  await expect(trainee.say('您好')).rejects.toThrow('notFriend')
  await expect(stranger.say('您好')).rejects.toThrow('notFriend')
  const arrival = nextMessage()
  county.post({ conversationId: 'private:wxid_ma', senderId: 'wxid_ma', text: '在吗' })
  await (await arrival).say('您好')
  expect(county.sent().map((sent) => sent.conversationId)).toEqual(['private:wxid_ma'])
  expect((await puppet.contactPayload('wxid_ma')).friend).toBe(true)
})

test('an account that is logged out neither hears nor sends', async () => {
  const room = await findRoom()
  await puppet.logout()
  county.post({ ...inRoom, text: '没人听' })
  expect(handedOver).toEqual([])
  await expect(room.say('在')).rejects.toThrow('not logged in')
  expect(county.sent()).toEqual([])
})

test('a bot that stops and starts again is logged in again, and hears what is said from then on', async () => {
  await bot.stop()
  county.post({ ...inRoom, text: '没人听' })
  const loggedIn = new Promise((resolve) => bot.once('login', resolve))
  await bot.start()
  await loggedIn
  const arrival = nextMessage()
  county.post({ ...inRoom, text: '有人听' })
  expect((await arrival).text()).toBe('有人听')
  expect(handedOver.map((message) => message.text)).toEqual(['有人听'])
})

test('its heart beats while it runs', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  onTestFinished(() => {
    vi.useRealTimers()
  })
  const another = new CountyPuppet({ county })
  let beats = 0
  another.on('heartbeat', () => {
    beats += 1
  })
  await another.start()
  vi.advanceTimersByTime(45_000)
  expect(beats).toBe(3)
  await another.stop()
  vi.advanceTimersByTime(45_000)
  expect(beats).toBe(3)
})

test('an unknown contact is an error event and no answer; a known room syncs without one', async () => {
  const errors: string[] = []
  bot.on('error', (error) => {
    errors.push(error.message)
  })
  await (await findRoom()).sync()
  expect(errors).toEqual([])
  expect(await bot.Contact.find({ id: 'wxid_nobody' })).toBeUndefined()
  expect(errors).toContain('no contact wxid_nobody')
})

test('an alias that the bot gives is kept', async () => {
  const contact = await findContact('wxid_wang')
  await contact.alias('石哈河 王')
  expect(await puppet.contactAlias('wxid_wang')).toBe('石哈河 王')
})
