import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDeps, type TestDeps } from '../test/support/deps.ts'
import { remindClassesJob } from './remind-classes.ts'

// The demo: 直播带货 is held on the 20th, 21st and 23rd, 短视频拍摄 on the 22nd.
let opened: TestDeps
beforeEach(async () => {
  opened = await openDeps()
})
afterEach(() => opened.close())

const at = async (time: string) => {
  opened.clock.set(new Date(`2026-11-${time}:00+08:00`))
  return remindClassesJob.run(opened.deps, opened.clock.now())
}

const said = async () => {
  const { client } = opened.deps.database
  const rows = await client.outboxMessage.findMany({ orderBy: { id: 'asc' } })
  const rooms = await client.conversation.findMany()
  return rows.map(({ text, conversationId }) => [rooms.find(({ id }) => id === conversationId)?.name, text])
}

const tomorrow = '📅 记着来上课：直播带货第3期 11月21日 周六 19:30–21:00，旗电商公共服务中心二楼培训教室'

describe('the evening before', () => {
  test('the run’s own group is told at seven, once', async () => {
    expect(await at('20T18:59')).toEqual({ reminded: 0 })
    expect(await at('20T19:00')).toEqual({ reminded: 1 })
    expect(await at('20T19:00')).toEqual({ reminded: 0 })
    expect(await at('20T21:50')).toEqual({ reminded: 0 })
    expect(await said()).toEqual([['直播带货3期学员群', tomorrow]])
  })

  test('after an evening off nothing stale is said', async () => {
    expect(await at('20T22:00')).toEqual({ reminded: 0 })
    expect(await at('21T09:00')).toEqual({ reminded: 0 })
    expect(await said()).toEqual([])
    await at('21T19:10')
    expect((await said()).map(([room]) => room)).toEqual(['短视频班学员群'])
  })

  test('a class that is off, or of a course that is, is not called to mind', async () => {
    const { client } = opened.deps.database
    await client.classSession.updateMany({ data: { cancelledAt: new Date('2026-11-20T01:00:00Z') } })
    expect(await at('20T19:00')).toEqual({ reminded: 0 })
    await client.classSession.updateMany({ data: { cancelledAt: null } })
    await client.course.updateMany({ data: { offered: false } })
    expect(await at('20T19:00')).toEqual({ reminded: 0 })
  })

  test('a run without a group of its own is nobody’s', async () => {
    await opened.deps.database.client.conversation.updateMany({ data: { courseRunId: null } })
    expect(await at('20T19:00')).toEqual({ reminded: 0 })
  })
})
