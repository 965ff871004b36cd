// Single-use codes: to become staff, to open an account, to bind a room, to be known under another WeChat id. Kept as
// keyed hashes; what is typed is compared, never stored.
import type { Work } from '../platform/work.ts'
import type { JsonObject } from '../values/json.ts'
import * as store from './store.ts'

const minute = 60_000
/** A link is sent on and opened when there is time; what is typed is typed at once. */
const lifeMs = {
  staff: 10 * minute,
  room: 10 * minute,
  person: 10 * minute,
  account: 24 * 60 * minute,
} as const
// Without 0 O 1 I L, which people mistake for one another.
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

export type CodePurpose = keyof typeof lifeMs

export interface NewCode {
  /** Where another code must name this one. */
  id?: string
  purpose: CodePurpose
  detail: JsonObject
}

const plain = (code: string) => code.replace(/[\s-]/g, '').toUpperCase()

function makeCode({ random }: Work, purpose: CodePurpose): string {
  if (purpose === 'room') return String(random.below(1_000_000)).padStart(6, '0')
  for (;;) {
    const signs = Array.from({ length: purpose === 'account' ? 16 : 8 }, () =>
      alphabet.charAt(random.below(alphabet.length)),
    ).join('')
    // Letters alone read as a word, digits alone as a number; only with both is it seen to be a code.
    if (/\d/.test(signs) && /\D/.test(signs)) return signs.replace(/.{4}(?=.)/g, '$&-')
  }
}

/** Returns the code as it is to be typed; it lives ten minutes, one of an account 24 hours, and works once. */
export async function issueCode(work: Work, { id, purpose, detail }: NewCode): Promise<string> {
  const code = makeCode(work, purpose)
  await store.insertCode(work.tx, {
    id: id ?? work.ids.next('inv'),
    programmeId: work.programme.id,
    ...{ purpose, detail, codeHash: work.keyring.codeHash(plain(code)) },
    issuedById: work.actor.kind === 'person' ? work.actor.personId : null,
    createdAt: work.now,
    expiresAt: new Date(work.now.getTime() + lifeMs[purpose]),
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

/** A code as it stands, not used up: whose programme it is must be known before a unit of work begins. */
export const findCode = (
  { tx, keyring, now }: Redeeming,
  purpose: CodePurpose,
  typed: string,
): Promise<RedeemedCode | null> =>
  store.findLiveCode(tx, { codeHash: keyring.codeHash(plain(typed)), purpose }, now)

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
