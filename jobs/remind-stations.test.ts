import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDeps, type TestDeps } from '../test/support/deps.ts'
import { remindStationsJob } from './remind-stations.ts'

let opened: TestDeps
beforeEach(async () => {
  opened = await openDeps()
})
afterEach(() => opened.close())

const at = (time: string) => {
  opened.clock.set(new Date(`2026-11-${time}:00+08:00`))
  return remindStationsJob.run(opened.deps, opened.clock.now())
}

test('everybody once a day, however often it runs; in a group ten people a message at the most', async () => {
  const { client } = opened.deps.database
  expect(await at('20T15:59')).toEqual({ reminded: 0 })
  expect(await at('20T19:30')).toEqual({ reminded: 45 })
  expect(await at('20T19:30')).toEqual({ reminded: 0 })
  expect(await at('20T21:29')).toEqual({ reminded: 0 })
  const keys = await client.outboxKey.findMany()
  expect(new Set(keys.map(({ personId }) => personId)).size).toBe(45)
  await client.wechatAlias.updateMany({ data: { friend: false } })
  expect(await at('21T19:30')).toEqual({ reminded: 45 })
  const messages = await client.outboxMessage.findMany({
    where: { createdAt: opened.clock.now() },
    orderBy: { id: 'asc' },
  })
  expect(messages.map(({ mentions }) => (mentions as string[]).length)).toEqual([10, 10, 10, 10, 5])
  expect(messages.every(({ expiresAt }) => expiresAt?.toISOString() === '2026-11-21T13:30:00.000Z')).toBe(
    true,
  )
})

test('after an evening off nothing is said of it, and the next has its own', async () => {
  expect(await at('20T21:30')).toEqual({ reminded: 0 })
  expect(await at('20T23:00')).toEqual({ reminded: 0 })
  expect(await at('21T08:00')).toEqual({ reminded: 0 })
  expect(await at('21T20:40')).toEqual({ reminded: 45 })
})
