import { afterEach, describe, expect, it } from 'vitest'
import { consoleConfigSchema } from '../../contract/console.ts'
import {
  addProgramme,
  getWithHost,
  startTestApi,
  type TestApi,
  type TestApiOptions,
} from '../../test-support.ts'

let api: TestApi
const start = async (options?: TestApiOptions) => {
  api = await startTestApi(options)
}
afterEach(() => api.stop())

const config = async () => consoleConfigSchema.parse(await (await api.get('/console-config.json')).json())

describe('GET /console-config.json', () => {
  it('names the county and the first programme', async () => {
    await start()
    await addProgramme(api.db, { key: 'zeku', createdAt: new Date('2026-02-01') })
    await addProgramme(api.db, { key: 'yongren', createdAt: new Date('2026-01-01') })
    expect(await config()).toEqual({ countyUrl: 'http://127.0.0.1:3210', programmeKey: 'yongren' })
  })

  it('names no programme while there is none', async () => {
    await start({ countyUrl: 'http://127.0.0.1:4000' })
    expect(await config()).toEqual({ countyUrl: 'http://127.0.0.1:4000', programmeKey: null })
  })

  it('names no county beside a real channel, nor lets the page call one', async () => {
    await start({ env: { CHANNEL: 'wechaty', WECHATY_PUPPET: 'wechaty-puppet-service' } })
    expect((await config()).countyUrl).toBeNull()
    const policy = (await api.get('/')).headers.get('content-security-policy')
    expect(policy).toContain("connect-src 'self';")
  })

  it('has an ETag, refuses another host and another method', async () => {
    await start()
    const etag = (await api.get('/console-config.json')).headers.get('etag') ?? ''
    expect((await api.get('/console-config.json', { 'if-none-match': etag })).status).toBe(304)
    expect((await getWithHost(`${api.url}/console-config.json`, 'evil.example')).status).toBe(403)
    expect((await fetch(`${api.url}/console-config.json`, { method: 'POST' })).status).toBe(405)
  })
})
