import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkedInSchema, ownPlaceSchema, runsOnOfferSchema } from '../../contract/own-training.ts'
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
const runsFor = async (asker: Asker) =>
  runsOnOfferSchema.parse(await (await asker.get('/v1/me/runs')).json()).items
const signUp = async (asker: Asker) => {
  const response = await asker.send('POST', `/v1/me/runs/${ids.runId}/enrolment`)
  return ownPlaceSchema.parse(await response.json())
}
const strangerOf = async () => {
  const { id } = await addProgramme(api.db)
  return signInToMiniProgram(api, { programmeId: id })
}

describe('signing up', () => {
  it('takes a place, and the next one waits; leaving lets them move up', async () => {
    await api.db.courseRun.update({ where: { id: ids.runId }, data: { capacity: 1 } })
    expect(await signUp(me)).toEqual({ state: 'enrolled', position: null, again: false })
    expect(await signUp(me)).toMatchObject({ state: 'enrolled', again: true })
    const other = await signInToMiniProgram(api, { programmeId, name: '苏和' })
    expect(await signUp(other)).toMatchObject({ state: 'waiting', position: 1 })
    expect(await runsFor(other)).toMatchObject([
      {
        id: ids.runId,
        course: '直播带货',
        open: true,
        capacity: 1,
        enrolled: 1,
        waiting: 1,
        mine: 'waiting',
      },
    ])
    expect((await me.send('DELETE', `/v1/me/runs/${ids.runId}/enrolment`)).status).toBe(200)
    expect((await runsFor(other))[0]?.mine).toBe('enrolled')
    expect((await runsFor(me))[0]?.mine).toBe('withdrawn')
    const [step] = await api.db.enrolmentStep.findMany({ orderBy: { recordedAt: 'asc' } })
    expect(step).toMatchObject({ via: 'form', personId: me.personId, byPersonId: me.personId })
  })

  it('is over once the run is closed, and nobody leaves a list on which they are not', async () => {
    await api.db.courseRun.update({
      where: { id: ids.runId },
      data: { open: false, closedAt: new Date(friday.getTime() - 60_000) },
    })
    const path = `/v1/me/runs/${ids.runId}/enrolment`
    expect(await refusalOf(await me.send('POST', path))).toEqual([409, 'runClosed'])
    expect(await refusalOf(await me.send('DELETE', path))).toEqual([404, 'notFound'])
    expect(await api.db.enrolment.count()).toBe(0)
  })

  it('knows no run of another programme, and none that is not there', async () => {
    const stranger = await strangerOf()
    for (const [asker, runId] of [
      [stranger, ids.runId],
      [me, 'run_none'],
    ] as const)
      for (const [method, path] of [
        ['POST', 'enrolment'],
        ['DELETE', 'enrolment'],
        ['POST', 'rating'],
      ] as const) {
        const body = path === 'rating' ? { teacher: 5 } : undefined
        const response = await asker.send(method, `/v1/me/runs/${runId}/${path}`, body)
        expect(await refusalOf(response)).toEqual([404, 'notFound'])
      }
    expect(await runsFor(stranger)).toEqual([])
    expect(await api.db.enrolmentStep.count()).toBe(0)
  })
})

describe('checking in', () => {
  const minutes = (n: number) => new Date(friday.getTime() + n * 60_000)
  const addCode = (code: string, from: number, until: number) =>
    api.db.classCode.create({
      data: {
        ...{ id: `cod_${code}`, sessionId: ids.sessionId, code },
        ...{ validFrom: minutes(from), validUntil: minutes(until) },
      },
    })
  const checkIn = (code: string) => me.send('POST', '/v1/me/check-ins', { code })

  it('counts with a code that is valid now', async () => {
    await addCode('4821', -5, 30)
    expect(checkedInSchema.parse(await (await checkIn('4821')).json())).toEqual({
      ...{ course: '直播带货', state: 'onTime' },
    })
    expect(await api.db.attendance.findMany()).toMatchObject([
      { personId: me.personId, sessionId: ids.sessionId, state: 'present', via: 'code' },
    ])
  })

  it('says what is wrong with another', async () => {
    await addCode('4821', 5, 30)
    await addCode('4822', -30, -5)
    expect(await refusalOf(await checkIn('4821'))).toEqual([409, 'classCodeEarly'])
    expect(await refusalOf(await checkIn('4822'))).toEqual([409, 'classCodeExpired'])
    expect(await refusalOf(await checkIn('4823'))).toEqual([404, 'classCodeUnknown'])
    expect(await refusalOf(await checkIn('四个数'))).toEqual([400, 'invalidInput'])
    expect(await api.db.attendance.count()).toBe(0)
  })

  it('is not to be had by guessing', async () => {
    for (let n = 0; n < 5; n++) expect((await checkIn(`900${n}`)).status).toBe(404)
    await addCode('4821', -5, 30)
    expect(await refusalOf(await checkIn('4821'))).toEqual([429, 'tooMany'])
  })

  it('is of one’s own programme', async () => {
    await addCode('4821', -5, 30)
    const stranger = await strangerOf()
    const response = await stranger.send('POST', '/v1/me/check-ins', { code: '4821' })
    expect(await refusalOf(response)).toEqual([404, 'classCodeUnknown'])
  })
})

describe('rating', () => {
  const rate = (asker: Asker, body: object) => asker.send('POST', `/v1/me/runs/${ids.runId}/rating`, body)
  const wasThere = () =>
    api.db.attendance.create({
      data: {
        ...{ id: 'atd_1', programmeId, sessionId: ids.sessionId, personId: me.personId, state: 'present' },
        ...{ via: 'code', causeId: 'inb_1', at: friday, categories: [] },
      },
    })

  it('is sealed, once', async () => {
    await wasThere()
    expect((await rate(me, { teacher: 5, content: 4, words: '讲得慢一点就好了' })).status).toBe(200)
    expect(await refusalOf(await rate(me, { teacher: 1 }))).toEqual([409, 'ratedAlready'])
    const [row, ...more] = await api.db.rating.findMany()
    expect([row?.teacher, row?.content, row?.words, more.length]).toEqual([5, 4, '讲得慢一点就好了', 0])
    expect(await api.db.event.count({ where: { actorId: me.personId } })).toBe(0)
  })

  it('is for who was there, and says something', async () => {
    expect(await refusalOf(await rate(me, { teacher: 5 }))).toEqual([403, 'notInClass'])
    for (const body of [{}, { teacher: 6 }, { words: '' }, { teacher: 5, stars: 3 }])
      expect(await refusalOf(await rate(me, body))).toEqual([400, 'invalidInput'])
    expect(await api.db.ratingSeal.count()).toBe(0)
  })
})
