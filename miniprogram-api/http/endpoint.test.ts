// The wrapper by itself, with endpoints made for the purpose.
import { pino } from 'pino'
import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { authorize } from '../../core/people/policy.ts'
import { Problem } from '../../core/values/problem.ts'
import { addProgramme, problemOf, signInAs, startTestApi, type TestApi } from '../test-support.ts'
import { type Endpoint, endpoint, maxBodyBytes, open } from './endpoint.ts'

const echo = endpoint({
  method: 'post',
  path: '/test/echo',
  summary: 'says it again',
  body: z.strictObject({ name: z.string(), tags: z.array(z.object({ label: z.string() })).default([]) }),
  answers: z.object({ name: z.string(), tags: z.int() }),
  authorize: open,
  handle: async ({ body }) => ({ name: body.name, tags: body.tags.length }),
})

const failing = (path: `/${string}`, fail: () => unknown) =>
  endpoint({
    method: 'get',
    path,
    summary: 'fails',
    answers: z.object({}),
    authorize: open,
    handle: async () => {
      throw fail()
    },
  })

let api: TestApi
let lines: Record<string, unknown>[] = []
const start = async (...moreEndpoints: Endpoint[]) => {
  lines = []
  const log = pino({ level: 'info' }, { write: (line: string) => lines.push(JSON.parse(line)) })
  api = await startTestApi({ moreEndpoints, log })
}
afterEach(() => api.stop())

const post = (body: string, type = 'application/json') =>
  fetch(`${api.url}/test/echo`, {
    method: 'POST',
    body,
    headers: { 'content-type': type, origin: api.url },
  })

describe('a request', () => {
  it('is parsed, defaults included', async () => {
    await start(echo)
    const response = await post('{"name":"石哈河"}')
    expect([response.status, await response.json()]).toEqual([200, { name: '石哈河', tags: 0 }])
  })

  it.each([
    ['{"name":1}', '这里填得不对：name'],
    ['{"name":"a","tags":[{}]}', '这里填得不对：tags.0.label'],
    ['{"name":"a","colour":"red"}', '这里填得不对：colour'],
    ['[]', '这里填得不对：body'],
    ['{"name":"a\\u0000b"}', '这里填得不对：body'],
    ['{"name":"a","tags":[{"label":"\\u0000"}]}', '这里填得不对：body'],
    ['', '这里填得不对：name'],
    ['{"name":', '请求的格式不对'],
    ['null', '请求的格式不对'],
  ])('with the body %s is refused', async (body, detail) => {
    await start(echo)
    expect(await problemOf(await post(body))).toMatchObject({ status: 400, detail })
  })

  it('with another type of body is refused', async () => {
    await start(echo)
    expect((await problemOf(await post('{"name":"a"}', 'text/plain'))).status).toBe(400)
  })

  it('in an encoding that nobody reads is refused as such', async () => {
    await start(echo)
    const problem = await problemOf(await post('{"name":"a"}', 'application/json; charset=klingon'))
    expect(problem).toMatchObject({ status: 415, code: 'malformedRequest', title: 'Unsupported Media Type' })
  })

  it('that is too long is refused', async () => {
    await start(echo)
    const body = (length: number) => JSON.stringify({ name: 'x'.repeat(length) })
    const around = body(0).length
    expect((await post(body(maxBodyBytes - around))).status).toBe(200)
    const problem = await problemOf(await post(body(maxBodyBytes - around + 1)))
    expect(problem).toMatchObject({ status: 413, code: 'tooLarge', detail: '内容太长了，请分几次发' })
  })

  it('may be longer where its endpoint says so', async () => {
    const wide = endpoint({
      method: 'post',
      path: '/test/echo',
      summary: 'takes much',
      body: z.strictObject({ name: z.string() }),
      maxBodyBytes: 300_000,
      answers: z.object({}),
      authorize: open,
      handle: async () => ({}),
    })
    await start(wide)
    expect((await post(JSON.stringify({ name: 'x'.repeat(200_000) }))).status).toBe(200)
    expect((await post(JSON.stringify({ name: 'x'.repeat(300_000) }))).status).toBe(413)
  })

  it('with a path that can not be decoded is refused', async () => {
    await start()
    expect((await problemOf(await api.get('/v1/stations/%E0%A4%A/reports'))).status).toBe(400)
  })
})

describe('a failure', () => {
  it('that was expected is told as a problem', async () => {
    await start(failing('/test/closed', () => new Problem('periodClosed', { day: '2026-10-31' })))
    const response = await api.get('/test/closed?secret=1')
    const requestId = response.headers.get('x-request-id') ?? ''
    expect(requestId).toMatch(/^req_/)
    expect(await problemOf(response)).toEqual({
      type: 'urn:xiaoer:problem:periodClosed',
      title: 'Conflict',
      status: 409,
      detail: '2026-10-31已经结账，改数请找工作人员',
      instance: '/test/closed',
      code: 'periodClosed',
      requestId,
    })
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(lines.filter(({ level }) => Number(level) >= 50)).toEqual([])
  })

  it('of authority is told before anything is done', async () => {
    const refused = endpoint({
      method: 'get',
      path: '/test/refused',
      summary: 'is not for auditors',
      answers: z.object({}),
      authorize: async ({ me, actorIn }) => authorize(actorIn(me?.programme.id ?? ''), 'issue classCode'),
      handle: async () => {
        throw new Error('done all the same')
      },
    })
    await start(refused)
    const programme = await addProgramme(api.db)
    const { headers } = await signInAs(api, { programmeId: programme.id, roles: ['auditor'] })
    const problem = await problemOf(await api.get('/test/refused', headers))
    expect(problem).toMatchObject({ status: 403, code: 'notAllowed' })
  })

  it.each([
    ['an error', () => new Error('the secret is 42')],
    ['something that is no error', () => 'the secret is 42'],
    ['nothing', () => undefined],
  ])('that is a bug (%s) is logged once and not told', async (_what, fail) => {
    await start(failing('/test/bug/:id', fail))
    const response = await api.get('/test/bug/7?token=abc')
    const problem = await problemOf(response)
    expect(problem).toMatchObject({ status: 500, code: 'internal', detail: '小二这边出了点问题，已经记下' })
    expect(JSON.stringify(problem)).not.toContain('secret')
    const errors = lines.filter(({ level }) => level === 50)
    expect(errors).toHaveLength(1)
    expect(errors[0]).toMatchObject({ requestId: problem.requestId, method: 'GET', route: '/test/bug/:id' })
  })
})

describe('an answer', () => {
  it('of HEAD has the headers of GET and no body', async () => {
    await start()
    const response = await fetch(`${api.url}/v1/programmes`, { method: 'HEAD' })
    expect([response.status, await response.text()]).toEqual([200, ''])
    expect(response.headers.get('etag')).not.toBeNull()
  })
})
