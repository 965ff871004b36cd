// Signing in to the mini-program by WeChat, and staying so. Tokens are given out once; their keyed hashes are kept.
import type { Deps } from '../../platform/deps.ts'
import { newToken } from '../../platform/secrets.ts'
import { type WechatApi, type WechatFault, WechatRefusal } from '../../platform/wechat-api.ts'
import { Problem } from '../../values/problem.ts'
import { findMiniProgramSession, type MiniProgramSignedIn } from './session-reads.ts'
import { accessMs, mostDevices, refreshMs, renewalOf } from './session-rules.ts'
import * as store from './session-store.ts'

export interface Tokens {
  access: string
  accessUntil: Date
  refresh: string
  refreshUntil: Date
}

/** What WeChat refused, as a Problem: `wechatCodeNotValid`, `wechatBlocked`, `wechatBusy` or `signInOff`. */
export async function askedOfWechat<T>(deps: Deps, asking: () => Promise<T>): Promise<T> {
  try {
    return await asking()
  } catch (error) {
    if (!(error instanceof WechatRefusal)) throw error
    const { errcode, fault } = error
    if (fault === 'misconfigured')
      deps.log.error({ errcode }, 'WeChat refuses the app id, its secret or its rights')
    throw new Problem(problems[fault], { errcode })
  }
}

const problems = {
  badCode: 'wechatCodeNotValid',
  blocked: 'wechatBlocked',
  busy: 'wechatBusy',
  misconfigured: 'signInOff',
  // Of notices; nobody waits for one.
  unwanted: 'wechatBusy',
  badNotice: 'wechatBusy',
  quota: 'wechatBusy',
  lost: 'wechatBusy',
} as const satisfies Record<WechatFault, string>

export interface WechatSignIn {
  /** Of `wx.login`. */
  code: string
  /** Which device, as its owner would call it. */
  client: string
}

/** Use case. Throws what `askedOfWechat` does. */
export async function signInByWechat(
  deps: Deps,
  wechat: Pick<WechatApi, 'appId' | 'session'>,
  { code, client }: WechatSignIn,
): Promise<Tokens> {
  const user = await askedOfWechat(deps, () => wechat.session(code))
  const now = deps.clock.now()
  const made = newTokens(deps, now)
  await deps.database.transact(async (tx) => {
    const id = deps.ids.next('mpu')
    const userId = await store.ensureUser(tx, { ...user, id, appId: wechat.appId, createdAt: now })
    await store.insertSession(tx, {
      ...{ id: deps.ids.next('mps'), userId, client, createdAt: now, rotatedAt: now },
      ...made.kept,
    })
    await store.revokeBeyond(tx, userId, { keep: mostDevices, at: now })
  })
  return made.given
}

/** Use case. A refresh token works once. Throws `notSignedIn`; one that was used before ends its session. */
export async function renew(deps: Deps, refresh: string): Promise<Tokens> {
  const now = deps.clock.now()
  const hash = deps.keyring.sessionHash(refresh)
  const given = await deps.database.transact(async (tx) => {
    const session = await store.findByRefresh(tx, hash)
    if (!session) return null
    const renewal = renewalOf(session, hash, now)
    if (renewal === 'stolen') await store.revoke(tx, session, now)
    if (renewal !== 'renew') return null
    const made = newTokens(deps, now)
    const to = { ...made.kept, previousHash: hash, rotatedAt: now }
    return (await store.rotate(tx, session, to)) ? made.given : null
  })
  if (!given) throw new Problem('notSignedIn', {})
  return given
}

function newTokens(
  { keyring }: Deps,
  now: Date,
): { given: Tokens; kept: Omit<store.Rotation, 'previousHash' | 'rotatedAt'> } {
  const [access, refresh] = [newToken(), newToken()]
  const accessUntil = new Date(now.getTime() + accessMs)
  const refreshUntil = new Date(now.getTime() + refreshMs)
  return {
    given: { access, accessUntil, refresh, refreshUntil },
    kept: {
      ...{ accessHash: keyring.sessionHash(access), accessUntil },
      ...{ refreshHash: keyring.sessionHash(refresh), expiresAt: refreshUntil },
    },
  }
}

/** Who is signed in with an access token, now; null for nobody. */
export const signedInByToken = (
  { database, keyring, clock }: Deps,
  access: string,
): Promise<MiniProgramSignedIn | null> =>
  findMiniProgramSession(database.reader, keyring.sessionHash(access), clock.now())

type Own = Pick<MiniProgramSignedIn, 'userId'>

/** Use case: signs a device of one's own out. Throws the Problem `notFound`. */
export async function endDevice(deps: Deps, { userId }: Own, id: string): Promise<void> {
  const ended = await store.revoke(deps.database.client, { id, userId }, deps.clock.now())
  if (!ended) throw new Problem('notFound', { thing: 'device', id })
}

/** Use case: for which of one's people this device acts. Throws the Problem `notFound`. */
export async function actAs(deps: Deps, me: MiniProgramSignedIn, personId: string): Promise<void> {
  if (!me.people.some((person) => person.personId === personId))
    throw new Problem('notFound', { thing: 'person', id: personId })
  await store.setActing(deps.database.client, me.sessionId, personId)
}
