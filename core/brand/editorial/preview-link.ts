// A link to something that isn't published yet, for people without an account: the client reads it before it is out.
// It is signed and ends by itself; the item's newest draft is shown, as the public would see it.
import { timingSafeEqual } from 'node:crypto'
import type { Deps } from '../../platform/deps.ts'
import { Problem } from '../../values/problem.ts'

const lifeMs = 72 * 3_600_000

type Signing = Pick<Deps, 'keyring' | 'clock'>

export function previewLink({ keyring, clock }: Signing, itemId: string): { token: string; until: Date } {
  const until = new Date(clock.now().getTime() + lifeMs)
  const words = `${itemId}.${until.getTime().toString(36)}`
  return { token: `${words}.${keyring.previewHash(words)}`, until }
}

/** The id of the item. Throws `notFound` for what we did not sign and what is too old. */
export function readPreviewLink({ keyring, clock }: Signing, token: string): string {
  const [itemId = '', until = '', signature = ''] = token.split('.')
  const expected = Buffer.from(keyring.previewHash(`${itemId}.${until}`))
  const given = Buffer.from(signature)
  const ours = given.length === expected.length && timingSafeEqual(given, expected)
  if (!ours || Number.parseInt(until, 36) <= clock.now().getTime())
    throw new Problem('notFound', { thing: 'preview', id: '' })
  return itemId
}
