import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { courseOnOfferSchema, ownCoursesSchema } from '../../contract/own-courses.ts'
import { signInToMiniProgram } from '../../test-mini-program.ts'
import { addClass, addProgramme, friday, problemOf, startTestApi, type TestApi } from '../../test-support.ts'

type Asker = Awaited<ReturnType<typeof signInToMiniProgram>>

let api: TestApi
let programmeId = ''
let me: Asker
let ids: Awaited<ReturnType<typeof addClass>>
beforeEach(async () => {
  api = await startTestApi()
  programmeId = (await addProgramme(api.db)).id
  api.deps.keyring.add(programmeId, api.deps.keyring.sealDataKey(Buffer.alloc(32, 3)))
  ids = await addClass(api.db, programmeId)
  me = await signInToMiniProgram(api, { programmeId })
})
afterEach(() => api.stop())

const refusalOf = async (response: Response) => {
  const { status, code } = await problemOf(response)
  return [status, code]
}
const list = async (asker: Asker, query = '') =>
  ownCoursesSchema.parse(await (await asker.get(`/v1/me/courses${query}`)).json())
const course = async (asker: Asker, id = ids.courseId) =>
  courseOnOfferSchema.parse(await (await asker.get(`/v1/me/courses/${id}`)).json())
const addCourse = (code: string, more: { offered?: boolean; content?: object } = {}) =>
  api.db.course.create({
    data: { id: `crs_${code}`, programmeId, code, name: `课${code}`, type: '普及培训', ...more },
  })
const enrol = (asker: Asker) => asker.send('POST', `/v1/me/runs/${ids.runId}/enrolment`)

describe('GET /v1/me/courses', () => {
  it('tells what comes up, how many places are left and who waits', async () => {
    await api.db.courseRun.update({ where: { id: ids.runId }, data: { capacity: 1 } })
    const other = await signInToMiniProgram(api, { programmeId, name: '苏和' })
    expect((await list(me)).items[0]?.runs[0]).toMatchObject({ left: 1, waiting: 0, mine: null })
    await enrol(me)
    await enrol(other)
    const [shown] = (await list(other)).items
    expect(shown).toEqual({
      ...{ id: ids.courseId, name: '直播带货', type: '增值培训', section: null, hours: null },
      runs: [
        {
          ...{ id: ids.runId, run: 1, open: true, capacity: 1, enrolled: 1, waiting: 1, left: 0 },
          mine: { state: 'waiting', position: 1 },
          next: { startsAt: '2026-11-20T11:30:00.000Z', place: '二楼教室' },
        },
      ],
    })
    await me.send('DELETE', `/v1/me/runs/${ids.runId}/enrolment`)
    expect((await list(other)).items[0]?.runs[0]?.mine).toEqual({ state: 'enrolled', position: null })
    expect((await list(me)).items[0]?.runs[0]).toMatchObject({ left: 0, mine: { state: 'withdrawn' } })
  })

  it('leaves out what is over, and what is never offered; all that is taught is asked for apart', async () => {
    await addCourse('a')
    await addCourse('b', { offered: false })
    api.clock.set(new Date('2026-11-21T02:00:00Z'))
    await me.enterAgain()
    expect((await list(me)).items).toEqual([])
    const all = (await list(me, '?show=all')).items
    expect(all.map(({ name }) => name).sort()).toEqual(['直播带货', '课a'])
    expect(all.every(({ runs }) => runs.length === 0)).toBe(true)
  })

  it('goes page by page', async () => {
    for (const code of ['a', 'b', 'c']) await addCourse(code)
    const names: string[] = []
    let next: string | null = ''
    for (let pages = 0; next !== null && pages < 9; pages++) {
      const page: Awaited<ReturnType<typeof list>> = await list(
        me,
        `?show=all&limit=3${next ? `&cursor=${encodeURIComponent(next)}` : ''}`,
      )
      names.push(...page.items.map(({ name }) => name))
      next = page.next
    }
    expect(names.sort()).toEqual(['直播带货', '课a', '课b', '课c'])
    for (const query of ['?limit=0', '?limit=101', '?show=some', '?more=1'])
      expect(await refusalOf(await me.get(`/v1/me/courses${query}`))).toEqual([400, 'invalidInput'])
  })

  it('is of one’s own programme, and for who is linked', async () => {
    const { id } = await addProgramme(api.db)
    const stranger = await signInToMiniProgram(api, { programmeId: id })
    expect((await list(stranger, '?show=all')).items).toEqual([])
    expect(await refusalOf(await stranger.get(`/v1/me/courses/${ids.courseId}`))).toEqual([404, 'notFound'])
    expect((await api.get('/v1/me/courses')).status).toBe(401)
    await api.db.miniProgramLink.deleteMany()
    expect(await refusalOf(await me.get('/v1/me/courses'))).toEqual([403, 'notLinked'])
  })
})

describe('GET /v1/me/courses/:id', () => {
  it('has what is taught, and each class, the cancelled ones too', async () => {
    await api.db.course.update({
      where: { id: ids.courseId },
      data: { content: { topics: ['开场', '话术'] }, hours: 4, section: '直播' },
    })
    await api.db.classSession.create({
      data: {
        ...{ id: 'ses_2', runId: ids.runId, number: 2, place: '一楼', teacher: '高娃', cancelledAt: friday },
        ...{ startsAt: new Date('2026-11-22T11:30:00Z'), endsAt: new Date('2026-11-22T13:00:00Z') },
      },
    })
    expect(await course(me)).toMatchObject({
      ...{ name: '直播带货', topics: ['开场', '话术'], hours: 4, section: '直播' },
      runs: [
        {
          ...{ left: null, mine: null },
          sessions: [
            { number: 1, cancelled: false, startsAt: '2026-11-20T11:30:00.000Z', language: '汉语' },
            { number: 2, cancelled: true, teacher: '高娃' },
          ],
        },
      ],
    })
  })

  it('is not there where it is not offered', async () => {
    await addCourse('b', { offered: false, content: { withheld: '教刷单' } })
    for (const id of ['crs_b', 'crs_none'])
      expect(await refusalOf(await me.get(`/v1/me/courses/${id}`))).toEqual([404, 'notFound'])
  })
})

describe('signing up', () => {
  it('takes nobody for what is over, or is not offered, as in chat', async () => {
    await api.db.course.update({ where: { id: ids.courseId }, data: { offered: false } })
    expect(await refusalOf(await enrol(me))).toEqual([409, 'runClosed'])
    await api.db.course.update({ where: { id: ids.courseId }, data: { offered: true } })
    api.clock.set(new Date('2026-11-21T02:00:00Z'))
    await me.enterAgain()
    expect(await refusalOf(await enrol(me))).toEqual([409, 'runClosed'])
    expect(await api.db.enrolmentStep.count()).toBe(0)
  })
})
