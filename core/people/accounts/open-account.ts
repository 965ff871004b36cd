// An account is opened behind the one-time link of an invitation, and its password changed by its owner.
import type { Deps } from '../../platform/deps.ts'
import { hashPassword, verifyPassword } from '../../platform/passwords.ts'
import { type Cause, runWork, type Work } from '../../platform/work.ts'
import { programmeById } from '../../programmes/programme-reads.ts'
import { Problem } from '../../values/problem.ts'
import { findCode, redeemCode } from '../codes.ts'
import { redeemInvitation } from '../staff.ts'
import type { SignedIn } from './account-reads.ts'
import * as store from './account-store.ts'
import { loginPattern, plainLogin } from './login.ts'
import { checkPassword } from './password-rules.ts'
import { openSession } from './sign-in.ts'

export interface Joining {
  code: string
  login: string
  password: string
  client: string
  cause: Cause
}

/**
 * Use case. Who has an account already gets a new login and password by it, and is signed out elsewhere. Returns the
 * token of the browser. Throws the Problems `codeNotValid`, `weakPassword`, `loginTaken` and `invalidInput`.
 */
export async function joinByCode(deps: Deps, joining: Joining): Promise<string> {
  const login = plainLogin(joining.login)
  if (!loginPattern.test(login)) throw new Problem('invalidInput', { where: 'login', reason: 'form' })
  checkPassword(login, joining.password)
  const { client } = deps.database
  const asking = { ...deps, tx: client, now: deps.clock.now() }
  const invitation = await findCode(asking, 'account', joining.code)
  if (!invitation) throw new Problem('codeNotValid', {})
  const programme = await programmeById(client, invitation.programmeId)
  // Before the transaction: it takes long.
  const passwordHash = await hashPassword(joining.password)
  const accountId = await runWork(deps, {
    programme,
    actor: { kind: 'stranger', programmeId: programme.id },
    cause: joining.cause,
    body: async (work) => {
      const code = await redeemCode(work, 'account', joining.code)
      if (!code) throw new Problem('codeNotValid', {})
      const { personId } = await redeemInvitation(work, code, null)
      return setAccount(work, { personId, login, passwordHash })
    },
  })
  return openSession(deps, accountId, joining.client)
}

interface NewAccount {
  personId: string
  login: string
  passwordHash: string
}

/** Step. Returns the account's id. */
export async function setAccount(work: Work, account: NewAccount): Promise<string> {
  const { personId, login, passwordHash } = account
  const owner = await store.findOwnerOfLogin(work.tx, login)
  if (owner !== null && owner !== personId) throw new Problem('loginTaken', {})
  const known = await store.findAccountOf(work.tx, personId)
  const changed = { login, passwordHash, passwordChangedAt: work.now }
  const id = known?.id ?? work.ids.next('sta')
  if (known) {
    await store.updateAccount(work.tx, id, changed)
    await store.revokeSessions(work.tx, { accountId: id }, work.now)
  } else await store.insertAccount(work.tx, { id, personId, createdAt: work.now, ...changed })
  const before = known && { personId }
  work.changed({ type: 'staffAccount', id, before, after: { personId } })
  return id
}

interface PasswordChange {
  current: string
  password: string
  cause: Cause
}

/** Use case: ends the other sessions. Throws the Problems `wrongPassword` and `weakPassword`. */
export async function changePassword(deps: Deps, me: SignedIn, change: PasswordChange): Promise<void> {
  const { accountId, login, personId, roles, programme } = me
  const hash = await store.findPasswordHash(deps.database.client, accountId)
  if (!(await verifyPassword(change.current, hash))) throw new Problem('wrongPassword', {})
  checkPassword(login, change.password)
  const passwordHash = await hashPassword(change.password)
  await runWork(deps, {
    programme,
    actor: { kind: 'person', programmeId: programme.id, personId, roles, verified: true },
    cause: change.cause,
    body: async (work) => {
      await store.updateAccount(work.tx, accountId, { passwordHash, passwordChangedAt: work.now })
      await store.revokeSessions(work.tx, { accountId, but: me.sessionId }, work.now)
      work.changed({ type: 'staffAccount', id: accountId, before: null, after: { password: 'changed' } })
    },
  })
}
