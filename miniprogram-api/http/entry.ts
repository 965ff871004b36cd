// An endpoint's entry in the OpenAPI document.
import type { RouteConfig } from '@asteasolutions/zod-to-openapi'
import type { z } from 'zod'
import { problemSchema } from '../contract/problem.ts'
import { type Access, miniProgramScheme, sessionScheme } from './authenticate.ts'
import { isRepeatable, repeatableHeaders } from './repeatable.ts'

type ObjectSchema = z.ZodObject

const problemAnswer = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
})

interface Described {
  method: RouteConfig['method']
  path: string
  summary: string
  params?: ObjectSchema | undefined
  query?: ObjectSchema | undefined
  body?: ObjectSchema | undefined
  answers: z.ZodType
  mediaType?: string | readonly string[]
  problems?: readonly number[]
  access: Access
  status?: { others: Record<number, string> }
}

const schemes: Partial<Record<Access, string>> = {
  signedIn: sessionScheme,
  demo: sessionScheme,
  miniProgram: miniProgramScheme,
}

export function entryOf(spec: Described): RouteConfig {
  const { params, query, body, answers } = spec
  const content = Object.fromEntries(
    [spec.mediaType ?? 'application/json'].flat().map((type) => [type, { schema: answers }]),
  )
  const others = Object.entries(spec.status?.others ?? {})
  const scheme = schemes[spec.access]
  const repeatable = isRepeatable(spec.method, spec.access)
  const failures = new Set([
    ...(params || query || body ? [400] : []),
    ...(scheme ? [401, 403] : []),
    ...(spec.method === 'get' || spec.access === 'miniProgramOpen' ? [] : [403]),
    ...(repeatable ? [409, 422] : []),
    ...(spec.problems ?? []),
  ])
  return {
    method: spec.method,
    path: spec.path.replace(/:(\w+)/g, '{$1}'),
    summary: spec.summary,
    security: scheme ? [{ [scheme]: [] }] : [],
    request: {
      ...(repeatable ? { headers: repeatableHeaders } : {}),
      ...(params ? { params } : {}),
      ...(query ? { query } : {}),
      ...(body ? { body: { required: true, content: { 'application/json': { schema: body } } } } : {}),
    },
    responses: {
      200: { description: spec.summary, content },
      ...Object.fromEntries(others.map(([status, description]) => [status, { description, content }])),
      ...Object.fromEntries(
        [...failures].map((status) => [status, problemAnswer('办不成，detail 是给人看的话')]),
      ),
      default: problemAnswer('办不成'),
    },
  }
}
