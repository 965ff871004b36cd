// What everybody may see of a region. Published things alone; the programme stands in the path.
import type { z } from 'zod'
import {
  listPublished,
  type PublicQuestion,
  publishedItem,
  type ShownItem,
} from '../../../core/brand/editorial/content-reads.ts'
import { membersOf } from '../../../core/brand/shown-reads.ts'
import type { Deps } from '../../../core/platform/deps.ts'
import { type ProgrammeSummary, programmeByKey } from '../../../core/programmes/programme-reads.ts'
import { dayAt } from '../../../core/values/days.ts'
import { Problem } from '../../../core/values/problem.ts'
import * as contract from '../../contract/brand.ts'
import { endpoint } from '../../http/endpoint.ts'
import { pageOf } from '../people/present.ts'
import {
  articleCard,
  type Beside,
  brandCard,
  enterpriseCard,
  productCard,
  shownBy,
  showOne,
} from './showing.ts'

interface Asking {
  deps: Deps
  params: { programme: string }
}

const inProgramme = ({ deps, params }: Asking): Promise<ProgrammeSummary> =>
  programmeByKey(deps.database.client, params.programme)

const showingIn = ({ clock }: Deps, { id, zone }: ProgrammeSummary) => ({
  ...{ programmeId: id, today: dayAt(clock.now(), zone) },
})

const everybody = {
  method: 'get',
  access: 'open',
  caching: 'revalidate',
  problems: [404],
  authorize: inProgramme,
  // Everybody is told the same.
  keptBy: ({ id }: ProgrammeSummary, { params, query }: { params: object; query?: object | undefined }) =>
    JSON.stringify([id, params, query]),
} as const

async function pageShown<T>(
  deps: Deps,
  programme: ProgrammeSummary,
  {
    present,
    ...asked
  }: Omit<PublicQuestion, 'programmeId'> & {
    present: (item: ShownItem, beside: Beside) => T
  },
) {
  const { client } = deps.database
  const rows = await listPublished(client, { ...asked, programmeId: programme.id, limit: asked.limit + 1 })
  const { page, next } = pageOf(rows, asked.limit)
  return { items: await shownBy(client, page, { ...showingIn(deps, programme), present }), next }
}

async function oneShown<Kind extends 'brand' | 'enterprise' | 'product' | 'article'>(
  deps: Deps,
  programme: ProgrammeSummary,
  { kind, id }: { kind: Kind; id: string },
) {
  const { client } = deps.database
  const item = await publishedItem(client, { programmeId: programme.id, kind, id })
  return (await showOne(client, item, showingIn(deps, programme))) as contract.ShownOf<Kind>
}

const facet = (name: string, value: string | number | undefined) =>
  value === undefined ? [] : [{ name, value: String(value) }]

const story = endpoint({
  ...everybody,
  path: '/v1/brand/:programme/story',
  summary: '产地故事',
  params: contract.brandProgrammeParamsSchema,
  answers: contract.storyShownSchema,
  handle: async ({ deps, found }) => {
    const { client } = deps.database
    const [item] = await listPublished(client, { programmeId: found.id, kind: 'story', limit: 1 })
    if (!item) throw new Problem('notFound', { thing: 'story', id: found.key })
    return (await showOne(client, item, showingIn(deps, found))) as contract.ShownOf<'story'>
  },
})

const brands = endpoint({
  ...everybody,
  path: '/v1/brand/:programme/brands',
  summary: '区域公共品牌和产业品牌',
  params: contract.brandProgrammeParamsSchema,
  query: contract.brandsQuerySchema,
  answers: contract.brandsShownSchema,
  handle: ({ deps, found, query: { q, level, ...page } }) =>
    pageShown(deps, found, {
      ...{ kind: 'brand', search: q, facets: facet('level', level), ...page, present: brandCard },
    }),
})

const enterprises = endpoint({
  ...everybody,
  path: '/v1/brand/:programme/enterprises',
  summary: '企业，可以只看某个品牌体系里的',
  params: contract.brandProgrammeParamsSchema,
  query: contract.enterprisesQuerySchema,
  answers: contract.enterprisesShownSchema,
  handle: async ({ deps, found, query: { q, brand, ...page } }) => {
    const { programmeId, today: day } = showingIn(deps, found)
    const ids = brand && (await membersOf(deps.database.client, { programmeId, brandId: brand, day }))
    return pageShown(deps, found, {
      ...{ kind: 'enterprise', search: q, ...(ids ? { ids } : {}), ...page, present: enterpriseCard },
    })
  },
})

const products = endpoint({
  ...everybody,
  path: '/v1/brand/:programme/products',
  summary: '产品，按品类、上市月份、品牌、企业挑，按名字找',
  params: contract.brandProgrammeParamsSchema,
  query: contract.productsQuerySchema,
  answers: contract.productsShownSchema,
  handle: ({ deps, found, query: { q, category, month, brand, enterprise, ...page } }) =>
    pageShown(deps, found, {
      ...{ kind: 'product', search: q, ...page, present: productCard },
      facets: [
        ...[...facet('category', category), ...facet('month', month)],
        ...[...facet('brand', brand), ...facet('enterprise', enterprise)],
      ],
    }),
})

const articles = endpoint({
  ...everybody,
  path: '/v1/brand/:programme/articles',
  summary: '文章，可以只看讲某个品牌、某个产品的',
  params: contract.brandProgrammeParamsSchema,
  query: contract.articlesQuerySchema,
  answers: contract.articlesShownSchema,
  handle: ({ deps, found, query: { q, brand, product, ...page } }) =>
    pageShown(deps, found, {
      ...{ kind: 'article', search: q, ...page, present: articleCard },
      facets: [...facet('brand', brand), ...facet('product', product)],
    }),
})

const oneOf = <Kind extends 'brand' | 'enterprise' | 'product' | 'article', Answer extends z.ZodType>(one: {
  kind: Kind
  path: `/${string}`
  summary: string
  answers: Answer
}) =>
  endpoint({
    ...everybody,
    ...{ path: one.path, summary: one.summary, answers: one.answers },
    params: contract.brandItemParamsSchema,
    handle: async ({ deps, found, params }) =>
      (await oneShown(deps, found, { kind: one.kind, id: params.id })) as z.input<Answer>,
  })

const details = [
  oneOf({
    ...{ kind: 'brand', path: '/v1/brand/:programme/brands/:id', summary: '一个品牌' },
    answers: contract.brandShownSchema,
  }),
  oneOf({
    ...{ kind: 'enterprise', path: '/v1/brand/:programme/enterprises/:id', summary: '一家企业' },
    answers: contract.enterpriseShownSchema,
  }),
  oneOf({
    ...{ kind: 'product', path: '/v1/brand/:programme/products/:id', summary: '一个产品' },
    answers: contract.productShownSchema,
  }),
  oneOf({
    ...{ kind: 'article', path: '/v1/brand/:programme/articles/:id', summary: '一篇文章' },
    answers: contract.articleShownSchema,
  }),
]

export const brandEndpoints = [story, brands, enterprises, products, articles, ...details]
