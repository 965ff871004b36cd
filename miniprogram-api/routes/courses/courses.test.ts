import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { coursesSchema, madeSchema, runDetailSchema } from '../../contract/courses.ts'
import {
  addPerson,
  addProgramme,
  friday,
  problemOf,
  type SignedInTester,
  signInAs,
  startTestApi,
  type TestApi,
} from '../../test-support.ts'

let api: TestApi
let programme: Awaited<ReturnType<typeof addProgramme>>
let staff: SignedInTester
let courseId: string
beforeEach(async () => {
  api = await startTestApi()
  programme = await addProgramme(api.db, { key: 'zhongqi' })
  staff = await signInAs(api, { programmeId: programme.id })
  await api.db.courseType.create({
    data: { id: 'cty_1', programmeId: programme.id, name: '增值培训', countsTowards: [] },
  })
  const answer = await send('POST', '/v1/courses', {
    programme: 'zhongqi',
    name: '直播带货',
    type: '增值培训',
  })
  courseId = madeSchema.parse(await answer.json()).id
})
afterEach(() => api.stop())

const send = (method: string, path: string, body: object) => staff.send(method, path, body)

const lesson = (day: string, place = '二楼教室') => ({
  startsAt: `${day}T14:30:00+08:00`,
  endsAt: `${day}T17:00:00+08:00`,
  place,
})

async function makeRun(body: object = {}): Promise<string> {
  const answer = await send('POST', `/v1/courses/${courseId}/runs`, { capacity: 30, ...body })
  expect(answer.status).toBe(201)
  return madeSchema.parse(await answer.json()).id
}

const runOf = async (id: string) => runDetailSchema.parse(await (await staff.get(`/v1/runs/${id}`)).json())

async function addRoom(): Promise<string> {
  await api.db.wechatAccount.create({ data: { id: 'acc_1', key: 'county' } })
  const bound = { programmeId: programme.id, purpose: 'trainees', boundAt: friday }
  await api.db.conversation.create({
    data: { id: 'cnv_1', accountId: 'acc_1', externalId: 'live@chatroom', kind: 'room', ...bound },
  })
  return 'cnv_1'
}

const said = async () =>
  (await api.db.outboxMessage.findMany({ orderBy: { id: 'asc' } })).map(({ text, state }) => [text, state])

describe('courses', () => {
  it('come in pages by code, with their runs and how many are in them', async () => {
    for (const name of ['短视频', '美工'])
      await send('POST', '/v1/courses', { programme: 'zhongqi', name, type: '增值培训' })
    const id = await makeRun()
    const names: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const query: string = cursor && `&cursor=${encodeURIComponent(cursor)}`
      const answer = await staff.get(`/v1/courses?programme=zhongqi&limit=2${query}`)
      const page = coursesSchema.parse(await answer.json())
      names.push(...page.items.map(({ name }) => name))
      const runs = page.items.flatMap((course) => course.runs)
      for (const run of runs)
        expect(run).toEqual({ id, number: 1, capacity: 30, open: true, enrolled: 0, waiting: 0 })
      cursor = page.next
    }
    expect(names.sort()).toEqual(['直播带货', '短视频', '美工'].sort())
  })

  it.each([
    [{ name: '直播带货', type: '增值培训' }, 'code'],
    [{ name: '开店', type: '没有的类别' }, 'type'],
    [{ name: '', type: '增值培训' }, 'name'],
    [{ name: '开店', type: '增值培训', hours: -1 }, 'hours'],
  ])('refuse %j', async (body, where) => {
    const problem = await problemOf(await send('POST', '/v1/courses', { programme: 'zhongqi', ...body }))
    expect(problem).toMatchObject({ status: 400, detail: `这里填得不对：${where}` })
  })

  it('are not for another programme, which is signed in for its own', async () => {
    const id = await makeRun()
    const other = await signInAs(api, { programmeId: (await addProgramme(api.db)).id })
    for (const path of ['/v1/courses?programme=zhongqi', `/v1/runs/${id}`])
      expect((await problemOf(await other.get(path))).status).toBe(403)
  })

  it('are of a programme that is there', async () => {
    expect((await problemOf(await staff.get('/v1/courses?programme=nowhere'))).status).toBe(404)
    expect((await problemOf(await staff.get('/v1/courses'))).status).toBe(400)
    const body = { programme: 'nowhere', name: '开店', type: '增值培训' }
    expect((await problemOf(await send('POST', '/v1/courses', body))).status).toBe(404)
  })
})

describe('a run', () => {
  it('is planned with its classes, and its group is told the schedule once', async () => {
    const roomId = await addRoom()
    const id = await makeRun({ roomId, sessions: [lesson('2026-11-22'), lesson('2026-11-24')] })
    const run = await runOf(id)
    expect(run).toMatchObject({ course: '直播带货', number: 1, capacity: 30, open: true, people: [] })
    expect(run.sessions.map(({ number, startsAt }) => [number, startsAt])).toEqual([
      [1, '2026-11-22T06:30:00.000Z'],
      [2, '2026-11-24T06:30:00.000Z'],
    ])
    const schedule = [
      '📅 直播带货第1期课表',
      '11月22日 周日 14:30–17:00，二楼教室',
      '11月24日 周二 14:30–17:00，二楼教室',
    ].join('\n')
    expect(await said()).toEqual([[schedule, 'queued']])
    await send('PATCH', `/v1/runs/${id}`, { roomId })
    expect(await said()).toHaveLength(1)
    const answer = await send('POST', `/v1/runs/${id}/sessions`, lesson('2026-11-26'))
    expect(answer.status).toBe(201)
    expect((await said())[1]?.[0]).toBe('📅 直播带货第1期加了一次课：11月26日 周四 14:30–17:00，二楼教室')
  })

  it('has a number of its own', async () => {
    await makeRun()
    expect((await runOf(await makeRun())).number).toBe(2)
    const again = await send('POST', `/v1/courses/${courseId}/runs`, { capacity: 30, number: 1 })
    expect(await problemOf(again)).toMatchObject({ status: 400, detail: '这里填得不对：number' })
  })

  it('with more places moves people up; shown with its list', async () => {
    const id = await makeRun({ capacity: 1 })
    for (const [i, name] of ['王秀兰', '李四'].entries()) {
      const person = await addPerson(api.db, programme.id, name)
      const place = { runId: id, personId: person.id, createdAt: friday }
      const [state, position] = i === 0 ? ['enrolled', null] : ['waiting', 1]
      await api.db.enrolmentStep.create({
        data: {
          ...{ id: `ens_${i}`, programmeId: programme.id, runId: id, personId: person.id, kind: 'enrol' },
          ...{ via: 'staff', causeId: 'c', messageId: 'c', part: i, sentAt: friday, recordedAt: friday },
        },
      })
      await api.db.enrolment.create({ data: { id: `enr_${i}`, ...place, since: friday, state, position } })
    }
    expect(await runOf(id)).toMatchObject({ enrolled: 1, waiting: 1 })
    const answer = await send('PATCH', `/v1/runs/${id}`, { capacity: 2, open: false })
    expect(answer.status).toBe(200)
    const run = await runOf(id)
    expect(run).toMatchObject({ enrolled: 2, waiting: 0, capacity: 2, open: false })
    expect(run.people?.map(({ name, state, position }) => [name, state, position])).toEqual([
      ['王秀兰', 'enrolled', null],
      ['李四', 'enrolled', null],
    ])
  })

  it.each([
    [{ capacity: 0 }, 'capacity'],
    [{ capacity: 10, number: 0 }, 'number'],
    [{ capacity: 10, sessions: [{ ...lesson('2026-11-22'), place: '' }] }, 'sessions.0.place'],
    [
      { capacity: 10, sessions: [{ ...lesson('2026-11-22'), endsAt: '2026-11-22T14:00:00+08:00' }] },
      'endsAt',
    ],
    [{ capacity: 10, sessions: [{ ...lesson('2026-11-22'), startsAt: '明天' }] }, 'sessions.0.startsAt'],
    [{}, 'capacity'],
  ])('refuses %j, and nothing is left of it', async (body, where) => {
    const problem = await problemOf(await send('POST', `/v1/courses/${courseId}/runs`, body))
    expect(problem).toMatchObject({ status: 400, detail: `这里填得不对：${where}` })
    expect(await api.db.courseRun.count()).toBe(0)
  })

  it('is not there: of a course, a run, a room or a class that nobody knows', async () => {
    const id = await makeRun()
    for (const answer of [
      await send('POST', '/v1/courses/nowhere/runs', { capacity: 1 }),
      await send('POST', '/v1/runs/nowhere/sessions', lesson('2026-11-22')),
      await send('PATCH', '/v1/runs/nowhere', { open: false }),
      await send('PATCH', `/v1/runs/${id}`, { roomId: 'nowhere' }),
      await send('PATCH', '/v1/sessions/nowhere', { place: '一楼' }),
      await staff.get('/v1/runs/nowhere'),
    ])
      expect((await problemOf(answer)).status).toBe(404)
  })

  it('of a course that is not offered is not made', async () => {
    await api.db.course.updateMany({ data: { offered: false } })
    const problem = await problemOf(await send('POST', `/v1/courses/${courseId}/runs`, { capacity: 1 }))
    expect(problem).toMatchObject({ status: 400, detail: '这里填得不对：course' })
  })
})

describe('a class', () => {
  const planned = async () => {
    const id = await makeRun({ roomId: await addRoom(), sessions: [lesson('2026-11-22')] })
    const [session] = (await runOf(id)).sessions
    if (!session) throw new Error('no class')
    return { id, session }
  }

  it('of another time, place, or none: its group hears of each at once', async () => {
    const { id, session } = await planned()
    const change = (body: object) => send('PATCH', `/v1/sessions/${session.id}`, body)
    await change({ place: '一楼会议室' })
    await change({ teacher: '赵老师' })
    await change({ place: '一楼会议室' })
    expect((await runOf(id)).sessions[0]).toMatchObject({ revision: 1, teacher: '赵老师' })
    await change(lesson('2026-11-23', '一楼会议室'))
    await change({ cancelled: true })
    expect((await runOf(id)).sessions[0]).toMatchObject({ revision: 3, cancelled: true })
    expect((await said()).slice(1)).toEqual([
      ['⚠️ 换地方：直播带货第1期 11月22日 周日 14:30的课，改在一楼会议室', 'cancelled'],
      [
        '⚠️ 改时间：直播带货第1期 11月22日 周日 14:30的课，改到11月23日 周一 14:30–17:00，一楼会议室',
        'cancelled',
      ],
      ['⚠️ 停课：直播带货第1期 11月23日 周一 14:30的课不上了，什么时候补另说', 'queued'],
    ])
  })

  it('at night is told in the morning', async () => {
    const { session } = await planned()
    api.clock.set(new Date('2026-11-20T23:30:00+08:00'))
    await send('PATCH', `/v1/sessions/${session.id}`, { cancelled: true })
    const row = await api.db.outboxMessage.findFirstOrThrow({ where: { text: { startsWith: '⚠️' } } })
    expect(row.dueAt).toEqual(new Date('2026-11-21T07:00:00+08:00'))
  })

  it('that is over is changed in silence', async () => {
    const { session } = await planned()
    api.clock.set(new Date('2026-11-23T09:00:00+08:00'))
    staff = await signInAs(api, { programmeId: programme.id })
    await send('PATCH', `/v1/sessions/${session.id}`, { place: '一楼会议室' })
    expect(await said()).toHaveLength(1)
  })

  it.each([
    [{ endsAt: '2026-11-22T14:00:00+08:00' }, 'endsAt'],
    [{ startsAt: '2026-11-20T14:00:00+08:00' }, 'endsAt'],
    [{ room: '二楼' }, 'room'],
    [{ language: '英语' }, 'language'],
  ])('refuses %j', async (body, where) => {
    const { session } = await planned()
    const problem = await problemOf(await send('PATCH', `/v1/sessions/${session.id}`, body))
    expect(problem).toMatchObject({ status: 400, detail: `这里填得不对：${where}` })
  })
})
