import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  addBot,
  addInbox,
  addOutbox,
  friday,
  getWithHost,
  startTestApi,
  type TestApi,
} from '../../test-support.ts'

let api: TestApi
beforeEach(async () => {
  api = await startTestApi()
})
afterEach(() => api.stop())

const scrape = async () => (await api.get('/metrics')).text()

describe('GET /metrics', () => {
  it('reads the queues at the moment of the scrape', async () => {
    const bot = await addBot(api.db, { heartbeatAt: new Date(friday.getTime() - 7000) })
    await addInbox(api.db, bot, { state: 'pending', receivedAt: new Date(friday.getTime() - 4000) })
    await addOutbox(api.db, bot, 'unknown')
    const text = await scrape()
    for (const line of [
      'xiaoer_inbox_pending 1',
      'xiaoer_inbox_oldest_pending_seconds 4',
      'xiaoer_inbox_parked 0',
      'xiaoer_outbox_queued 0',
      'xiaoer_outbox_unknown 1',
      'xiaoer_bot_heartbeat_age_seconds 7',
      'xiaoer_database_up 1',
    ])
      expect(text.split('\n')).toContain(line)
    expect(text).toContain('process_cpu_seconds_total')
    await addInbox(api.db, bot, { state: 'parked' })
    expect((await scrape()).split('\n')).toContain('xiaoer_inbox_parked 1')
  })

  it('counts requests by the pattern of their route, never by their path', async () => {
    await api.get('/v1/stations/stn_secret/reports')
    await api.get('/no/such/page')
    const counts = (await scrape()).split('\n').filter((line) => /request_duration_seconds_count/.test(line))
    expect(counts).toContain(
      'xiaoer_http_request_duration_seconds_count{method="GET",route="/v1/stations/:id/reports",status="404"} 1',
    )
    expect(counts).toContain(
      'xiaoer_http_request_duration_seconds_count{method="GET",route="unknown",status="404"} 1',
    )
    expect(counts.join()).not.toMatch(/stn_secret|such/)
  })

  it('claims no heartbeat before the first, and no queues while the database fails', async () => {
    expect(await scrape()).not.toMatch(/^xiaoer_bot_heartbeat_age_seconds \d/m)
    api.breakDatabase()
    const text = await scrape()
    expect(text).toMatch(/^xiaoer_database_up 0$/m)
    expect(text).not.toMatch(/^xiaoer_inbox_pending \d/m)
  })

  it('is text, refuses another host and another method', async () => {
    const response = await api.get('/metrics')
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
    expect((await getWithHost(`${api.url}/metrics`, 'evil.example')).status).toBe(403)
    expect((await fetch(`${api.url}/metrics`, { method: 'POST' })).status).toBe(405)
  })
})
