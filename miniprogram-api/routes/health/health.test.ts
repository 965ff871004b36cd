import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { healthSchema } from '../../contract/health.ts'
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

const health = async () => {
  const response = await api.get('/healthz')
  return { status: response.status, ...healthSchema.parse(await response.json()) }
}

const secondsAgo = (seconds: number) => new Date(friday.getTime() - seconds * 1000)

const addJobRun = (id: string, row: { finishedAt?: Date; error?: string } = {}) =>
  api.db.jobRun.create({ data: { id, job: id, startedAt: friday, ...row } })

describe('GET /healthz', () => {
  it('tells how the bot, the queues and the jobs are', async () => {
    const bot = await addBot(api.db, { heartbeatAt: secondsAgo(5) })
    await addInbox(api.db, bot, { state: 'pending', receivedAt: secondsAgo(3) })
    await addInbox(api.db, bot, { state: 'pending', receivedAt: secondsAgo(1) })
    await addInbox(api.db, bot, { state: 'parked' })
    await addInbox(api.db, bot, { state: 'done', receivedAt: secondsAgo(9000) })
    for (const state of ['queued', 'queued', 'unknown', 'failed', 'sent']) await addOutbox(api.db, bot, state)
    await addJobRun('job_1', { finishedAt: friday, error: 'boom' })
    await addJobRun('job_2', { finishedAt: friday })
    await addJobRun('job_3')
    const response = await api.get('/healthz')
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(await response.json()).toEqual({
      ok: true,
      database: 'ok',
      bot: { state: 'in', loggedInAt: friday.toISOString(), heartbeatAgeSeconds: 5 },
      inbox: { pending: 2, oldestPendingSeconds: 3, parked: 1 },
      outbox: { queued: 2, unknown: 1, failed: 1 },
      lastJob: { job: 'job_2', finishedAt: friday.toISOString(), ok: true },
    })
  })

  it('is not ok before the bot was ever there', async () => {
    expect(await health()).toMatchObject({
      status: 503,
      ok: false,
      bot: { state: 'out', loggedInAt: null, heartbeatAgeSeconds: null },
      inbox: { oldestPendingSeconds: null },
      lastJob: null,
    })
  })

  it('is not ok while the bot is out', async () => {
    await addBot(api.db, { state: 'out' })
    expect(await health()).toMatchObject({ status: 503, ok: false })
  })

  it.each([
    [60, 200],
    [61, 503],
  ])('answers a heartbeat of %i seconds ago with %i', async (age, status) => {
    await addBot(api.db, { heartbeatAt: secondsAgo(age) })
    expect((await health()).status).toBe(status)
  })

  it.each([
    [60, 200],
    [61, 503],
  ])('answers a message that waits for %i seconds with %i', async (age, status) => {
    await addInbox(api.db, await addBot(api.db), { state: 'pending', receivedAt: secondsAgo(age) })
    expect((await health()).status).toBe(status)
  })

  it('looks at the account that beats, of this channel', async () => {
    await addBot(api.db, { key: 'county/earlier', heartbeatAt: secondsAgo(9000), state: 'out' })
    await addBot(api.db, { key: 'county/now', heartbeatAt: secondsAgo(2) })
    await addBot(api.db, { key: 'wechaty-puppet-service/wxid_1', heartbeatAt: secondsAgo(1), state: 'out' })
    expect(await health()).toMatchObject({ status: 200, bot: { state: 'in', heartbeatAgeSeconds: 2 } })
  })

  it('has no heartbeat from the future when the clock was set back', async () => {
    await addBot(api.db, { heartbeatAt: secondsAgo(-3600) })
    expect((await health()).bot?.heartbeatAgeSeconds).toBe(0)
  })

  it('tells that the last job failed', async () => {
    await addJobRun('job_1', { finishedAt: friday, error: 'boom' })
    expect((await health()).lastJob?.ok).toBe(false)
  })

  it('answers even while the database fails', async () => {
    api.breakDatabase()
    expect(await health()).toEqual({
      status: 503,
      ok: false,
      database: 'failing',
      bot: null,
      inbox: null,
      outbox: null,
      lastJob: null,
    })
  })

  it('refuses another host, and another method', async () => {
    expect((await getWithHost(`${api.url}/healthz`, 'evil.example')).status).toBe(403)
    expect((await fetch(`${api.url}/healthz`, { method: 'POST' })).status).toBe(405)
  })
})
