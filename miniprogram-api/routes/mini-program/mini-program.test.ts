import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { issueCode } from '../../../core/people/codes.ts'
import { runWork } from '../../../core/platform/work.ts'
import { type FakeWechat, fakeApp, startFakeWechat } from '../../../test/fakes/wechat-server.ts'
import {
  devicesSchema,
  linkedSchema,
  miniProgramMeSchema,
  tokensSchema,
} from '../../contract/mini-program.ts'
import { addPerson, addProgramme, problemOf, startTestApi, type TestApi } from '../../test-support.ts'

let api: TestApi
let wechat: FakeWechat
const real = { CHANNEL: 'wechaty', WECHATY_PUPPET: 'wechaty-puppet-service' }
const start = async (env: Record<string, string> = {}) => {
  wechat = await startFakeWechat()
  const app = { WECHAT_APP_ID: fakeApp.appId, WECHAT_APP_SECRET: fakeApp.secret, WECHAT_API_URL: wechat.url }
  api = await startTestApi({ env: { ...real, ...app, ...env } })
}
beforeEach(() => start())
afterEach(async () => {
  await api.stop()
  await wechat.stop()
})

const minutesOn = (minutes: number) => api.clock.set(new Date(api.clock.now().getTime() + minutes * 60_000))
// As the mini-program asks: without an Origin.
const ask = (method: string, path: string, asking: { body?: unknown; access?: string } = {}) =>
  fetch(api.url + path, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(asking.access ? { authorization: `Bearer ${asking.access}` } : {}),
    },
    ...(asking.body === undefined ? {} : { body: JSON.stringify(asking.body) }),
  })
const post = (path: string, body: unknown, access?: string) =>
  ask('POST', path, { body, ...(access ? { access } : {}) })

const enter = async (openid: string, device = '华为 Mate 60') => {
  const response = await post('/v1/mini-program/sign-in', { code: wechat.loginCode(openid), device })
  expect(response.status).toBe(200)
  return tokensSchema.parse(await response.json())
}
const meOf = async (access: string) =>
  miniProgramMeSchema.parse(await (await ask('GET', '/v1/me', { access })).json())
const refusalOf = async (response: Response) => {
  const { status, code } = await problemOf(response)
  return [status, code]
}

async function ourProgramme(row: { key?: string } = {}) {
  const programme = await addProgramme(api.db, row)
  api.deps.keyring.add(programme.id, api.deps.keyring.sealDataKey(Buffer.alloc(32, 3)))
  return programme
}

async function bindCode(programmeId: string, personId: string): Promise<string> {
  const programme = await api.db.programme.findUniqueOrThrow({ where: { id: programmeId } })
  return runWork(api.deps, {
    programme,
    actor: { kind: 'system', programmeId },
    cause: { kind: 'command', id: 'test', orderId: 'test', at: api.clock.now() },
    body: (work) => issueCode(work, { purpose: 'person', detail: { personId } }),
  })
}

const withPhone = (programmeId: string, name: string, phone: string) =>
  api.db.person.create({
    data: {
      ...{ id: `psn_${name}`, programmeId, name, createdAt: api.clock.now() },
      phoneIndex: api.deps.keyring.phoneIndex(programmeId, phone),
    },
  })

describe('signing in by WeChat', () => {
  it('gives tokens that work, and keeps neither them nor the session key', async () => {
    const { access, refresh, accessUntil } = await enter('o-amu')
    expect(accessUntil).toBe('2026-11-20T10:20:00.000Z')
    expect(await meOf(access)).toEqual({ people: [], actingId: null })
    const [session] = await api.db.miniProgramSession.findMany()
    expect(JSON.stringify(session)).not.toMatch(new RegExp(`${access}|${refresh}|c2Vzc2lvbg`))
    expect(session).toMatchObject({ client: '华为 Mate 60' })
  })

  it('knows the same WeChat again, from a second phone', async () => {
    await enter('o-amu')
    await enter('o-amu')
    expect([await api.db.miniProgramUser.count(), await api.db.miniProgramSession.count()]).toEqual([1, 2])
  })

  it('takes a code once', async () => {
    const code = wechat.loginCode('o-amu')
    expect((await post('/v1/mini-program/sign-in', { code })).status).toBe(200)
    const again = await post('/v1/mini-program/sign-in', { code })
    expect(await refusalOf(again)).toEqual([400, 'wechatCodeNotValid'])
    expect(await api.db.miniProgramSession.count()).toBe(1)
  })

  it.each([
    [40226, 403, 'wechatBlocked'],
    [45011, 503, 'wechatBusy'],
    [-1, 503, 'wechatBusy'],
    [99999, 503, 'wechatBusy'],
    [40013, 503, 'signInOff'],
    [40125, 503, 'signInOff'],
  ])('tells what WeChat means by %d', async (errcode, status, code) => {
    wechat.failNext(errcode)
    const response = await post('/v1/mini-program/sign-in', { code: wechat.loginCode('o-amu') })
    expect(await refusalOf(response)).toEqual([status, code])
    expect(await api.db.miniProgramUser.count()).toBe(0)
  })

  it('says that WeChat is out of reach, not where it was sought', async () => {
    await wechat.stop()
    const response = await post('/v1/mini-program/sign-in', { code: 'x' })
    expect(await response.text()).not.toContain(fakeApp.secret)
    expect(response.status).toBe(503)
    wechat = await startFakeWechat()
  })

  it('is off, and says so, where no app id is configured', async () => {
    await api.stop()
    api = await startTestApi({ env: real })
    expect(await refusalOf(await post('/v1/mini-program/sign-in', { code: 'demo-王秀兰' }))).toEqual([
      503,
      'signInOff',
    ])
  })

  it('takes the stand-in’s codes in the demo county alone', async () => {
    expect(await refusalOf(await post('/v1/mini-program/sign-in', { code: 'demo-王秀兰' }))).toEqual([
      400,
      'wechatCodeNotValid',
    ])
    await api.stop()
    api = await startTestApi()
    expect((await post('/v1/mini-program/sign-in', { code: 'demo-王秀兰' })).status).toBe(200)
    expect(await refusalOf(await post('/v1/mini-program/sign-in', { code: 'x' }))).toEqual([
      400,
      'wechatCodeNotValid',
    ])
  })

  it('refuses what is no sign-in', async () => {
    for (const body of [{}, { code: '' }, { code: 'x', more: 1 }])
      expect(await refusalOf(await post('/v1/mini-program/sign-in', body))).toEqual([400, 'invalidInput'])
  })
})

describe('staying signed in', () => {
  it('ends with the access token after twenty minutes, and goes on with the refresh token', async () => {
    const first = await enter('o-amu')
    minutesOn(20)
    expect(await refusalOf(await ask('GET', '/v1/me', { access: first.access }))).toEqual([
      401,
      'notSignedIn',
    ])
    const renewed = tokensSchema.parse(
      await (await post('/v1/mini-program/renewal', { refresh: first.refresh })).json(),
    )
    expect((await meOf(renewed.access)).people).toEqual([])
  })

  it('takes the last refresh token for a minute more: the answer may have been lost', async () => {
    const first = await enter('o-amu')
    expect((await post('/v1/mini-program/renewal', { refresh: first.refresh })).status).toBe(200)
    const again = await post('/v1/mini-program/renewal', { refresh: first.refresh })
    expect(again.status).toBe(200)
    const { access } = tokensSchema.parse(await again.json())
    expect((await ask('GET', '/v1/me', { access })).status).toBe(200)
  })

  it('ends for everybody when a used refresh token comes back later', async () => {
    const first = await enter('o-amu')
    const second = tokensSchema.parse(
      await (await post('/v1/mini-program/renewal', { refresh: first.refresh })).json(),
    )
    minutesOn(2)
    const stolen = await post('/v1/mini-program/renewal', { refresh: first.refresh })
    expect(await refusalOf(stolen)).toEqual([401, 'notSignedIn'])
    expect((await ask('GET', '/v1/me', { access: second.access })).status).toBe(401)
    expect((await post('/v1/mini-program/renewal', { refresh: second.refresh })).status).toBe(401)
  })

  it('ends after thirty days without use', async () => {
    const { refresh } = await enter('o-amu')
    minutesOn(30 * 24 * 60)
    expect((await post('/v1/mini-program/renewal', { refresh })).status).toBe(401)
  })

  it('keeps the ten phones that were used last', async () => {
    const first = await enter('o-amu')
    for (let n = 0; n < 10; n++) {
      minutesOn(1)
      await enter('o-amu', `手机${n}`)
    }
    expect((await ask('GET', '/v1/me', { access: first.access })).status).toBe(401)
  })

  it('is of no use to a token that nobody gave', async () => {
    for (const access of ['x'.repeat(43), 'short', '']) {
      const response = await ask('GET', '/v1/me', { access })
      expect(await refusalOf(response)).toEqual([401, 'notSignedIn'])
    }
    expect((await post('/v1/mini-program/renewal', { refresh: 'x'.repeat(43) })).status).toBe(401)
  })
})

describe('devices', () => {
  it('are listed, and signed out one by one', async () => {
    const [old, current] = [await enter('o-amu', '旧手机'), await enter('o-amu', '新手机')]
    const stranger = await enter('o-other', '别人的')
    const list = async () =>
      devicesSchema.parse(await (await ask('GET', '/v1/me/devices', { access: current.access })).json()).items
    const items = await list()
    expect(items.map(({ device, current: here }) => [device, here]).sort()).toEqual([
      ['新手机', true],
      ['旧手机', false],
    ])
    const id = items.find(({ device }) => device === '旧手机')?.id ?? ''
    const theirs = await ask('DELETE', `/v1/me/devices/${id}`, { access: stranger.access })
    expect(await refusalOf(theirs)).toEqual([404, 'notFound'])
    expect((await ask('DELETE', `/v1/me/devices/${id}`, { access: current.access })).status).toBe(200)
    expect((await ask('GET', '/v1/me', { access: old.access })).status).toBe(401)
    expect(await list()).toHaveLength(1)
  })

  it('sign themselves out', async () => {
    const { access, refresh } = await enter('o-amu')
    expect((await post('/v1/mini-program/sign-out', {}, access)).status).toBe(200)
    expect((await ask('GET', '/v1/me', { access })).status).toBe(401)
    expect((await post('/v1/mini-program/renewal', { refresh })).status).toBe(401)
  })
})

describe('linking by a bind code', () => {
  it('makes the WeChat stand for the person, whose staff roles stay behind', async () => {
    const { id: programmeId, key } = await ourProgramme()
    const person = await addPerson(api.db, programmeId, '娜仁花')
    for (const role of ['trainee', 'operator', 'staff'])
      await api.db.roleAssignment.create({
        data: { id: `rol_${role}`, programmeId, personId: person.id, role, since: new Date('2026-01-01') },
      })
    const { access } = await enter('o-amu')
    const code = await bindCode(programmeId, person.id)
    const linked = await post('/v1/me/links', { code: code.toLowerCase() }, access)
    expect(linkedSchema.parse(await linked.json())).toEqual({ id: person.id, name: '娜仁花', fresh: true })
    const { people, actingId } = await meOf(access)
    expect(people).toMatchObject([{ name: '娜仁花', programme: { key }, roles: ['operator', 'trainee'] }])
    expect(actingId).toBe(person.id)
    expect(await api.db.event.count({ where: { type: 'miniProgramLink' } })).toBe(1)
    expect(await refusalOf(await post('/v1/me/links', { code }, access))).toEqual([400, 'bindCodeNotValid'])
  })

  it('stands for whom they turned out to be', async () => {
    const { id: programmeId } = await ourProgramme()
    const [twin, root] = [
      await addPerson(api.db, programmeId, '娜仁'),
      await addPerson(api.db, programmeId, '娜仁花'),
    ]
    const { access } = await enter('o-amu')
    await post('/v1/me/links', { code: await bindCode(programmeId, twin.id) }, access)
    await api.db.person.update({ where: { id: twin.id }, data: { mergedIntoId: root.id } })
    expect((await meOf(access)).people).toMatchObject([{ id: root.id, name: '娜仁花' }])
    expect((await ask('DELETE', `/v1/me/links/${root.id}`, { access })).status).toBe(200)
    expect((await meOf(access)).people).toEqual([])
  })

  it('refuses a code that is too old, and guesses after a few', async () => {
    const { id: programmeId } = await ourProgramme()
    const person = await addPerson(api.db, programmeId, '娜仁花')
    const code = await bindCode(programmeId, person.id)
    const { access } = await enter('o-amu')
    minutesOn(11)
    expect(await refusalOf(await post('/v1/me/links', { code }, access))).toEqual([400, 'bindCodeNotValid'])
    for (let n = 0; n < 4; n++) await post('/v1/me/links', { code: 'ABCD-2345' }, access)
    expect(await refusalOf(await post('/v1/me/links', { code: 'ABCD-2345' }, access))).toEqual([
      429,
      'tooMany',
    ])
    expect(await api.db.miniProgramLink.count()).toBe(0)
  })
})

describe('linking by phone', () => {
  const phone = '13800000017'

  it('finds the one who has it', async () => {
    const { id: programmeId, key } = await ourProgramme()
    await withPhone(programmeId, '苏和', phone)
    const { access } = await enter('o-suhe')
    const ticket = wechat.phoneTicket(phone)
    const linked = await post('/v1/me/links/phone', { programme: key, ticket }, access)
    expect(linkedSchema.parse(await linked.json())).toMatchObject({ name: '苏和', fresh: true })
    expect(JSON.stringify(await api.db.miniProgramUser.findMany())).not.toContain(phone)
  })

  it('asks for the name where a couple shares it, and needs no second ticket', async () => {
    const { id: programmeId, key: programme } = await ourProgramme()
    await withPhone(programmeId, '苏和', phone)
    await withPhone(programmeId, '其木格', phone)
    const { access } = await enter('o-suhe')
    const asked = (body: object) => post('/v1/me/links/phone', { programme, ...body }, access)
    expect(await refusalOf(await asked({ ticket: wechat.phoneTicket(phone) }))).toEqual([409, 'whosePhone'])
    expect(await refusalOf(await asked({ name: '王强' }))).toEqual([409, 'whosePhone'])
    expect((await asked({ name: '其木格' })).status).toBe(200)
    // It was for one link.
    expect(await refusalOf(await asked({ name: '苏和' }))).toEqual([409, 'phoneNotProved'])
    expect((await meOf(access)).people.map(({ name }) => name)).toEqual(['其木格'])
  })

  it('gives them ten minutes for it', async () => {
    const { id: programmeId, key: programme } = await ourProgramme()
    await withPhone(programmeId, '苏和', phone)
    await withPhone(programmeId, '其木格', phone)
    const { access } = await enter('o-suhe')
    await post('/v1/me/links/phone', { programme, ticket: wechat.phoneTicket(phone) }, access)
    minutesOn(11)
    const late = await post('/v1/me/links/phone', { programme, name: '苏和' }, access)
    expect(await refusalOf(late)).toEqual([409, 'phoneNotProved'])
  })

  it('knows nobody by another phone, nor in another programme', async () => {
    const { id: programmeId, key } = await ourProgramme()
    const other = await ourProgramme()
    await withPhone(programmeId, '苏和', phone)
    const { access } = await enter('o-suhe')
    const asked = (programme: string, of: string) =>
      post('/v1/me/links/phone', { programme, ticket: wechat.phoneTicket(of) }, access)
    expect(await refusalOf(await asked(key, '13800000099'))).toEqual([404, 'phoneUnknown'])
    expect(await refusalOf(await asked(other.key, phone))).toEqual([404, 'phoneUnknown'])
    expect(await refusalOf(await asked('nowhere', phone))).toEqual([404, 'notFound'])
  })

  it('gets another of our tokens when WeChat has dropped the first', async () => {
    const { id: programmeId, key } = await ourProgramme()
    await withPhone(programmeId, '苏和', phone)
    const { access } = await enter('o-suhe')
    const asked = () =>
      post('/v1/me/links/phone', { programme: key, ticket: wechat.phoneTicket(phone) }, access)
    expect((await asked()).status).toBe(200)
    wechat.expireTokens()
    expect((await asked()).status).toBe(200)
    expect(wechat.asked.filter((path) => path === '/cgi-bin/stable_token')).toHaveLength(2)
  })
})

describe('one WeChat that stands for several', () => {
  it('acts for the one that is chosen, on that phone alone', async () => {
    const [ours, other] = [await ourProgramme(), await ourProgramme()]
    const [here, there] = [
      await addPerson(api.db, ours.id, '娜仁花'),
      await addPerson(api.db, other.id, '娜仁花'),
    ]
    const { access } = await enter('o-amu')
    for (const person of [here, there])
      await post('/v1/me/links', { code: await bindCode(person.programmeId, person.id) }, access)
    expect((await meOf(access)).actingId).toBe(here.id)
    const chosen = await ask('PUT', '/v1/me/person', { access, body: { personId: there.id } })
    expect(chosen.status).toBe(200)
    expect((await meOf(access)).actingId).toBe(there.id)
    expect((await meOf((await enter('o-amu')).access)).actingId).toBe(here.id)
    const nobody = await ask('PUT', '/v1/me/person', { access, body: { personId: 'psn_none' } })
    expect(await refusalOf(nobody)).toEqual([404, 'notFound'])
  })
})
