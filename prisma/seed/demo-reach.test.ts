import { afterEach, beforeEach, expect, it } from 'vitest'
import { openDeps, type TestDeps } from '../../test/support/deps.ts'
import { seedDemoReach } from './demo-reach.ts'

let opened: TestDeps
beforeEach(async () => {
  opened = await openDeps()
})
afterEach(() => opened.close())

it('is told once, as a sample, and nothing of it is a read or a sale', async () => {
  const { deps } = opened
  expect(await seedDemoReach(deps, 'urad-middle')).toEqual({ fresh: true })
  expect(await seedDemoReach(deps, 'urad-middle')).toEqual({ fresh: false })
  const { client } = deps.database
  const articles = await client.contentItem.findMany({ where: { kind: 'article' } })
  expect(articles.map(({ title, state }) => [title.slice(0, 2), state])).toEqual([
    ['示例', 'published'],
    ['示例', 'published'],
  ])
  expect(await client.mediaMention.count({ where: { sample: true } })).toBe(2)
  expect(await client.liveSession.count({ where: { sample: true } })).toBe(2)
  expect(await client.mediaMention.count({ where: { sample: false } })).toBe(0)
  expect([await client.articleRead.count(), await client.campaign.count()]).toEqual([0, 0])
})
