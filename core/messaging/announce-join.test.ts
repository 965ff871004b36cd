import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDeps, type TestDeps } from '../../test/support/deps.ts'
import { openAccount } from './accounts.ts'
import { announceJoin } from './announce-join.ts'

let opened: TestDeps
beforeEach(async () => {
  opened = await openDeps()
})
afterEach(() => opened.close())

test('a room is told what the bot keeps when it is taken in, once', async () => {
  const accountId = await openAccount(opened.deps, 'test')
  const room = { externalId: 'new@chatroom', name: '新群', notice: '大家好' }
  for (let i = 0; i < 3; i++) await announceJoin(opened.deps, accountId, room)
  const { client } = opened.deps.database
  expect(await client.outboxMessage.findMany()).toMatchObject([{ text: '大家好', state: 'queued' }])
  const known = await client.conversation.findMany({ where: { externalId: 'new@chatroom' } })
  expect(known).toMatchObject([{ kind: 'room', purpose: null, noticedAt: opened.clock.now() }])
})
