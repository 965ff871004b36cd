// Every kind of content that is written, reviewed and shown. One line a kind.
import { Problem } from '../values/problem.ts'
import type { ContentKind } from './editorial/content-kind.ts'
import { article } from './kinds/article.ts'
import { brand } from './kinds/brand.ts'
import { enterprise } from './kinds/enterprise.ts'
import { product } from './kinds/product.ts'
import { story } from './kinds/story.ts'

// Each kind takes what it has parsed itself: `kindNamed` is asked for with the item's own kind, always.
const kinds = [story, brand, enterprise, product, article] as unknown as readonly ContentKind[]
const byName = new Map(kinds.map((kind) => [kind.kind, kind]))

/** Throws the Problem `notFound`. */
export function kindNamed(name: string): ContentKind {
  const kind = byName.get(name)
  if (!kind) throw new Problem('notFound', { thing: 'kind', id: name })
  return kind
}
