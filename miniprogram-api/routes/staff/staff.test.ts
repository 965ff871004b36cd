import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { invitationSchema, staffSchema } from '../../contract/staff.ts'
import { addProgramme, problemOf, signInAs, startTestApi, type TestApi } from '../../test-support.ts'

let api: TestApi
let programmeId = ''
let admin: Awaited<ReturnType<typeof signInAs>>
beforeEach(async () => {
  api = await startTestApi()
  programmeId = (await addProgramme(api.db)).id
  admin = await signInAs(api, { programmeId, roles: ['admin'], login: 'zhaomin' })
})
afterEach(() => api.stop())

const as = (who: { headers: Record<string, string> }) => ({ headers: who.headers })
const invite = (body: object, who = admin) =>
  api.send('POST', '/v1/staff/invitations', { body, headers: who.headers })
const remove = (personId: string, role: string, who = admin) =>
  api.send('DELETE', `/v1/staff/${personId}/roles/${role}`, as(who))
const staff = async (who = admin) =>
  staffSchema.parse(await (await api.get('/v1/staff', who.headers)).json()).items

describe('GET /v1/staff', () => {
  it("lists who has a role in force, and nobody of another programme's", async () => {
    await signInAs(api, { programmeId: (await addProgramme(api.db)).id, name: '别处' })
    await signInAs(api, { programmeId, roles: ['operator'], name: '站长' })
    const since = '2026-01-01T00:00:00.000Z'
    expect(await staff()).toEqual([
      {
        ...{ personId: admin.personId, name: '赵敏', login: 'zhaomin', wechat: false },
        roles: [{ role: 'admin', since }],
      },
    ])
  })

  it('is for admins', async () => {
    expect((await api.get('/v1/staff')).status).toBe(401)
    for (const roles of [['staff'], ['auditor']]) {
      const other = await signInAs(api, { programmeId, roles })
      expect((await problemOf(await api.get('/v1/staff', other.headers))).status).toBe(403)
      expect((await invite({ name: '白雪', role: 'staff' }, other)).status).toBe(403)
      expect((await remove(admin.personId, 'admin', other)).status).toBe(403)
    }
  })
})

describe('POST /v1/staff/invitations', () => {
  it('hands out a code for WeChat and one for the link, which opens an account', async () => {
    const response = await invite({ name: '白雪', role: 'auditor' })
    const { wechatCode, accountCode } = invitationSchema.parse(await response.json())
    expect([wechatCode, accountCode]).toEqual([
      expect.stringMatching(/^\w{4}-\w{4}$/),
      expect.stringMatching(/^\w{4}(-\w{4}){3}$/),
    ])
    const body = { code: accountCode, login: 'baixue', password: 'by the old elm tree' }
    expect((await api.send('POST', '/v1/join', { body })).status).toBe(200)
    const bai = (await staff()).find(({ name }) => name === '白雪')
    expect(bai).toMatchObject({ login: 'baixue', roles: [{ role: 'auditor' }] })
    const row = await api.db.roleAssignment.findFirstOrThrow({ where: { role: 'auditor' } })
    expect(row.grantedById).toBe(admin.personId)
  })

  it('gives who is staff already a new login, and ends their sessions', async () => {
    const member = await signInAs(api, { programmeId, name: '白雪', login: 'old' })
    const again = { name: '白雪', role: 'staff', personId: member.personId }
    const { accountCode } = invitationSchema.parse(await (await invite(again)).json())
    const body = { code: accountCode, login: 'new', password: 'by the old elm tree' }
    expect((await api.send('POST', '/v1/join', { body })).status).toBe(200)
    expect((await api.get('/v1/sessions-of-mine', member.headers)).status).toBe(401)
    expect((await staff()).find(({ personId }) => personId === member.personId)?.login).toBe('new')
    expect(await api.db.roleAssignment.count({ where: { personId: member.personId } })).toBe(1)
  })

  it("refuses what is no role, no name, and somebody of another programme's", async () => {
    expect((await invite({ name: '白雪', role: 'operator' })).status).toBe(400)
    expect((await invite({ name: ' ', role: 'staff' })).status).toBe(400)
    const other = await signInAs(api, { programmeId: (await addProgramme(api.db)).id })
    const asked = { name: '别处', role: 'staff', personId: other.personId }
    expect((await invite(asked)).status).toBe(404)
    expect(await api.db.inviteCode.count()).toBe(0)
  })
})

describe('DELETE /v1/staff/:personId/roles/:role', () => {
  it('ends it at once, everywhere', async () => {
    const member = await signInAs(api, { programmeId, name: '白雪' })
    expect((await remove(member.personId, 'staff')).status).toBe(200)
    expect((await api.get('/v1/sessions-of-mine', member.headers)).status).toBe(401)
    expect((await staff()).map(({ name }) => name)).toEqual(['赵敏'])
    const [event] = await api.db.event.findMany({ where: { type: 'roleAssignment' } })
    expect(event).toMatchObject({ actorId: admin.personId, causeKind: 'http', after: null })
    expect((await remove(member.personId, 'staff')).status).toBe(404)
  })

  it('leaves who has another role signed in', async () => {
    const member = await signInAs(api, { programmeId, roles: ['staff', 'auditor'] })
    await remove(member.personId, 'staff')
    expect((await api.get('/v1/parked', member.headers)).status).toBe(200)
  })

  it('keeps the last admin', async () => {
    expect(await problemOf(await remove(admin.personId, 'admin'))).toMatchObject({
      status: 409,
      detail: '只剩这一位管理员了，先请上另一位再停',
    })
    const second = await signInAs(api, { programmeId, roles: ['admin'] })
    const both = await Promise.all([
      remove(second.personId, 'admin', admin),
      remove(admin.personId, 'admin', second),
    ])
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1)
  })

  it('ends it for whoever was merged into them, who is listed with them', async () => {
    const old = await signInAs(api, { programmeId, name: '白雪', login: 'baixue' })
    const now = await signInAs(api, { programmeId, name: '白小雪', login: 'xue' })
    await api.db.person.update({ where: { id: old.personId }, data: { mergedIntoId: now.personId } })
    await api.db.roleAssignment.deleteMany({ where: { personId: now.personId } })
    // A role of whom they were gives no rights.
    expect((await api.get('/v1/parked', now.headers)).status).toBe(401)
    expect((await api.get('/v1/parked', old.headers)).status).toBe(401)
    expect(await staff()).toMatchObject([{ name: '赵敏' }, { name: '白小雪', roles: [{ role: 'staff' }] }])
    expect((await remove(now.personId, 'staff')).status).toBe(200)
    expect(await staff()).toMatchObject([{ name: '赵敏' }])
    expect(await api.db.webSession.count({ where: { revokedAt: null } })).toBe(1)
  })

  it('of an admin ends the invitations that they have made and nobody has used', async () => {
    const second = await signInAs(api, { programmeId, roles: ['admin'], name: '白雪' })
    const { accountCode } = invitationSchema.parse(
      await (await invite({ name: '同伙', role: 'admin' }, second)).json(),
    )
    const mine = invitationSchema.parse(await (await invite({ name: '呼和', role: 'staff' })).json())
    expect((await remove(second.personId, 'admin')).status).toBe(200)
    const join = (code: string, login: string) =>
      api.send('POST', '/v1/join', { body: { code, login, password: 'by the old elm tree' } })
    expect((await join(accountCode, 'tonghuo')).status).not.toBe(200)
    expect((await join(mine.accountCode, 'huhe')).status).toBe(200)
    expect((await staff()).map(({ name }) => name).sort()).toEqual(['呼和', '赵敏'])
  })

  it("does not reach into another programme's, nor other roles", async () => {
    const other = await signInAs(api, { programmeId: (await addProgramme(api.db)).id })
    expect((await remove(other.personId, 'staff')).status).toBe(404)
    expect((await remove(admin.personId, 'operator')).status).toBe(400)
  })
})
