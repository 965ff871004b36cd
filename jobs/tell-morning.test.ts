import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDeps, type TestDeps } from '../test/support/deps.ts'
import { daysFrom, reported } from '../test/support/reports.ts'
import { tellMorningJob } from './tell-morning.ts'

let opened: TestDeps
beforeEach(async () => {
  opened = await openDeps()
  // Two stations at work, of two townships: 萨仁高娃, who can't be written to, and 王永.
  const { client } = opened.deps.database
  await client.station.updateMany({
    where: { name: { notIn: ['新忽热站', '德岭山站'] } },
    data: { closedOn: '2026-11-01' },
  })
})
afterEach(() => opened.close())

const at = (time: string) => {
  opened.clock.set(new Date(`2026-11-${time}:00+08:00`))
  return tellMorningJob.run(opened.deps, opened.clock.now())
}
async function takes(): Promise<string[]> {
  const { client } = opened.deps.database
  const rows = await client.outboxMessage.findMany({ where: { state: 'queued' }, orderBy: { id: 'asc' } })
  const places = await client.conversation.findMany()
  await client.outboxMessage.updateMany({ data: { state: 'sent' } })
  return rows.map(({ text, conversationId }) => {
    const place = places.find(({ id }) => id === conversationId)
    return `${place?.purpose ?? place?.name}: ${text}`
  })
}
const all = daysFrom('2026-11-10', '2026-11-19')

test('the count to the staff’s group, the names to staff alone; once', async () => {
  await reported(opened.deps, '德岭山站', all, {
    numbers: { purchaseOrders: 3, purchaseFen: 15600 },
    appSignedIn: true,
  })
  await reported(opened.deps, '新忽热站', daysFrom('2026-11-10', '2026-11-18'))
  expect(await at('20T08:29')).toEqual({ told: 0, absent: 0 })
  const { told } = await at('20T08:30')
  const messages = await takes()
  expect(messages).toHaveLength(told ?? 0)
  const count = '11月19日定数：1/2站报了，帮人买3单，APP签到1站'
  expect(messages.filter((each) => each.startsWith('staff: '))).toEqual([`staff: ${count}`])
  const alone = messages.filter((each) => !each.startsWith('staff: '))
  expect(alone).toContain(`赵敏: ${count}\n没报的：新忽热站`)
  expect(alone.every((each) => each.endsWith('没报的：新忽热站'))).toBe(true)
  expect(await at('20T08:40')).toEqual({ told: 0, absent: 0 })
  expect(await at('20T21:00')).toEqual({ told: 0, absent: 0 })
})

test('a station that was not heard of for three days is told of once in its run', async () => {
  await reported(opened.deps, '德岭山站', all)
  await reported(opened.deps, '新忽热站', daysFrom('2026-11-10', '2026-11-16'))
  const { client } = opened.deps.database
  const { id: programmeId } = await client.programme.findUniqueOrThrow({ where: { key: 'urad-middle' } })
  const { townshipId } = await client.station.findFirstOrThrow({ where: { name: '新忽热站' } })
  const { id: personId } = await client.person.findFirstOrThrow({ where: { name: '赵敏' } })
  await client.staffDistrict.create({
    data: { id: 'dst-1', programmeId, personId, townshipId, since: new Date('2026-01-01T00:00:00Z') },
  })
  expect(await at('19T08:30')).toMatchObject({ absent: 0 })
  await takes()
  expect(await at('20T08:30')).toMatchObject({ absent: 1 })
  const absent = (await takes()).filter((each) => each.includes('连着'))
  expect(absent).toEqual([
    '赵敏: 连着3天没报的有1站：\n· 新忽热站（萨仁高娃）上次11月16日，小二够不着\n够不着的得打电话，别的小二每天提醒着',
  ])
  expect(await at('20T08:40')).toMatchObject({ absent: 0 })
  await reported(opened.deps, '德岭山站', daysFrom('2026-11-20', '2026-11-24'))
  expect(await at('21T08:30')).toMatchObject({ absent: 0 })
  // It reports again, and then no more.
  await reported(opened.deps, '新忽热站', ['2026-11-21'])
  expect(await at('22T08:30')).toMatchObject({ absent: 0 })
  expect(await at('24T08:30')).toMatchObject({ absent: 0 })
  expect(await at('25T08:30')).toMatchObject({ absent: 1 })
})

test('a township that nobody looks after is everybody’s; where nobody can be told alone, the group hears how many', async () => {
  await reported(opened.deps, '德岭山站', all)
  const { client } = opened.deps.database
  await at('20T08:30')
  const alone = (await takes()).filter((each) => each.includes('连着'))
  expect(alone.length).toBeGreaterThan(1)
  expect(alone.every((each) => each.includes('新忽热站（萨仁高娃）还没报过'))).toBe(true)
  await client.outboxKey.deleteMany()
  await client.wechatAlias.updateMany({ data: { friend: false } })
  expect(await at('20T08:40')).toMatchObject({ absent: 1 })
  expect(await takes()).toEqual(['staff: 有1站连着3天没报了。哪些站只能私下说：加小二好友，私下问“谁没报”'])
})

test('what fell into hours without the bot is unknown, and said to be', async () => {
  await reported(opened.deps, '德岭山站', all)
  await reported(opened.deps, '新忽热站', daysFrom('2026-11-10', '2026-11-16'))
  const { client } = opened.deps.database
  const { id: accountId } = await client.wechatAccount.findFirstOrThrow()
  const gap = { from: new Date('2026-11-19T18:00:00+08:00'), until: new Date('2026-11-19T20:00:00+08:00') }
  await client.offlineGap.create({ data: { id: 'gap-1', accountId, ...gap } })
  expect(await at('20T08:30')).toMatchObject({ absent: 0 })
  const [first] = await takes()
  expect(first).toBe(
    'staff: 11月19日定数：1/2站报了，取件1件，APP签到0站。那天小二有一阵没听见消息，没报的不一定真没报',
  )
})
