// A text as it is shown: a tree of known nodes. WeChat's rich-text takes it as `nodes`; a page makes elements of it by
// their names. There is no HTML in it.
import { z } from 'zod'

/** Of what is written, in signs. Each node is of one of them at the least, so there are never more of them. */
export const maxTextLength = 20_000

export const richNames = [
  ...(['p', 'h2', 'h3', 'ul', 'ol', 'li', 'blockquote', 'strong', 'em', 'del', 'code', 'br', 'hr'] as const),
  ...(['a', 'img'] as const),
] as const

export interface RichNode {
  type: 'text' | 'node'
  /** Of a text. */
  text?: string | undefined
  /** Of a node. */
  name?: (typeof richNames)[number] | undefined
  /** Of `a`: href, rel, target. Of `img`: src (a path, to be put behind the address of the API), alt. */
  attrs?: Record<string, string> | undefined
  children?: RichNode[] | undefined
}

export const richNodeSchema: z.ZodType<RichNode> = z
  .object({
    type: z.enum(['text', 'node']),
    text: z.string().optional(),
    name: z.enum(richNames).optional(),
    attrs: z.record(z.string(), z.string()).optional(),
    children: z.lazy(() => z.array(richNodeSchema).max(maxTextLength)).optional(),
  })
  .meta({ id: 'RichNode' })

export const richTextSchema = z.array(richNodeSchema).max(maxTextLength)
