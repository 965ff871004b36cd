// The OpenAPI 3.1 document, made of the endpoints themselves.
import { OpenAPIRegistry, OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi'
import { miniProgramScheme, sessionCookie, sessionScheme } from './authenticate.ts'
import type { Endpoint } from './endpoint.ts'

export function openApiDocument(endpoints: readonly Endpoint[]) {
  const registry = new OpenAPIRegistry()
  registry.registerComponent('securitySchemes', sessionScheme, {
    ...{ type: 'apiKey', in: 'cookie', name: sessionCookie },
    description: '登录后的浏览器；改东西的请求还要同源（Origin）',
  })
  registry.registerComponent('securitySchemes', miniProgramScheme, {
    ...{ type: 'http', scheme: 'bearer' },
    description:
      '小程序的访问令牌：/v1/mini-program/sign-in 给，二十分钟内有效，用 /v1/mini-program/renewal 换新',
  })
  for (const { entry } of endpoints) registry.registerPath(entry)
  const document = new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: '乡小二',
      version: '1',
      description: '县域电商示范项目的账本。金额一律是整数分；日子是项目所在地的日子；时刻是 UTC。',
    },
    servers: [{ url: '/' }],
  })
  return withNulls(document)
}

// The generator writes "one of these, or null" as both at once, which nothing can be.
function withNulls<Of>(node: Of): Of {
  if (Array.isArray(node)) return node.map(withNulls) as Of
  if (typeof node !== 'object' || node === null) return node
  const entries = Object.entries(node).map(([key, value]) => [key, withNulls(value)] as const)
  const { allOf, ...rest } = Object.fromEntries(entries)
  const [named, other] = Array.isArray(allOf) && allOf.length === 2 ? allOf : []
  if (!named?.$ref || ![other?.type].flat().includes('null')) return Object.fromEntries(entries) as Of
  return { ...rest, anyOf: [named, { type: 'null' }] } as Of
}
