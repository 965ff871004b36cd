// Signing in and out, and finding who is signed in. The token is given out once; its keyed hash is what is kept.
import type { Deps } from '../../platform/deps.ts'
import { verifyPassword } from '../../platform/passwords.ts'
import { newToken } from '../../platform/secrets.ts'
import { Problem } from '../../values/problem.ts'
import { findAccountByLogin, findSession, type SignedIn } from './account-reads.ts'
import * as store from './account-store.ts'
import { plainLogin } from './login.ts'
import { expiryAt, touchEveryMs } from './session-rules.ts'

export interface Credentials {
  login: string
  password: string
  /** Which browser, as its owner would call it. */
  client: string
}

/**
 * Use case. Returns the token for the browser to keep. Throws the Problem `wrongPassword`, the same for a login that
 * isn't there, a wrong password, and an account without a role in force. Throttling is the door's.
 */
export async function signIn(deps: Deps, { login, password, client }: Credentials): Promise<string> {
  const account = await findAccountByLogin(deps.database.client, plainLogin(login), deps.clock.now())
  const right = await verifyPassword(password, account?.passwordHash ?? null)
  if (!account || !right || !account.mayEnter) throw new Problem('wrongPassword', {})
  return openSession(deps, account.id, client)
}

/** Returns the token. */
export async function openSession(deps: Deps, accountId: string, client: string): Promise<string> {
  const token = newToken()
  const now = deps.clock.now()
  await store.insertSession(deps.database.client, {
    ...{ id: deps.ids.next('web'), accountId, client, createdAt: now, lastSeenAt: now },
    ...{ tokenHash: deps.keyring.sessionHash(token), expiresAt: expiryAt(now, now) },
  })
  return token
}

/** Who is signed in with the token, now; null for nobody. Keeps the session alive. */
export async function signedInWith(deps: Deps, token: string): Promise<SignedIn | null> {
  const now = deps.clock.now()
  const found = await findSession(deps.database.client, deps.keyring.sessionHash(token), now)
  if (!found) return null
  if (now.getTime() - found.lastSeenAt.getTime() >= touchEveryMs)
    await store.touchSession(deps.database.client, found.sessionId, {
      ...{ lastSeenAt: now, expiresAt: expiryAt(found.createdAt, now) },
    })
  return found
}

type Own = Pick<SignedIn, 'accountId'>

/** Use case: ends a session of one's own. Throws the Problem `notFound`. */
export async function endSession(deps: Deps, { accountId }: Own, id: string): Promise<void> {
  const ended = await store.revokeSession(deps.database.client, { id, accountId }, deps.clock.now())
  if (!ended) throw new Problem('notFound', { thing: 'session', id })
}
