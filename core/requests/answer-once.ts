// A request that its asker repeats under the same key is done once, and answered as before (docs/decisions/025).
import type { Deps } from '../platform/deps.ts'
import { Problem } from '../values/problem.ts'
import * as store from './request-store.ts'

export interface Repeatable {
  /** Whoever asks, and as what: nobody else's answer is ever found. */
  asker: string
  /** Method and pattern. */
  route: string
  key: string
  /** Address and body. */
  asked: string
  requestId: string
  /** The answer holds a secret: it is not kept. */
  secret: boolean
}

export interface Given {
  status: number
  text: string
}

const keptMs = 24 * 3_600_000
/** A try that takes longer is taken to have died with its process. */
const aliveMs = 2 * 60_000
const longestKept = 200_000

/**
 * `work` does what it does through the `deps` that it is given: their transactions commit only while the request is
 * this try's, and say that it is done. Throws the Problems `keyReused`, `stillRunning` and `doneBefore`.
 */
export async function answerOnce(
  deps: Deps,
  request: Repeatable,
  work: (deps: Deps) => Promise<Given>,
): Promise<Given & { repeated: boolean }> {
  const { keyring, database } = deps
  const { asker, route, key, requestId } = request
  const held = { id: keyring.requestHash(JSON.stringify([asker, route, key])), requestId }
  const before = await claim(deps, request, held.id)
  if (before) return { ...before, repeated: true }
  try {
    const given = await work({ ...deps, database: guarded(deps, held) })
    const kept = !request.secret && given.text.length <= longestKept
    const answer = kept ? keyring.sealAnswer(given.text) : null
    await store.keepAnswer(database.client, held, { status: given.status, answer })
    return { ...given, repeated: false }
  } catch (error) {
    await store.release(database.client, held)
    throw error
  }
}

async function claim(deps: Deps, request: Repeatable, id: string): Promise<Given | null> {
  const { keyring, database, clock } = deps
  const now = clock.now()
  const before = (ms: number) => new Date(now.getTime() - ms)
  const asked = keyring.requestHash(request.asked)
  const claiming = { id, asked, requestId: request.requestId, now }
  const known = await database.transact((tx) =>
    store.claim(tx, { ...claiming, deadBefore: before(aliveMs), keptFrom: before(keptMs) }),
  )
  if (!known) return null
  if (known.asked !== asked) throw new Problem('keyReused', {})
  if (known.state === 'running') throw new Problem('stillRunning', {})
  if (known.status === null || known.answer === null) throw new Problem('doneBefore', {})
  return { status: known.status, text: keyring.unsealAnswer(known.answer) }
}

// The deed and the note of it are one commit: a crash leaves both or neither.
function guarded({ database }: Deps, held: { id: string; requestId: string }): Deps['database'] {
  return {
    ...database,
    transact: (work) =>
      database.transact(async (tx) => {
        if (!(await store.markDone(tx, held))) throw new Problem('stillRunning', {})
        return work(tx)
      }),
  }
}

/** Job: forgets those of more than a day ago. */
export async function sweepRequests({ database }: Deps, now: Date): Promise<{ forgotten: number }> {
  return { forgotten: await store.forgetBefore(database.client, new Date(now.getTime() - keptMs)) }
}
