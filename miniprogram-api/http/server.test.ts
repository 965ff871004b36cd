import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readConfig } from '../../core/platform/config.ts'
import { startTestApi } from '../test-support.ts'
import { endpoint, open } from './endpoint.ts'
import { startApi } from './server.ts'

describe('the server', () => {
  it('listens on the loopback, and tells the port that it got', async () => {
    const api = await startTestApi({ env: { API_URL: 'http://localhost:0' } })
    expect(api.url).toMatch(/^http:\/\/localhost:[1-9]\d+$/)
    expect((await api.get('/v1/programmes')).status).toBe(200)
    await api.stop()
  })

  it('does not start where others could reach it', () => {
    expect(() => readConfig({ CHANNEL: 'county', API_URL: 'http://0.0.0.0:3200' })).toThrow(/API_URL/)
  })

  it('does not start twice on one port', async () => {
    const api = await startTestApi()
    const taken = { ...api.deps, config: { ...api.deps.config, API_URL: api.url } }
    await expect(startApi(taken)).rejects.toThrow(/EADDRINUSE/)
    await api.stop()
  })

  it('answers what was asked before it stops, and nothing after', async () => {
    let arrived = () => {}
    let release = () => {}
    const here = new Promise<void>((resolve) => {
      arrived = resolve
    })
    const answer = new Promise<void>((resolve) => {
      release = resolve
    })
    const slow = endpoint({
      method: 'get',
      path: '/test/slow',
      summary: 'waits',
      answers: z.object({}),
      authorize: open,
      handle: async () => {
        arrived()
        await answer
        return {}
      },
    })
    const api = await startTestApi({ moreEndpoints: [slow] })
    const asking = api.get('/test/slow')
    await here
    const stopping = api.stop()
    release()
    expect((await asking).status).toBe(200)
    await stopping
    await expect(fetch(`${api.url}/v1/programmes`)).rejects.toThrow()
  })
})
