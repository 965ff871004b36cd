// What an item is shown as, kind by kind: the fields that everybody may see, named one by one. A kind is one line of
// `presenters`.
import type { ShownItem } from '../../../core/brand/editorial/content-reads.ts'
import type { Article } from '../../../core/brand/kinds/article.ts'
import type { Brand } from '../../../core/brand/kinds/brand.ts'
import type { Enterprise } from '../../../core/brand/kinds/enterprise.ts'
import { latestYear, type Product } from '../../../core/brand/kinds/product.ts'
import type { Story } from '../../../core/brand/kinds/story.ts'
import { type Around, readAround, type Showing } from '../../../core/brand/shown-reads.ts'
import { type RichNode, richText } from '../../../core/brand/text/rich-text.ts'
import type { Tx } from '../../../core/platform/database/transactor.ts'
import { Problem } from '../../../core/values/problem.ts'
import type { Shown, ShownOf } from '../../contract/brand.ts'
import type { ShownImage } from '../../contract/images.ts'
import { presentShownImage } from '../images/present.ts'

/** What a presenter is given beside the item. */
export interface Beside extends Around {
  image(id: string | null): ShownImage | null
  text(markdown: string): RichNode[]
}

function besideOf(around: Around): Beside {
  const image = (id: string | null) => {
    const found = id === null ? undefined : around.images.get(id)
    return found ? presentShownImage(found) : null
  }
  return { ...around, image, text: (markdown) => shownNodes(richText(markdown), around) }
}

// Images in a text that may not be shown are left out of it.
const shownNodes = (nodes: readonly RichNode[], around: Around): RichNode[] =>
  nodes.flatMap((node): RichNode[] => {
    if (node.type === 'text') return [node]
    const [, imageId] = /^\/v1\/images\/(\w+)\//.exec(node.attrs?.src ?? '') ?? []
    if (imageId && !around.images.has(imageId)) return []
    return [{ ...node, ...(node.children ? { children: shownNodes(node.children, around) } : {}) }]
  })

const dateOf = (at: Date | null): string | null => at?.toISOString() ?? null

const story = ({ id, publishedAt, ...item }: ShownItem, beside: Beside): ShownOf<'story'> => {
  const { title, summary, cover, sections, sample } = item.content as Story
  return {
    ...{ kind: 'story', id, title, summary, sample, cover: beside.image(cover) },
    sections: sections.map(({ heading, text, image }) => ({
      ...{ heading, text: beside.text(text), image: beside.image(image) },
    })),
    publishedAt: dateOf(publishedAt),
  }
}

export const brandCard = ({ id, content }: ShownItem, beside: Beside) => {
  const { name, level, slogan, summary, sample, cover, logo } = content as Brand
  return {
    ...{ id, name, level, slogan, summary, sample },
    ...{ cover: beside.image(cover), logo: beside.image(logo) },
  }
}

const brand = (item: ShownItem, beside: Beside): ShownOf<'brand'> => ({
  ...{ kind: 'brand', ...brandCard(item, beside) },
  ...{ text: beside.text((item.content as Brand).text), publishedAt: dateOf(item.publishedAt) },
})

export const enterpriseCard = ({ id, content }: ShownItem, beside: Beside) => {
  const { name, form, township, summary, sample, cover } = content as Enterprise
  return {
    ...{ id, name, form, township, summary, sample, cover: beside.image(cover) },
    memberOf: beside.memberships.get(id) ?? [],
  }
}

const enterprise = (item: ShownItem, beside: Beside): ShownOf<'enterprise'> => ({
  ...{ kind: 'enterprise', ...enterpriseCard(item, beside) },
  ...{ text: beside.text((item.content as Enterprise).text), publishedAt: dateOf(item.publishedAt) },
})

export const productCard = ({ id, content }: ShownItem, beside: Beside) => {
  const product = content as Product
  const { name, category, series, summary, sample, cover, brandId, enterpriseId } = product
  const named = (of: string | null) => (of && beside.names.get(of)) || null
  return {
    ...{ id, name, category, series, summary, sample, cover: beside.image(cover) },
    months: latestYear(product)?.months ?? [],
    ...{ brand: named(brandId), enterprise: named(enterpriseId) },
  }
}

const product = (item: ShownItem, beside: Beside): ShownOf<'product'> => {
  const { text, gallery, ...content } = item.content as Product
  const latest = latestYear({ text, gallery, ...content })
  return {
    ...{ kind: 'product', ...productCard(item, beside), text: beside.text(text) },
    gallery: gallery.flatMap((id) => beside.image(id) ?? []),
    // Notes and shares of channels are for staff and the client.
    latest: latest && {
      ...{ year: latest.year, area: latest.area, yield: latest.yield, quality: latest.quality },
      certifications: latest.certifications.map(({ name, number, until }) => ({ name, number, until })),
    },
    publishedAt: dateOf(item.publishedAt),
  }
}

export const articleCard = ({ id, content }: ShownItem, beside: Beside) => {
  const { title, summary, author, day, sample, cover } = content as Article
  return { id, title, summary, author, day, sample, cover: beside.image(cover) }
}

const article = (item: ShownItem, beside: Beside): ShownOf<'article'> => {
  const { text, brandIds, productIds } = item.content as Article
  const named = (ids: readonly string[]) => ids.flatMap((id) => beside.names.get(id) ?? [])
  return {
    ...{ kind: 'article', ...articleCard(item, beside), text: beside.text(text) },
    ...{ brands: named(brandIds), products: named(productIds), publishedAt: dateOf(item.publishedAt) },
  }
}

const presenters: Record<string, (item: ShownItem, beside: Beside) => Shown> = {
  ...{ story, brand, enterprise, product, article },
}

/** Items of one programme, each by `present`, with what goes with them. */
export async function shownBy<T>(
  tx: Tx,
  items: readonly ShownItem[],
  { present, ...showing }: Showing & { present: (item: ShownItem, beside: Beside) => T },
): Promise<T[]> {
  const beside = besideOf(await readAround(tx, items, showing))
  return items.map((item) => present(item, beside))
}

/** One item of any kind, whole. */
export async function showOne(tx: Tx, item: ShownItem, showing: Showing): Promise<Shown> {
  const present = presenters[item.kind]
  if (!present) throw new Problem('notFound', { thing: 'kind', id: item.kind })
  const [shown] = await shownBy(tx, [item], { ...showing, present })
  if (!shown) throw new Problem('notFound', { thing: item.kind, id: item.id })
  return shown
}
