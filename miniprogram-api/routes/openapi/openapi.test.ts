import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { getWithHost, startTestApi, type TestApi } from '../../test-support.ts'

let api: TestApi
beforeEach(async () => {
  api = await startTestApi()
})
afterEach(() => api.stop())

const operationSchema = z.looseObject({
  parameters: z
    .array(z.looseObject({ name: z.string(), in: z.string(), required: z.boolean().optional() }))
    .optional(),
  responses: z.record(z.string(), z.looseObject({ content: z.record(z.string(), z.unknown()) })),
})
const documentSchema = z.looseObject({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  components: z.looseObject({ schemas: z.record(z.string(), z.unknown()) }),
})

const read = async () => documentSchema.parse(await (await api.get('/openapi.json')).json())

function refsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' ? [inner] : refsIn(inner),
  )
}

const at = (document: unknown, ref: string) =>
  ref
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], document)

describe('GET /openapi.json', () => {
  it('lists its routes, each once', async () => {
    const { openapi, paths } = await read()
    expect(openapi).toBe('3.1.0')
    const routes = Object.entries(paths).flatMap(([path, item]) =>
      Object.keys(item).map((m) => `${m} ${path}`),
    )
    // Each of them is declared in access.test.ts, and none there is missing here.
    expect(routes).toHaveLength(new Set(routes).size)
    expect(routes).toEqual(
      expect.arrayContaining([
        'get /v1/stations/{id}/reports',
        'post /v1/sign-in',
        'get /v1/certificates/{code}',
      ]),
    )
  })

  it('refers only to what it holds', async () => {
    const document = await read()
    const refs = refsIn(document)
    expect(refs).toContain('#/components/schemas/StationReports')
    expect(refs.filter((ref) => at(document, ref) === undefined)).toEqual([])
  })

  it('says of what may be null that it may', async () => {
    const text = await (await api.get('/openapi.json')).text()
    expect(text).toContain(
      '"before":{"anyOf":[{"$ref":"#/components/schemas/DayStatement"},{"type":"null"}]}',
    )
    expect(text).not.toMatch(/"allOf":\[\{"\$ref":"[^"]*"\},\{"type":\["object","null"\]\}\]/)
  })

  it('tells the parameters, the answers and the failures of a route', async () => {
    const operation = (await read()).paths['/v1/stations/{id}/reports']?.get
    expect(operation?.parameters?.map((each) => [each.in, each.name, each.required ?? false])).toEqual([
      ['path', 'id', true],
      ['query', 'from', false],
      ['query', 'to', false],
      ['query', 'limit', false],
      ['query', 'cursor', false],
    ])
    expect(Object.keys(operation?.responses ?? {})).toEqual(['200', '400', '401', '403', '404', 'default'])
    expect(operation?.responses['200']?.content).toEqual({
      'application/json': { schema: { $ref: '#/components/schemas/StationReports' } },
    })
    expect(operation?.responses['404']?.content).toEqual({
      'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
    })
  })

  it('tells who must be signed in, and how', async () => {
    const { paths, components } = await read()
    expect(components.securitySchemes).toEqual({
      session: expect.objectContaining({ type: 'apiKey', in: 'cookie', name: 'xiaoer_session' }),
      miniProgram: expect.objectContaining({ type: 'http', scheme: 'bearer' }),
    })
    expect(paths['/v1/me']?.get?.security).toEqual([{ miniProgram: [] }])
    expect(paths['/v1/staff']?.get?.security).toEqual([{ session: [] }])
    expect(paths['/healthz']?.get?.security).toEqual([])
    const responses = Object.keys(paths['/v1/sign-in']?.post?.responses ?? {})
    expect(responses).toEqual(expect.arrayContaining(['401', '403', '429']))
  })

  it('tells both answers of the health', async () => {
    const operation = (await read()).paths['/healthz']?.get
    expect(operation?.responses['503']?.content).toEqual(operation?.responses['200']?.content)
  })

  it('has an ETag, refuses another host and another method', async () => {
    const etag = (await api.get('/openapi.json')).headers.get('etag') ?? ''
    expect((await api.get('/openapi.json', { 'if-none-match': etag })).status).toBe(304)
    expect((await getWithHost(`${api.url}/openapi.json`, 'evil.example')).status).toBe(403)
    expect((await fetch(`${api.url}/openapi.json`, { method: 'POST' })).status).toBe(405)
  })
})
