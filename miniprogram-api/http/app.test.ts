// What holds for every route: who may ask, what is noted, what a page may do, and the pages themselves.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterEach, describe, expect, it } from 'vitest'
import {
  addProgramme,
  getWithHost,
  problemOf,
  startTestApi,
  type TestApi,
  type TestApiOptions,
} from '../test-support.ts'

let api: TestApi
const start = async (options?: TestApiOptions) => {
  api = await startTestApi(options)
}
afterEach(() => api.stop())

describe('the host that is asked for', () => {
  it.each(['127.0.0.1', '127.0.0.1:3200', 'localhost:80', 'LOCALHOST', '[::1]:3200'])(
    'may be %s',
    async (host) => {
      await start()
      expect((await getWithHost(`${api.url}/v1/programmes`, host)).status).toBe(200)
    },
  )

  it.each([
    'evil.example',
    '127.0.0.1.evil.example',
    'localhost.evil.example:3200',
    '192.168.1.4:3200',
    '0.0.0.0',
    '@localhost',
  ])('may not be %s', async (host) => {
    await start()
    for (const path of ['/', '/docs/', '/v1/programmes', '/metrics', '/nowhere']) {
      const { status, body } = await getWithHost(api.url + path, host)
      expect([status, JSON.parse(body).code]).toEqual([403, 'wrongHost'])
    }
  })
})

describe('every answer', () => {
  it('lets a page use what comes from here, and call the county, and nothing else', async () => {
    await start()
    const { headers } = await api.get('/')
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy.split(';')).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "connect-src 'self' http://127.0.0.1:3210",
        "frame-ancestors 'none'",
      ]),
    )
    expect(policy).not.toMatch(/unsafe|upgrade-insecure/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-powered-by')).toBeNull()
  })

  it('is for this origin alone', async () => {
    await start()
    const asked = await api.get('/v1/programmes', { origin: 'http://evil.example' })
    expect(asked.headers.get('access-control-allow-origin')).toBeNull()
    const preflight = { method: 'OPTIONS', headers: { 'access-control-request-method': 'GET' } }
    expect((await fetch(`${api.url}/v1/programmes`, preflight)).status).toBe(405)
  })

  it('has an id of its own, whatever id it was asked with', async () => {
    await start()
    const ids = [1, 2].map(async () =>
      (await api.get('/', { 'x-request-id': 'mine' })).headers.get('x-request-id'),
    )
    const [first, second] = await Promise.all(ids)
    expect(first).toMatch(/^req_[\w]{20}$/)
    expect(second).not.toBe(first)
  })

  it('is noted by pattern, without path or query', async () => {
    const lines: Record<string, unknown>[] = []
    const log = pino({ level: 'info' }, { write: (line: string) => lines.push(JSON.parse(line)) })
    await start({ log })
    const programme = await addProgramme(api.db, { key: 'zhongqi' })
    await api.get(`/v1/programmes/${programme.key}/today?day=2026-11-20`)
    await expect.poll(() => lines.filter(({ msg }) => msg === 'request')).toHaveLength(1)
    const line = lines.find(({ msg }) => msg === 'request')
    expect(line).toMatchObject({ method: 'GET', route: '/v1/programmes/:key/today', status: 200 })
    expect(line?.ms).toEqual(expect.any(Number))
    expect(JSON.stringify(lines)).not.toMatch(/zhongqi|2026-11-20\b.*day=/)
  })
})

describe('a route that is not there', () => {
  it.each(['/v1', '/v1/nothing', '/healthz/more', '/.env', '/../package.json', '/docs/nothing.js'])(
    '%s',
    async (path) => {
      await start()
      expect(await problemOf(await api.get(path))).toMatchObject({
        status: 404,
        code: 'notFound',
        detail: '没找到',
      })
    },
  )
})

describe('GET /docs/', () => {
  it('is a page with nothing inline and nothing from elsewhere', async () => {
    await start()
    const response = await api.get('/docs/')
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    const html = await response.text()
    expect(html).not.toMatch(/<script>|<style|https?:/)
    const files = [...html.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(([, file]) => file)
    expect(files).toHaveLength(4)
    for (const file of files) expect((await api.get(`/docs/${file}`)).status).toBe(200)
    expect(await (await api.get('/docs/start.js')).text()).toContain("'/openapi.json'")
  })

  it('is found without its last stroke, and serves nothing else of the package', async () => {
    await start()
    const response = await api.get('/docs')
    expect([response.status, response.headers.get('location')]).toEqual([301, '/docs/'])
    expect((await api.get('/docs/package.json')).status).toBe(404)
  })
})

describe('the console', () => {
  it('says so when it is not built', async () => {
    await start({ dist: '/nowhere' })
    const response = await api.get('/')
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect(await response.text()).toContain('网页还没有构建')
  })

  it('is served from its folder', async () => {
    const dist = mkdtempSync(join(tmpdir(), 'xiaoer-dist-'))
    mkdirSync(join(dist, 'assets'))
    writeFileSync(join(dist, 'index.html'), '<!doctype html><title>乡小二</title>')
    writeFileSync(join(dist, 'assets', 'index-1a2b.js'), 'start()')
    writeFileSync(join(dist, '.secret'), 'no')
    await start({ dist })
    expect(await (await api.get('/')).text()).toContain('乡小二')
    const script = await api.get('/assets/index-1a2b.js')
    expect(script.headers.get('content-type')).toMatch(/javascript/)
    expect(script.headers.get('cache-control')).toContain('immutable')
    expect((await api.get('/')).headers.get('cache-control')).toBe('no-cache')
    for (const path of ['/.secret', '/%2e%2e/%2e%2e/etc/passwd', '/assets'])
      expect((await problemOf(await api.get(path))).status).toBe(404)
    rmSync(dist, { recursive: true })
  })
})
