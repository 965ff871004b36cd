// What an item may show: images of its own programme; and to the public, only what everybody may see.
import type { Work } from '../../platform/work.ts'
import { Problem } from '../../values/problem.ts'
import { imagesByIds } from './image-reads.ts'
import { hindranceWords } from './publicity.ts'

/** Throws the Problem `notFound` where one isn't there. */
export async function checkImages({ tx, programme }: Work, ids: readonly string[]): Promise<void> {
  const found = new Set((await imagesByIds(tx, programme.id, ids)).map(({ id }) => id))
  const missing = ids.find((id) => !found.has(id))
  if (missing) throw new Problem('notFound', { thing: 'image', id: missing })
}

/** Throws the Problem `contentRefused` where one of them isn't for everybody. */
export async function checkPublicity({ tx, programme }: Work, ids: readonly string[]): Promise<void> {
  for (const { id, alt, hindrance } of await imagesByIds(tx, programme.id, ids))
    if (hindrance)
      throw new Problem('contentRefused', {
        reason: `image ${id} is not for everybody: ${hindrance}`,
        words: `“${alt}”：${hindranceWords[hindrance]}`,
      })
}
