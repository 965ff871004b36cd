import { describe, expect, it } from 'vitest'
import type { CountyConversation, CountyMessage, Outcome } from '../api/county.ts'
import type { Today } from '../api/programmes.ts'
import { reduce } from './reducer.ts'
import { senderIn, shownMessage } from './selectors.ts'
import { type Action, type ConsoleState, initialState } from './state.ts'

const stations: CountyConversation = {
  id: 'room-1',
  kind: 'stations',
  name: '站长群',
  members: [
    { id: 'bot', name: '小二', role: 'bot' },
    { id: 'guest', name: '路人', role: 'unknown' },
    { id: 'wang', name: '王秀兰', role: 'operator' },
    { id: 'li', name: '李四', role: 'operator' },
  ],
}
const chat: CountyConversation = { ...stations, id: 'private:wang', kind: 'private', name: '王秀兰' }

const message = (id: string, more: Partial<CountyMessage> = {}): CountyMessage => ({
  id,
  cursor: id,
  conversationId: 'room-1',
  senderId: 'wang',
  kind: 'text',
  text: '代买3单',
  sentAt: '2026-11-20T11:03:00.000Z',
  fromBot: false,
  inReplyTo: [],
  ...more,
})
const fromBot = (id: string, inReplyTo: string[]) =>
  message(id, { senderId: 'bot', fromBot: true, inReplyTo })
const outcome = (state: Outcome['state']): Outcome => ({ state, intents: [], recorded: [], replies: [] })
const today = (reported: number, purchaseFen: number): Today => ({
  day: '2026-11-20',
  stations: { total: 45, reported, signedIn: 0 },
  totals: {
    ...{ purchaseOrders: 0, purchaseFen, saleOrders: 0, saleFen: 0, parcelsIn: 0, parcelsOut: 0 },
    ...{ serviceOrders: 0, serviceFen: 0, cashOrders: 0, cashFen: 0 },
  },
  latest: [],
})

const whatHappens = (...actions: Action[]): ConsoleState =>
  actions.reduce(reduce, reduce(initialState, { type: 'conversations', items: [chat, stations] }))
const arrive = (...items: CountyMessage[]): Action => ({ type: 'messages', items })

describe('conversations', () => {
  it('puts groups before private chats and opens the first', () => {
    const state = whatHappens()
    expect(state.conversations.map((c) => c.id)).toEqual(['room-1', 'private:wang'])
    expect(state.conversationId).toBe('room-1')
  })

  it('lets the first person of a role speak, until somebody is chosen', () => {
    expect(senderIn(whatHappens(), stations)?.id).toBe('wang')
    const chosen = whatHappens({ type: 'sender', conversationId: 'room-1', senderId: 'li' })
    expect(senderIn(chosen, stations)?.id).toBe('li')
    expect(senderIn(chosen, chat)?.id).toBe('wang')
  })
})

describe('messages', () => {
  it('files each message once', () => {
    const state = whatHappens(arrive(message('a'), message('b')), arrive(message('b'), message('c')))
    expect(state.messages['room-1']?.map((m) => m.id)).toEqual(['a', 'b', 'c'])
    expect(reduce(state, arrive(message('a')))).toBe(state)
  })

  it('counts as unread only news in a conversation that is not open, until it is', () => {
    const old = message('a', { conversationId: 'private:wang' })
    const news = message('b', { conversationId: 'private:wang' })
    const state = whatHappens(arrive(old), { type: 'caughtUp' }, arrive(news, message('c')))
    expect(state.unread).toEqual({ 'private:wang': 1 })
    expect(reduce(state, { type: 'openConversation', conversationId: 'private:wang' }).unread).toEqual({})
  })

  it('counts answers and marks what was taken back', () => {
    const recall = message('r', { kind: 'recall', text: 'a' })
    const state = whatHappens(arrive(message('a'), fromBot('b', ['a']), fromBot('c', ['a'])), arrive(recall))
    expect(state.answers).toEqual({ a: 2 })
    expect(state.recalled).toMatchObject({ a: true })
  })

  it('forgets them when the county was started anew, and not who speaks', () => {
    const state = whatHappens(
      { type: 'sender', conversationId: 'room-1', senderId: 'li' },
      arrive(message('a')),
      { type: 'outcome', messageId: 'a', outcome: outcome('done') },
      { type: 'newCounty' },
    )
    expect(state).toMatchObject({ messages: {}, outcomes: {}, senders: { 'room-1': 'li' } })
  })
})

describe('the shown message', () => {
  const said = arrive(message('a'), message('b', { senderId: 'li' }), fromBot('c', ['b']))

  it('is the newest of a person, or the chosen one', () => {
    expect(shownMessage(whatHappens(said))?.id).toBe('b')
    expect(shownMessage(whatHappens(said, { type: 'chooseMessage', messageId: 'a' }))?.id).toBe('a')
  })

  it('is gone to across conversations, and nothing happens for an unknown one', () => {
    const there = message('p', { conversationId: 'private:wang' })
    const state = whatHappens(said, arrive(there), { type: 'goToMessage', messageId: 'p' })
    expect(state).toMatchObject({ conversationId: 'private:wang', target: { messageId: 'p' }, tab: 'chat' })
    expect(reduce(state, { type: 'goToMessage', messageId: 'nobody' })).toBe(state)
  })
})

describe('numbers', () => {
  it('move only between two readings of a day', () => {
    const first = whatHappens({ type: 'today', today: today(0, 0) })
    expect(first.moved).toEqual([])
    const second = reduce(first, { type: 'today', today: today(1, 15_600) })
    expect(second).toMatchObject({ moved: ['reported', 'purchaseFen'], movedTimes: 1 })
    expect(reduce(second, { type: 'today', today: today(1, 15_600) }).movedTimes).toBe(1)
    const nextDay = { ...today(0, 0), day: '2026-11-21' }
    expect(reduce(second, { type: 'today', today: nextDay }).movedTimes).toBe(1)
  })

  it('are read again when an outcome settles or the bot speaks', () => {
    const pending = whatHappens({ type: 'outcome', messageId: 'a', outcome: outcome('pending') })
    expect(pending.moves).toBe(0)
    const done = reduce(pending, { type: 'outcome', messageId: 'a', outcome: outcome('done') })
    expect(done.moves).toBe(1)
    expect(reduce(done, arrive(fromBot('b', ['a']))).moves).toBe(2)
  })
})

it('keeps the last three toasts', () => {
  const state = whatHappens(...['1', '2', '3', '4'].map((text): Action => ({ type: 'toast', text })))
  expect(state.toasts.map((t) => t.text)).toEqual(['2', '3', '4'])
  expect(reduce(state, { type: 'dismiss', toastId: 2 }).toasts.map((t) => t.text)).toEqual(['2', '4'])
})
