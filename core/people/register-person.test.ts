import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDeps, type TestDeps } from '../../test/support/deps.ts'
import { doWork } from '../../test/support/work.ts'
import { linkByNickname, type Registration, registerPerson, villageHelps } from './register-person.ts'

let opened: TestDeps
let programmeId: string
beforeEach(async () => {
  opened = await openDeps()
  const { id } = await client().programme.findUniqueOrThrow({ where: { key: 'urad-middle' } })
  programmeId = id
})
afterEach(() => opened.close())

const client = () => opened.deps.database.client

/** A WeChat id that nobody is known by, as the bot's account has it, or another one of its own. */
async function alias(id: string, { nickname = '花开富贵', account = 'county' } = {}): Promise<string> {
  const { id: accountId } = await client().wechatAccount.upsert({
    where: { key: account },
    create: { id: `acc_${account}`, key: account },
    update: {},
  })
  const row = { id, accountId, externalId: id, nickname, firstSeenAt: opened.clock.now() }
  await client().wechatAlias.create({ data: row })
  return id
}
const register = (said: Registration) => doWork(opened.deps, (work) => registerPerson(work, said))
const byNickname = (aliasId: string, nickname: string) =>
  doWork(opened.deps, (work) => linkByNickname(work, { aliasId, nickname }))
const people = (name: string) => client().person.findMany({ where: { name } })
const doubts = () => client().matchDoubt.count()

describe('two bots hear one registration', () => {
  test('under two ids and one nickname: one person', async () => {
    const [first, second] = [await alias('als_1'), await alias('als_2', { account: 'second' })]
    expect(await register({ aliasId: first, name: '王小梅', village: '太荣村' })).toMatchObject({
      kind: 'new',
    })
    expect(await register({ aliasId: second, name: '王小梅', village: '太荣村' })).toMatchObject({
      kind: 'linked',
    })
    expect(await people('王小梅')).toHaveLength(1)
    expect(await doubts()).toBe(0)
  })

  test('another nickname is another WeChat, and staff look', async () => {
    const first = await alias('als_1')
    const second = await alias('als_2', { account: 'second', nickname: '路过的' })
    await register({ aliasId: first, name: '王小梅' })
    expect(await register({ aliasId: second, name: '王小梅' })).toEqual({ kind: 'doubtful' })
  })

  test('a nickname that is a name links both', async () => {
    const first = await alias('als_1', { nickname: '王小梅' })
    const second = await alias('als_2', { nickname: '王小梅', account: 'second' })
    await client().person.create({
      data: { id: 'per_1', programmeId, name: '王小梅', createdAt: opened.clock.now() },
    })
    expect(await byNickname(first, '王小梅')).toEqual({ id: 'per_1', name: '王小梅' })
    expect(await byNickname(second, '王小梅')).toEqual({ id: 'per_1', name: '王小梅' })
  })
})

test('said again, it changes nothing', async () => {
  const aliasId = await alias('als_1')
  const said = { aliasId, name: '王小梅', village: '太荣村', phone: '15400009001' }
  await register(said)
  const before = await people('王小梅')
  expect(await register(said)).toMatchObject({ kind: 'known', completed: false })
  expect(await people('王小梅')).toEqual(before)
})

describe('a match that is not sure', () => {
  test('fills in what is not known but the phone, and replaces nothing', async () => {
    await client().person.create({
      data: { id: 'per_1', programmeId, name: '王小梅', village: '太荣村', createdAt: opened.clock.now() },
    })
    const aliasId = await alias('als_1', { nickname: '王小梅' })
    await byNickname(aliasId, '王小梅')
    await register({ aliasId, name: '王小梅', village: '联丰村', phone: '15400009001' })
    expect(await people('王小梅')).toMatchObject([{ village: '太荣村', phoneIndex: null }])
    const other = await alias('als_2', { nickname: '路过的' })
    const row = { id: 'per_2', programmeId, name: '王大梅', createdAt: opened.clock.now() }
    await client().person.create({ data: row })
    const said = { aliasId: other, name: '王大梅', village: '联丰村', phone: '15400009001' }
    expect(await register(said)).toMatchObject({ kind: 'linked' })
    expect(await people('王大梅')).toMatchObject([{ village: '联丰村', phoneIndex: null }])
  })

  test('is never made with one of staff', async () => {
    const zhao = await alias('als_1', { nickname: '赵敏' })
    await client().aliasPerson.deleteMany({ where: { person: { name: '赵敏' } } })
    expect(await byNickname(zhao, '赵敏')).toBeNull()
    expect(await register({ aliasId: zhao, name: '赵敏' })).toEqual({ kind: 'doubtful' })
    expect(await client().aliasPerson.count({ where: { aliasId: zhao } })).toBe(0)
  })

  test('which was ended is not made anew by itself', async () => {
    await client().person.create({
      data: { id: 'per_1', programmeId, name: '王小梅', createdAt: opened.clock.now() },
    })
    const aliasId = await alias('als_1', { nickname: '王小梅' })
    await byNickname(aliasId, '王小梅')
    await client().aliasPerson.updateMany({ where: { aliasId }, data: { until: opened.clock.now() } })
    expect(await byNickname(aliasId, '王小梅')).toBeNull()
  })
})

test('a slip in the name with a known phone is somebody new, and staff are asked', async () => {
  const aliasId = await alias('als_1')
  const said = await register({ aliasId, name: '娜仁华', phone: '15400001224' })
  expect(said).toMatchObject({ kind: 'new' })
  const na = await client().person.findFirstOrThrow({ where: { name: '娜仁花' } })
  expect(await client().matchDoubt.findMany()).toMatchObject([
    { kind: 'name', name: '娜仁华', candidates: [na.id], aliasId: null },
  ])
})

test('the village is asked for where it helps', async () => {
  const aliasId = await alias('als_1')
  const helps = (more: { village?: string }) =>
    doWork(opened.deps, (work) => villageHelps(work, { aliasId, name: '王小梅', ...more }))
  expect(await helps({})).toBe(true)
  expect(await helps({ village: '太荣村' })).toBe(false)
  await client().person.create({
    data: { id: 'per_1', programmeId, name: '王小梅', createdAt: opened.clock.now() },
  })
  expect(await helps({})).toBe(false)
})

test('a nickname of one letter is nobody’s name', async () => {
  const aliasId = await alias('als_1', { nickname: '梅' })
  await client().person.create({
    data: { id: 'per_1', programmeId, name: '梅', createdAt: opened.clock.now() },
  })
  expect(await byNickname(aliasId, '梅')).toBeNull()
})

// Only on PostgreSQL do they really run at once.
test('of two WeChats of one nickname that write at once, one is linked', async () => {
  const ids = [
    await alias('als_1', { nickname: '王小梅' }),
    await alias('als_2', { nickname: '王小梅' }),
    await alias('als_3', { nickname: '王小梅' }),
  ]
  await client().person.create({
    data: { id: 'per_1', programmeId, name: '王小梅', createdAt: opened.clock.now() },
  })
  const linked = await Promise.all(ids.map((aliasId) => byNickname(aliasId, '王小梅')))
  expect(linked.filter((each) => each !== null)).toHaveLength(1)
  expect(await client().aliasPerson.count({ where: { personId: 'per_1' } })).toBe(1)
})
