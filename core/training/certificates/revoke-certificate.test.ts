import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDeps, type TestDeps } from '../../../test/support/deps.ts'
import { actorNamed, doWork } from '../../../test/support/work.ts'
import { afterAll, liveRun, mark, personId } from '../test-class.ts'
import { certificatesOf } from './certificate-reads.ts'
import { issueForRun } from './issue-certificates.ts'
import { revokeCertificate } from './revoke-certificate.ts'

let opened: TestDeps
beforeEach(async () => {
  opened = await openDeps()
  for (const session of [1, 2, 3]) await mark(opened, { name: '李四', session })
  opened.clock.set(afterAll)
  await issue()
})
afterEach(() => opened.close())

const client = () => opened.deps.database.client
const issue = async () => {
  const { id } = await liveRun(opened)
  return doWork(opened.deps, (work) => issueForRun(work, id))
}
const only = () => client().certificate.findFirstOrThrow()
const revoke = async (certificate: string, who = '赵敏') => {
  const actor = await actorNamed(opened.deps, who)
  const revoking = { certificate, reason: '名字写错了' }
  return doWork(opened.deps, (work) => revokeCertificate(work, revoking), { actor })
}

test('who holds one is told once', async () => {
  const told = await client().outboxMessage.findMany({ where: { onceKey: { startsWith: 'certificate:' } } })
  expect(told.map(({ text }) => text)).toEqual(['李四，直播带货第3期的结业证书办好了，发“我的证书”就能看'])
  expect(await issue()).toBe(0)
  expect(await client().outboxMessage.count()).toBe(1)
})

test('by its id or its code; it is void, keeps its number, and is not given again', async () => {
  const { id, code } = await only()
  await revoke(`${code.slice(0, 5).toLowerCase()} ${code.slice(5)}`)
  const zhao = await personId(opened, '赵敏')
  const first = await only()
  expect(first).toMatchObject({ revokedAt: afterAll, revokedReason: '名字写错了', revokedById: zhao })
  await revoke(id)
  expect(await only()).toEqual(first)
  expect(await certificatesOf(client(), await personId(opened, '李四'))).toEqual([])
  expect(await issue()).toBe(0)
  // What was not said yet is not said any more.
  expect(await client().outboxMessage.findMany()).toMatchObject([{ state: 'cancelled' }])
  const events = await client().event.findMany({ where: { type: 'certificate' } })
  expect(JSON.stringify(events)).not.toContain('写错')
})

test('not by a trainee, and not one that there isn’t', async () => {
  await expect(revoke((await only()).id, '李四')).rejects.toMatchObject({ code: 'notAllowed' })
  await expect(revoke('crt_nothing')).rejects.toMatchObject({ code: 'notFound' })
  expect((await only()).revokedAt).toBeNull()
})
