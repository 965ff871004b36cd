import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDeps, type TestDeps } from '../../test/support/deps.ts'
import { doWork } from '../../test/support/work.ts'
import { namedPerson } from './named-person.ts'

let opened: TestDeps
beforeEach(async () => {
  opened = await openDeps()
})
afterEach(() => opened.close())

// Only on PostgreSQL do they really run at once.
test('a new name that several bots hear at once is one person', async () => {
  const heard = await Promise.all(
    Array.from({ length: 4 }, () => doWork(opened.deps, (work) => namedPerson(work, { name: '王小梅' }))),
  )
  expect(new Set(heard.map(({ id }) => id)).size).toBe(1)
  expect(heard.filter(({ fresh }) => fresh)).toHaveLength(1)
  expect(await opened.deps.database.client.person.count({ where: { name: '王小梅' } })).toBe(1)
})
