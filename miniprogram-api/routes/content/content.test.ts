import readSheet from 'read-excel-file/node'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import {
  brandContent,
  enterpriseContent,
  productContent,
  storyContent,
  yearContent,
} from '../../../core/brand/test-content.ts'
import * as shown from '../../contract/brand.ts'
import * as contract from '../../contract/content-desk.ts'
import {
  addProgramme,
  friday,
  problemOf,
  type SignedInTester,
  signInAs,
  startTestApi,
  type TestApi,
} from '../../test-support.ts'
import { bringImage, publish } from '../brand/test-brand.ts'

let api: TestApi
let programme: { id: string; key: string }
let minna: SignedInTester
let hasi: SignedInTester
beforeEach(async () => {
  api = await startTestApi()
  programme = await addProgramme(api.db, { key: 'ours' })
  minna = await signInAs(api, { programmeId: programme.id, name: '敏娜' })
  hasi = await signInAs(api, { programmeId: programme.id, name: '哈斯' })
})
afterEach(() => api.stop())

/** Checked against the contract. */
const bodyOf = async <Schema extends z.ZodType>(
  response: Response,
  schema: Schema,
): Promise<z.output<Schema>> => schema.parse(await response.json())
const story = (change: object = {}) => ({ kind: 'story', ...storyContent(change) })
const create = (content: object, as = minna) => as.send('POST', '/v1/content', { programme: 'ours', content })
const made = async (response: Response) => (await response.json()) as { id: string; version: number }
const step = (as: SignedInTester, at: { id: string; version: number }, what: string, more: object = {}) =>
  as.send('POST', `/v1/content/${at.id}/${what}`, { version: at.version, ...more })
const publicStory = async () => {
  const response = await api.get('/v1/brand/ours/story')
  return response.status === 200 ? ((await response.json()) as { title: string }).title : response.status
}

describe('from the desk to the public', () => {
  it('a story is written, reviewed by another, published, written on and withdrawn', async () => {
    const response = await create(story())
    expect(response.status).toBe(201)
    let at = await made(response)
    expect(await publicStory()).toBe(404)
    at = await made(await step(minna, at, 'submission'))
    expect(await problemOf(await step(minna, at, 'publication'))).toMatchObject({
      ...{ status: 409, code: 'contentRefused' },
      detail: '最后改稿的人不能自己发布，请另一位同事来审',
    })
    at = await made(await step(hasi, at, 'publication'))
    expect(await publicStory()).toBe('阴山北麓')
    const draft = { version: at.version, content: story({ title: '下一稿' }) }
    at = await made(await hasi.send('PUT', `/v1/content/${at.id}/draft`, draft))
    expect(await publicStory()).toBe('阴山北麓')
    at = await made(await step(minna, at, 'withdrawal', { reason: '有错字' }))
    expect(await publicStory()).toBe(404)
    const item = await (await minna.get(`/v1/content/${at.id}`)).json()
    expect(item).toMatchObject({
      state: 'draft',
      working: 'draft',
      revisions: [
        { number: 2, state: 'draft', author: '哈斯', content: { kind: 'story', title: '下一稿' } },
        { number: 1, state: 'withdrawn', author: '敏娜', publishedBy: '哈斯', endReason: '有错字' },
      ],
    })
  })

  it('what waits for a reviewer is listed', async () => {
    await create({ kind: 'brand', ...brandContent({ name: '甲' }) })
    const at = await made(await create({ kind: 'brand', ...brandContent({ name: '乙' }) }))
    await step(minna, at, 'submission')
    const titles = async (query: string) => {
      const response = await hasi.get(`/v1/content?programme=ours&kind=brand${query}`)
      return (await bodyOf(response, contract.contentsSchema)).items.map(({ title }) => title)
    }
    expect(await titles('')).toEqual(['乙', '甲'])
    expect(await titles('&waiting=true')).toEqual(['乙'])
    expect(await titles('&state=draft')).toEqual(['甲'])
    expect(await titles('&q=甲')).toEqual(['甲'])
  })

  it('lists go page by page', async () => {
    for (const name of ['甲', '乙', '丙']) await create({ kind: 'brand', ...brandContent({ name }) })
    const page = async (more: string) => {
      const response = await hasi.get(`/v1/content?programme=ours&kind=brand&limit=2${more}`)
      return bodyOf(response, contract.contentsSchema)
    }
    const first = await page('')
    const rest = await page(`&cursor=${first.next}`)
    const titles = [...first.items, ...rest.items].map(({ title }) => title)
    expect([titles, rest.next]).toEqual([['丙', '乙', '甲'], null])
  })
})

describe('what is refused', () => {
  it.each([
    ['a title without words', story({ title: ' ' }), 400],
    [
      'a text that is too long',
      story({ sections: [{ heading: '一', text: '字'.repeat(20_001), image: null }] }),
      400,
    ],
    ['a field that isn’t', story({ phone: '15400000000' }), 400],
    ['a kind that isn’t', { ...story(), kind: 'poem' }, 400],
    ['an image of nobody', story({ cover: 'img_none' }), 404],
    [
      'shares of more than all',
      {
        ...{ kind: 'product' },
        ...productContent({
          years: [
            yearContent({
              channels: [
                { name: '集市', percent: 60 },
                { name: '商贩', percent: 41 },
              ],
            }),
          ],
        }),
      },
      400,
    ],
  ])('%s', async (_, content, status) => {
    expect((await create(content)).status).toBe(status)
    expect(await api.db.contentItem.count()).toBe(0)
  })

  it('a second story, an old version, and another kind', async () => {
    const at = await made(await create(story()))
    expect((await create(story())).status).toBe(409)
    const draft = (content: object, version = at.version) =>
      hasi.send('PUT', `/v1/content/${at.id}/draft`, { version, content })
    expect((await draft({ kind: 'brand', ...brandContent() })).status).toBe(400)
    expect((await draft(story({ title: '新' }))).status).toBe(200)
    expect(await problemOf(await draft(story({ title: '旧' })))).toMatchObject({
      code: 'conflict',
      status: 409,
    })
    expect(await api.db.contentRevision.findMany()).toMatchObject([{ title: '新' }])
  })

  it('an image of another programme', async () => {
    const other = await addProgramme(api.db)
    const cover = await bringImage(api.deps, other.id)
    expect((await create(story({ cover }))).status).toBe(404)
  })
})

describe('a preview', () => {
  it('shows the draft as the public would see it, to staff and by a link that ends', async () => {
    const at = await made(await create(story()))
    const seen = await (await hasi.get(`/v1/content/${at.id}/preview`)).json()
    expect(seen).toMatchObject({ preview: true, shown: { kind: 'story', title: '阴山北麓' } })
    const answer = await minna.send('POST', `/v1/content/${at.id}/preview-link`)
    const link = await bodyOf(answer, contract.previewLinkSchema)
    expect(link.until).toBe('2026-11-23T10:00:00.000Z')
    const byLink = await api.get(link.path)
    expect(byLink.headers.get('cache-control')).toBe('no-store')
    expect(await byLink.json()).toEqual(seen)
    api.clock.set(new Date(friday.getTime() + 72 * 3_600_000))
    expect((await api.get(link.path)).status).toBe(404)
  })

  it('is as what is published afterwards', async () => {
    const cover = await bringImage(api.deps, programme.id)
    const at = await made(await create({ kind: 'product', ...productContent({ cover }) }))
    const preview = await bodyOf(await hasi.get(`/v1/content/${at.id}/preview`), contract.previewSchema)
    await step(hasi, await made(await step(minna, at, 'submission')), 'publication')
    const response = await api.get(`/v1/brand/ours/products/${at.id}`)
    const published = await bodyOf(response, shown.productShownSchema)
    expect({ ...published, publishedAt: null }).toEqual(preview.shown)
  })
})

describe('facts', () => {
  it('of an enterprise make it a member from a day on, and a wrong one is struck out', async () => {
    const brandId = await publish(api.deps, programme.id, { kind: 'brand', content: brandContent() })
    const id = await publish(api.deps, programme.id, { kind: 'enterprise', content: enterpriseContent() })
    const record = (body: object) => minna.send('POST', `/v1/content/${id}/facts`, body)
    const memberOf = async () => {
      const response = await api.get(`/v1/brand/ours/enterprises/${id}`)
      return (await bodyOf(response, shown.enterpriseShownSchema)).memberOf
    }
    expect((await record({ kind: 'applied', day: '2026-10-01', brandId })).status).toBe(201)
    expect(await memberOf()).toEqual([])
    expect((await record({ kind: 'admitted', day: '2026-10-20', brandId })).status).toBe(400)
    const admitted = await record({ kind: 'admitted', day: '2026-10-20', brandId, paper: '准入2026-01号' })
    expect(await memberOf()).toEqual([{ id: brandId, name: '草原味', since: '2026-10-20' }])
    expect(await problemOf(await record({ kind: 'applied', day: '2026-11-01', brandId }))).toMatchObject({
      detail: '2026-11-01 不能记“申请”：之前是“准入”',
    })
    const response = await api.get(`/v1/brand/ours/enterprises?brand=${brandId}`)
    const members = await bodyOf(response, shown.enterprisesShownSchema)
    expect(members.items).toHaveLength(1)
    const { id: factId } = await bodyOf(admitted, contract.madeFactSchema)
    const strike = () => minna.send('POST', `/v1/brand-facts/${factId}/void`, { reason: '记错了' })
    expect((await strike()).status).toBe(200)
    expect((await strike()).status).toBe(409)
    expect(await memberOf()).toEqual([])
    const { facts } = await bodyOf(await hasi.get(`/v1/content/${id}`), contract.contentItemSchema)
    expect(facts).toMatchObject([
      { kind: 'admitted', paper: '准入2026-01号', by: '敏娜', voidReason: '记错了' },
      { kind: 'applied', voidedAt: null },
    ])
  })

  it('show an enterprise in the systems of 50 brands at the most, the latest of them', async () => {
    const itemId = await publish(api.deps, programme.id, { kind: 'enterprise', content: enterpriseContent() })
    const dayOf = (i: number) => new Date(Date.UTC(2026, 8, 1 + i)).toISOString().slice(0, 10)
    const days = Array.from({ length: 51 }, (_, i) => dayOf(i))
    for (const day of days) {
      const content = brandContent({ name: `牌子${day}` })
      const brandId = await publish(api.deps, programme.id, { kind: 'brand', content })
      const of = { programmeId: programme.id, itemId, kind: 'admitted', day, brandId }
      await api.db.brandFact.create({ data: { id: `fct_${day}`, ...of, causeId: 'test', createdAt: friday } })
    }
    const response = await api.get(`/v1/brand/ours/enterprises/${itemId}`)
    const { memberOf } = await bodyOf(response, shown.enterpriseShownSchema)
    expect(memberOf.map(({ since }) => since)).toEqual(days.slice(1).reverse())
  })

  it.each([
    [{ kind: 'launched', day: '2026-11-21', paper: '会议记录' }, 400],
    [{ kind: 'launched', day: '2026-11-01' }, 400],
    [{ kind: 'admitted', day: '2026-11-01', paper: 'x', brandId: 'cnt_none' }, 400],
    [{ kind: 'launched', day: '2026-11-01', imageId: 'img_none' }, 404],
    [{ kind: 'launched', day: '2026-11-01', paper: '会议记录' }, 201],
  ])('of a brand: %j is %s', async (body, status) => {
    const id = await publish(api.deps, programme.id, { kind: 'brand', content: brandContent() })
    expect((await minna.send('POST', `/v1/content/${id}/facts`, body)).status).toBe(status)
    expect(await api.db.brandFact.count()).toBe(status === 201 ? 1 : 0)
  })
})

describe('the product database', () => {
  beforeEach(async () => {
    const years = [yearContent({ year: 2025, yield: { value: 200, unit: '吨' } }), yearContent()]
    await publish(api.deps, programme.id, { kind: 'product', content: productContent({ years }) })
    await create({ kind: 'product', ...productContent({ name: '没审的' }) })
  })

  const sheetOf = async (path: string) => {
    const [sheet] = await readSheet(Buffer.from(await (await hasi.get(path)).arrayBuffer()))
    return sheet?.data ?? []
  }

  it('tells what changed between two years', async () => {
    const asked = '/v1/product-database/differences?programme=ours&from=2025&to=2026'
    expect(await (await hasi.get(asked)).json()).toMatchObject({
      ...{ from: 2025, to: 2026, unreviewed: 1 },
      items: [
        {
          ...{ name: '羊肉', kind: 'changed' },
          changes: [{ field: '产量', before: '200吨', after: '300吨', percent: 50 }],
        },
      ],
    })
    const backwards = '/v1/product-database/differences?programme=ours&from=2026&to=2026'
    expect((await hasi.get(backwards)).status).toBe(400)
  })

  it('lists so many differences, says how many there are beside them, and has all of them in the sheet', async () => {
    const known = await api.db.contentItem.findFirstOrThrow({ where: { title: '羊肉' } })
    const {
      id: _,
      itemId: __,
      ...revision
    } = await api.db.contentRevision.findFirstOrThrow({
      where: { itemId: known.id },
    })
    const ids = Array.from({ length: contract.maxDifferences }, (_, i) => `cnt_more${i}`)
    await api.db.contentItem.createMany({ data: ids.map((id) => ({ ...known, id, publishedId: null })) })
    await api.db.contentRevision.createMany({
      data: ids.map((itemId) => ({
        ...{ ...revision, content: revision.content ?? {}, itemId, id: `rev_${itemId}` },
      })),
    })
    const asked = 'programme=ours&from=2025&to=2026'
    const response = await hasi.get(`/v1/product-database/differences?${asked}`)
    const { items, more } = await bodyOf(response, contract.differencesSchema)
    expect({ items: items.length, more }).toEqual({ items: contract.maxDifferences, more: 1 })
    expect(await sheetOf(`/v1/product-database/differences/sheet?${asked}`)).toHaveLength(502)
  })

  it('is a file, and so are its differences', async () => {
    const [heading, ...rows] = await sheetOf('/v1/product-database/sheet?programme=ours&year=2026')
    expect(heading).toEqual([
      ...['产品', '品类', '面积', '产量', '上市时间', '质量和技术水平', '认证', '传统销售渠道及比例'],
      ...['自主品牌', '备注', '示例'],
    ])
    expect(rows.map((row) => row.slice(0, 5))).toEqual([['羊肉', '肉类', null, '300吨', '9–10月']])
    const differences = await sheetOf(
      '/v1/product-database/differences/sheet?programme=ours&from=2025&to=2026',
    )
    expect(differences.slice(1)).toEqual([['羊肉', '肉类', '有变化', '产量', '200吨', '300吨', 50]])
  })
})
