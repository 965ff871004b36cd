// Every failure as one kind of answer (RFC 9457). Problems come with their own words; what can only go wrong on the
// wire is listed here; anything else is a bug, told to the log and hidden from the asker.
import { STATUS_CODES } from 'node:http'
import type { ErrorRequestHandler, Request, Response } from 'express'
import { z } from 'zod'
import type { Logger } from '../../core/platform/logger.ts'
import { withoutWords } from '../../core/platform/without-words.ts'
import { Problem } from '../../core/values/problem.ts'
import type { ProblemAnswer } from '../contract/problem.ts'

const faults = {
  malformedRequest: { status: 400, say: '请求的格式不对' },
  foreignOrigin: { status: 403, say: '请在小二自己的网页上办' },
  wrongHost: { status: 403, say: '只能在本机打开' },
  methodNotAllowed: { status: 405, say: '这个地址不能这样用' },
  internal: { status: 500, say: '小二这边出了点问题，已经记下' },
} as const

type FaultCode = keyof typeof faults

/** A request that is wrong as HTTP, before anybody looks at what it asks for. */
export class HttpFault extends Error {
  readonly code: FaultCode

  constructor(code: FaultCode) {
    super(code)
    this.name = 'HttpFault'
    this.code = code
  }
}

interface Failure {
  code: string
  status: number
  say: string
}

// What express and its parsers throw at a bad request: an encoding, a length, a path that can't be decoded.
const refusedSchema = z.object({
  status: z.int().min(400).max(499),
  type: z.string().optional(),
  limit: z.number().optional(),
})

function failureOf(error: unknown): Failure {
  if (error instanceof Problem) return error
  if (error instanceof HttpFault) return { code: error.code, ...faults[error.code] }
  const refused = refusedSchema.safeParse(error).data
  if (refused?.type === 'entity.too.large')
    return new Problem('tooLarge', { thing: 'body', limit: refused.limit ?? 0 })
  if (refused?.status === 404) return new Problem('notFound', { thing: 'file', id: '' })
  if (refused) return { code: 'malformedRequest', ...faults.malformedRequest, status: refused.status }
  return { code: 'internal', ...faults.internal }
}

const pathOf = (request: Request): string => request.originalUrl.split('?', 1)[0] ?? '/'

function sendProblem(request: Request, response: Response, { code, status, say }: Failure): void {
  const answer: ProblemAnswer = {
    type: `urn:xiaoer:problem:${code}`,
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail: say,
    instance: pathOf(request),
    code,
    requestId: String(response.locals.requestId),
  }
  response.status(status).set('cache-control', 'no-store').type('application/problem+json')
  response.send(JSON.stringify(answer))
}

/** The last handler of the app. */
export function answerFailures(log: Logger): ErrorRequestHandler {
  return (error, request, response, _next) => {
    const failure = failureOf(error)
    if (failure.status >= 500) {
      const { requestId, route } = response.locals
      log.error({ err: withoutWords(error), requestId, method: request.method, route }, 'a request failed')
    }
    if (error instanceof Problem && error.code === 'tooMany')
      response.set('retry-after', String((error as Problem<'tooMany'>).details.seconds))
    if (response.headersSent) response.destroy()
    else sendProblem(request, response, failure)
  }
}
