import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { districtsSchema } from '../../contract/districts.ts'
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
let admin: SignedInTester
let programmeId: string
let townshipId: string
beforeEach(async () => {
  api = await startTestApi()
  ;({ id: programmeId } = await addProgramme(api.db, { key: 'zhongqi' }))
  admin = await signInAs(api, { programmeId, roles: ['admin'] })
  ;({ townshipId } = await addStation(api.db, { programmeId }))
})
afterEach(() => api.stop())

async function addStaff(name: string, role = 'staff'): Promise<string> {
  const { id: personId } = await addPerson(api.db, programmeId, name)
  const since = new Date('2026-01-01T00:00:00Z')
  await api.db.roleAssignment.create({ data: { id: `rol-${name}`, programmeId, personId, role, since } })
  return personId
}
const put = (personIds: unknown, id = townshipId) => admin.send('PUT', `/v1/districts/${id}`, { personIds })
const peopleOf = async () => {
  const { items } = districtsSchema.parse(await (await admin.get('/v1/districts')).json())
  return items.find((each) => each.townshipId === townshipId)?.people.map(({ name }) => name)
}

describe('who looks after a township', () => {
  it('is set, and set anew: who did before does no more', async () => {
    const [zhao, qian] = [await addStaff('赵敏'), await addStaff('钱进', 'admin')]
    expect(await peopleOf()).toEqual([])
    expect((await put([zhao])).status).toBe(200)
    expect(await peopleOf()).toEqual(['赵敏'])
    expect((await put([qian])).status).toBe(200)
    expect((await put([qian])).status).toBe(200)
    expect(await peopleOf()).toEqual(['钱进'])
    const rows = await api.db.staffDistrict.findMany({ orderBy: { id: 'asc' } })
    expect(rows.map(({ personId, until }) => [personId, until !== null])).toEqual([
      [zhao, true],
      [qian, false],
    ])
    const events = await api.db.event.findMany({ where: { type: 'staffDistrict' } })
    expect(events.map(({ after }) => after)).toEqual([{ personIds: [zhao] }, { personIds: [qian] }])
  })

  it('400 for a body that is none', async () => {
    expect((await put('赵敏')).status).toBe(400)
  })

  it('404 for a township that is not the programme’s, and for who is no staff of it', async () => {
    expect((await put([], 'twn-none')).status).toBe(404)
    const other = await addProgramme(api.db, { key: 'other' })
    const theirs = await addStation(api.db, { programmeId: other.id })
    expect((await put([], theirs.townshipId)).status).toBe(404)
    const { id: trainee } = await addPerson(api.db, programmeId, '李四')
    expect(await problemOf(await put([trainee]))).toMatchObject({ status: 404 })
    expect(await api.db.staffDistrict.count()).toBe(0)
  })

  it('401 for nobody, 403 for who is no admin', async () => {
    expect((await api.get('/v1/districts')).status).toBe(401)
    const staff = await signInAs(api, { programmeId })
    expect((await staff.get('/v1/districts')).status).toBe(403)
    expect((await staff.send('PUT', `/v1/districts/${townshipId}`, { personIds: [] })).status).toBe(403)
  })
})
