import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sealOf } from '../../../core/training/ratings/seal.ts'
import { ownProgressSchema } from '../../contract/own-progress.ts'
import { signInToMiniProgram } from '../../test-mini-program.ts'
import {
  addClass,
  addPerson,
  addProgramme,
  friday,
  problemOf,
  startTestApi,
  type TestApi,
} from '../../test-support.ts'

let api: TestApi
let programmeId = ''
beforeEach(async () => {
  api = await startTestApi()
  programmeId = (await addProgramme(api.db)).id
  api.deps.keyring.add(programmeId, api.deps.keyring.sealDataKey(Buffer.alloc(32, 3)))
})
afterEach(() => api.stop())

const enrol = (runId: string, personId: string, state = 'enrolled') =>
  api.db.enrolment.create({
    data: { id: `enr_${runId}_${personId}`, runId, personId, state, createdAt: friday },
  })
const attend = (sessionId: string, personId: string, state = 'present') =>
  api.db.attendance.create({
    data: {
      ...{ id: `att_${sessionId}_${personId}`, programmeId, sessionId, personId, state, via: 'code' },
      ...{ causeId: 'inb_1', at: friday, categories: [] },
    },
  })
const due = (id: string, personId: string, row: { dueOn?: string; state?: string; runId?: string } = {}) =>
  api.db.followUpDue.create({
    data: {
      ...{
        id,
        programmeId,
        personId,
        plan: `week-${id}`,
        dueOn: '2026-11-20',
        state: 'due',
        createdAt: friday,
      },
      ...row,
    },
  })
const saturday = new Date('2026-11-21T02:00:00Z')

type Asker = Awaited<ReturnType<typeof signInToMiniProgram>>
const progressFor = async ({ get }: Asker) =>
  ownProgressSchema.parse(await (await get('/v1/me/progress')).json())

describe('GET /v1/me/progress', () => {
  it('tells of a course that is to come', async () => {
    const me = await signInToMiniProgram(api, { programmeId, name: '其木格' })
    const { runId } = await addClass(api.db, programmeId)
    await enrol(runId, me.personId)
    const startsAt = '2026-11-20T11:30:00.000Z'
    expect(await progressFor(me)).toEqual({
      person: { id: me.personId, name: '其木格' },
      hours: 0,
      next: { runId, course: '直播带货', startsAt, endsAt: '2026-11-20T13:00:00.000Z', place: '二楼教室' },
      courses: [
        {
          ...{
            runId,
            course: '直播带货',
            run: 1,
            state: 'enrolled',
            sessions: 1,
            held: 0,
            attended: 0,
            hours: 0,
          },
          next: { startsAt, endsAt: '2026-11-20T13:00:00.000Z', place: '二楼教室' },
          certificate: null,
        },
      ],
      ratingsDue: [],
      followUpsDue: [],
    })
  })

  it('counts what was attended, asks for a rating once, and for the follow-ups that are due', async () => {
    const me = await signInToMiniProgram(api, { programmeId })
    const { runId, sessionId } = await addClass(api.db, programmeId)
    await enrol(runId, me.personId)
    await attend(sessionId, me.personId, 'late')
    await due('due_1', me.personId, { runId })
    await due('due_2', me.personId, { dueOn: '2026-12-20' })
    await due('due_3', me.personId, { state: 'done' })
    api.clock.set(saturday)
    await me.enterAgain()
    const first = await progressFor(me)
    expect(first).toMatchObject({ hours: 1.5, next: null, courses: [{ held: 1, attended: 1, hours: 1.5 }] })
    expect(first.ratingsDue).toEqual([{ runId, course: '直播带货', run: 1 }])
    expect(first.followUpsDue).toEqual([
      { id: 'due_1', course: '直播带货', dueOn: '2026-11-20', state: 'due' },
    ])
    const personHash = sealOf(api.deps.keyring, { programmeId, runId, personId: me.personId })
    await api.db.ratingSeal.create({ data: { runId, personHash } })
    expect((await progressFor(me)).ratingsDue).toEqual([])
  })

  it('asks for no rating after a fortnight', async () => {
    const me = await signInToMiniProgram(api, { programmeId })
    const { sessionId } = await addClass(api.db, programmeId)
    await attend(sessionId, me.personId)
    api.clock.set(new Date('2026-12-05T00:00:00Z'))
    await me.enterAgain()
    expect(await progressFor(me)).toMatchObject({
      courses: [{ attended: 1, state: null }],
      ratingsDue: [],
    })
  })

  it('is of nobody else: not of those who sit beside them, and with those who turned out to be them', async () => {
    const me = await signInToMiniProgram(api, { programmeId })
    const other = await signInToMiniProgram(api, { programmeId, name: '苏和' })
    const { runId, sessionId } = await addClass(api.db, programmeId)
    await enrol(runId, other.personId)
    await attend(sessionId, other.personId)
    expect((await progressFor(me)).courses).toEqual([])
    const twin = await addPerson(api.db, programmeId, '其木')
    await enrol(runId, twin.id, 'waiting')
    await api.db.person.update({ where: { id: twin.id }, data: { mergedIntoId: me.personId } })
    expect((await progressFor(me)).courses).toMatchObject([{ state: 'waiting', attended: 0 }])
  })

  it('is not sent again while it is the same', async () => {
    const me = await signInToMiniProgram(api, { programmeId })
    const etag = (await me.get('/v1/me/progress')).headers.get('etag') ?? ''
    const again = await me.send('GET', '/v1/me/progress', undefined, { 'if-none-match': etag })
    expect(again.status).toBe(304)
  })

  it('is for who is linked to somebody', async () => {
    const me = await signInToMiniProgram(api, { programmeId })
    await api.db.miniProgramLink.deleteMany()
    const refused = await problemOf(await me.get('/v1/me/progress'))
    expect([refused.status, refused.code]).toEqual([403, 'notLinked'])
    expect((await api.get('/v1/me/progress')).status).toBe(401)
  })
})
