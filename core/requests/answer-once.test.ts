// The claim, the deed and the answer, on whichever database there is; how it looks from the wire is told at the door.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDeps, type TestDeps } from '../../test/support/deps.ts'
import type { Deps } from '../platform/deps.ts'
import { Problem } from '../values/problem.ts'
import { answerOnce, sweepRequests } from './answer-once.ts'

let opened: TestDeps
let deeds: number
beforeEach(async () => {
  opened = await openDeps()
  deeds = 0
})
afterEach(() => opened.close())

let tries = 0
const request = (more: { asker?: string; asked?: string; secret?: boolean } = {}) => ({
  ...{ asker: 'a', route: 'POST /test', key: 'key-000001', asked: '{}', secret: false, ...more },
  requestId: `req_${++tries}`,
})
const deed = (deps: Deps) =>
  deps.database.transact(async () => {
    deeds++
    return { status: 201, text: '{"id":"甲"}' }
  })
const codeOf = async (asking: Promise<unknown>) => {
  const thrown = await asking.catch((error: unknown) => error)
  return thrown instanceof Problem ? thrown.code : thrown
}
const later = (ms: number) => opened.clock.set(new Date(opened.clock.now().getTime() + ms))

describe('answerOnce', () => {
  it('does it once, and answers the same', async () => {
    const first = await answerOnce(opened.deps, request(), deed)
    expect(first).toEqual({ status: 201, text: '{"id":"甲"}', repeated: false })
    expect(await answerOnce(opened.deps, request(), deed)).toEqual({ ...first, repeated: true })
    expect(deeds).toBe(1)
    await answerOnce(opened.deps, request({ asker: 'b' }), deed)
    expect(deeds).toBe(2)
    expect(await codeOf(answerOnce(opened.deps, request({ asked: '{"a":1}' }), deed))).toBe('keyReused')
  })

  it('lets who was taken over commit nothing', async () => {
    const slow = answerOnce(opened.deps, request(), async (deps) => {
      later(2 * 60_000 + 1)
      await answerOnce(opened.deps, request(), deed)
      return deed(deps)
    })
    expect(await codeOf(slow)).toBe('stillRunning')
    expect(deeds).toBe(1)
  })

  it('gives the key back when nothing was done, and not when something was', async () => {
    const failing = async () => {
      throw new Problem('notFound', { thing: 'test', id: '' })
    }
    expect(await codeOf(answerOnce(opened.deps, request(), failing))).toBe('notFound')
    const dying = async (deps: Deps) => {
      await deed(deps)
      throw new Error('killed')
    }
    await codeOf(answerOnce(opened.deps, request(), dying))
    expect(await codeOf(answerOnce(opened.deps, request(), deed))).toBe('doneBefore')
    expect(deeds).toBe(1)
  })

  it('keeps no secret', async () => {
    await answerOnce(opened.deps, request({ secret: true }), deed)
    expect(await codeOf(answerOnce(opened.deps, request({ secret: true }), deed))).toBe('doneBefore')
    expect(await opened.deps.database.client.answeredRequest.findMany()).toMatchObject([{ answer: null }])
  })

  it('is swept after a day, and swept twice does no harm', async () => {
    await answerOnce(opened.deps, request(), deed)
    later(24 * 3_600_000 + 1)
    expect(await sweepRequests(opened.deps, opened.clock.now())).toEqual({ forgotten: 1 })
    expect(await sweepRequests(opened.deps, opened.clock.now())).toEqual({ forgotten: 0 })
  })
})
