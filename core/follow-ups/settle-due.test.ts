import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDeps, type TestDeps } from '../../test/support/deps.ts'
import { afterRatings, attended, personId } from '../../test/support/follow-ups.ts'
import { doWork } from '../../test/support/work.ts'
import { beginOwed } from './begin-owed.ts'
import { enterVisit } from './enter-visit.ts'
import { holdDialogs } from './hold-dialogs.ts'
import { readOwed, readUnderWay } from './hold-reads.ts'
import { jobFrame } from './job-frame.ts'
import { planFollowUps } from './plan-follow-ups.ts'
import { settleDue } from './settle-due.ts'
import { tendDialog } from './tend-dialog.ts'

let opened: TestDeps
beforeEach(async () => {
  opened = await openDeps()
})
afterEach(() => opened.close())

const client = () => opened.deps.database.client
const programme = () => client().programme.findUniqueOrThrow({ where: { key: 'urad-middle' } })
const states = async () => (await client().followUpDue.findMany()).map(({ state }) => state)

async function due(...names: string[]): Promise<void> {
  await attended(opened.deps, names)
  opened.clock.set(new Date(afterRatings))
  await planFollowUps(opened.deps, opened.clock.now())
}

const owedNow = async () => {
  const plans = [{ key: 'week', who: 'everybody' as const, untilDays: 365, dialog: 'follow-up-week' }]
  const span = { plans, today: '2026-12-08', now: opened.clock.now() }
  return readOwed(client(), await programme(), span)
}
const visit = async (name: string) => {
  const id = await personId(opened.deps, name)
  const entry = { personId: id, day: '2026-12-08', via: 'staff' as const, said: {}, part: 0 }
  return doWork(opened.deps, (work) => enterVisit(work, entry))
}

describe('somebody moved it after it was read', () => {
  test('nobody is asked what a visit has cleared', async () => {
    await due('娜仁花')
    const [[id, owed] = []] = [...(await owedNow())]
    if (!id || !owed) throw new Error('nothing is owed')
    await visit('娜仁花')
    const begun = beginOwed(opened.deps, jobFrame(opened.deps, await programme()), { personId: id, owed })
    await expect(begun).rejects.toMatchObject({ code: 'conflict' })
    expect(await states()).toEqual(['done'])
    expect(await client().outboxMessage.count()).toBe(0)
    expect(await client().dialogSession.count()).toBe(0)
  })

  test('nor handed over to be called', async () => {
    await due('娜仁花')
    const [[id, owed] = []] = [...(await owedNow())]
    if (!id || !owed) throw new Error('nothing is owed')
    await visit('娜仁花')
    await client().wechatAlias.updateMany({ data: { friend: false } })
    const frame = jobFrame(opened.deps, await programme())
    expect(await beginOwed(opened.deps, frame, { personId: id, owed })).toBe('waiting')
    expect(await states()).toEqual(['done'])
  })

  // Only on PostgreSQL do they really run at once.
  test('a visit and the end of the dialog at once: it is done', async () => {
    await due('娜仁花')
    await holdDialogs(opened.deps, opened.clock.now())
    opened.clock.set(new Date('2026-12-20T20:00+08:00'))
    const { id } = await programme()
    const [session] = await readUnderWay(client(), id)
    if (!session) throw new Error('no dialog')
    const frame = jobFrame(opened.deps, await programme())
    await Promise.allSettled([tendDialog(opened.deps, frame, session), visit('娜仁花')])
    expect(await states()).toEqual(['done'])
  })
})

test('a cleared row that is not done becomes so', async () => {
  await due('娜仁花')
  await visit('娜仁花')
  await client().followUpDue.updateMany({ data: { state: 'handedOver' } })
  const id = await personId(opened.deps, '娜仁花')
  expect(await doWork(opened.deps, (work) => settleDue(work, id))).toBe(1)
  expect(await states()).toEqual(['done'])
  expect(await doWork(opened.deps, (work) => settleDue(work, id))).toBe(0)
})
