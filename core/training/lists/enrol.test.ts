import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDeps, type TestDeps } from '../../../test/support/deps.ts'
import { actorNamed, doWork } from '../../../test/support/work.ts'
import type { Actor } from '../../values/actor.ts'
import { changeRun, changeSession, createRun, planSession } from '../courses/plan-runs.ts'
import { openRuns, readRunList } from '../courses/run-reads.ts'
import { enrol, postChain, refoldRunById, takeBackEnrolment, withdraw } from './enrol.ts'

let opened: TestDeps
let runId: string
let people: Map<string, string>
beforeEach(async () => {
  opened = await openDeps()
  const { client } = opened.deps.database
  const course = await client.course.findFirstOrThrow({ where: { name: '短视频拍摄' } })
  runId = 'run_test'
  await client.courseRun.create({ data: { id: runId, courseId: course.id, number: 9, capacity: 2 } })
  people = new Map((await client.person.findMany()).map(({ name, id }) => [name, id]))
})
afterEach(() => opened.close())

const idOf = (name: string) => people.get(name) ?? ''
const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 11, minute))
const cause = (id: string, minute: number) => ({
  kind: 'message' as const,
  id,
  orderId: `wx-${id}`,
  at: at(minute),
})

const signUp = (name: string, minute: number, id = `${name}-${minute}`) =>
  doWork(opened.deps, (work) => enrol(work, { runId, personId: idOf(name), via: 'message', part: 0 }), {
    cause: cause(id, minute),
  })

const leave = (name: string, minute: number, actor: Actor | 'system' = 'system', ownPeople: string[] = []) =>
  doWork(
    opened.deps,
    (work) =>
      withdraw(work, { runId, personId: idOf(name), via: 'message', part: 0, aliasId: 'als_x', ownPeople }),
    { cause: cause(`leave-${name}-${minute}`, minute), actor },
  )

const chain = (names: string[], minute: number, id = `chain-${minute}`, title = '短视频报名') =>
  doWork(
    opened.deps,
    (work) =>
      postChain(work, {
        ...{ runId, conversationId: 'cnv_x', title, byAliasId: id, byPersonIds: [] },
        entries: names.map((name, i) => ({ n: i + 1, name, personId: idOf(name) })),
      }),
    { cause: cause(id, minute), actor: { kind: 'stranger', programmeId: 'x' } },
  )

const list = async () =>
  (await doWork(opened.deps, (work) => readRunList(work.tx, runId))).map(
    ({ name, state, position }) => `${name} ${state}${position ?? ''}`,
  )
const events = () => opened.deps.database.client.event.count({ where: { type: 'enrolment' } })

test('the title of a chain is kept without what is nobody’s business', async () => {
  await chain(['李四'], 1, 'chain-1', '残疾人短视频班，联系15400009001')
  const kept = await opened.deps.database.client.chainSnapshot.findMany()
  expect(kept.map(({ title }) => title)).toEqual(['＊＊短视频班，联系154****9001'])
})

describe('a sign-up', () => {
  test('has a place, or waits', async () => {
    expect(await signUp('李四', 1)).toEqual({ kind: 'enrolled', position: null, again: false })
    expect(await signUp('娜仁花', 2)).toMatchObject({ kind: 'enrolled' })
    expect(await signUp('呼和', 3)).toEqual({ kind: 'waiting', position: 1, again: false })
    expect(await signUp('呼和', 4)).toEqual({ kind: 'waiting', position: 1, again: true })
    expect(await list()).toEqual(['李四 enrolled', '娜仁花 enrolled', '呼和 waiting1'])
    expect(await events()).toBe(3)
  })

  test('handled again changes nothing', async () => {
    await signUp('李四', 1, 'm1')
    await signUp('李四', 1, 'm1')
    expect(await opened.deps.database.client.enrolmentStep.count({ where: { runId } })).toBe(1)
    expect(await events()).toBe(1)
  })

  test('is closed to all but staff once the run is', async () => {
    await doWork(opened.deps, (work) => changeRun(work, runId, { open: false }))
    const actor = await actorNamed(opened.deps, '李四')
    const closed = await doWork(
      opened.deps,
      (work) => enrol(work, { runId, personId: idOf('李四'), via: 'message', part: 0 }),
      { actor },
    )
    expect(closed.kind).toBe('closed')
    expect(await list()).toEqual([])
    expect(await signUp('李四', 1)).toMatchObject({ kind: 'enrolled' })
  })
})

describe('whatever the order of arrival', () => {
  const said: [string, () => Promise<unknown>][] = [
    ['a', () => signUp('李四', 1)],
    ['b', () => chain(['李四', '娜仁花'], 2)],
    ['c', () => leave('李四', 3)],
    ['d', () => chain(['李四', '娜仁花', '呼和'], 4)],
    ['e', () => signUp('李四', 5)],
    // A second bot heard two of them too.
    ['f', () => chain(['李四', '娜仁花'], 2, 'other-bot')],
    ['g', () => signUp('李四', 5, 'other-bot-5')],
  ]
  test.each([
    ['as sent', 'abcde'],
    ['backwards', 'edcba'],
    ['shuffled, as two bots heard it', 'gbfdaec'],
    ['shuffled otherwise, and twice', 'cdcgafebde'],
  ])('%s: the same list', async (_name, order) => {
    for (const key of order) await said.find(([name]) => name === key)?.[1]()
    expect(await list()).toEqual(['娜仁花 enrolled', '呼和 enrolled', '李四 waiting1'])
  })
})

describe('a withdrawal', () => {
  test('is for oneself, whom one signed up, and staff', async () => {
    await signUp('李四', 1)
    const stranger = await actorNamed(opened.deps, '呼和')
    await expect(leave('李四', 2, stranger)).rejects.toMatchObject({ code: 'notAllowed' })
    expect(await list()).toEqual(['李四 enrolled'])
    const own = await actorNamed(opened.deps, '李四')
    expect(await leave('李四', 3, own, [idOf('李四')])).toBe(true)
    expect(await leave('李四', 4, await actorNamed(opened.deps, '赵敏'))).toBe(false)
    expect(await list()).toEqual(['李四 withdrawn'])
  })
})

describe('a recalled message', () => {
  test('takes what it said back, once', async () => {
    await signUp('李四', 1)
    await chain(['李四', '娜仁花'], 2)
    const takeBack = () => doWork(opened.deps, (work) => takeBackEnrolment(work, 'chain-2'))
    expect(await takeBack()).toEqual([
      { course: '短视频拍摄', number: 9, people: [{ name: '娜仁花', state: 'withdrawn' }] },
    ])
    expect(await takeBack()).toEqual([])
    expect(await list()).toEqual(['李四 enrolled', '娜仁花 withdrawn'])
  })
})

test('two who turned out to be one have one place, the earlier', async () => {
  for (const [i, name] of ['李四', '娜仁花', '呼和'].entries()) await signUp(name, i)
  await opened.deps.database.client.person.update({
    where: { id: idOf('李四') },
    data: { mergedIntoId: idOf('呼和') },
  })
  await doWork(opened.deps, (work) => refoldRunById(work, runId))
  expect(await list()).toEqual(['呼和 enrolled', '娜仁花 enrolled'])
})

describe('planning', () => {
  test('is for staff', async () => {
    const actor = await actorNamed(opened.deps, '李四')
    const class_ = { startsAt: at(1), endsAt: at(50), place: '二楼' }
    const session = await opened.deps.database.client.classSession.findFirstOrThrow()
    const course = await opened.deps.database.client.course.findFirstOrThrow()
    for (const step of [
      () => doWork(opened.deps, (w) => changeRun(w, runId, { capacity: 1 }), { actor }),
      () => doWork(opened.deps, (w) => planSession(w, runId, class_), { actor }),
      () => doWork(opened.deps, (w) => changeSession(w, session.id, { cancelled: true }), { actor }),
      () =>
        doWork(opened.deps, (w) => createRun(w, { courseId: course.id, capacity: 1, sessions: [] }), {
          actor,
        }),
    ])
      await expect(step()).rejects.toMatchObject({ code: 'notAllowed' })
  })

  test('never reaches into another programme', async () => {
    const planning = doWork(opened.deps, (work) => changeRun(work, runId, { capacity: 1 }), {
      programme: 'zeku',
    })
    await expect(planning).rejects.toMatchObject({ code: 'notFound' })
  })

  test('fewer places: the last wait', async () => {
    await signUp('李四', 1)
    await signUp('娜仁花', 2)
    await doWork(opened.deps, (work) => changeRun(work, runId, { capacity: 1 }))
    expect(await list()).toEqual(['李四 enrolled', '娜仁花 waiting1'])
  })
})

test('open runs are those that are not over, and are offered', async () => {
  const { client } = opened.deps.database
  const open = async (time: string) =>
    (
      await doWork(opened.deps, (work) => openRuns(work.tx, work.programme.id, new Date(`${time}+08:00`)))
    ).map(({ course, number }) => `${course}${number}`)
  expect(await open('2026-11-20T19:00')).toEqual(['直播带货3', '短视频拍摄2', '站长业务培训2', '短视频拍摄9'])
  expect(await open('2026-11-24T09:00')).toEqual(['短视频拍摄2', '站长业务培训2', '短视频拍摄9'])
  await client.course.updateMany({ where: { name: '站长业务培训' }, data: { offered: false } })
  await client.courseRun.updateMany({ where: { id: runId }, data: { open: false } })
  expect(await open('2026-11-24T09:00')).toEqual(['短视频拍摄2'])
})
