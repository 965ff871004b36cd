import { expect, test } from 'vitest'
import type { CountyRefusal } from './refusal.ts'
import { botId, png, stationsRoom, testCounty } from './test-county.ts'

const inRoom = { conversationId: stationsRoom, senderId: 'wxid_wang' }

function reasonOf(attempt: () => unknown): CountyRefusal['reason'] | 'none' {
  try {
    attempt()
    return 'none'
  } catch (refusal) {
    return (refusal as CountyRefusal).reason
  }
}

test('conversations are the rooms and the friends', () => {
  const conversations = testCounty().conversations()
  expect(conversations.map(({ id, kind, name }) => [id, kind, name])).toEqual([
    [stationsRoom, 'stations', '站长群'],
    ['chat@chatroom', 'unbound', '闲聊群'],
    ['private:wxid_wang', 'private', '王秀兰'],
    ['private:wxid_zhao', 'private', '赵敏'],
  ])
  expect(conversations[0]?.members).toEqual([
    { id: 'wxid_wang', name: '石哈河站', role: 'operator' },
    { id: 'wxid_zhao', name: '赵敏', role: 'staff' },
    { id: botId, name: '小二', role: 'bot' },
  ])
})

test('somebody unknown who writes privately gets a conversation', () => {
  const county = testCounty()
  const befriended: string[] = []
  county.onFriend((person) => befriended.push(person.wechatId))
  const stranger = { conversationId: 'private:wxid_ma', senderId: 'wxid_ma' }
  county.post({ ...stranger, text: '在吗' })
  county.post({ ...stranger, text: '有人吗' })
  expect(county.conversations().map(({ id }) => id)).toContain('private:wxid_ma')
  expect(befriended).toEqual(['wxid_ma'])
})

test.each([
  ['unknownConversation', { ...inRoom, conversationId: 'nowhere@chatroom' }],
  ['unknownConversation', { ...inRoom, conversationId: 'private:wxid_nobody' }],
  ['unknownConversation', { conversationId: 'private:wxid_li', senderId: 'wxid_li' }],
  ['unknownSender', { ...inRoom, senderId: 'wxid_nobody' }],
  ['notMember', { ...inRoom, senderId: 'wxid_li' }],
  ['notMember', { ...inRoom, conversationId: 'private:wxid_zhao' }],
  ['notTheirs', { ...inRoom, senderId: botId }],
])('%s: nothing is said', (reason, speaking) => {
  const county = testCounty()
  expect(reasonOf(() => county.post({ ...speaking, text: '在吗' }))).toBe(reason)
  expect(reasonOf(() => county.postVoice(speaking))).toBe(reason)
  expect(county.messages(undefined, 10).items).toEqual([])
})

test('what is no picture is refused', () => {
  expect(reasonOf(() => testCounty().post({ ...inRoom, image: Buffer.from('<svg/>') }))).toBe('badImage')
})

test('cursors grow, and reading goes on where it stopped', () => {
  const county = testCounty()
  expect(county.messages(undefined, 10)).toEqual({ items: [], next: county.end() })
  for (const text of ['一', '二', '三']) county.post({ ...inRoom, text })
  const first = county.messages(undefined, 2)
  const rest = county.messages(first.next, 2)
  expect([...first.items, ...rest.items].map(({ text }) => text)).toEqual(['一', '二', '三'])
  const cursors = [...first.items, ...rest.items].map(({ cursor }) => cursor)
  expect([...new Set(cursors)].sort()).toEqual(cursors)
  expect(county.messages(rest.next, 2)).toEqual({ items: [], next: rest.next })
})

test('a cursor of another county is refused', () => {
  const county = testCounty()
  for (const cursor of ['', 'abc', testCounty().end(), `${county.end().slice(0, -1)}7`]) {
    expect(reasonOf(() => county.messages(cursor, 10))).toBe('unknownCursor')
  }
})

test('only the newest messages are kept', () => {
  const county = testCounty({ keep: 2 })
  const start = county.end()
  const ids = ['一', '二', '三'].map((text) => county.post({ ...inRoom, text }))
  expect(county.messages(start, 10).items.map(({ text }) => text)).toEqual(['二', '三'])
  expect(ids.map(county.knows)).toEqual([false, true, true])
})

test('a recall takes the message out and leaves a notice', () => {
  const county = testCounty()
  const id = county.post({ ...inRoom, image: png(100) })
  const notice = county.recall(id)
  expect(county.messages(undefined, 10).items).toMatchObject([{ id: notice, kind: 'recall', text: id }])
  expect([county.find(id), county.image(id), county.knows(id)]).toEqual([undefined, undefined, true])
  expect(reasonOf(() => county.recall(id))).toBe('unknownMessage')
  expect(reasonOf(() => county.recall(notice))).toBe('unknownMessage')
})

test('nobody takes back what somebody else said', () => {
  const county = testCounty()
  const botMessage = county.send({ conversationId: stationsRoom, text: '好' })
  expect(reasonOf(() => county.recall(botMessage))).toBe('notTheirs')
  expect(reasonOf(() => county.recallSent(county.post({ ...inRoom, text: '好' })))).toBe('notTheirs')
})

test('subscribers hear each message once, deliveries are repeated', () => {
  const county = testCounty()
  const heard: string[] = []
  const delivered: string[] = []
  county.subscribe((message) => heard.push(message.text))
  const leave = county.onDelivery((message) => delivered.push(message.text))
  county.post({ ...inRoom, id: 'm1', text: '一' })
  county.post({ ...inRoom, id: 'm1', text: '一' })
  leave()
  county.post({ ...inRoom, text: '二' })
  expect([heard, delivered]).toEqual([
    ['一', '二'],
    ['一', '一'],
  ])
})
