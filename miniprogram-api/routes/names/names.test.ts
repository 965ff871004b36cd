import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nicknamesSchema } from '../../contract/names.ts'
import {
  addPerson,
  addProgramme,
  addStation,
  problemOf,
  type SignedInTester,
  signInAs,
  startTestApi,
  type TestApi,
} from '../../test-support.ts'

let api: TestApi
let programmeId: string
let staff: SignedInTester
let stationId: string
beforeEach(async () => {
  api = await startTestApi()
  programmeId = (await addProgramme(api.db, { key: 'zhongqi' })).id
  staff = await signInAs(api, { programmeId, name: '赵敏' })
  stationId = (await addStation(api.db, { programmeId, name: '石哈河站' })).id
})
afterEach(() => api.stop())

const listed = async () =>
  nicknamesSchema.parse(await (await staff.get('/v1/nicknames?programme=zhongqi')).json()).items

const body = (row: object = {}) => ({
  ...{ programme: 'zhongqi', nickname: '老王家站', kind: 'station', id: stationId },
  ...row,
})

describe('nicknames', () => {
  it('are taught, listed with who taught them, and taken back', async () => {
    const { id: personId } = await addPerson(api.db, programmeId, '李建国')
    await api.db.stationNickname.create({ data: { id: 'nck_1', stationId, name: '石哈站' } })
    expect((await staff.send('POST', '/v1/nicknames', body())).status).toBe(200)
    const ofPerson = body({ nickname: '二蛋', kind: 'person', id: personId })
    expect((await staff.send('POST', '/v1/nicknames', ofPerson)).status).toBe(200)
    expect(await listed()).toMatchObject([
      { nickname: '石哈站', name: '石哈河站', taughtBy: null, taughtAt: null },
      { nickname: '老王家站', kind: 'station', name: '石哈河站', taughtBy: '赵敏' },
      { nickname: '二蛋', kind: 'person', id: personId, name: '李建国', taughtBy: '赵敏' },
    ])
    for (const nickname of ['石哈站', '老王家站'])
      expect((await staff.send('POST', '/v1/nicknames/forgotten', body({ nickname }))).status).toBe(200)
    expect((await listed()).map(({ nickname }) => nickname)).toEqual(['二蛋'])
    const { namesVersion } = await api.db.programme.findUniqueOrThrow({ where: { id: programmeId } })
    expect(namesVersion).toBe(4)
  })

  it('one that is taken is refused in words, and nothing is kept', async () => {
    const other = await addStation(api.db, { programmeId, name: '德岭山站' })
    await staff.send('POST', '/v1/nicknames', body())
    const taken = await staff.send('POST', '/v1/nicknames', body({ id: other.id }))
    expect(await problemOf(taken)).toMatchObject({ status: 409, title: expect.any(String) })
    const real = await staff.send('POST', '/v1/nicknames', body({ nickname: '德岭山站' }))
    expect((await problemOf(real)).status).toBe(409)
    expect(await api.db.nameLesson.count()).toBe(1)
  })

  it('asks for a programme, a nickname and somebody of it', async () => {
    const elsewhere = await addStation(api.db, { programmeId: (await addProgramme(api.db)).id })
    const statusOf = async (row: object) =>
      (await problemOf(await staff.send('POST', '/v1/nicknames', body(row)))).status
    expect(await statusOf({ nickname: '站' })).toBe(400)
    expect(await statusOf({ kind: 'town' })).toBe(400)
    expect(await statusOf({ programme: 'nowhere' })).toBe(404)
    expect(await statusOf({ id: elsewhere.id })).toBe(404)
    const none = await staff.send('POST', '/v1/nicknames/forgotten', body({ nickname: '没有的站' }))
    expect((await problemOf(none)).status).toBe(404)
    expect(await api.db.nameLesson.count()).toBe(0)
  })
})
