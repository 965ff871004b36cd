import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDeps, type TestDeps } from '../../test/support/deps.ts'
import { actorOf, isStaff, readSender } from './sender-reads.ts'

let opened: TestDeps
beforeEach(async () => {
  opened = await openDeps()
})
afterEach(() => opened.close())

const at = new Date('2026-11-20T19:00:00+08:00')
const before = new Date(at.getTime() - 1)
const client = () => opened.deps.database.client

async function sender(externalId: string, when = at) {
  const alias = await client().wechatAlias.findFirstOrThrow({ where: { externalId } })
  return opened.deps.database.transact((tx) => readSender(tx, alias.id, when))
}

test('an operator with their station', async () => {
  const { people, nickname } = await sender('wxid_demo_op01')
  expect(nickname).toBe('王秀兰')
  expect(people).toMatchObject([{ name: '王秀兰', roles: ['operator'], stations: [{ name: '石哈河站' }] }])
})

test('a phone that serves a couple is two people', async () => {
  const { people } = await sender('wxid_demo_tr03')
  expect(people.map(({ name }) => name).sort()).toEqual(['刘玉兰', '张有福'])
})

describe('what ends, ends at once', () => {
  test('a role', async () => {
    await client().roleAssignment.updateMany({
      where: { role: { in: ['staff', 'admin'] } },
      data: { until: at },
    })
    expect((await sender('wxid_demo_staff01', before)).people[0]?.roles).toEqual(['staff', 'admin'])
    const [zhao] = (await sender('wxid_demo_staff01')).people
    expect(zhao?.roles).toEqual([])
    expect(zhao && isStaff(zhao)).toBe(false)
  })

  test('a station', async () => {
    await client().stationAssignment.updateMany({ data: { until: at } })
    expect((await sender('wxid_demo_op01', before)).people[0]?.stations).toHaveLength(1)
    expect((await sender('wxid_demo_op01')).people[0]?.stations).toEqual([])
  })

  test('the match of a person with a WeChat id', async () => {
    await client().aliasPerson.updateMany({ data: { until: at } })
    expect((await sender('wxid_demo_op01')).people).toEqual([])
  })
})

test('what begins tomorrow is not in force today', async () => {
  await client().roleAssignment.updateMany({ data: { since: new Date(at.getTime() + 1) } })
  expect((await sender('wxid_demo_staff01')).people[0]?.roles).toEqual([])
})

describe('a person who turned out to be another', () => {
  const mergeInto = async (from: string, into: string) => {
    const { id } = await client().person.findFirstOrThrow({ where: { name: into } })
    await client().person.updateMany({ where: { name: from }, data: { mergedIntoId: id } })
  }

  test('is that one, and once', async () => {
    await mergeInto('刘玉兰', '张有福')
    expect((await sender('wxid_demo_tr03')).people.map(({ name }) => name)).toEqual(['张有福'])
  })

  test('has the roles and stations of both', async () => {
    await mergeInto('娜仁花', '王秀兰')
    const [wang] = (await sender('wxid_demo_tr01')).people
    expect(wang).toMatchObject({ name: '王秀兰', stations: [{ name: '石哈河站' }] })
    expect([...(wang?.roles ?? [])].sort()).toEqual(['operator', 'trainee'])
  })

  test('gives none of what they might do as staff to the one that they became', async () => {
    await mergeInto('赵敏', '娜仁花')
    for (const wechatId of ['wxid_demo_tr01', 'wxid_demo_staff01']) {
      const [naren] = (await sender(wechatId)).people
      expect(naren).toMatchObject({ name: '娜仁花', roles: ['trainee'] })
    }
  })

  test('brings a station to the one that they became, and takes it away again', async () => {
    await mergeInto('王秀兰', '娜仁花')
    const stationsOf = async (wechatId: string) =>
      (await sender(wechatId)).people.map(({ name, stations }) => [
        name,
        ...stations.map((each) => each.name),
      ])
    expect(await stationsOf('wxid_demo_tr01')).toEqual([['娜仁花', '石哈河站']])
    await client().person.updateMany({ data: { mergedIntoId: null } })
    expect(await stationsOf('wxid_demo_tr01')).toEqual([['娜仁花']])
  })

  test('has no role of either that has ended', async () => {
    await mergeInto('王秀兰', '娜仁花')
    await client().roleAssignment.updateMany({ where: { role: 'operator' }, data: { until: at } })
    expect((await sender('wxid_demo_tr01')).people[0]?.roles).toEqual(['trainee'])
  })

  test('is verified as the link is, whoever it became', async () => {
    await client().aliasPerson.updateMany({
      where: { person: { name: '娜仁花' } },
      data: { matchedBy: 'nickname' },
    })
    await mergeInto('娜仁花', '赵敏')
    const [zhao] = (await sender('wxid_demo_tr01')).people
    expect(zhao).toMatchObject({ name: '赵敏', verified: false })
    expect([...(zhao?.roles ?? [])].sort()).toEqual(['admin', 'staff', 'trainee'])
    expect(zhao && isStaff(zhao)).toBe(false)
  })
})

test.each([
  ['self', true],
  ['friend', true],
  ['roster', false],
  ['phone', false],
  ['nickname', false],
])('matched by %s, what is one’s own may be read: %s', async (matchedBy, readsOwn) => {
  await client().aliasPerson.updateMany({ data: { matchedBy } })
  const [li] = (await sender('wxid_demo_tr02')).people
  expect(li?.readsOwn).toBe(readsOwn)
  expect(actorOf('prg_1', li)).toMatchObject({ readsOwn })
})

test.each([
  ['code', true],
  ['self', false],
  ['friend', true],
  ['staff', true],
  ['roster', false],
  ['phone', false],
  ['nickname', false],
])('matched by %s, staff may act as staff: %s', async (matchedBy, verified) => {
  await client().aliasPerson.updateMany({ data: { matchedBy } })
  const [zhao] = (await sender('wxid_demo_staff01')).people
  expect(zhao?.verified).toBe(verified)
  expect(zhao && isStaff(zhao)).toBe(verified)
  expect(actorOf('prg_1', zhao)).toMatchObject({ kind: 'person', verified })
})

test('nobody known is a stranger', () => {
  expect(actorOf('prg_1', undefined)).toEqual({ kind: 'stranger', programmeId: 'prg_1' })
})
