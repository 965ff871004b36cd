import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDeps, type TestDeps } from '../../test/support/deps.ts'
import { actorNamed, doWork } from '../../test/support/work.ts'
import { importRoster, importRosterOf, readRoster } from './import-roster.ts'

let opened: TestDeps
beforeEach(async () => {
  opened = await openDeps()
})
afterEach(() => opened.close())

const client = () => opened.deps.database.client
const bring = async (...lines: string[]) => {
  const bytes = Buffer.from(['姓名,电话,村,镇', ...lines].join('\n'))
  const roster = await readRoster({ name: '名单.csv', bytes })
  return doWork(opened.deps, (work) => importRoster(work, roster))
}
const named = (name: string) => client().person.findMany({ where: { name }, orderBy: { id: 'asc' } })

test('good rows are added, and every bad one is told', async () => {
  const before = await client().person.count()
  const report = await bring(
    '王小梅,15400009001,太荣村,石哈河镇',
    ',15400009002,太荣村,',
    '赵小虎,1540000900,联丰村,',
    '钱多多,,,',
    '王小梅,15400009001,太荣村,',
  )
  expect(report).toMatchObject({ rows: 5, added: 2, changed: 0 })
  expect(report.refused).toEqual([
    { row: 3, reason: '没有姓名' },
    { row: 4, reason: '电话少一位' },
    { row: 6, reason: '重复的行，和第2行是同一个人' },
  ])
  expect(await client().person.count()).toBe(before + 2)
  const [mei] = await named('王小梅')
  expect(mei).toMatchObject({ village: '太荣村', townshipName: '石哈河镇', origin: 'roster' })
  const { keyring } = opened.deps
  expect(keyring.unsealPhone(mei?.programmeId ?? '', mei?.phoneCipher ?? new Uint8Array())).toBe(
    '15400009001',
  )
  expect(await client().roleAssignment.findMany({ where: { personId: mei?.id ?? '' } })).toMatchObject([
    { role: 'trainee' },
  ])
  expect(await client().rosterImport.findMany()).toMatchObject([
    { id: report.id, kind: 'people', fileName: '名单.csv', rows: 5, added: 2, changed: 0 },
  ])
})

test('no phone is in an event', async () => {
  await bring('王小梅,15400009001,太荣村,', '李四,15400009002,,')
  expect(JSON.stringify(await client().event.findMany())).not.toMatch(/1540000900/)
})

test('the same file twice changes nothing', async () => {
  const lines = ['王小梅,15400009001,太荣村,石哈河镇', '王小梅,,联丰村,', '李四,15400009002,,', '李思,,,']
  await bring(...lines)
  const [people, events] = [await client().person.findMany(), await client().event.count()]
  const again = await bring(...lines)
  expect(again).toMatchObject({ rows: 4, added: 0, changed: 0, refused: [] })
  expect(await client().person.findMany()).toEqual(people)
  // That it was brought in again, and no more.
  expect(await client().event.count()).toBe(events + 1)
})

describe('somebody known', () => {
  test('is completed', async () => {
    const report = await bring('李四,15400009002,乌日图嘎查,呼勒斯太苏木')
    expect(report).toMatchObject({ added: 0, changed: 1 })
    const [li, ...others] = await named('李四')
    expect(others).toEqual([])
    expect(li?.phoneIndex).toBe(opened.deps.keyring.phoneIndex(li?.programmeId ?? '', '15400009002'))
  })

  test('by name and phone, moves to another village', async () => {
    expect(await bring('娜仁花,15400001224,双荣村,')).toMatchObject({ added: 0, changed: 1 })
    expect(await named('娜仁花')).toMatchObject([{ village: '双荣村' }])
  })

  test('of another village, is another person', async () => {
    expect(await bring('李四,,太荣村,')).toMatchObject({ added: 1, changed: 0 })
    expect(await named('李四')).toHaveLength(2)
  })

  test('of that village with another phone, is left to staff', async () => {
    const { refused, added } = await bring('娜仁花,15400009009,奋斗村,')
    expect(added).toBe(0)
    expect(refused).toEqual([{ row: 2, reason: '库里同村同名的人电话不一样，请核对' }])
  })

  test('twice, is left to staff', async () => {
    await bring('王小梅,,太荣村,', '王小梅,,联丰村,')
    const { refused } = await bring('王小梅,,,')
    expect(refused).toEqual([{ row: 2, reason: '库里有2位同名的人，写上电话或村' }])
  })

  test('who turned out to be another, is not made anew', async () => {
    await bring('王小梅,,太荣村,')
    const [li] = await named('李四')
    await client().person.updateMany({ where: { name: '王小梅' }, data: { mergedIntoId: li?.id ?? null } })
    expect(await bring('王小梅,,太荣村,')).toMatchObject({ added: 0, changed: 0, refused: [] })
  })
})

test('a long list comes in at once', async () => {
  const lines = Array.from({ length: 2000 }, (_, i) => `学员,154${String(i).padStart(8, '0')},,`)
  expect(await bring(...lines)).toMatchObject({ added: 2000, refused: [] })
})

test('from the command line, into the programme that is named', async () => {
  const file = { name: '名单.csv', bytes: Buffer.from('姓名\n王小梅') }
  await importRosterOf(opened.deps, { programmeKey: 'zeku', file })
  const zeku = await client().programme.findUniqueOrThrow({ where: { key: 'zeku' } })
  expect(await named('王小梅')).toMatchObject([{ programmeId: zeku.id }])
  const nowhere = importRosterOf(opened.deps, { programmeKey: 'nowhere', file })
  await expect(nowhere).rejects.toMatchObject({ code: 'notFound' })
})

test('trainees bring in nothing', async () => {
  const actor = await actorNamed(opened.deps, '李四')
  const roster = await readRoster({ name: 'a.csv', bytes: Buffer.from('姓名\n张三') })
  const bringing = doWork(opened.deps, (work) => importRoster(work, roster), { actor })
  await expect(bringing).rejects.toMatchObject({ code: 'notAllowed' })
})
