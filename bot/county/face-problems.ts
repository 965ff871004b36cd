// Every failed request's answer: RFC 9457 problem+json with a Chinese `detail` for the person at the screen.
import { STATUS_CODES } from 'node:http'
import type { ErrorRequestHandler, RequestHandler } from 'express'
import { z } from 'zod'
import type { Logger } from '../../core/platform/logger.ts'
import { CountyRefusal } from './refusal.ts'

export class FaceProblem extends Error {
  readonly status: number
  readonly say: string

  constructor(status: number, say: string) {
    super(say)
    this.name = 'FaceProblem'
    this.status = status
    this.say = say
  }
}

export const noSuchPlace: RequestHandler = () => {
  throw new FaceProblem(404, '没有这个地址')
}

const bodyErrorSchema = z.object({ type: z.string(), status: z.number().int().min(400).max(499) })

/** What express.json() found wrong. */
function bodyProblem(error: unknown): FaceProblem | undefined {
  const parsed = bodyErrorSchema.safeParse(error)
  if (!parsed.success) return undefined
  const { type, status } = parsed.data
  return new FaceProblem(status, type === 'entity.too.large' ? '内容太大，最多 10 MB' : '请求不是合法的 JSON')
}

function problemOf(error: unknown): FaceProblem | CountyRefusal | undefined {
  if (error instanceof FaceProblem || error instanceof CountyRefusal) return error
  if (error instanceof z.ZodError) {
    return new FaceProblem(400, `这里填得不对：${error.issues[0]?.path.join('.') || '请求内容'}`)
  }
  if (error instanceof URIError) return new FaceProblem(400, '地址写得不对')
  return bodyProblem(error)
}

export function answerProblems(log: Logger): ErrorRequestHandler {
  return (error, req, res, next) => {
    const problem = problemOf(error) ?? new FaceProblem(500, '模拟县城出了点问题，已经记下')
    if (problem.status === 500) log.error({ err: error, path: req.path }, 'the county’s face failed')
    if (res.headersSent) return next(error)
    const { status, say: detail } = problem
    const reason = problem instanceof CountyRefusal ? { reason: problem.reason } : {}
    res
      .status(status)
      .type('application/problem+json')
      .json({ type: 'about:blank', title: STATUS_CODES[status], status, detail, ...reason })
  }
}
