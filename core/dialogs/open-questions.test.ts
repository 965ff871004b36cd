import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDeps, type TestDeps } from '../../test/support/deps.ts'
import { doWork } from '../../test/support/work.ts'
import { ask, findOpen, settleQuestion } from './open-questions.ts'

let opened: TestDeps
beforeEach(async () => {
  opened = await openDeps()
})
afterEach(() => opened.close())

const place = { conversationId: 'cnv_1', aliasId: 'als_1' }
const put = (kind: string, where = place) =>
  doWork(opened.deps, (work) => ask(work, { ...where, kind, subject: { choices: [] } }))
const open = (where = place) => opened.deps.database.transact((tx) => findOpen(tx, where, opened.clock.now()))
const pass = (ms: number) => opened.clock.set(new Date(opened.clock.now().getTime() + ms))

test('waits for the one who was asked, where they were asked', async () => {
  await put('partOrTotal')
  expect(await open()).toMatchObject({ kind: 'partOrTotal', subject: { choices: [] } })
  expect(await open({ ...place, aliasId: 'als_2' })).toBeNull()
  expect(await open({ ...place, conversationId: 'cnv_2' })).toBeNull()
})

test('for a day', async () => {
  await put('partOrTotal')
  pass(86_400_000 - 1)
  expect(await open()).not.toBeNull()
  pass(1)
  expect(await open()).toBeNull()
})

test('a newer one takes the place of an older one, for that person there alone', async () => {
  await put('partOrTotal')
  await put('whichStation', { ...place, aliasId: 'als_2' })
  pass(1_000)
  await put('whoIsThere')
  expect(await open()).toMatchObject({ kind: 'whoIsThere' })
  expect(await open({ ...place, aliasId: 'als_2' })).toMatchObject({ kind: 'whichStation' })
})

test('answered, it waits no longer, and the older one does not come back', async () => {
  await put('partOrTotal')
  pass(1_000)
  await put('whoIsThere')
  const question = await open()
  await doWork(opened.deps, (work) => settleQuestion(work, question?.id ?? '', '1'))
  expect(await open()).toBeNull()
})
