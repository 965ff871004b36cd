import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDeps, type TestDeps } from '../test/support/deps.ts'
import { reported } from '../test/support/reports.ts'
import { tellEveningJob } from './tell-evening.ts'

let opened: TestDeps
beforeEach(async () => {
  opened = await openDeps()
})
afterEach(() => opened.close())

const at = (time: string) => {
  opened.clock.set(new Date(`2026-11-${time}:00+08:00`))
  return tellEveningJob.run(opened.deps, opened.clock.now())
}
const said = async () => {
  const { client } = opened.deps.database
  const rows = await client.outboxMessage.findMany({ orderBy: { id: 'asc' }, include: { causes: true } })
  const rooms = await client.conversation.findMany()
  return rows.map(({ kind, text, conversationId, expiresAt }) => ({
    room: rooms.find(({ id }) => id === conversationId)?.purpose,
    ...{ kind, text, expiresAt: expiresAt?.toISOString() },
  }))
}

test('one message and one picture after the deadline, once, and no more when the night has begun', async () => {
  await reported(opened.deps, '川井站', ['2026-11-20'])
  await reported(opened.deps, '温更站', ['2026-11-20'])
  expect(await at('20T21:29')).toEqual({ told: 0 })
  expect(await at('20T21:30')).toEqual({ told: 1 })
  expect(await at('20T21:30')).toEqual({ told: 0 })
  expect(await at('20T21:55')).toEqual({ told: 0 })
  const [text, picture, ...others] = await said()
  expect(others).toEqual([])
  const expiresAt = '2026-11-20T14:00:00.000Z'
  expect(text).toEqual({
    ...{ room: 'stations', kind: 'text', expiresAt },
    text: '今天2站报了。没顾上的明早补，说“昨天的”就行，早点歇着',
  })
  expect(picture).toEqual({
    room: 'stations',
    kind: 'image',
    expiresAt,
    text: 'summaries/urad-middle-2026-11-20.png',
  })
  expect(existsSync(join(opened.deps.config.DATA_DIR, picture?.text ?? ''))).toBe(true)
})

test('after hours off it is caught up with the same evening, and not the next morning', async () => {
  expect(await at('20T21:58')).toEqual({ told: 1 })
  expect(await at('21T22:00')).toEqual({ told: 0 })
  expect(await at('22T07:30')).toEqual({ told: 0 })
  expect((await said())[0]?.text).toBe('今天的数还没收到。没顾上的明早补，说“昨天的”就行，早点歇着')
})

test('all of them', async () => {
  const { client } = opened.deps.database
  await reported(opened.deps, '川井站', ['2026-11-20'])
  await client.station.updateMany({ where: { name: { not: '川井站' } }, data: { closedOn: '2026-11-01' } })
  await at('20T21:30')
  expect((await said())[0]?.text).toBe('今天1站都报齐了，辛苦大家，早点歇着')
})

test('an evening in which the bot could not hear is not passed over in silence', async () => {
  const { client } = opened.deps.database
  const { id: accountId } = await client.wechatAccount.findFirstOrThrow()
  const gap = (from: string, until: string) => ({
    ...{ id: opened.deps.ids.next('gap'), accountId },
    ...{ from: new Date(`2026-11-20T${from}:00+08:00`), until: new Date(`2026-11-20T${until}:00+08:00`) },
  })
  await client.offlineGap.createMany({ data: [gap('17:20', '18:00'), gap('19:10', '19:40')] })
  await reported(opened.deps, '川井站', ['2026-11-20'])
  await at('20T21:30')
  expect((await said())[0]?.text).toBe(
    '小二今天17:20到19:40没听见消息，那会儿报的麻烦再说一遍。听见的有1站。没顾上的明早补，说“昨天的”就行，早点歇着',
  )
})

test('a deadline in the night is moved before it', async () => {
  const { client } = opened.deps.database
  const { id, detail } = await client.programme.findUniqueOrThrow({ where: { key: 'urad-middle' } })
  const settings = { stations: { summaryAt: '23:00' } }
  await client.programme.update({ where: { id }, data: { detail: { ...(detail as object), settings } } })
  expect(await at('20T21:25')).toEqual({ told: 0 })
  expect(await at('20T21:30')).toEqual({ told: 1 })
})
