import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDeps, type TestDeps } from '../../../test/support/deps.ts'
import { progressOf } from '../certificates/progress-reads.ts'
import { afterAll, liveRun, mark, merge, personId } from '../test-class.ts'
import { countAttendance } from './attendance-reads.ts'
import { readClass } from './class-page-reads.ts'

let opened: TestDeps
beforeEach(async () => {
  opened = await openDeps()
})
afterEach(() => opened.close())

const client = () => opened.deps.database.client
const count = async (span = { from: '2026-11-20', to: '2026-11-23' }, type?: string) => {
  const { programmeId } = await liveRun(opened)
  return countAttendance(client(), programmeId, { ...span, type })
}
const sessionId = async (number: number) => (await liveRun(opened)).sessions[number - 1]?.id ?? ''

describe('person-times and people', () => {
  beforeEach(async () => {
    await mark(opened, { name: '李四', session: 1 })
    await mark(opened, { name: '李四', session: 2, at: '2026-11-21T20:30:00+08:00' })
    await mark(opened, { name: '萨日朗', session: 1 })
    await mark(opened, { name: '呼和', session: 1, kind: 'leave' })
    await mark(opened, { name: '塔娜', session: 1, kind: 'absent' })
  })

  test('are two numbers; late counts, leave and absence do not', async () => {
    expect(await count()).toEqual({ personTimes: 3, people: 2, onPaper: 0, byCategory: {} })
  })

  test('of the days that are asked for', async () => {
    expect(await count({ from: '2026-11-21', to: '2026-11-21' })).toMatchObject({ personTimes: 1, people: 1 })
    expect(await count({ from: '2026-11-22', to: '2026-11-30' })).toMatchObject({ personTimes: 0, people: 0 })
  })

  test('of a type of course', async () => {
    expect(await count(undefined, '增值培训')).toMatchObject({ personTimes: 3 })
    expect(await count(undefined, '标准化培训')).toMatchObject({ personTimes: 0 })
  })

  test('without a class that was cancelled', async () => {
    await client().classSession.update({
      where: { id: await sessionId(1) },
      data: { cancelledAt: new Date() },
    })
    expect(await count()).toMatchObject({ personTimes: 1, people: 1 })
  })

  test('of two who are one: once a class', async () => {
    await merge(opened, '萨日朗', '李四')
    expect(await count()).toMatchObject({ personTimes: 2, people: 1 })
  })

  test('by the category of the class’s day, once for each person', async () => {
    await client().attendance.updateMany({
      where: { person: { name: '李四' } },
      data: { categories: ['脱贫户'] },
    })
    expect((await count()).byCategory).toEqual({ 脱贫户: { personTimes: 2, people: 1 } })
  })
})

describe('a class’s list', () => {
  const read = async (now: Date) => readClass(client(), await sessionId(1), now)

  test('has nobody absent before its end, and after it whoever said nothing', async () => {
    await mark(opened, { name: '李四', session: 1 })
    await mark(opened, { name: '呼和', session: 1, kind: 'leave' })
    const before = await read(new Date('2026-11-20T20:59:00+08:00'))
    const after = await read(new Date('2026-11-20T21:00:00+08:00'))
    const stateOf = ({ roster }: typeof before, name: string) =>
      roster.find((each) => each.name === name)?.state
    expect(['李四', '呼和', '塔娜'].map((name) => stateOf(before, name))).toEqual(['present', 'leave', null])
    expect(['李四', '呼和', '塔娜'].map((name) => stateOf(after, name))).toEqual([
      'present',
      'leave',
      'absent',
    ])
    expect(before.roster).toHaveLength(46)
  })

  test('has those who came along beside it, and why staff made somebody up', async () => {
    await mark(opened, { name: '王秀兰', session: 1 })
    await mark(opened, { name: '李四', session: 1, kind: 'makeUp', reason: '手机没电' })
    const { roster, walkIns } = await read(afterAll)
    expect(walkIns.map(({ name, state }) => [name, state])).toEqual([['王秀兰', 'present']])
    expect(roster.find(({ name }) => name === '李四')).toMatchObject({ via: 'staff', reason: '手机没电' })
  })

  test('has two who are one once, as the better of the two', async () => {
    await mark(opened, { name: '萨日朗', session: 1 })
    await mark(opened, { name: '李四', session: 1, kind: 'leave' })
    await merge(opened, '萨日朗', '李四')
    const { roster, walkIns } = await read(afterAll)
    expect(roster.find(({ name }) => name === '李四')).toMatchObject({ state: 'present' })
    expect([roster.length, walkIns.length]).toEqual([45, 0])
  })
})

describe('somebody’s progress', () => {
  test('counts classes and hours, and says what is next', async () => {
    await mark(opened, { name: '李四', session: 1 })
    await client().classSession.update({ where: { id: await sessionId(1) }, data: { hours: 2 } })
    const progress = await progressOf(
      opened.deps.database.reader,
      await personId(opened, '李四'),
      new Date('2026-11-20T22:00:00+08:00'),
    )
    expect(progress).toMatchObject([
      {
        course: '直播带货',
        run: 3,
        sessions: 3,
        held: 1,
        attended: 1,
        hours: 2,
        state: 'enrolled',
        certificate: null,
      },
    ])
    expect(progress[0]?.next?.startsAt).toEqual(new Date('2026-11-21T19:30:00+08:00'))
  })

  test('of somebody in two runs has both; of a stranger to all, none', async () => {
    const of = async (name: string) =>
      progressOf(opened.deps.database.reader, await personId(opened, name), afterAll)
    expect((await of('萨日朗')).map(({ course }) => course).sort()).toEqual(['短视频拍摄', '直播带货'].sort())
    expect(await of('王秀兰')).toEqual([])
  })
})
