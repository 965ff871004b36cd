import { afterEach, beforeEach, expect, it } from 'vitest'
import { certificateSchema } from '../../contract/training.ts'
import {
  addPerson,
  addProgramme,
  friday,
  problemOf,
  signInAs,
  startTestApi,
  type TestApi,
} from '../../test-support.ts'

let api: TestApi
let programmeId: string
beforeEach(async () => {
  api = await startTestApi()
  programmeId = (await addProgramme(api.db)).id
  const course = { id: 'crs_1', programmeId, code: '直播带货', name: '直播带货', type: '增值培训' }
  await api.db.course.create({ data: course })
  await api.db.courseRun.create({ data: { id: 'run_1', courseId: course.id, number: 3 } })
  const person = await addPerson(api.db, programmeId, '娜仁花')
  await api.db.certificate.create({
    data: {
      ...{
        id: 'crt_1',
        programmeId,
        runId: 'run_1',
        personId: person.id,
        number: '乌中旗电商培〔2026〕0001',
      },
      ...{ code: '7KX3MPQ9ZA', name: '娜仁花', course: '直播带货', hours: 5.5, attended: 3, sessions: 3 },
      ...{ issuedOn: '2026-11-23', issuedAt: friday },
    },
  })
})
afterEach(() => api.stop())

const read = async (code: string) => {
  const response = await api.get(`/v1/certificates/${encodeURIComponent(code)}`)
  return certificateSchema.strict().parse(await response.json())
}

it('tells whoever has the code whether it is genuine, and no whole name', async () => {
  const expected = {
    ...{ number: '乌中旗电商培〔2026〕0001', name: '娜**', course: '直播带货', hours: 5.5 },
    ...{ issuedOn: '2026-11-23', state: 'valid' },
  }
  expect(await read('7KX3MPQ9ZA')).toEqual(expected)
  expect(await read('7kx3m pq9za')).toEqual(expected)
})

it('says that one was revoked', async () => {
  await api.db.certificate.update({ where: { id: 'crt_1' }, data: { revokedAt: friday } })
  expect((await read('7KX3MPQ9ZA')).state).toBe('revoked')
})

it('says kindly that there is none', async () => {
  const problem = await problemOf(await api.get('/v1/certificates/AAAAAAAAAA'))
  expect(problem).toMatchObject({ status: 404, detail: '没查到这张证书，对一下核验码再查一次' })
  expect((await problemOf(await api.get(`/v1/certificates/${'A'.repeat(41)}`))).status).toBe(400)
})

it('is revoked by staff, with why, once; by no auditor', async () => {
  const [staff, auditor] = [
    await signInAs(api, { programmeId }),
    await signInAs(api, { programmeId, roles: ['auditor'] }),
  ]
  const path = '/v1/certificates/crt_1/revocation'
  const reason = '名字写错了'
  expect((await problemOf(await auditor.send('POST', path, { reason }))).status).toBe(403)
  expect((await problemOf(await staff.send('POST', path, { reason: ' ' }))).status).toBe(400)
  const nowhere = '/v1/certificates/crt_none/revocation'
  expect((await problemOf(await staff.send('POST', nowhere, { reason }))).status).toBe(404)
  expect((await read('7KX3MPQ9ZA')).state).toBe('valid')
  for (const why of [reason, '再作废一次']) {
    expect((await staff.send('POST', path, { reason: why })).status).toBe(200)
    const row = await api.db.certificate.findUniqueOrThrow({ where: { id: 'crt_1' } })
    expect(row).toMatchObject({ revokedReason: reason, revokedById: staff.personId })
  }
  expect((await read('7KX3MPQ9ZA')).state).toBe('revoked')
  expect(await api.db.event.count()).toBe(1)
})
