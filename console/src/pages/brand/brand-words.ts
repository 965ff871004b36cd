// The words of the brand desk, and the lines in which lists are written.
import type { Content, ContentKind, ProductYear } from '../../api/brand.ts'

export const kindWords: Record<ContentKind, string> = {
  ...{ story: '产地故事', brand: '品牌', enterprise: '企业', product: '产品', article: '文章' },
}

export const stateWords = {
  draft: '草稿',
  inReview: '待审',
  published: '已发布',
  withdrawn: '已撤下',
} as const

export const revisionWords = {
  ...{ ...stateWords, replaced: '被新稿替换', dropped: '没用' },
} as const

export const factWords = {
  ...{ applied: '申请加入', admitted: '准入', suspended: '暂停', left: '退出', incubated: '孵化服务' },
  ...{ established: '建立', integrated: '整合', launched: '发布会' },
  ...{ developed: '网货打造', packaged: '配套包装' },
} as const
export type FactKind = keyof typeof factWords

export const factsOfKind: Record<ContentKind, readonly FactKind[]> = {
  story: [],
  brand: ['established', 'integrated', 'launched', 'incubated'],
  enterprise: ['applied', 'admitted', 'suspended', 'left', 'incubated'],
  product: ['developed', 'packaged'],
  article: [],
}

/** An admission is into a brand. */
export const isAdmission = (kind: FactKind): boolean =>
  kind === 'applied' || kind === 'admitted' || kind === 'suspended' || kind === 'left'

const common = { sample: false, sources: [] }

export const newContent: Record<ContentKind, Content> = {
  story: { ...common, kind: 'story', title: '', summary: '', cover: null, sections: [] },
  brand: {
    ...{ ...common, kind: 'brand', name: '', level: 'industry', slogan: '', summary: '', text: '' },
    ...{ cover: null, logo: null },
  },
  enterprise: {
    ...{ ...common, kind: 'enterprise', name: '', form: 'enterprise', township: '', summary: '', text: '' },
    ...{ cover: null, sellerId: null },
  },
  product: {
    ...{ ...common, kind: 'product', name: '', category: '其他', summary: '', text: '', cover: null },
    ...{ gallery: [], brandId: null, enterpriseId: null, series: '', years: [] },
  },
  article: {
    ...{ ...common, kind: 'article', title: '', summary: '', text: '', cover: null, author: '', day: '' },
    ...{ brandIds: [], productIds: [] },
  },
}

export const newYear = (year: number): ProductYear => ({
  ...{ year, area: null, yield: null, months: [], quality: '', certifications: [], channels: [] },
  ...{ ownBrand: { has: false, name: '' }, note: '' },
})

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** `商贩上门 60%`, a channel a line; null where a line has no share. */
export function readChannels(text: string): ProductYear['channels'] | null {
  const channels = linesOf(text).map((line) => {
    const [, name, percent] = /^(.*[^\d.\s:：,，])[\s:：,，]*(\d+(?:\.\d+)?)\s*[%％]?$/.exec(line) ?? []
    return name && percent ? { name, percent: Number(percent) } : null
  })
  return channels.every((channel) => channel !== null) ? channels : null
}

export const channelLines = (channels: ProductYear['channels']): string =>
  channels.map(({ name, percent }) => `${name} ${percent}%`).join('\n')

/** `绿色食品 LB-1234 2027-12-31`, a certification a line; number and last day may be left out. */
export const readCertifications = (text: string): ProductYear['certifications'] =>
  linesOf(text).map((line) => {
    const [name = '', ...rest] = line.split(/\s+/)
    const until = rest.find((word) => /^\d{4}-\d{2}-\d{2}$/.test(word)) ?? null
    return { name, number: rest.filter((word) => word !== until).join(' '), until }
  })

export const certificationLines = (list: ProductYear['certifications']): string =>
  list.map(({ name, number, until }) => [name, number, until ?? ''].filter(Boolean).join(' ')).join('\n')

/** `300 吨`; null where nothing stands there, undefined where it is no amount. */
export function readAmount(text: string): ProductYear['area'] | undefined {
  if (text.trim() === '') return null
  const [, value, unit] = /^\s*(\d+(?:\.\d+)?)\s*([^\d\s.]{1,6})\s*$/.exec(text) ?? []
  return value && unit ? { value: Number(value), unit } : undefined
}

export const amountLine = (amount: ProductYear['area']): string =>
  amount ? `${amount.value}${amount.unit}` : ''

/** `绩效目标 2.3 品牌体系建设`, a document a line; a line that tells no place has the whole document for one. */
export const readSources = (text: string): Content['sources'] =>
  linesOf(text).map((line) => {
    const [document = '', ...place] = line.split(/\s+/)
    return { document, place: place.join(' ') || '全文' }
  })

export const sourceLines = (sources: Content['sources']): string =>
  sources.map(({ document, place }) => `${document} ${place}`).join('\n')
