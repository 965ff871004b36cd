import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { recordCall } from '../../../core/follow-ups/record-call.ts'
import type { VisitSaid } from '../../../core/follow-ups/visit-fold.ts'
import { openKeys } from '../../../core/programmes/open-keys.ts'
import { callsSchema, dueSchema, factsSchema, summarySchema, visitSchema } from '../../contract/follow-ups.ts'
import {
  addPerson,
  addProgramme,
  problemOf,
  type SignedInTester,
  signInAs,
  startTestApi,
  type TestApi,
} from '../../test-support.ts'

let api: TestApi
let programme: Awaited<ReturnType<typeof addProgramme>>
let staff: SignedInTester
beforeEach(async () => {
  api = await startTestApi()
  programme = await addProgramme(api.db, { key: 'zhongqi' })
  staff = await signInAs(api, { programmeId: programme.id })
  const sealedKey = api.deps.keyring.sealDataKey(Buffer.alloc(32, 3))
  await api.db.programmeSecret.create({
    data: { id: 'key_1', programmeId: programme.id, version: 1, sealedKey, createdAt: api.clock.now() },
  })
  await openKeys(api.deps)
})
afterEach(() => api.stop())

const person = (name: string) => addPerson(api.db, programme.id, name)

async function due(personId: string, row: object = {}): Promise<void> {
  const id = api.deps.ids.next('fud')
  const fields = { id, programmeId: programme.id, personId, plan: 'week', createdAt: api.clock.now() }
  await api.db.followUpDue.createMany({ data: [{ ...fields, dueOn: '2026-11-18', state: 'due', ...row }] })
}

let calls = 0
async function called(personId: string, said: VisitSaid, day = '2026-11-20'): Promise<void> {
  const actor = {
    ...{ kind: 'person' as const, programmeId: programme.id, personId: staff.personId, verified: true },
    roles: ['staff' as const],
  }
  await recordCall(api.deps, { programme, actor, requestId: `req_${++calls}`, personId, day, said })
}

describe('GET /v1/follow-ups/calls', () => {
  it('has whom the bot could not reach, why, and their phone', async () => {
    const [li, wang, zhang] = [await person('李四'), await person('王五'), await person('张六')]
    const phoneCipher = Buffer.from(api.deps.keyring.sealPhone(programme.id, '15400001234'))
    await api.db.person.update({ where: { id: li.id }, data: { village: '太荣村', phoneCipher } })
    await due(li.id, { state: 'handedOver', handedOverAt: new Date('2026-11-19T02:00:00Z') })
    await due(wang.id, {
      ...{ state: 'handedOver', handedOverAt: new Date('2026-11-18T02:00:00Z'), dialogSessionId: 'dse_1' },
    })
    await due(zhang.id)
    const response = await staff.get('/v1/follow-ups/calls?programme=zhongqi')
    const { items } = callsSchema.parse(await response.json())
    expect(items).toMatchObject([
      { name: '王五', reason: 'noAnswer', phone: null },
      { name: '李四', village: '太荣村', reason: 'noFriend', phone: '15400001234', dueOn: '2026-11-18' },
    ])
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  it('masks the phones for whoever makes no calls', async () => {
    const phoneCipher = Buffer.from(api.deps.keyring.sealPhone(programme.id, '15400001234'))
    const li = await person('李四')
    await api.db.person.update({ where: { id: li.id }, data: { phoneCipher } })
    await due(li.id, { state: 'handedOver', handedOverAt: api.clock.now() })
    const auditor = await signInAs(api, { programmeId: programme.id, roles: ['auditor'] })
    const text = await (await auditor.get('/v1/follow-ups/calls?programme=zhongqi')).text()
    expect(callsSchema.parse(JSON.parse(text)).items).toMatchObject([{ name: '李四', phone: '154****1234' }])
    expect(text).not.toContain('15400001234')
  })

  it('shows a merged person as the one that they became, and a page as long as asked', async () => {
    const [old, now] = [await person('李小四'), await person('李四')]
    await api.db.person.update({ where: { id: old.id }, data: { mergedIntoId: now.id } })
    await due(old.id, { state: 'handedOver' })
    await due(now.id, { state: 'handedOver', dueOn: '2026-11-19' })
    const all = callsSchema.parse(await (await staff.get('/v1/follow-ups/calls?programme=zhongqi')).json())
    expect(all.items.map(({ name }) => name)).toEqual(['李四', '李四'])
    const one = await staff.get('/v1/follow-ups/calls?programme=zhongqi&limit=1')
    expect(callsSchema.parse(await one.json()).items).toHaveLength(1)
  })

  it.each([
    ['', 400],
    ['?programme=nowhere', 404],
    ['?programme=zhongqi&limit=0', 400],
    ['?programme=zhongqi&limit=501', 400],
    ['?programme=zhongqi&page=2', 400],
  ])('refuses %s', async (query, status) => {
    expect((await problemOf(await staff.get(`/v1/follow-ups/calls${query}`))).status).toBe(status)
  })
})

describe('GET /v1/follow-ups/due', () => {
  it('has what waits, the oldest first', async () => {
    const [li, wang] = [await person('李四'), await person('王五')]
    await due(li.id)
    await due(wang.id, { dueOn: '2026-11-10', state: 'asked' })
    await due(wang.id, { dueOn: '2026-11-09', state: 'done' })
    const { items } = dueSchema.parse(await (await staff.get('/v1/follow-ups/due?programme=zhongqi')).json())
    expect(items.map(({ name, dueOn, state }) => [name, dueOn, state])).toEqual([
      ['王五', '2026-11-10', 'asked'],
      ['李四', '2026-11-18', 'due'],
    ])
  })

  it('asks which programme', async () => {
    expect((await problemOf(await staff.get('/v1/follow-ups/due'))).status).toBe(400)
    expect((await problemOf(await staff.get('/v1/follow-ups/due?programme=x'))).status).toBe(404)
  })
})

describe('GET /v1/follow-ups/summary', () => {
  const summary = async (query = '') =>
    summarySchema.parse(await (await staff.get(`/v1/follow-ups/summary?programme=zhongqi${query}`)).json())

  it('counts on the contract’s basis, and says who needs help', async () => {
    const [li, wang] = [await person('李四'), await person('王五')]
    await called(li.id, { openedShop: true, needs: '快递太贵' })
    await called(li.id, { needs: '想学剪辑' }, '2026-11-19')
    await called(wang.id, { reached: false })
    expect(await summary()).toMatchObject({
      ...{ basis: 'inAll', target: 10, counted: 2, visits: 2, people: 1, peopleDone: 0, unreached: 1 },
      needs: [{ name: '李四', needs: '快递太贵', day: '2026-11-20' }],
    })
    expect(await summary('&to=2026-11-19')).toMatchObject({ counted: 1, unreached: 0 })
  })

  it('masks a phone and poverty in what people said, here and in the facts', async () => {
    const li = await person('李四')
    await called(li.id, { needs: '是低保户，打15400001234' })
    const needs = '是＊＊，打154****1234'
    expect((await summary()).needs).toMatchObject([{ needs }])
    const facts = factsSchema.parse(await (await staff.get(`/v1/people/${li.id}/facts`)).json())
    expect(facts.items).toMatchObject([{ kind: 'needs', value: needs }])
  })

  it('counts people with enough visits where it is for each', async () => {
    const detail = { settings: { followUps: { basis: 'forEach', target: 2 } } }
    await api.db.programme.update({ where: { id: programme.id }, data: { detail } })
    const [li, wang] = [await person('李四'), await person('王五')]
    for (const day of ['2026-11-19', '2026-11-20']) await called(li.id, {}, day)
    await called(wang.id, {})
    expect(await summary()).toMatchObject({ basis: 'forEach', counted: 1, visits: 3, people: 2 })
  })

  it('refuses a span that ends before it begins, and other programmes', async () => {
    const path = '/v1/follow-ups/summary?programme='
    expect((await problemOf(await staff.get(`${path}zhongqi&from=2026-11-20&to=2026-11-19`))).status).toBe(
      400,
    )
    expect((await problemOf(await staff.get(`${path}x`))).status).toBe(404)
  })
})

describe('POST /v1/follow-ups/visits', () => {
  const post = (body: unknown, who: Pick<SignedInTester, 'send'> = staff) =>
    who.send('POST', '/v1/follow-ups/visits', body)

  it('records what a call came to, and clears what was due', async () => {
    const li = await person('李四')
    await due(li.id, { state: 'handedOver', handedOverAt: api.clock.now() })
    const said = { method: '电话', openedShop: true, monthlySalesFen: 300_000, needs: '快递太贵' }
    const response = await post({ personId: li.id, ...said })
    expect(response.status).toBe(200)
    expect(visitSchema.parse(await response.json())).toMatchObject({ ...said, reached: true, employed: null })
    const [visit] = await api.db.followUpVisit.findMany()
    expect(visit).toMatchObject({ personId: li.id, day: '2026-11-20', byPersonId: staff.personId })
    expect(await api.db.followUpDue.findMany()).toMatchObject([{ state: 'done' }])
  })

  it('is for staff alone', async () => {
    const said = { personId: (await person('李四')).id, method: '电话', openedShop: true }
    const auditor = await signInAs(api, { programmeId: programme.id, roles: ['auditor'] })
    expect((await problemOf(await post(said, auditor))).status).toBe(403)
    const nobody = {
      send: (method: string, path: string, body?: unknown) => api.send(method, path, { body }),
    }
    expect((await problemOf(await post(said, nobody))).status).toBe(401)
    expect(await api.db.followUpVisit.count()).toBe(0)
  })

  it.each([
    [{}, 'personId'],
    [{ personId: 'per_1', monthlySalesFen: -1 }, 'monthlySalesFen'],
    [{ personId: 'per_1', method: '喊话' }, 'method'],
    [{ personId: 'per_1', day: 'yesterday' }, 'day'],
    [{ personId: 'per_1', poor: true }, 'poor'],
  ])('refuses %o', async (body, where) => {
    const problem = await problemOf(await post(body))
    expect(problem).toMatchObject({ status: 400, detail: `这里填得不对：${where}` })
  })

  it('does not know a person who is not there', async () => {
    expect((await problemOf(await post({ personId: 'per_nobody' }))).status).toBe(404)
  })
})

describe('recording a call', () => {
  it('refuses a day that is yet to come, and people of another programme', async () => {
    const li = await person('李四')
    await expect(called(li.id, {}, '2026-11-21')).rejects.toMatchObject({ code: 'invalidInput' })
    const other = await addPerson(api.db, (await addProgramme(api.db)).id, '别人')
    await expect(called(other.id, {})).rejects.toMatchObject({ code: 'notFound' })
    expect(await api.db.followUpVisit.count()).toBe(0)
  })

  it('clears what is due', async () => {
    const li = await person('李四')
    await due(li.id, { state: 'handedOver', handedOverAt: api.clock.now() })
    await due(li.id, { dueOn: '2026-11-28' })
    await called(li.id, { method: '电话' })
    const rows = await api.db.followUpDue.findMany({ orderBy: { dueOn: 'asc' } })
    expect(rows.map(({ state }) => state)).toEqual(['done', 'due'])
  })
})

describe('GET /v1/people/:id/facts', () => {
  it('has them with their history', async () => {
    const li = await person('李四')
    await called(li.id, { monthlySalesFen: 300_000 })
    await called(li.id, { monthlySalesFen: 200_000 })
    const response = await staff.get(`/v1/people/${li.id}/facts`)
    const { items } = factsSchema.parse(await response.json())
    expect(items.map(({ kind, value, grade, voidedAt }) => [kind, value, grade, voidedAt !== null])).toEqual([
      ['monthlySalesFen', 200_000, 'staff', false],
      ['monthlySalesFen', 300_000, 'staff', true],
    ])
  })

  it('has the newest 500 of them', async () => {
    const li = await person('李四')
    const fact = { programmeId: programme.id, personId: li.id, kind: 'monthlySalesFen', grade: 'staff' }
    const told = { causeId: 'msg_1', at: api.clock.now(), day: '2026-11-20' }
    const rows = Array.from({ length: 501 }, (_, i) => ({
      id: `fct_${1000 + i}`,
      value: i,
      ...fact,
      ...told,
    }))
    await api.db.personFact.createMany({ data: rows })
    const { items } = factsSchema.parse(await (await staff.get(`/v1/people/${li.id}/facts`)).json())
    expect([items.length, items[0]?.value, items.at(-1)?.value]).toEqual([500, 500, 1])
  })

  it('does not know a person who is not there', async () => {
    expect((await problemOf(await staff.get('/v1/people/per_nobody/facts'))).status).toBe(404)
  })
})
