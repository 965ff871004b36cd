// How often somebody may ask.
import { afterEach, describe, expect, it } from 'vitest'
import { signInToMiniProgram } from '../test-mini-program.ts'
import { addProgramme, problemOf, signInAs, startTestApi, type TestApi } from '../test-support.ts'
import { networkOf } from './limits.ts'

let api: TestApi

const publicUrl = 'https://xiaoer.example'
const start = async (env: Record<string, string>) => {
  api = await startTestApi({ env })
  return (await addProgramme(api.db)).id
}
const statuses = async (times: number, ask: () => Promise<Response>) => {
  const found: number[] = []
  for (let i = 0; i < times; i++) found.push((await ask()).status)
  return found
}

describe('a person', () => {
  afterEach(() => api.stop())

  it('reads and writes so often a minute, each for itself, and the next person as often', async () => {
    const programmeId = await start({ API_READS_PER_PERSON: '3', API_WRITES_PER_PERSON: '2' })
    const [one, two] = [await signInAs(api, { programmeId }), await signInAs(api, { programmeId })]
    expect(await statuses(4, () => one.get('/v1/sessions-of-mine'))).toEqual([200, 200, 200, 429])
    const write = () => one.send('DELETE', '/v1/sessions-of-mine/web_none')
    expect(await statuses(3, write)).toEqual([404, 404, 429])
    expect((await two.get('/v1/sessions-of-mine')).status).toBe(200)
  })

  it('is the same on another page, and another one in the mini-program', async () => {
    const programmeId = await start({ API_READS_PER_PERSON: '1' })
    const { get, headers } = await signInAs(api, { programmeId })
    expect(await statuses(2, () => get('/v1/sessions-of-mine'))).toEqual([200, 429])
    expect((await api.get('/v1/programmes', headers)).status).toBe(200)
    const { get: own } = await signInToMiniProgram(api, { programmeId })
    expect(await statuses(2, () => own('/v1/me'))).toEqual([200, 429])
  })

  it('is told how often, and when again', async () => {
    const programmeId = await start({ API_READS_PER_PERSON: '1' })
    const { get } = await signInAs(api, { programmeId })
    const { headers } = await get('/v1/sessions-of-mine')
    expect(headers.get('ratelimit-policy')).toBe('"person-reads";q=1;w=60')
    expect(headers.get('ratelimit')).toMatch(/^"person-reads";r=0;t=(60|59)$/)
    const refused = await get('/v1/sessions-of-mine')
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(55)
    const problem = await problemOf(refused)
    expect(problem).toMatchObject({ status: 429, code: 'tooMany' })
    expect(problem.detail).toMatch(/^点得太快了，\d+秒后再试$/)
  })
})

describe('an address', () => {
  afterEach(() => api.stop())

  it('has its limit for everything, pages too', async () => {
    await start({ API_READS_PER_ADDRESS: '4', API_WRITES_PER_ADDRESS: '1' })
    const paths = ['/', '/docs/', '/healthz', '/v1/nothing', '/v1/session']
    const found: number[] = []
    for (const path of paths) found.push((await api.get(path)).status)
    expect(found.at(-1)).toBe(429)
    expect(found.slice(0, 4)).not.toContain(429)
    expect((await api.send('POST', '/v1/sign-out')).status).toBe(200)
    expect((await api.send('POST', '/v1/sign-out')).status).toBe(429)
  })

  it('is the one that the proxy on this machine tells, and none that the asker made up', async () => {
    await start({ API_READS_PER_ADDRESS: '1', PUBLIC_URL: publicUrl })
    const from = async (...forwarded: string[]) =>
      (await api.get('/v1/session', { 'x-forwarded-for': forwarded.join(', ') })).status
    expect(await from('203.0.113.1')).toBe(200)
    expect(await from('203.0.113.2')).toBe(200)
    expect(await from('198.51.100.7', '203.0.113.1')).toBe(429)
  })

  it('is nobody’s to tell where there is no proxy', async () => {
    await start({ API_READS_PER_ADDRESS: '1' })
    const from = async (address: string) =>
      (await api.get('/v1/session', { 'x-forwarded-for': address })).status
    expect([await from('203.0.113.1'), await from('203.0.113.2')]).toEqual([200, 429])
  })
})

it.each([
  ['203.0.113.9', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0db8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:db8::9', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['', ''],
])('%s counts as %s', (ip, network) => {
  expect(networkOf(ip)).toBe(network)
})
