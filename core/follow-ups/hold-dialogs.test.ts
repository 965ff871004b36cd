import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDeps, type TestDeps } from '../../test/support/deps.ts'
import { afterRatings, attended, personId } from '../../test/support/follow-ups.ts'
import { doWork } from '../../test/support/work.ts'
import { enterVisit } from './enter-visit.ts'
import { holdDialogs } from './hold-dialogs.ts'
import { planFollowUps } from './plan-follow-ups.ts'
import { countVisits, countVisitsInAll } from './visit-reads.ts'

let opened: TestDeps
beforeEach(async () => {
  opened = await openDeps()
})
afterEach(() => opened.close())

test('one person’s trouble is logged without their words, and the others go on', async () => {
  const { client } = opened.deps.database
  await attended(opened.deps, ['娜仁花', '李四', '萨日朗'])
  await client.wechatAlias.updateMany({ data: { friend: true } })
  opened.clock.set(new Date(afterRatings))
  await planFollowUps(opened.deps, opened.clock.now())
  expect(await holdDialogs(opened.deps, opened.clock.now())).toMatchObject({ begun: 3, failed: 0 })
  const broken = { personId: await personId(opened.deps, '李四') }
  await client.dialogSession.updateMany({ where: broken, data: { answers: { given: '好' } } })
  opened.clock.set(new Date('2026-12-09T19:31+08:00'))
  expect(await holdDialogs(opened.deps, opened.clock.now())).toMatchObject({ reminded: 2, failed: 1 })
  const [error, ...more] = opened.log.takeErrors()
  expect(more).toEqual([])
  expect(error).toMatchObject({ msg: 'a dialog could not be held' })
  expect(JSON.stringify(error)).not.toMatch(/好|李四|given/)
})

test('visits in all, as the database counts them: two people who are one were visited once on a day', async () => {
  const { client } = opened.deps.database
  const day = '2026-11-20'
  for (const name of ['娜仁花', '李四', '萨日朗']) {
    const said = name === '萨日朗' ? { reached: false as const } : {}
    const visit = { personId: await personId(opened.deps, name), day, via: 'staff' as const, said, part: 0 }
    await doWork(opened.deps, (work) => enterVisit(work, visit))
  }
  const count = () => doWork(opened.deps, (work) => countVisitsInAll(work.tx, work.programme.id))
  expect(await count()).toBe(2)
  const mergedIntoId = await personId(opened.deps, '李四')
  await client.person.updateMany({ where: { name: '娜仁花' }, data: { mergedIntoId } })
  expect(await count()).toBe(1)
  const { id } = await client.programme.findUniqueOrThrow({ where: { key: 'urad-middle' } })
  expect((await countVisits(client, id)).visits).toBe(1)
})
