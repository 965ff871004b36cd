import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDeps, type TestDeps } from '../../test/support/deps.ts'
import { doWork } from '../../test/support/work.ts'
import { ask } from '../dialogs/open-questions.ts'
import { askConsentOnce, consentOf, consentWords, recordConsent } from './consent.ts'

let opened: TestDeps
let asking: { personId: string; aliasId: string; accountId: string; conversationId: string }
beforeEach(async () => {
  opened = await openDeps()
  const link = await client().aliasPerson.findFirstOrThrow({
    where: { person: { name: '李四' } },
    include: { alias: true },
  })
  const { accountId, externalId } = link.alias
  const conversation = { id: 'cnv_1', accountId, externalId, kind: 'private' }
  await client().conversation.create({ data: conversation })
  asking = { personId: link.personId, aliasId: link.aliasId, accountId, conversationId: 'cnv_1' }
})
afterEach(() => opened.close())

const client = () => opened.deps.database.client
const askOnce = () => doWork(opened.deps, (work) => askConsentOnce(work, asking))
const evidence = async () => (await consentOf(client(), asking.personId)).evidence

test('is asked once, and who says nothing is not asked again', async () => {
  expect(await evidence()).toBe('none')
  expect(await askOnce()).toBe(true)
  expect(await askOnce()).toBe(false)
  expect(await evidence()).toBe('asked')
  expect(await client().outboxMessage.findMany()).toMatchObject([{ text: consentWords }])
  expect(await client().openQuestion.findMany()).toMatchObject([{ kind: 'consent' }])
})

test('waits while the bot waits for an answer to something else', async () => {
  const { conversationId, aliasId } = asking
  await doWork(opened.deps, (work) => ask(work, { conversationId, aliasId, kind: 'whoIsThere', subject: {} }))
  expect(await askOnce()).toBe(false)
  expect(await evidence()).toBe('none')
})

test('is not asked of whoever wants to be left alone', async () => {
  await client().wechatAlias.updateMany({ data: { mutedAt: opened.clock.now() } })
  expect(await askOnce()).toBe(false)
})

test('is not asked at night', async () => {
  opened.clock.set(new Date('2026-11-20T23:00:00+08:00'))
  await askOnce()
  const [row] = await client().outboxMessage.findMany()
  expect(row?.dueAt).toEqual(new Date('2026-11-21T07:00:00+08:00'))
})

test('what was said last counts', async () => {
  const said = (given: boolean) =>
    doWork(opened.deps, (work) =>
      recordConsent(work, { personId: asking.personId, purpose: 'evidence', given }),
    )
  await said(true)
  expect(await evidence()).toBe('given')
  await said(false)
  expect(await evidence()).toBe('refused')
  expect(await askOnce()).toBe(false)
})

test('for one purpose is not for another', async () => {
  await doWork(opened.deps, (work) =>
    recordConsent(work, { personId: asking.personId, purpose: 'evidence', given: true }),
  )
  expect(await consentOf(client(), asking.personId)).toEqual({
    ...{ evidence: 'given', phone: 'none', publicity: 'none', followUp: 'none' },
  })
})
