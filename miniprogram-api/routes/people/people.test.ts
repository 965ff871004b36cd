import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  categoryImportSchema,
  doubtsSchema,
  entriesSchema,
  importReportSchema,
  mergeSchema,
  peopleSchema,
  personCodeSchema,
} from '../../contract/people.ts'
import {
  addPerson,
  addProgramme,
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
beforeEach(async () => {
  api = await startTestApi()
  const programme = await addProgramme(api.db, { key: 'zhongqi' })
  programmeId = programme.id
  staff = await signInAs(api, { programmeId })
  api.deps.keyring.add(programmeId, api.deps.keyring.sealDataKey(randomBytes(32)))
})
afterEach(() => api.stop())

const post = (path: string, body: unknown) => staff.send('POST', path, body)
const base64 = (text: string) => Buffer.from(text).toString('base64')
const listOf = (text: string, more: object = {}) => ({
  ...{ programme: 'zhongqi', fileName: '名单.csv', file: base64(text) },
  ...more,
})
const bring = async (text: string) => {
  const response = await post('/v1/people/imports', listOf(text))
  expect(response.status).toBe(200)
  return importReportSchema.parse(await response.json())
}
const peopleOf = async (query = '') => {
  const response = await staff.get(`/v1/people?programme=zhongqi${query}`)
  expect(response.status).toBe(200)
  return peopleSchema.parse(await response.json())
}
const statusOf = async (response: Promise<Response>) => (await problemOf(await response)).status
const addDoubt = (row: { kind?: string; aliasId?: string; personId?: string; candidates: string[] }) =>
  api.db.matchDoubt.create({
    data: {
      ...{ id: 'dbt_1', programmeId, kind: 'name', name: '李四', causeId: 'msg_1', createdAt: friday },
      ...row,
    },
  })

describe('POST /v1/people/imports, GET /v1/people', () => {
  it('takes the good rows and tells the bad ones; phones are masked', async () => {
    const report = await bring('姓名,电话,村\n张三,15400009001,太荣村\n,15400009002,太荣村\n李四,,联丰村')
    expect(report).toMatchObject({ rows: 3, added: 2, changed: 0 })
    expect(report.refused).toEqual([{ row: 3, reason: '没有姓名' }])
    const { items, next } = await peopleOf()
    expect(next).toBeNull()
    expect(items).toMatchObject([
      { name: '张三', village: '太荣村', phone: '154****9001', origin: 'roster', aliases: 0 },
      { name: '李四', village: '联丰村', phone: null },
      { name: '赵敏', id: staff.personId },
    ])
    expect(await api.db.rosterImport.count()).toBe(1)
  })

  it('finds by a part of a name or village, or by a whole phone', async () => {
    await bring('姓名,电话,村\n张三,15400009001,太荣村\n李四,15400009002,联丰村')
    const names = async (q: string) =>
      (await peopleOf(`&q=${encodeURIComponent(q)}`)).items.map((p) => p.name)
    expect(await names('李')).toEqual(['李四'])
    expect(await names('太荣')).toEqual(['张三'])
    expect(await names('15400009002')).toEqual(['李四'])
    expect(await names('1540000')).toEqual([])
  })

  it('comes in pages, without people who turned out to be others', async () => {
    await bring('姓名,村\n张三,太荣村\n李四,联丰村\n王五,双荣村\n赵六,德兴村')
    const [zhang, li] = (await peopleOf()).items
    await api.db.person.update({ where: { id: zhang?.id ?? '' }, data: { mergedIntoId: li?.id ?? null } })
    const first = await peopleOf('&limit=2')
    expect(first.items.map(({ name }) => name)).toEqual(['李四', '王五'])
    const second = await peopleOf(`&limit=2&cursor=${first.next}`)
    expect(second.items.map(({ name }) => name)).toEqual(['赵六', '赵敏'])
    expect(second.next).toBeNull()
  })

  it('takes a file of several megabytes, and refuses more', async () => {
    const many = `姓名,村\n${Array.from({ length: 10 }, () => `张三,${'村'.repeat(40_000)}`).join('\n')}`
    expect((await bring(many)).rows).toBe(10)
    expect(await statusOf(post('/v1/people/imports', listOf('x'.repeat(5_400_000))))).toBe(413)
  })

  it('says what is wrong with a file', async () => {
    const problem = await problemOf(await post('/v1/people/imports', listOf('张三,李四')))
    expect(problem).toMatchObject({
      status: 400,
      code: 'listRefused',
      detail: expect.stringMatching(/“姓名”/),
    })
    expect(await api.db.rosterImport.count()).toBe(0)
  })

  it.each([
    ['no programme', { programme: undefined }, 400],
    ['a programme that is not there', { programme: 'nowhere' }, 404],
    ['no base64', { file: '张三' }, 400],
    ['an empty file', { file: '' }, 400],
    ['more than is asked for', { more: 1 }, 400],
  ])('refuses %s', async (_, more, status) => {
    expect(await statusOf(post('/v1/people/imports', listOf('姓名\n张三', more)))).toBe(status)
  })

  it.each([
    ['?programme=zhongqi&limit=101', 400],
    ['?programme=zhongqi&q=', 400],
    ['', 400],
    ['?programme=nowhere', 404],
  ])('refuses to list %s', async (query, status) => {
    expect(await statusOf(staff.get(`/v1/people${query}`))).toBe(status)
  })

  it('is not for any page that gets at the loopback', async () => {
    const { status } = await fetch(`${api.url}/v1/people`, { method: 'PUT' })
    expect(status).toBe(405)
  })
})

describe('doubts', () => {
  it('are listed with those whom it may be, and decided', async () => {
    const [fresh, known] = [
      await addPerson(api.db, programmeId, '李四'),
      await addPerson(api.db, programmeId, '李四'),
    ]
    await addDoubt({ personId: fresh.id, candidates: [known.id] })
    const listed = doubtsSchema.parse(await (await staff.get('/v1/doubts?programme=zhongqi')).json())
    expect(listed.items).toEqual([
      {
        ...{ id: 'dbt_1', kind: 'name', name: '李四', nickname: null, personId: fresh.id, state: 'open' },
        candidates: [{ id: known.id, name: '李四', village: null, township: null }],
        createdAt: friday.toISOString(),
      },
    ])
    const decide = () => post('/v1/doubts/dbt_1/decision', { decision: 'merged', personId: known.id })
    expect((await decide()).status).toBe(200)
    expect(await api.db.person.findUnique({ where: { id: fresh.id } })).toMatchObject({
      mergedIntoId: known.id,
    })
    expect(await statusOf(decide())).toBe(409)
    const left = doubtsSchema.parse(await (await staff.get('/v1/doubts?programme=zhongqi')).json())
    expect(left.items).toEqual([])
  })

  it.each([
    ['/v1/doubts/dbt_x/decision', { decision: 'different' }, 404],
    ['/v1/doubts/dbt_1/decision', { decision: 'perhaps' }, 400],
    ['/v1/doubts/dbt_1/decision', { decision: 'merged' }, 400],
    ['/v1/doubts/dbt_1/decision', { decision: 'linked', personId: 'per_x' }, 400],
  ])('refuses %s %j', async (path, body, status) => {
    await addDoubt({ personId: 'per_1', candidates: [] })
    expect(await statusOf(post(path, body))).toBe(status)
    expect(await api.db.matchDoubt.findMany()).toMatchObject([{ state: 'open' }])
  })

  it('asks which programme', async () => {
    expect(await statusOf(staff.get('/v1/doubts'))).toBe(400)
    expect(await statusOf(staff.get('/v1/doubts?programme=nowhere'))).toBe(404)
  })
})

describe('merges', () => {
  it('are made and undone', async () => {
    const [a, b] = [
      await addPerson(api.db, programmeId, '李四'),
      await addPerson(api.db, programmeId, '李思'),
    ]
    const response = await post('/v1/merges', { fromId: a.id, intoId: b.id, reason: '写错了' })
    const { id } = mergeSchema.parse(await response.json())
    const rootOf = async () => (await api.db.person.findUnique({ where: { id: a.id } }))?.mergedIntoId
    expect(await rootOf()).toBe(b.id)
    const circle = await problemOf(await post('/v1/merges', { fromId: b.id, intoId: a.id }))
    expect(circle).toMatchObject({ status: 409, detail: '这两位已经合在一起了' })
    expect((await post(`/v1/merges/${id}/undo`, {})).status).toBe(200)
    expect(await rootOf()).toBeNull()
  })

  it('of nobody, or without saying whom, are refused', async () => {
    expect(await statusOf(post('/v1/merges', { fromId: 'per_x', intoId: 'per_y' }))).toBe(404)
    expect(await statusOf(post('/v1/merges', { fromId: 'per_x' }))).toBe(400)
    expect(await statusOf(post('/v1/merges/mrg_x/undo', {}))).toBe(404)
  })
})

describe('POST /v1/people/:id/code', () => {
  it('gives a code for whoever stands there', async () => {
    const person = await addPerson(api.db, programmeId, '李四')
    const response = await post(`/v1/people/${person.id}/code`, {})
    const { code, say } = personCodeSchema.parse(await response.json())
    expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/)
    expect(say).toMatch(/只本人自己用/)
    const kept = JSON.stringify(await api.db.inviteCode.findMany())
    expect(kept).not.toContain(code)
    expect(kept).toContain(person.id)
  })

  it('not for nobody', async () => {
    expect(await statusOf(post('/v1/people/per_x/code', {}))).toBe(404)
  })
})

describe('the authority’s roster', () => {
  const roster = (text: string, more: object = {}) =>
    post(
      '/v1/category-rosters',
      listOf(text, { authority: '旗乡村振兴局', effectiveFrom: '2026-01-01', ...more }),
    )

  it('is brought in as a version; what waits is matched by staff', async () => {
    const person = await addPerson(api.db, programmeId, '李四')
    const response = await roster('姓名,村,类别\n李四,太荣村,脱贫户\n王五,联丰村,妇女')
    const report = categoryImportSchema.parse(await response.json())
    expect(report).toMatchObject({ version: 1, rows: 2, matched: 0, doubtful: 1, unmatched: 1, refused: [] })
    const waiting = async () =>
      entriesSchema.parse(await (await staff.get('/v1/category-entries?programme=zhongqi')).json()).items
    const [li, wang] = await waiting()
    expect(li).toMatchObject({ name: '李四', village: '太荣村', state: 'doubtful' })
    expect(JSON.stringify(await waiting())).not.toMatch(/脱贫/)
    const match = (id = '', personId: string | null) => post(`/v1/category-entries/${id}/match`, { personId })
    expect((await match(li?.id, person.id)).status).toBe(200)
    expect((await match(wang?.id, null)).status).toBe(200)
    expect(await waiting()).toEqual([])
    expect(await statusOf(match('cre_x', null))).toBe(404)
    expect(await statusOf(match(li?.id, 'per_x'))).toBe(404)
  })

  it.each([
    ['no day', { effectiveFrom: '明年' }, 400],
    ['nobody who states it', { authority: ' ' }, 400],
    ['a programme that is not there', { programme: 'nowhere' }, 404],
  ])('refuses %s', async (_, more, status) => {
    expect(await statusOf(roster('姓名,村,类别\n李四,太荣村,脱贫户', more))).toBe(status)
    expect(await api.db.categoryRoster.count()).toBe(0)
  })
})
