// What became of the products of the product database from one year to another. Pure.
import type { Product, ProductYear } from '../kinds/product.ts'

export interface NamedProduct {
  id: string
  product: Product
}

export interface FieldChange {
  /** As the document calls it. */
  field: string
  before: string | null
  after: string | null
  /** After as a share of before, less one, in percent with one decimal; null where they aren't amounts of one unit. */
  percent: number | null
}

export interface ProductDifference {
  id: string
  name: string
  category: string
  /** added: the earlier year has no data of it; missing: the later one hasn't. */
  kind: 'added' | 'missing' | 'changed' | 'same'
  changes: FieldChange[]
}

const amountWords = (amount: ProductYear['area']): string | null => amount && `${amount.value}${amount.unit}`
const orNothing = (words: string): string | null => words || null

/** The season as people write it: 5–6月、9月. */
export function monthWords(months: readonly number[]): string | null {
  const spans: [number, number][] = []
  for (const month of [...new Set(months)].sort((a, b) => a - b)) {
    const last = spans.at(-1)
    if (last && last[1] === month - 1) last[1] = month
    else spans.push([month, month])
  }
  return orNothing(spans.map(([from, to]) => (from === to ? `${from}月` : `${from}–${to}月`)).join('、'))
}

/** The columns of the product database beside name and category, as the document names them. */
export const databaseFields: { field: string; words(year: ProductYear): string | null }[] = [
  { field: '面积', words: ({ area }) => amountWords(area) },
  { field: '产量', words: (year) => amountWords(year.yield) },
  { field: '上市时间', words: ({ months }) => monthWords(months) },
  { field: '质量和技术水平', words: ({ quality }) => orNothing(quality) },
  {
    field: '认证',
    words: ({ certifications }) =>
      orNothing(
        certifications.map(({ name, number }) => (number ? `${name}（${number}）` : name)).join('、'),
      ),
  },
  {
    field: '传统销售渠道及比例',
    words: ({ channels }) => orNothing(channels.map(({ name, percent }) => `${name}${percent}%`).join('、')),
  },
  {
    field: '自主品牌',
    words: ({ ownBrand }) => (ownBrand.has ? ownBrand.name || '有' : '没有'),
  },
]

const amounts: Record<string, (year: ProductYear) => ProductYear['area']> = {
  面积: ({ area }) => area,
  产量: (year) => year.yield,
}

function percentOf(field: string, before: ProductYear, after: ProductYear): number | null {
  const [was, is] = [amounts[field]?.(before), amounts[field]?.(after)]
  if (!was || !is || was.unit !== is.unit || was.value === 0) return null
  return Math.round((is.value / was.value - 1) * 1000) / 10
}

function changesOf(before: ProductYear, after: ProductYear): FieldChange[] {
  return databaseFields.flatMap(({ field, words }) => {
    const [was, is] = [words(before), words(after)]
    return was === is ? [] : [{ field, before: was, after: is, percent: percentOf(field, before, after) }]
  })
}

const rank = { changed: 0, added: 1, missing: 2, same: 3 } as const

/** Products of which neither year has data are left out. What changed stands first. */
export function differencesOf(
  products: readonly NamedProduct[],
  { from, to }: { from: number; to: number },
): ProductDifference[] {
  const found = products.flatMap(({ id, product }): ProductDifference[] => {
    const yearOf = (wanted: number) => product.years.find(({ year }) => year === wanted)
    const [before, after] = [yearOf(from), yearOf(to)]
    const of = { id, name: product.name, category: product.category }
    if (!before && !after) return []
    if (!before) return [{ ...of, kind: 'added', changes: [] }]
    if (!after) return [{ ...of, kind: 'missing', changes: [] }]
    const changes = changesOf(before, after)
    return [{ ...of, kind: changes.length > 0 ? 'changed' : 'same', changes }]
  })
  return found.sort((a, b) => rank[a.kind] - rank[b.kind] || (a.id < b.id ? -1 : 1))
}
