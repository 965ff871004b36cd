import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inviteStaff } from '../../../core/people/staff.ts'
import { hashPassword } from '../../../core/platform/passwords.ts'
import { sessionSchema } from '../../contract/session.ts'
import { addPerson, addProgramme, friday, problemOf, startTestApi, type TestApi } from '../../test-support.ts'

let api: TestApi
let programmeId = ''
beforeEach(async () => {
  api = await startTestApi()
  programmeId = (await addProgramme(api.db, { key: 'zhongqi' })).id
})
afterEach(() => api.stop())

const password = '石头河边的老榆树下见'
const hash = await hashPassword(password)

async function account(login: string, { role = 'staff', name = '白雪' } = {}) {
  const { id: personId } = await addPerson(api.db, programmeId, name)
  await api.db.roleAssignment.create({
    data: { id: `rol_${login}`, programmeId, personId, role, since: new Date('2026-01-01') },
  })
  const times = { createdAt: friday, passwordChangedAt: friday }
  await api.db.staffAccount.create({
    data: { id: `sta_${login}`, personId, login, passwordHash: hash, ...times },
  })
  return personId
}

const signIn = (login: string, given = password, headers = {}) =>
  api.send('POST', '/v1/sign-in', { body: { login, password: given }, headers })
const cookieOf = (response: Response) => response.headers.get('set-cookie')?.split(';')[0] ?? ''
const sessionWith = async (cookie: string) =>
  sessionSchema.parse(await (await api.get('/v1/session', { cookie })).json())
const later = (hours: number) => api.clock.set(new Date(friday.getTime() + hours * 3_600_000))

describe('POST /v1/sign-in', () => {
  it('gives the browser a cookie that no script and no other page can use', async () => {
    await account('baixue')
    const response = await signIn(' BaiXue ')
    expect([response.status, await response.json()]).toEqual([200, { done: true }])
    const cookie = response.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^xiaoer_session=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Strict$/)
    expect(await sessionWith(cookieOf(response))).toMatchObject({
      demo: true,
      me: { login: 'baixue', name: '白雪', roles: ['staff'], programme: { key: 'zhongqi' } },
    })
    const [row] = await api.db.webSession.findMany()
    expect(JSON.stringify(row)).not.toContain(cookieOf(response).split('=')[1])
  })

  it('tells the same of a wrong password, a login that is not there, and one without a role', async () => {
    const personId = await account('baixue')
    const answers = [await signIn('baixue', 'something else'), await signIn('nobody')]
    await api.db.roleAssignment.updateMany({ where: { personId }, data: { until: friday } })
    answers.push(await signIn('baixue'))
    for (const answer of answers) {
      expect(await problemOf(answer)).toMatchObject({ code: 'wrongPassword', detail: '账号或密码不对' })
      expect(answer.headers.get('set-cookie')).toBeNull()
    }
    expect(await api.db.webSession.count()).toBe(0)
  })

  it('lets nobody guess: five wrong passwords of a login, then none, not even the right one', async () => {
    await account('baixue')
    for (let turn = 0; turn < 5; turn++) expect((await signIn('baixue', `guess ${turn}`)).status).toBe(401)
    const refused = await signIn('BAIXUE')
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(800)
    expect(await problemOf(refused)).toMatchObject({ status: 429, detail: '试得太多了，15分钟后再来' })
  })

  it('forgets wrong ones once it was right', async () => {
    await account('baixue')
    for (let turn = 0; turn < 4; turn++) await signIn('baixue', `guess ${turn}`)
    expect((await signIn('baixue')).status).toBe(200)
    for (let turn = 0; turn < 4; turn++) expect((await signIn('baixue', `guess ${turn}`)).status).toBe(401)
  })

  it('lets nobody try many logins: twenty wrong ones from an address', async () => {
    for (let turn = 0; turn < 20; turn++) expect((await signIn(`somebody${turn}`)).status).toBe(401)
    expect((await signIn('another')).status).toBe(429)
  })

  it.each([[{ origin: 'http://evil.example' }], [{ origin: 'null' }], [{ origin: 'http://127.0.0.1:1' }]])(
    'refuses another page %o',
    async (headers) => {
      await account('baixue')
      expect(await problemOf(await signIn('baixue', password, headers))).toMatchObject({
        status: 403,
        code: 'foreignOrigin',
      })
    },
  )

  it('needs to know whence it is asked', async () => {
    const bare = (headers: Record<string, string>) =>
      fetch(`${api.url}/v1/sign-in`, { method: 'POST', headers, body: '{}' })
    expect((await bare({})).status).toBe(403)
    expect((await bare({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  })

  it('refuses what is no login', async () => {
    expect((await api.send('POST', '/v1/sign-in', { body: { login: 'a' } })).status).toBe(400)
  })
})

describe('a session', () => {
  it('ends after twelve idle hours', async () => {
    await account('baixue')
    const cookie = cookieOf(await signIn('baixue'))
    later(11)
    expect((await sessionWith(cookie)).me).not.toBeNull()
    later(22.9)
    expect((await sessionWith(cookie)).me).not.toBeNull()
    later(34.9)
    expect((await sessionWith(cookie)).me).toBeNull()
  })

  it('ends after seven days however busy', async () => {
    await account('baixue')
    const cookie = cookieOf(await signIn('baixue'))
    for (let hours = 10; hours < 168; hours += 10) {
      later(hours)
      expect((await sessionWith(cookie)).me).not.toBeNull()
    }
    later(168)
    expect((await sessionWith(cookie)).me).toBeNull()
  })

  it('ends with the last role, at once', async () => {
    const personId = await account('baixue')
    const cookie = cookieOf(await signIn('baixue'))
    await api.db.roleAssignment.updateMany({ where: { personId }, data: { until: friday } })
    expect((await sessionWith(cookie)).me).toBeNull()
    expect(await problemOf(await api.get('/v1/sessions-of-mine', { cookie }))).toMatchObject({
      status: 401,
      code: 'notSignedIn',
    })
  })

  it('ends when signed out', async () => {
    await account('baixue')
    const cookie = cookieOf(await signIn('baixue'))
    const out = await api.send('POST', '/v1/sign-out', { headers: { cookie } })
    expect(out.headers.get('set-cookie')).toMatch(/^xiaoer_session=; Max-Age=0/)
    expect((await sessionWith(cookie)).me).toBeNull()
    expect((await api.send('POST', '/v1/sign-out')).status).toBe(200)
  })
})

describe('PUT /v1/password', () => {
  const change = (cookie: string, body: object) =>
    api.send('PUT', '/v1/password', { body, headers: { cookie } })

  it('changes it, and ends the other sessions', async () => {
    await account('baixue')
    const [here, there] = [cookieOf(await signIn('baixue')), cookieOf(await signIn('baixue'))]
    const next = 'another good sentence'
    expect((await change(here, { current: password, password: next })).status).toBe(200)
    expect((await sessionWith(here)).me).not.toBeNull()
    expect((await sessionWith(there)).me).toBeNull()
    expect((await signIn('baixue')).status).toBe(401)
    expect((await signIn('baixue', next)).status).toBe(200)
  })

  it('refuses a wrong one, a weak one, and nobody', async () => {
    await account('baixue')
    const cookie = cookieOf(await signIn('baixue'))
    expect((await change(cookie, { current: 'no', password: 'another good one' })).status).toBe(401)
    const weak = await problemOf(await change(cookie, { current: password, password: 'short' }))
    expect(weak).toMatchObject({ status: 400, detail: '密码至少10个字，一句好记的话最合适' })
    expect((await change('', { current: password, password: 'another good one' })).status).toBe(401)
  })
})

describe('POST /v1/join', () => {
  const join = (body: object) => api.send('POST', '/v1/join', { body })
  const invite = async (role: 'admin' | 'staff' | 'auditor' = 'admin') =>
    (await inviteStaff(api.deps, { programmeKey: 'zhongqi', name: '赵敏', role })).account
  const good = { login: 'zhaomin', password: 'by the old elm tree' }

  it('opens the account, with the role, and signs in', async () => {
    const response = await join({ ...good, code: await invite() })
    expect(response.status).toBe(200)
    expect((await sessionWith(cookieOf(response))).me).toMatchObject({
      ...{ login: 'zhaomin', name: '赵敏', roles: ['admin'] },
    })
    expect((await signIn('zhaomin', good.password)).status).toBe(200)
  })

  it('works once, and for a day', async () => {
    const code = await invite()
    expect((await join({ ...good, code })).status).toBe(200)
    const again = await problemOf(await join({ ...good, login: 'other', code }))
    expect(again).toMatchObject({
      status: 400,
      code: 'codeNotValid',
      detail: '这个链接用过了或者过期了，请管理员再发一个',
    })
    const late = await invite()
    later(24)
    expect((await join({ ...good, login: 'other', code: late })).status).toBe(400)
  })

  it('keeps the link when the login or the password will not do', async () => {
    await account('taken')
    const code = await invite()
    expect((await problemOf(await join({ ...good, login: 'taken', code }))).code).toBe('loginTaken')
    expect((await problemOf(await join({ code, login: 'Zhao Min', password: good.password }))).status).toBe(
      400,
    )
    const weak = await problemOf(await join({ code, login: 'zhaomin', password: '1234567890' }))
    expect(weak.detail).toBe('这个密码太常见，换一句好记的话')
    expect((await join({ ...good, code })).status).toBe(200)
  })

  it('is no place to guess codes', async () => {
    for (let turn = 0; turn < 20; turn++) await join({ ...good, code: `ABCD-000${turn}` })
    expect((await join({ ...good, code: await invite() })).status).toBe(429)
  })
})
