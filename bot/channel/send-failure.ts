// What a failed send means: that nothing went out, or that nobody can know.
import type { SendResult } from '../../core/messaging/outbox.ts'

const tooFast = /操作过于频繁|频率过快|too frequent/i
const neverLeft = /ECONNREFUSED|not logged in|no puppet|not a friend|不是好友/i

export const saysTooFast = (error: unknown): boolean => tooFast.test(messageOf(error))

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

// gRPC's codes for an answer that never came: cancelled, deadline exceeded, aborted, unavailable.
const silent = new Set([1, 4, 10, 14])

export function sendFailure(error: unknown): SendResult {
  const code = (error as { code?: unknown }).code
  const what = typeof code === 'number' ? `grpc ${code}` : 'error'
  if (neverLeft.test(messageOf(error)) || tooFast.test(messageOf(error)))
    return { outcome: 'refused', error: what }
  if (error instanceof SendTimeout || (typeof code === 'number' && silent.has(code))) {
    return { outcome: 'unknown', error: error instanceof SendTimeout ? 'timeout' : what }
  }
  return { outcome: 'refused', error: what }
}

export class SendTimeout extends Error {}
