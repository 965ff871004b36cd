import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDeps, type TestDeps } from '../../../test/support/deps.ts'
import { actorNamed, doWork } from '../../../test/support/work.ts'
import { liveRun, type MarkOf, mark, personId } from '../test-class.ts'
import { markAttendance, refoldSession, takeBackAttendance } from './mark-attendance.ts'

let opened: TestDeps
beforeEach(async () => {
  opened = await openDeps()
})
afterEach(() => opened.close())

const states = async () => {
  const rows = await opened.deps.database.client.attendance.findMany({
    include: { person: true },
    orderBy: { person: { name: 'asc' } },
  })
  return rows.map(
    ({ person, state, via, voidedAt }) => `${person.name} ${state} ${via}${voidedAt ? ' taken back' : ''}`,
  )
}
const events = async () =>
  (await opened.deps.database.client.event.findMany({ where: { type: 'attendance' } })).length

describe('what was said ends in one state', () => {
  const said: MarkOf[] = [
    { name: '李四', session: 1, kind: 'leave', at: '2026-11-20T12:00:00+08:00', causeId: 'a' },
    { name: '李四', session: 1, at: '2026-11-20T19:50:00+08:00', causeId: 'b' },
    { name: '李四', session: 1, kind: 'proxy', at: '2026-11-20T19:40:00+08:00', causeId: 'c' },
    // The same message, as a second bot has it.
    { name: '李四', session: 1, kind: 'proxy', at: '2026-11-20T19:40:00+08:00', causeId: 'c-2' },
  ]
  test.each([[[0, 1, 2, 3]], [[3, 2, 1, 0]], [[1, 0, 3, 2]], [[2, 2, 1, 3, 0, 1]]])(
    'in the order %j',
    async (order) => {
      for (const i of order) await mark(opened, said[i] as MarkOf)
      expect(await states()).toEqual(['李四 present code'])
    },
  )
})

test('many at once end in the same state as one after the other', async () => {
  const times = ['19:50', '19:40', '20:10', '19:55', '20:30']
  await Promise.all(
    times.map((time, i) =>
      mark(opened, {
        ...{ name: '李四', session: 1, at: `2026-11-20T${time}:00+08:00`, causeId: `at-once-${i}` },
        kind: i === 1 ? 'proxy' : 'checkIn',
      }),
    ),
  )
  expect(await states()).toEqual(['李四 present code'])
})

test('the same again changes nothing, and no event says that it did', async () => {
  await mark(opened, { name: '李四', session: 1, causeId: 'a' })
  await mark(opened, { name: '李四', session: 1, causeId: 'a' })
  await mark(opened, { name: '李四', session: 1, causeId: 'b' })
  expect(await events()).toBe(1)
})

test('a message that is taken back leaves what others said; the row stays when nothing is left', async () => {
  await mark(opened, { name: '李四', session: 1, kind: 'proxy', causeId: 'a' })
  await mark(opened, { name: '李四', session: 1, at: '2026-11-20T20:00:00+08:00', causeId: 'b' })
  const takeBack = (id: string) => doWork(opened.deps, (work) => takeBackAttendance(work, id))
  expect(await takeBack('a')).toEqual(['proxy'])
  expect(await states()).toEqual(['李四 late code'])
  expect(await takeBack('b')).toEqual(['checkIn'])
  expect(await states()).toEqual(['李四 late code taken back'])
  expect(await takeBack('b')).toEqual([])
})

test('a class that is put off makes its late ones early', async () => {
  await mark(opened, { name: '李四', session: 1, at: '2026-11-20T20:00:00+08:00' })
  const [session] = (await liveRun(opened)).sessions
  const id = session?.id ?? ''
  const startsAt = new Date('2026-11-20T20:00:00+08:00')
  await opened.deps.database.client.classSession.update({ where: { id }, data: { startsAt } })
  await doWork(opened.deps, (work) => refoldSession(work, id))
  expect(await states()).toEqual(['李四 present code'])
})

test('categories are the authority’s of the class’s own day', async () => {
  const { client } = opened.deps.database
  const { programmeId } = await liveRun(opened)
  const li = await personId(opened, '李四')
  const versions = [
    ['1', '2026-01-01', '脱贫户'],
    ['2', '2026-11-21', '退伍军人'],
  ] as const
  for (const [id, effectiveFrom, category] of versions) {
    const roster = {
      id,
      programmeId,
      version: Number(id),
      authority: '旗乡村振兴局',
      effectiveFrom,
      importId: id,
    }
    await client.categoryRoster.create({ data: { ...roster, createdAt: new Date() } })
    await client.categoryRosterEntry.create({
      data: { id, rosterId: id, name: '李四', categories: [category], state: 'matched', personId: li },
    })
  }
  await mark(opened, { name: '李四', session: 1 })
  await mark(opened, { name: '李四', session: 2 })
  const rows = await client.attendance.findMany({ orderBy: { session: { startsAt: 'asc' } } })
  expect(rows.map(({ categories }) => categories)).toEqual([['脱贫户'], ['退伍军人']])
  const told = await client.event.findMany({ where: { type: 'attendance' } })
  expect(JSON.stringify(told)).not.toMatch(/脱贫|退伍/)
})

test('what staff say is for staff, and for the programme’s own classes', async () => {
  const [session] = (await liveRun(opened)).sessions
  const made = {
    sessionId: session?.id ?? '',
    personId: await personId(opened, '李四'),
    kind: 'makeUp' as const,
    part: 0,
  }
  const actor = await actorNamed(opened.deps, '李四')
  const asking = doWork(opened.deps, (work) => markAttendance(work, made), { actor })
  await expect(asking).rejects.toMatchObject({ code: 'notAllowed' })
  const elsewhere = doWork(opened.deps, (work) => markAttendance(work, made), { programme: 'zeku' })
  await expect(elsewhere).rejects.toMatchObject({ code: 'notFound' })
  expect(await states()).toEqual([])
})
