// Who may do what at the door, for every endpoint that there is. One that is not declared here fails.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type Asker, askers, type Outcome, type Row, rules, table } from './access-table.ts'
import { addWorld, marker, type World } from './test-access.ts'
import { signInToMiniProgram } from './test-mini-program.ts'
import { addProgramme, browserOf, signInAs, startTestApi, type TestApi } from './test-support.ts'

interface Browser {
  send(method: string, path: string, body?: unknown): Promise<Response>
}

const pathsSchema = z.looseObject({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) })

async function endpointsOf(api: TestApi): Promise<string[]> {
  const { paths } = pathsSchema.parse(await (await api.get('/openapi.json')).json())
  return Object.entries(paths).flatMap(([path, item]) => Object.keys(item).map((each) => `${each} ${path}`))
}

const nobodyAt = (api: TestApi): Browser => ({
  send: (method, path, body) => api.send(method, path, { body }),
})

async function ask(browser: Browser, key: string, { row, world }: { row: Row; world: World }) {
  const [method = '', path = ''] = key.split(' ')
  const response = await browser.send(method.toUpperCase(), row.at?.(world) ?? path, row.body?.(world))
  return { status: response.status, text: await response.text() }
}

describe('at a real installation', () => {
  let api: TestApi
  let world: World
  const accounts = new Map<Asker, string>()
  beforeAll(async () => {
    api = await startTestApi({ env: { CHANNEL: 'wechaty', WECHATY_PUPPET: 'wechaty-puppet-service' } })
    world = await addWorld(api)
    const { id: other } = await addProgramme(api.db)
    const signIn = async (asker: Asker, programmeId: string, role: string) =>
      accounts.set(asker, (await signInAs(api, { programmeId, roles: [role], name: '白雪' })).accountId)
    for (const role of ['auditor', 'staff', 'admin'] as const) await signIn(role, world.programmeId, role)
    await signIn('otherStaff', other, 'staff')
    await signIn('otherAdmin', other, 'admin')
  })
  afterAll(() => api.stop())

  // Each time anew: a browser may have signed out.
  const browserFor = async (asker: Asker): Promise<Browser> => {
    if (asker === 'trainee') {
      const { send } = await signInToMiniProgram(api, { programmeId: world.programmeId })
      return { send: (method, path, body) => send(method, path, body, { origin: api.url }) }
    }
    const accountId = accounts.get(asker)
    return accountId ? browserOf(api, accountId) : nobodyAt(api)
  }

  it('every endpoint is declared, and every declared one is there', async () => {
    expect((await endpointsOf(api)).sort()).toEqual(Object.keys(table).sort())
  })

  it.each(Object.entries(table))('%s', async (key, row) => {
    let first = true
    for (const asker of askers) {
      const outcome: Outcome = rules[row.who][asker]
      const kept = await api.db.event.count()
      const { status, text } = await ask(await browserFor(asker), key, { row, world })
      if (outcome === 'in') {
        expect([401, 403], asker).not.toContain(status)
        if (first) expect(status, `${asker}: ${text}`).toBe(row.answers ?? 200)
        first = false
      } else {
        expect(outcome === 'elsewhere' ? [403, 404] : [outcome], `${asker}: ${text}`).toContain(status)
        expect(await api.db.event.count(), asker).toBe(kept)
      }
      const tellsAll = row.who === 'everybody' || !asker.startsWith('other')
      if (!tellsAll) expect(text, asker).not.toContain(marker)
    }
  })
})

describe('in the demo county', () => {
  let api: TestApi
  beforeAll(async () => {
    api = await startTestApi()
  })
  afterAll(() => api.stop())

  it('nobody has to sign in for the numbers of the stations, and for nothing else', async () => {
    const world = await addWorld(api)
    for (const [key, row] of Object.entries(table)) {
      const { status } = await ask(nobodyAt(api), key, { row, world })
      if (row.openInDemo) expect(status, key).toBe(200)
      else if (row.who !== 'everybody') expect(status, key).toBe(401)
      else expect([401, 403], key).not.toContain(status)
    }
  })
})
