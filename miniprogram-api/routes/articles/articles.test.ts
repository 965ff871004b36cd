import { afterEach, beforeEach, expect, it } from 'vitest'
import { articleShownSchema, articlesShownSchema } from '../../contract/brand.ts'
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
let programmeId: string
let staff: SignedInTester
let reviewer: SignedInTester
beforeEach(async () => {
  api = await startTestApi()
  programmeId = (await addProgramme(api.db, { key: 'zhongqi' })).id
  staff = await signInAs(api, { programmeId })
  reviewer = await signInAs(api, { programmeId, name: '白雪' })
  await addPerson(api.db, programmeId, '其木格')
})
afterEach(() => api.stop())

const content = (more: object = {}) => ({
  ...{
    kind: 'article',
    title: '羊肉上市',
    summary: '草原羊肉开卖',
    text: '**好吃**<script>alert(1)</script>',
  },
  ...{ author: '编辑部', day: '2026-11-18' },
  ...more,
})

const step = async (
  by: SignedInTester,
  path: string,
  body: object,
): Promise<{ id: string; version: number }> =>
  (await (await by.send('POST', path, body)).json()) as { id: string; version: number }

async function published(what: object): Promise<string> {
  const { id, version } = await step(staff, '/v1/content', { programme: 'zhongqi', content: what })
  const sent = await step(staff, `/v1/content/${id}/submission`, { version })
  await step(reviewer, `/v1/content/${id}/publication`, { version: sent.version })
  return id
}
const list = async (query = '') =>
  articlesShownSchema.parse(await (await api.get(`/v1/brand/zhongqi/articles${query}`)).json())

it('an article is shown once somebody else has reviewed it, its words as nodes', async () => {
  const { id } = await step(staff, '/v1/content', { programme: 'zhongqi', content: content() })
  expect((await list()).items).toEqual([])
  expect((await api.get(`/v1/brand/zhongqi/articles/${id}`)).status).toBe(404)
  const shownId = await published(content())
  const shown = articleShownSchema.parse(
    await (await api.get(`/v1/brand/zhongqi/articles/${shownId}`)).json(),
  )
  expect(shown).toMatchObject({ title: '羊肉上市', author: '编辑部', day: '2026-11-18', sample: false })
  expect(JSON.stringify(shown.text)).not.toContain('"name":"script"')
  expect((await list()).items.map((item) => item.id)).toEqual([shownId])
})

it('articles come page by page, by brand and by words, and are not sent twice', async () => {
  const named = { name: '草原味道', level: 'region', slogan: '', summary: '牌子', text: '' }
  const brandId = await published({ kind: 'brand', ...named })
  const first = await published(content({ brandIds: [brandId] }))
  const second = await published(content({ title: '酸奶的做法' }))
  const page = await list('?limit=1')
  expect([page.items.map(({ id }) => id), page.next]).toEqual([[second], second])
  expect((await list(`?limit=1&cursor=${page.next}`)).items.map(({ id }) => id)).toEqual([first])
  expect((await list(`?brand=${brandId}`)).items.map(({ id }) => id)).toEqual([first])
  expect((await list('?q=酸奶')).items.map(({ id }) => id)).toEqual([second])
  const path = `/v1/brand/zhongqi/articles/${first}`
  const answer = await api.get(path)
  expect(articleShownSchema.parse(await answer.json()).brands).toEqual([{ id: brandId, name: '草原味道' }])
  const etag = answer.headers.get('etag') ?? ''
  expect((await api.get(path, { 'if-none-match': etag })).status).toBe(304)
})

it('an article names what is there, and is of its own programme', async () => {
  const body = { programme: 'zhongqi', content: content({ productIds: ['cnt_none'] }) }
  expect((await problemOf(await staff.send('POST', '/v1/content', body))).status).toBe(404)
  const id = await published(content())
  await addProgramme(api.db, { key: 'other' })
  expect((await api.get(`/v1/brand/other/articles/${id}`)).status).toBe(404)
  expect((await problemOf(await api.get('/v1/brand/zhongqi/articles?limit=51'))).status).toBe(400)
})
