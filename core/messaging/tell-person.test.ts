import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDeps, type TestDeps } from '../../test/support/deps.ts'
import { doWork } from '../../test/support/work.ts'
import { tellPerson } from './tell-person.ts'

let opened: TestDeps
beforeEach(async () => {
  opened = await openDeps()
})
afterEach(() => opened.close())

const client = () => opened.deps.database.client
async function tell(): Promise<string> {
  const { id: personId } = await client().person.findFirstOrThrow({ where: { name: '李四' } })
  return doWork(opened.deps, (work) => tellPerson(work, { personId, text: '您补上了', purpose: 'notice' }))
}

test.each([
  ['code', 'private'],
  ['self', 'private'],
  ['nickname', 'unreachable'],
  ['roster', 'unreachable'],
  ['phone', 'unreachable'],
])('a friend matched by %s: %s', async (matchedBy, told) => {
  await client().aliasPerson.updateMany({ data: { matchedBy } })
  expect(await tell()).toBe(told)
  expect(await client().outboxMessage.count()).toBe(told === 'private' ? 1 : 0)
})
