// One invitation is one person, whichever of its two codes comes first.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDeps, type TestDeps } from '../../test/support/deps.ts'
import { doWork } from '../../test/support/work.ts'
import { joinByCode } from './accounts/open-account.ts'
import { redeemCode } from './codes.ts'
import { becomeStaff, inviteStaff } from './staff.ts'

let opened: TestDeps
beforeEach(async () => {
  opened = await openDeps()
})
afterEach(() => opened.close())

const db = () => opened.deps.database.client
const invite = () => inviteStaff(opened.deps, { programmeKey: 'urad-middle', name: '白雪', role: 'staff' })
const byLink = (code: string) => {
  const cause = { kind: 'http', id: 'req_1', orderId: 'req_1', at: opened.clock.now() } as const
  const joining = { code, login: 'baixue', password: 'by the old elm tree', client: 'Chrome', cause }
  return joinByCode(opened.deps, joining)
}
const byWechat = async (typed: string) => {
  const alias = await db().wechatAlias.findFirstOrThrow({ where: { people: { none: {} } } })
  await doWork(opened.deps, async (work) => {
    const code = await redeemCode(work, 'staff', typed)
    if (!code) throw new Error('the code is gone')
    await becomeStaff(work, code, alias.id)
  })
}
const theOne = async () => {
  const people = await db().person.findMany({
    where: { name: '白雪', account: { isNot: null }, aliases: { some: { matchedBy: 'code' } } },
    include: { roles: true, account: true },
  })
  expect(people).toHaveLength(1)
  expect(people[0]?.roles.map(({ role }) => role)).toEqual(['staff'])
}

test('first in WeChat, then by the link', async () => {
  const { wechat, account } = await invite()
  await byWechat(wechat)
  await byLink(account)
  await theOne()
})

test('first by the link, then in WeChat', async () => {
  const { wechat, account } = await invite()
  await byLink(account)
  await byWechat(wechat)
  await theOne()
})

test('a role that was ended in between stays ended', async () => {
  const { wechat, account } = await invite()
  await byWechat(wechat)
  const now = opened.clock.now()
  await db().roleAssignment.updateMany({ where: { person: { name: '白雪' } }, data: { until: now } })
  await byLink(account)
  const inForce = await db().roleAssignment.count({ where: { person: { name: '白雪' }, until: null } })
  expect(inForce).toBe(0)
})
