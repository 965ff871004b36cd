import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDeps, type TestDeps } from '../../test/support/deps.ts'
import { actorNamed, doWork } from '../../test/support/work.ts'
import { consentOf, recordConsent } from './consent.ts'
import { mergePeople, undoMerge } from './merge-people.ts'

let opened: TestDeps
let ids: Record<string, string>
beforeEach(async () => {
  opened = await openDeps()
  const names = ['娜仁花', '李四', '萨日朗', '呼和']
  const rows = await client().person.findMany({ where: { name: { in: names } } })
  ids = Object.fromEntries(rows.map(({ name, id }) => [name, id]))
})
afterEach(() => opened.close())

const client = () => opened.deps.database.client
const merge = (from: string, into: string) =>
  doWork(opened.deps, (work) =>
    mergePeople(work, { fromId: ids[from] ?? from, intoId: ids[into] ?? into, reason: '同一个人' }),
  )
const undo = (mergeId: string) => doWork(opened.deps, (work) => undoMerge(work, { mergeId }))

/** `娜仁花=李四`: whom everybody who was merged turned out to be. */
const roots = async () => {
  const rows = await client().person.findMany({
    where: { mergedIntoId: { not: null } },
    include: { mergedInto: true },
    orderBy: { name: 'asc' },
  })
  return rows.map(({ name, mergedInto }) => `${name}=${mergedInto?.name}`)
}

test('two are one, and two again', async () => {
  const id = await merge('娜仁花', '李四')
  expect(await roots()).toEqual(['娜仁花=李四'])
  await undo(id)
  await undo(id)
  expect(await roots()).toEqual([])
  expect(await client().personMerge.findMany()).toMatchObject([
    { reason: '同一个人', undoneAt: expect.any(Date) },
  ])
})

describe('a chain leads to its end', () => {
  test.each([
    ['the first undone first', [0, 1], ['李四=萨日朗']],
    ['the last undone first', [1, 0], ['娜仁花=李四']],
  ])('%s', async (_, [first = 0, second = 0], left) => {
    const merges = [await merge('娜仁花', '李四'), await merge('李四', '萨日朗')]
    expect(await roots()).toEqual(['娜仁花=萨日朗', '李四=萨日朗'])
    await undo(merges[first] ?? '')
    expect(await roots()).toEqual(left)
    await undo(merges[second] ?? '')
    expect(await roots()).toEqual([])
  })
})

describe('what cannot be is refused', () => {
  test.each([
    ['themselves', [], ['李四', '李四'], '这是同一条记录，不用合并'],
    ['the other way round', [['李四', '呼和']], ['呼和', '李四'], '这两位已经合在一起了'],
    [
      'in a circle',
      [
        ['李四', '呼和'],
        ['呼和', '萨日朗'],
      ],
      ['萨日朗', '李四'],
      '这两位已经合在一起了',
    ],
    [
      'who is another already',
      [['李四', '呼和']],
      ['李四', '萨日朗'],
      '这个人已经合到别人那里了，先分开再合',
    ],
  ] as [string, [string, string][], [string, string], string][])(
    '%s',
    async (_, known, [from, into], say) => {
      for (const [a, b] of known) await merge(a, b)
      const before = await roots()
      await expect(merge(from, into)).rejects.toMatchObject({ code: 'cannotMerge', say })
      expect(await roots()).toEqual(before)
    },
  )

  test('somebody of another programme, or nobody', async () => {
    const zeku = await client().programme.findUniqueOrThrow({ where: { key: 'zeku' } })
    const other = { id: 'per_zeku', programmeId: zeku.id, name: '才让', createdAt: new Date() }
    await client().person.create({ data: other })
    await expect(merge('李四', 'per_zeku')).rejects.toMatchObject({ code: 'notFound' })
    await expect(merge('李四', 'per_nobody')).rejects.toMatchObject({ code: 'notFound' })
    await expect(undo('mrg_nobody')).rejects.toMatchObject({ code: 'notFound' })
  })

  test('by a trainee', async () => {
    const actor = await actorNamed(opened.deps, '李四')
    const merging = doWork(
      opened.deps,
      (work) => mergePeople(work, { fromId: ids.李四 ?? '', intoId: ids.呼和 ?? '' }),
      { actor },
    )
    await expect(merging).rejects.toMatchObject({ code: 'notAllowed' })
  })
})

describe('who holds an office is one with somebody by an admin alone', () => {
  const nameIds = async (...names: string[]) =>
    Promise.all(names.map((name) => client().person.findFirstOrThrow({ where: { name } })))
  const programmeId = async () =>
    (await client().person.findUniqueOrThrow({ where: { id: ids.李四 ?? '' } })).programmeId
  const staffActor = () => actorNamed(opened.deps, '赵敏', { roles: ['staff'] })
  const adminActor = () => actorNamed(opened.deps, '赵敏')
  const grant = async (personId: string, role: string) => {
    const row = { id: `rol_${role}`, personId, role, since: new Date(0) }
    await client().roleAssignment.create({ data: { ...row, programmeId: await programmeId() } })
  }

  test.each([
    ['into them', ['李四', '赵敏']],
    ['they into somebody', ['赵敏', '李四']],
    ['into whom they were merged with', ['李四', '娜仁花']],
  ])('%s', async (_, [from = '', into = '']) => {
    const [zhao, naren] = await nameIds('赵敏', '娜仁花')
    if (into === '娜仁花')
      await client().personMerge.create({
        data: {
          ...{ id: 'mrg_1', programmeId: await programmeId(), at: new Date() },
          ...{ fromId: zhao?.id ?? '', intoId: naren?.id ?? '' },
        },
      })
    if (into === '娜仁花')
      await client().person.updateMany({ where: { name: '赵敏' }, data: { mergedIntoId: naren?.id ?? '' } })
    const [a, b] = await nameIds(from, into)
    const merging = { fromId: a?.id ?? '', intoId: b?.id ?? '' }
    const by = (actor: Awaited<ReturnType<typeof staffActor>>) =>
      doWork(opened.deps, (work) => mergePeople(work, merging), { actor })
    await expect(by(await staffActor())).rejects.toMatchObject({ code: 'notAllowed' })
    await expect(by(await adminActor())).resolves.toMatch(/^mrg_/)
  })

  test('and the last admin stays one', async () => {
    const chief = (await nameIds('斯日古楞'))[0]?.id ?? ''
    await client().roleAssignment.deleteMany({ where: { role: 'admin', personId: { not: chief } } })
    const actor = await adminActor()
    const merging = doWork(
      opened.deps,
      (work) => mergePeople(work, { fromId: chief, intoId: ids.李四 ?? '' }),
      {
        actor: { ...actor, roles: ['admin'] } as typeof actor,
      },
    )
    await expect(merging).rejects.toMatchObject({ code: 'lastAdmin' })
    expect(await roots()).toEqual([])
  })

  test('and two again by one alone', async () => {
    const mergeId = await merge('娜仁花', '李四')
    await grant(ids.娜仁花 ?? '', 'auditor')
    const undoing = (actor: Awaited<ReturnType<typeof staffActor>>) =>
      doWork(opened.deps, (work) => undoMerge(work, { mergeId }), { actor })
    await expect(undoing(await staffActor())).rejects.toMatchObject({ code: 'notAllowed' })
    expect(await roots()).toEqual(['娜仁花=李四'])
    await undoing(await adminActor())
    expect(await roots()).toEqual([])
  })

  test('operators are merged by staff', async () => {
    const [wang] = await nameIds('王秀兰')
    await doWork(
      opened.deps,
      (work) => mergePeople(work, { fromId: ids.李四 ?? '', intoId: wang?.id ?? '' }),
      { actor: await staffActor() },
    )
    expect(await roots()).toEqual(['李四=王秀兰'])
  })
})

test('what either of them refused, both have, until they are two again', async () => {
  const refuse = (name: string) => ({ personId: ids[name] ?? '', purpose: 'evidence' as const, given: false })
  await doWork(opened.deps, (work) => recordConsent(work, refuse('娜仁花')))
  const id = await merge('娜仁花', '李四')
  const stateOf = async () => (await consentOf(client(), ids.李四 ?? '')).evidence
  expect(await stateOf()).toBe('refused')
  await undo(id)
  expect(await stateOf()).toBe('none')
})
