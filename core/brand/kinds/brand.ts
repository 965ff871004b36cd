// 品牌: the region's own, and those of its industries. What happened to one is in its facts, with days and papers.
import { z } from 'zod'
import type { ContentKind } from '../editorial/content-kind.ts'
import { imagesIn } from '../text/rich-text.ts'
import { common, given, imageId, parsedBy } from './shared.ts'

const brandSchema = z.object({
  name: z.string(),
  /** region 区域公共品牌 | industry 产业品牌 */
  level: z.enum(['region', 'industry']),
  slogan: z.string().default(''),
  summary: z.string(),
  text: z.string(),
  cover: imageId,
  logo: imageId,
  ...common,
})

export type Brand = z.infer<typeof brandSchema>

export const brand: ContentKind<Brand> = {
  ...{ kind: 'brand', word: '品牌' },
  parse: parsedBy(brandSchema),
  title: ({ name }) => name,
  search: ({ slogan }) => [slogan],
  facets: ({ level }) => [{ name: 'level', value: level }],
  images: ({ cover, logo, text }) => [...given(cover, logo), ...imagesIn(text)],
}
