// The header `Idempotency-Key`: whoever has no answer asks again under the same key, and it is done once.
import type { Request } from 'express'
import { z } from 'zod'
import type { SignedIn } from '../../core/people/accounts/account-reads.ts'
import type { MiniProgramSignedIn } from '../../core/people/mini-program/session-reads.ts'
import type { Repeatable } from '../../core/requests/answer-once.ts'
import { Problem } from '../../core/values/problem.ts'
import type { Access } from './authenticate.ts'

const header = 'Idempotency-Key'

const keySchema = z.string().regex(/^[\w-]{8,100}$/)

export const repeatableHeaders = z.object({
  [header]: keySchema.optional().meta({
    description:
      '没收到答复再试时用同一个编号，只办一次，24小时内原样答复；编号相同而内容不同答 422，还在办或者答复没留下答 409',
  }),
})

/** What changes something for somebody who is known. */
export const isRepeatable = (method: string, access: Access): boolean =>
  method !== 'get' && (access === 'signedIn' || access === 'miniProgram')

interface Asking {
  me: SignedIn | null
  own: MiniProgramSignedIn | null
  requestId: string
  body: unknown
  secret: boolean
}

/** Null where the asker gave no key. Throws the Problem `invalidInput`. */
export function repeatableOf(request: Request, asking: Asking): Repeatable | null {
  const given = request.get(header)
  const asker = askerOf(asking)
  if (given === undefined || !asker) return null
  const { data: key } = keySchema.safeParse(given)
  if (key === undefined)
    throw new Problem('invalidInput', { where: header, reason: '8 to 100 of A-Za-z0-9_-' })
  const { secret, requestId } = asking
  const route = `${request.method} ${request.route.path}`
  return {
    asker,
    route,
    key,
    asked: JSON.stringify([request.originalUrl, asking.body ?? null]),
    requestId,
    secret,
  }
}

// With what they may do: an answer of then is not for who may do less now.
function askerOf({ me, own }: Asking): string | null {
  if (me) return JSON.stringify(['staff', me.accountId, me.programme.id, me.roles])
  return own && JSON.stringify(['mini-program', own.userId, own.acting?.personId, own.acting?.roles])
}
