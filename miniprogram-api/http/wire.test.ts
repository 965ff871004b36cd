// What every route says on the wire: nothing to foreign pages, compressed where that is safe, and a version in its path.
import { request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { startTestApi, type TestApi, type TestApiOptions } from '../test-support.ts'
import { endpoint, open } from './endpoint.ts'

let api: TestApi
const start = async (options?: TestApiOptions) => {
  api = await startTestApi(options)
}
afterEach(() => api.stop())

const documentSchema = z.looseObject({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) })
const endpoints = async () => {
  const { paths } = documentSchema.parse(await (await api.get('/openapi.json')).json())
  return Object.entries(paths).map(([path, item]) => ({ path, methods: Object.keys(item) }))
}

const words = (path: `/${string}`, secret: boolean, length = 5000) =>
  endpoint({
    ...{ method: 'get', path, summary: 'many words', secret },
    answers: z.object({ words: z.string() }),
    authorize: open,
    handle: async () => ({ words: '羊'.repeat(length / 3) }),
  })

/** `fetch` unpacks by itself; this tells what came. */
const raw = (path: string, accepts: string): Promise<{ encoding: string | undefined; body: Buffer }> =>
  new Promise((resolve, reject) => {
    const asking = request(api.url + path, { headers: { 'accept-encoding': accepts } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ encoding: response.headers['content-encoding'], body: Buffer.concat(chunks) }),
      )
    })
    asking.on('error', reject).end()
  })

describe('a foreign page', () => {
  it('is let into no endpoint, and its question beforehand is refused', async () => {
    await start()
    for (const { path, methods } of await endpoints()) {
      const [method = 'get'] = methods
      const headers = {
        origin: 'https://evil.example',
        'access-control-request-method': method.toUpperCase(),
      }
      const at = api.url + path.replace(/\{\w+\}/g, 'x')
      const preflight = await fetch(at, { method: 'OPTIONS', headers })
      expect(preflight.status, path).toBe(405)
      const asked = await fetch(at, { method: method.toUpperCase(), headers })
      for (const response of [preflight, asked])
        expect(
          [...response.headers.keys()].filter((name) => name.startsWith('access-control')),
          path,
        ).toEqual([])
    }
  })

  it('may neither frame, embed nor read what is here', async () => {
    await start()
    const { headers } = await api.get('/v1/session')
    expect(Object.fromEntries(headers)).toMatchObject({
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'SAMEORIGIN',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    })
    expect(headers.get('strict-transport-security')).toBeNull()
  })

  it('is kept to TLS where there is any', async () => {
    await start({ env: { PUBLIC_URL: 'https://xiaoer.example' } })
    expect((await api.get('/v1/session')).headers.get('strict-transport-security')).toBe('max-age=15552000')
  })
})

describe('an answer', () => {
  it('of some length is compressed as its asker can read it', async () => {
    await start({ moreEndpoints: [words('/test/words', false)] })
    const [br, gzip, none] = [
      await raw('/test/words', 'gzip, br'),
      await raw('/test/words', 'gzip'),
      await raw('/test/words', 'identity'),
    ]
    expect([br, gzip, none].map(({ encoding }) => encoding)).toEqual(['br', 'gzip', undefined])
    expect(brotliDecompressSync(br.body)).toEqual(none.body)
    expect(gunzipSync(gzip.body)).toEqual(none.body)
    expect(br.body.length).toBeLessThan(none.body.length / 10)
  })

  it('that is short, or holds a secret, is not', async () => {
    await start({ moreEndpoints: [words('/test/short', false, 300), words('/test/secret', true)] })
    for (const path of ['/test/short', '/test/secret'])
      expect((await raw(path, 'gzip, br')).encoding, path).toBeUndefined()
  })

  it('that is known already is not sent, compressed or not', async () => {
    await start()
    const first = await api.get('/openapi.json', { 'accept-encoding': 'br' })
    expect(first.headers.get('content-encoding')).toBe('br')
    const asking = { 'if-none-match': first.headers.get('etag') ?? '', 'accept-encoding': 'identity' }
    expect((await api.get('/openapi.json', asking)).status).toBe(304)
  })
})

it('every endpoint has its version in its path, but for what is about this installation itself, or printed on packages', async () => {
  await start()
  const paths = (await endpoints()).map(({ path }) => path)
  expect(paths.filter((path) => !path.startsWith('/v1/')).sort()).toEqual([
    ...['/console-config.json', '/healthz', '/metrics', '/openapi.json', '/t/{code}'],
  ])
})
