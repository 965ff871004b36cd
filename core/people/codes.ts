// Single-use codes: to become staff, to bind a room, to be known under another WeChat id. Kept as keyed hashes; what is typed is compared, never stored.
import type { Work } from '../platform/work.ts'
import type { JsonObject } from '../values/json.ts'
import * as store from './store.ts'

const lifeMs = 10 * 60_000
// Without 0 O 1 I L, which people mistake for one another.
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

export type CodePurpose = 'staff' | 'room' | 'person'

export interface NewCode {
  purpose: CodePurpose
  detail: JsonObject
}

const plain = (code: string) => code.replace(/[\s-]/g, '').toUpperCase()

function makeCode({ random }: Work, purpose: CodePurpose): string {
  if (purpose === 'room') return String(random.below(1_000_000)).padStart(6, '0')
  for (;;) {
    const signs = Array.from({ length: 8 }, () => alphabet.charAt(random.below(alphabet.length))).join('')
    // Letters alone read as a word, digits alone as a number; only with both is it seen to be a code.
    if (/\d/.test(signs) && /\D/.test(signs)) return `${signs.slice(0, 4)}-${signs.slice(4)}`
  }
}

/** Returns the code as it is to be typed; it lives ten minutes and works once. */
export async function issueCode(work: Work, { purpose, detail }: NewCode): Promise<string> {
  const code = makeCode(work, purpose)
  await store.insertCode(work.tx, {
    id: work.ids.next('inv'),
    programmeId: work.programme.id,
    ...{ purpose, detail, codeHash: work.keyring.codeHash(plain(code)) },
    issuedById: work.actor.kind === 'person' ? work.actor.personId : null,
    createdAt: work.now,
    expiresAt: new Date(work.now.getTime() + lifeMs),
  })
  return code
}

export interface RedeemedCode {
  id: string
  programmeId: string
  detail: unknown
  issuedById: string | null
}

type Redeeming = Pick<Work, 'tx' | 'keyring' | 'now'>

/** Null when there is no such code, or it was used or is too old. Uses it up. */
export async function redeemCode(
  { tx, keyring, now }: Redeeming,
  purpose: CodePurpose,
  typed: string,
): Promise<RedeemedCode | null> {
  const codeHash = keyring.codeHash(plain(typed))
  const row = await store.findLiveCode(tx, { codeHash, purpose }, now)
  if (!row) return null
  return (await store.spendCode(tx, row.id, now)) ? row : null
}
