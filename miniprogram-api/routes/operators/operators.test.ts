import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { changedSchema, handoverSchema, operatorsSchema } from '../../contract/operators.ts'
import {
  addPerson,
  addProgramme,
  addReport,
  addStation,
  friday,
  problemOf,
  type SignedInTester,
  signInAs,
  startTestApi,
  type TestApi,
} from '../../test-support.ts'

let api: TestApi
let programmeId: string
let staff: SignedInTester
let station: Awaited<ReturnType<typeof addStation>>
let [wangId, liId] = ['', '']
beforeEach(async () => {
  api = await startTestApi()
  programmeId = (await addProgramme(api.db, { key: 'zhongqi' })).id
  staff = await signInAs(api, { programmeId, name: '赵敏' })
  station = await addStation(api.db, { programmeId, name: '石哈河站', openedOn: '2026-11-17' })
  wangId = (await addPerson(api.db, programmeId, '王秀兰')).id
  liId = (await addPerson(api.db, programmeId, '李建国')).id
  const since = new Date('2026-11-01T00:00:00Z')
  await api.db.stationAssignment.create({
    data: { id: 'asg_1', stationId: station.id, personId: wangId, since },
  })
})
afterEach(() => api.stop())

const listed = async () => {
  const answer = await staff.get('/v1/operators?programme=zhongqi')
  return operatorsSchema.parse(await answer.json()).items[0]?.operators ?? []
}
const path = () => `/v1/stations/${station.id}/operators`

describe('operators', () => {
  it('one takes over, at once or from a day on', async () => {
    const answer = changedSchema.parse(
      await (await staff.send('POST', path(), { personId: liId, from: '2026-11-21' })).json(),
    )
    expect(answer).toEqual({ came: ['李建国'], left: ['王秀兰'], told: 'unreachable' })
    const first = new Date('2026-11-20T16:00:00Z').toISOString()
    expect(await listed()).toMatchObject([
      { name: '李建国', since: first, until: null, changedBy: '赵敏' },
      { name: '王秀兰', until: first, changedBy: '赵敏', changedAt: friday.toISOString() },
    ])
    api.clock.set(new Date('2026-11-20T17:00:00Z'))
    expect((await listed()).map(({ name }) => name)).toEqual(['李建国', '王秀兰'])
    await staff.send('POST', `${path()}/end`, { personId: liId })
    const own = await (await staff.get(path())).json()
    expect(own).toMatchObject({ operators: [{ until: expect.any(String) }, { until: first }] })
  })

  it('one is added beside, and one of two is replaced', async () => {
    await staff.send('POST', path(), { personId: liId, adds: true })
    expect((await listed()).filter(({ until }) => until === null)).toHaveLength(2)
    const { id: zhaoId } = await addPerson(api.db, programmeId, '赵六')
    await staff.send('POST', path(), { personId: zhaoId, leaverId: liId })
    const running = (await listed()).filter(({ until }) => until === null).map(({ name }) => name)
    expect(running.sort()).toEqual(['王秀兰', '赵六'].sort())
    expect(await api.db.event.count({ where: { type: 'stationOperators' } })).toBe(2)
  })

  it('the handover list has what is open', async () => {
    await addReport(api.db, station, { day: '2026-11-17' })
    await addReport(api.db, station, { day: '2026-11-18', undecided: true })
    await api.db.followUpDue.create({
      data: {
        ...{ id: 'fud_1', programmeId, personId: wangId, plan: 'week', dueOn: '2026-11-19' },
        ...{ state: 'due', createdAt: friday },
      },
    })
    const list = handoverSchema.parse(await (await staff.get(`/v1/stations/${station.id}/handover`)).json())
    expect(list).toEqual({
      of: '石哈河站',
      items: [
        { kind: 'missingDay', person: null, what: '没报数', day: '2026-11-19' },
        { kind: 'undecidedDay', person: null, what: '当天的数问了没答', day: '2026-11-18' },
        { kind: 'followUp', person: '王秀兰', what: '该回访了', day: '2026-11-19' },
      ],
    })
    const own = handoverSchema.parse(await (await staff.get(`/v1/staff/${staff.personId}/handover`)).json())
    expect(own).toEqual({ of: '赵敏', items: [] })
  })

  it('refuses what is not there', async () => {
    const elsewhere = await addPerson(api.db, (await addProgramme(api.db)).id, '外人')
    const statusOf = async (at: string, body: object) =>
      (await problemOf(await staff.send('POST', at, body))).status
    expect(await statusOf(path(), {})).toBe(400)
    expect(await statusOf(path(), { personId: liId, from: '12月1日' })).toBe(400)
    expect(await statusOf(path(), { personId: elsewhere.id })).toBe(404)
    expect(await statusOf('/v1/stations/nowhere/operators', { personId: liId })).toBe(404)
    expect((await problemOf(await staff.get('/v1/stations/nowhere/handover'))).status).toBe(404)
    expect((await problemOf(await staff.get('/v1/staff/nobody/handover'))).status).toBe(404)
    expect(await api.db.operatorChange.count()).toBe(0)
  })
})
