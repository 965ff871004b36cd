// 文章: what is told of the programme. How often it is read is counted elsewhere (core/brand/reads/).
import { z } from 'zod'
import type { ContentKind } from '../editorial/content-kind.ts'
import { imagesIn } from '../text/rich-text.ts'
import { common, given, imageId, parsedBy } from './shared.ts'

const articleSchema = z.object({
  title: z.string(),
  summary: z.string(),
  text: z.string(),
  cover: imageId,
  /** As it stands under the title. */
  author: z.string().default(''),
  /** The day that it says it is of. */
  day: z.string(),
  brandIds: z.array(z.string()).default([]),
  productIds: z.array(z.string()).default([]),
  ...common,
})

export type Article = z.infer<typeof articleSchema>

export const article: ContentKind<Article> = {
  ...{ kind: 'article', word: '文章' },
  parse: parsedBy(articleSchema),
  title: ({ title }) => title,
  search: ({ summary }) => [summary],
  facets: ({ brandIds, productIds }) => [
    ...brandIds.map((value) => ({ name: 'brand', value })),
    ...productIds.map((value) => ({ name: 'product', value })),
  ],
  images: ({ cover, text }) => [...given(cover), ...imagesIn(text)],
  refers: ({ brandIds, productIds }) => [
    ...brandIds.map((id) => ({ kind: 'brand', id })),
    ...productIds.map((id) => ({ kind: 'product', id })),
  ],
}
