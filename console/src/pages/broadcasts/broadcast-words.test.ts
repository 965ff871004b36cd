import { expect, it, test } from 'vitest'
import type { Broadcast } from '../../api/broadcasts.ts'
import {
  countsOf,
  inOrder,
  isMoving,
  peopleOf,
  settledOf,
  stateWords,
  type TargetState,
} from './broadcast-words.ts'

const targets = (...states: (TargetState | null)[]) =>
  states.map((state, i) => ({ name: `群${i}`, people: 10, state, sentAt: null }))

const broadcast = (state: Broadcast['state'], more: Partial<Broadcast> = {}): Broadcast => ({
  ...{ id: 'bro_1', number: 27, text: '明早9点', by: '赵敏', state, createdAt: '2026-11-29T11:00:00Z' },
  ...{ sendAt: null, confirmedAt: null, finishedAt: null, targets: [] },
  ...more,
})

test.each([
  ['preview', '等编的人回“发送27”，五分钟内有效'],
  ['sending', '正在发'],
  ['paused', '停住了，接着发说“继续27”'],
  ['done', '发完了'],
  ['cancelled', '取消了'],
  ['expired', '过了五分钟没确认，没发'],
] as const)('%s', (state, words) => {
  expect(stateWords(broadcast(state))).toBe(words)
})

it('tells when a send is planned, until it begins', () => {
  const planned = { sendAt: '2026-11-30T00:00:00Z' }
  expect(stateWords(broadcast('sending', { ...planned, targets: targets('queued') }))).toBe(
    '定在11月30日 周一 08:00发',
  )
  expect(stateWords(broadcast('sending', { ...planned, targets: targets('sent', 'queued') }))).toBe('正在发')
})

it('counts groups by their state, the doubtful first', () => {
  const of = { targets: targets('sent', 'unknown', 'queued', 'sent', null) }
  expect(countsOf(of)).toEqual([
    { state: 'unknown', groups: 1 },
    { state: 'queued', groups: 1 },
    { state: 'sent', groups: 2 },
  ])
  expect([settledOf(of), peopleOf(of)]).toEqual([3, 50])
  expect(inOrder(of.targets).map(({ name }) => name)).toEqual(['群1', '群2', '群0', '群3', '群4'])
})

it('moves while it is being sent', () => {
  const states = ['preview', 'sending', 'paused', 'done', 'cancelled', 'expired'] as const
  expect(states.filter((state) => isMoving({ state }))).toEqual(['sending'])
})
