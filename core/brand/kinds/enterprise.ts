// 企业 as the public sees it. Whether it is in the brand system is told by its facts: a paper admits it, not a form.
import { z } from 'zod'
import type { ContentKind } from '../editorial/content-kind.ts'
import { imagesIn } from '../text/rich-text.ts'
import { common, given, imageId, parsedBy } from './shared.ts'

const enterpriseSchema = z.object({
  name: z.string(),
  /** enterprise 企业 | cooperative 合作社 | household 家庭农牧场 */
  form: z.enum(['enterprise', 'cooperative', 'household']),
  /** 镇 / 苏木 */
  township: z.string().default(''),
  summary: z.string(),
  text: z.string(),
  cover: imageId,
  /** For staff alone: which seller of the sales account it is. */
  sellerId: z.string().nullable().default(null),
  ...common,
})

export type Enterprise = z.infer<typeof enterpriseSchema>

export const enterprise: ContentKind<Enterprise> = {
  ...{ kind: 'enterprise', word: '企业' },
  parse: parsedBy(enterpriseSchema),
  title: ({ name }) => name,
  search: ({ township }) => [township],
  facets: ({ form }) => [{ name: 'form', value: form }],
  images: ({ cover, text }) => [...given(cover), ...imagesIn(text)],
}
