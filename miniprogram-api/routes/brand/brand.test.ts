import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  brandContent,
  enterpriseContent,
  productContent,
  storyContent,
  yearContent,
} from '../../../core/brand/test-content.ts'
import * as contract from '../../contract/brand.ts'
import { addProgramme, startTestApi, type TestApi } from '../../test-support.ts'
import { bringImage, publish } from './test-brand.ts'

let api: TestApi
let programmeId: string
beforeEach(async () => {
  api = await startTestApi()
  programmeId = (await addProgramme(api.db, { key: 'ours' })).id
})
afterEach(() => api.stop())

const make = (kind: string, content: object, of = programmeId) => publish(api.deps, of, { kind, content })
/** Checked against the contract. */
const read = async <Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.output<Schema>> =>
  schema.parse(await (await api.get(`/v1/brand/ours/${path}`)).json())
const raw = async (path: string) => (await api.get(`/v1/brand/ours/${path}`)).text()
const namedSchema = z.object({ items: z.array(z.object({ name: z.string() })), next: z.string().nullable() })
const names = async (path: string) => (await read(path, namedSchema)).items.map(({ name }) => name)

describe('the story', () => {
  it('is told in sections, its text as nodes', async () => {
    const image = await bringImage(api.deps, programmeId)
    const sections = [{ heading: '水土', text: `**好**<script>\n\n![羊](${image})`, image }]
    await make('story', storyContent({ cover: image, sections, sample: true }))
    const story = await read('story', contract.storyShownSchema)
    expect(story).toMatchObject({
      ...{
        kind: 'story',
        title: '阴山北麓',
        sample: true,
        cover: { id: image, card: `/v1/images/${image}/card` },
      },
      sections: [
        {
          ...{ heading: '水土', image: { alt: '羊群', source: '自己拍的', licence: '本项目可用' } },
          text: [
            {
              name: 'p',
              children: [
                { name: 'strong', children: [{ type: 'text', text: '好' }] },
                { type: 'text', text: '<script>' },
              ],
            },
            { name: 'p', children: [{ name: 'img', attrs: { src: `/v1/images/${image}/card`, alt: '羊' } }] },
          ],
        },
      ],
    })
    expect(await raw('story')).not.toContain('personIds')
  })

  it('is asked for again only when it changed', async () => {
    await make('story', storyContent())
    const first = await api.get('/v1/brand/ours/story')
    const etag = first.headers.get('etag') ?? ''
    expect(etag).not.toBe('')
    expect((await api.get('/v1/brand/ours/story', { 'if-none-match': etag })).status).toBe(304)
  })

  it('isn’t there before it is published, nor in a programme that isn’t', async () => {
    expect((await api.get('/v1/brand/ours/story')).status).toBe(404)
    for (const path of ['story', 'brands', 'products', 'enterprises', 'products/cnt_1'])
      expect((await api.get(`/v1/brand/nowhere/${path}`)).status).toBe(404)
  })
})

describe('products', () => {
  it('are picked out by category, season, brand and enterprise, and found by name', async () => {
    const brandId = await make('brand', brandContent())
    const enterpriseId = await make('enterprise', enterpriseContent())
    await make('product', productContent({ brandId, years: [yearContent({ months: [5] })] }))
    await make('product', productContent({ name: '葵花油', category: '粮油', enterpriseId }))
    // The season of an earlier year is over.
    const years = [yearContent({ year: 2024, months: [5] }), yearContent({ months: [6] })]
    await make('product', productContent({ name: '驼奶', category: '奶蛋', years }))
    expect(await names('products')).toEqual(['驼奶', '葵花油', '羊肉'])
    expect(await names('products?category=粮油')).toEqual(['葵花油'])
    expect(await names('products?month=5')).toEqual(['羊肉'])
    expect(await names(`products?brand=${brandId}`)).toEqual(['羊肉'])
    expect(await names(`products?enterprise=${enterpriseId}&month=9`)).toEqual(['葵花油'])
    expect(await names('products?q=驼')).toEqual(['驼奶'])
    expect(await names('products?q=驼%25羊')).toEqual([])
  })

  it('come page by page', async () => {
    for (const name of ['甲', '乙', '丙']) await make('product', productContent({ name }))
    const first = await read('products?limit=2', contract.productsShownSchema)
    const rest = await read(`products?limit=2&cursor=${first.next}`, contract.productsShownSchema)
    expect([...first.items, ...rest.items].map(({ name }) => name)).toEqual(['丙', '乙', '甲'])
    expect(rest.next).toBeNull()
    for (const bad of ['limit=0', 'limit=51', 'month=13', 'category=x', 'cursor=cnt_none', 'q=', 'more=1'])
      expect((await api.get(`/v1/brand/ours/products?${bad}`)).status, bad).toBe(400)
  })

  it('tell nothing that is for staff', async () => {
    const id = await make(
      'product',
      productContent({
        sources: [{ document: '001', place: '2.5' }],
        years: [yearContent({ note: '问过村里' })],
      }),
    )
    const text = (await raw(`products/${id}`)) + (await raw('products'))
    for (const secret of ['问过村里', '商贩上门', 'sources', 'channels', 'note'])
      expect(text).not.toContain(secret)
    expect(text).toContain('绿色食品')
  })

  it('name their brand while that is published', async () => {
    const brandId = await make('brand', brandContent())
    const id = await make('product', productContent({ brandId }))
    expect((await read(`products/${id}`, contract.productShownSchema)).brand).toEqual({
      id: brandId,
      name: '草原味',
    })
    await api.db.contentItem.update({ where: { id: brandId }, data: { publishedId: null } })
    expect((await read(`products/${id}`, contract.productShownSchema)).brand).toBeNull()
  })
})

describe('enterprises', () => {
  it('tell nothing of their sales', async () => {
    const id = await make('enterprise', enterpriseContent({ sellerId: 'sel_1' }))
    expect(await raw(`enterprises/${id}`)).not.toContain('sel_1')
  })
})

it('another programme’s things are not there', async () => {
  const other = await addProgramme(api.db)
  const id = await make('product', productContent(), other.id)
  expect((await api.get(`/v1/brand/ours/products/${id}`)).status).toBe(404)
  expect(await names('products')).toEqual([])
})

it('brands are of the region or of an industry', async () => {
  await make('brand', brandContent())
  await make('brand', brandContent({ name: '肉羊', level: 'industry' }))
  expect(await names('brands?level=industry')).toEqual(['肉羊'])
  expect(await names('brands')).toEqual(['肉羊', '草原味'])
})
