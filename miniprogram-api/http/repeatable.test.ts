// A request that is sent again because its answer was lost.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { runWork } from '../../core/platform/work.ts'
import { sweepRequests } from '../../core/requests/answer-once.ts'
import { signInToMiniProgram } from '../test-mini-program.ts'
import {
  addProgramme,
  browserOf,
  friday,
  problemOf,
  signInAs,
  startTestApi,
  type TestApi,
} from '../test-support.ts'
import { signedIn } from './authenticate.ts'
import { endpoint } from './endpoint.ts'

const key = 'key-00000001'
/** What happens inside the unit of work, and after its commit, by the name in the body. */
let inside: Record<string, () => Promise<void>>
let after: Record<string, () => void>

const note = (path: `/${string}`, secret = false) =>
  endpoint({
    method: 'post',
    path,
    summary: 'notes a word',
    body: z.strictObject({ word: z.string().max(20) }),
    answers: z.object({ id: z.string(), word: z.string() }),
    secret,
    status: { of: () => 201, others: {} },
    authorize: async ({ me }) => signedIn(me),
    handle: async ({ deps, body: { word }, cause, actorIn, found: { programme } }) => {
      const id = deps.ids.next('wrd')
      await inside[`${word} before`]?.()
      await runWork(deps, {
        ...{ programme, actor: actorIn(programme.id), cause },
        body: async (work) => {
          work.changed({ type: 'word', id, before: null, after: { word } })
          await inside[word]?.()
        },
      })
      after[word]?.()
      return { id, word }
    },
  })

let api: TestApi
let me: Awaited<ReturnType<typeof signInAs>>
let programmeId: string
beforeEach(async () => {
  ;[inside, after] = [{}, {}]
  api = await startTestApi({
    moreEndpoints: [note('/test/words'), note('/test/words/:id'), note('/test/codes', true)],
  })
  programmeId = (await addProgramme(api.db)).id
  me = await signInAs(api, { programmeId })
})
afterEach(() => api.stop())

interface As {
  headers?: Record<string, string>
  path?: string
  under?: string
}
const say = (word: string, { headers = me.headers, path = '/test/words', under = key }: As = {}) =>
  api.send('POST', path, { body: { word }, headers: { ...headers, 'idempotency-key': under } })
const pass = (ms: number) => api.clock.set(new Date(api.clock.now().getTime() + ms))
const words = () => api.db.event.count({ where: { type: 'word' } })
const answered = async (response: Response) => (await response.json()) as { id: string; word: string }
const refused = async (response: Response) => {
  const { status, code } = await problemOf(response)
  return [status, code]
}

describe('under the same key', () => {
  it('is done once and answered as before', async () => {
    const first = await say('羊肉')
    const again = await say('羊肉')
    expect([first.status, again.status]).toEqual([201, 201])
    expect(await again.json()).toEqual(await first.json())
    expect([first, again].map(({ headers }) => headers.get('idempotency-replayed'))).toEqual([null, 'true'])
    expect(await words()).toBe(1)
  })

  it('without one, it is done each time', async () => {
    for (const _ of [1, 2]) await me.send('POST', '/test/words', { word: '羊肉' })
    expect(await words()).toBe(2)
    expect(await api.db.answeredRequest.count()).toBe(0)
  })

  it('another body or another address is refused', async () => {
    await say('羊肉')
    expect(await refused(await say('牛肉'))).toEqual([422, 'keyReused'])
    await say('羊肉', { path: '/test/words/1' })
    expect(await refused(await say('羊肉', { path: '/test/words/2' }))).toEqual([422, 'keyReused'])
    expect(await words()).toBe(2)
  })

  it('what was refused may be tried again', async () => {
    inside.羊肉 = () => Promise.reject(new Error('disk full'))
    expect((await say('羊肉')).status).toBe(500)
    inside = {}
    expect((await say('羊肉')).status).toBe(201)
    expect(await words()).toBe(1)
  })

  it.each(['short', 'with spaces in it', 'x'.repeat(101), '羊肉'.repeat(8)])(
    '%s is no key',
    async (under) => {
      const headers = { ...me.headers, 'idempotency-key': Buffer.from(under).toString('latin1') }
      const asked = await api.send('POST', '/test/words', { body: { word: '羊肉' }, headers })
      expect(await refused(asked)).toEqual([400, 'invalidInput'])
    },
  )

  it('only its own asker is answered, and only while they are the same', async () => {
    const mine = await answered(await say('羊肉'))
    const other = await signInAs(api, { programmeId, name: '白雪' })
    const theirs = await answered(await say('羊肉', { headers: other.headers }))
    expect(theirs.id).not.toBe(mine.id)
    const { headers } = await browserOf(api, me.accountId)
    expect(await answered(await say('羊肉', { headers }))).toEqual(mine)
    await api.db.roleAssignment.updateMany({ where: { personId: me.personId }, data: { until: friday } })
    expect((await say('羊肉')).status).toBe(401)
    const role = { id: 'rol_less', programmeId, personId: me.personId, role: 'auditor', since: friday }
    await api.db.roleAssignment.create({ data: role })
    expect((await answered(await say('羊肉'))).id).not.toBe(mine.id)
  })

  it('is forgotten after a day', async () => {
    await say('羊肉')
    pass(24 * 3_600_000 - 1)
    const later = await browserOf(api, me.accountId)
    await say('羊肉', later)
    expect(await sweepRequests(api.deps, api.clock.now())).toEqual({ forgotten: 0 })
    expect(await words()).toBe(1)
    pass(2)
    await say('羊肉', later)
    expect(await words()).toBe(2)
    pass(24 * 3_600_000 + 1)
    expect(await sweepRequests(api.deps, api.clock.now())).toEqual({ forgotten: 1 })
    expect(await sweepRequests(api.deps, api.clock.now())).toEqual({ forgotten: 0 })
  })

  it('holds for the mini-program, too', async () => {
    const { send } = await signInToMiniProgram(api, { programmeId })
    const wish = (given: boolean) =>
      send('PUT', '/v1/me/consents/publicity', { given }, { 'idempotency-key': key })
    expect((await wish(true)).headers.get('idempotency-replayed')).toBeNull()
    expect((await wish(true)).headers.get('idempotency-replayed')).toBe('true')
    expect(await refused(await wish(false))).toEqual([422, 'keyReused'])
  })
})

describe('while it is being done', () => {
  const meet = () => {
    let arrived = () => {}
    let release = () => {}
    const here = new Promise<void>((resolve) => {
      arrived = resolve
    })
    const go = new Promise<void>((resolve) => {
      release = resolve
    })
    inside['羊肉 before'] = () => {
      inside = {}
      arrived()
      return go
    }
    return { here, release }
  }

  it('the second is told to wait', async () => {
    const { here, release } = meet()
    const first = say('羊肉')
    await here
    expect(await refused(await say('羊肉'))).toEqual([409, 'stillRunning'])
    release()
    expect((await first).status).toBe(201)
    expect(await words()).toBe(1)
  })

  it('a try that hung is taken over, and then commits nothing', async () => {
    const { here, release } = meet()
    const first = say('羊肉')
    await here
    pass(2 * 60_000 + 1)
    const second = await say('羊肉')
    expect(second.status).toBe(201)
    release()
    expect(await refused(await first)).toEqual([409, 'stillRunning'])
    expect(await words()).toBe(1)
    expect(await (await say('羊肉')).json()).toEqual(await second.json())
  })

  it('two at once do it once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => say('羊肉')))
    expect(await words()).toBe(1)
    for (const { status } of answers) expect([201, 409]).toContain(status)
  })
})

it('that was done and died before its answer is not done again', async () => {
  after.羊肉 = () => {
    throw new Error('killed')
  }
  expect((await say('羊肉')).status).toBe(500)
  after = {}
  pass(3 * 60_000)
  expect(await refused(await say('羊肉'))).toEqual([409, 'doneBefore'])
  expect(await words()).toBe(1)
})

it('whose answer is secret keeps none', async () => {
  await say('羊肉', { path: '/test/codes' })
  expect(await refused(await say('羊肉', { path: '/test/codes' }))).toEqual([409, 'doneBefore'])
  const rows = await api.db.answeredRequest.findMany()
  expect(rows).toMatchObject([{ state: 'done', answer: null }])
})

it('is kept without who asked, what, or in clear what was answered', async () => {
  await say('羊肉')
  const [row] = await api.db.answeredRequest.findMany()
  const kept = JSON.stringify({ ...row, answer: Buffer.from(row?.answer ?? []).toString('latin1') })
  for (const told of ['羊肉', me.personId, me.accountId, key, 'wrd_', 'words'])
    expect(kept).not.toContain(told)
})
