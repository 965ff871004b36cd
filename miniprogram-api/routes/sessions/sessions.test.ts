import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSession } from '../../../core/people/accounts/sign-in.ts'
import { programmesSchema } from '../../contract/programmes.ts'
import { sessionsSchema } from '../../contract/session.ts'
import { addProgramme, problemOf, signInAs, startTestApi, type TestApi } from '../../test-support.ts'

let api: TestApi
let programmeId = ''
beforeEach(async () => {
  api = await startTestApi()
  programmeId = (await addProgramme(api.db)).id
})
afterEach(() => api.stop())

const minutesOn = (minutes: number) => api.clock.set(new Date(api.clock.now().getTime() + minutes * 60_000))
const sessionsOf = async (headers: Record<string, string>) =>
  sessionsSchema.parse(await (await api.get('/v1/sessions-of-mine', headers)).json()).items

describe('GET /v1/session', () => {
  it('tells that nobody is signed in', async () => {
    expect(await (await api.get('/v1/session')).json()).toEqual({ demo: true, me: null })
    const cookie = 'xiaoer_session=made-up'
    expect(await (await api.get('/v1/session', { cookie })).json()).toEqual({ demo: true, me: null })
  })

  it('says that a real installation is no demo', async () => {
    await api.stop()
    api = await startTestApi({ env: { CHANNEL: 'wechaty', WECHATY_PUPPET: 'wechaty-puppet-service' } })
    expect(await (await api.get('/v1/session')).json()).toEqual({ demo: false, me: null })
  })
})

describe('/v1/sessions-of-mine', () => {
  it('lists them, the last seen first, and ends one of them', async () => {
    const me = await signInAs(api, { programmeId })
    await openSession(api.deps, me.accountId, '微信 · 安卓手机')
    await signInAs(api, { programmeId, name: '白雪' })
    minutesOn(2)
    await sessionsOf(me.headers)
    const items = await sessionsOf(me.headers)
    expect(items).toMatchObject([
      { client: 'Chrome', current: true, lastSeenAt: api.clock.now().toISOString() },
      { client: '微信 · 安卓手机', current: false },
    ])
    const ended = await api.send('DELETE', `/v1/sessions-of-mine/${items[1]?.id}`, { headers: me.headers })
    expect(ended.status).toBe(200)
    expect(await sessionsOf(me.headers)).toHaveLength(1)
  })

  it('lists the hundred that were seen last', async () => {
    const me = await signInAs(api, { programmeId })
    const times = { createdAt: api.clock.now(), lastSeenAt: api.clock.now() }
    const expiresAt = new Date(api.clock.now().getTime() + 3_600_000)
    const rows = Array.from({ length: 100 }, (_, i) => ({ id: `web_${i}`, tokenHash: `hash-${i}` }))
    const row = { accountId: me.accountId, client: 'Chrome', expiresAt, ...times }
    await api.db.webSession.createMany({ data: rows.map((each) => ({ ...each, ...row })) })
    expect(await sessionsOf(me.headers)).toHaveLength(100)
  })

  it("does not end somebody else's, nor one that is not there", async () => {
    const [me, other] = [await signInAs(api, { programmeId }), await signInAs(api, { programmeId })]
    const [theirs] = await sessionsOf(other.headers)
    for (const id of [theirs?.id, 'web_none']) {
      const answer = await api.send('DELETE', `/v1/sessions-of-mine/${id}`, { headers: me.headers })
      expect((await problemOf(answer)).status).toBe(404)
    }
    expect(await sessionsOf(other.headers)).toHaveLength(1)
  })

  it('is for who is signed in', async () => {
    expect((await api.get('/v1/sessions-of-mine')).status).toBe(401)
    expect((await api.send('DELETE', '/v1/sessions-of-mine/web_1')).status).toBe(401)
  })
})

describe('what everybody sees in a demo', () => {
  it('needs a session of the programme in a real one', async () => {
    await api.stop()
    api = await startTestApi({ env: { CHANNEL: 'wechaty', WECHATY_PUPPET: 'wechaty-puppet-service' } })
    const ours = await addProgramme(api.db, { key: 'ours' })
    await addProgramme(api.db, { key: 'theirs' })
    for (const path of ['/v1/programmes', '/v1/programmes/ours/today', '/v1/stations?programme=ours'])
      expect((await problemOf(await api.get(path))).status).toBe(401)
    const { headers } = await signInAs(api, { programmeId: ours.id })
    const { items } = programmesSchema.parse(await (await api.get('/v1/programmes', headers)).json())
    expect(items.map(({ key }) => key)).toEqual(['ours'])
    expect((await api.get('/v1/programmes/ours/today', headers)).status).toBe(200)
    expect((await api.get('/v1/programmes/theirs/today', headers)).status).toBe(403)
  })
})
