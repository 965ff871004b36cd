import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDeps, type TestDeps } from '../../../test/support/deps.ts'
import { actorNamed, doWork } from '../../../test/support/work.ts'
import { mergePeople, undoMerge } from '../../people/merge-people.ts'
import { issueForRun } from '../certificates/issue-certificates.ts'
import { countAttendance } from '../classes/attendance-reads.ts'
import { readClass } from '../classes/class-page-reads.ts'
import { readInSheet } from '../classes/paper-sheet.ts'
import { placesOf } from '../courses/run-reads.ts'
import { afterAll, liveRun, mark, personId } from '../test-class.ts'
import { enrol, refoldRunById, withdraw } from './enrol.ts'

let opened: TestDeps
let anew: string
beforeEach(async () => {
  opened = await openDeps()
  // 李四 has a new WeChat, and signed up with it as somebody new.
  anew = 'per_anew'
  const { programmeId } = await liveRun(opened)
  const person = { id: anew, programmeId, name: '李四儿', origin: 'self', createdAt: new Date() }
  await client().person.create({ data: person })
})
afterEach(() => opened.close())

const client = () => opened.deps.database.client
const signUp = async () => {
  const { id: runId } = await liveRun(opened)
  const step = { runId, personId: anew, via: 'message' as const, part: 0 }
  await doWork(opened.deps, (work) => enrol(work, step))
}
const merge = async () => {
  const intoId = await personId(opened, '李四')
  return doWork(opened.deps, (work) => mergePeople(work, { fromId: anew, intoId }))
}
const undo = (mergeId: string) => doWork(opened.deps, (work) => undoMerge(work, { mergeId }))

const rowsOf = async (name: string) => {
  const rows = await client().attendance.findMany({
    where: { person: { name }, voidedAt: null },
    include: { session: true },
    orderBy: { session: { number: 'asc' } },
  })
  return rows.map(({ session, state, onPaper }) => `${session.number} ${state}${onPaper ? ' signed' : ''}`)
}
const placeOf = async (name: string) =>
  (await client().enrolment.findFirst({ where: { person: { name } } }))?.state ?? null
const counted = async () => {
  const { programmeId } = await liveRun(opened)
  const span = { from: '2026-11-20', to: '2026-11-23' } as const
  const { personTimes, people, onPaper } = await countAttendance(client(), programmeId, span)
  return { personTimes, people, onPaper }
}

test('one place on the list and one attendance a class; two of each again after undoing', {
  timeout: 30_000,
}, async () => {
  await signUp()
  await mark(opened, { name: '李四', session: 1, at: '2026-11-20T20:10:00+08:00' })
  await mark(opened, { name: '李四儿', session: 1 })
  await mark(opened, { name: '李四儿', session: 2 })
  const before = [await rowsOf('李四'), await rowsOf('李四儿'), await placeOf('李四儿'), await counted()]
  expect(before).toEqual([
    ...[['1 late'], ['1 present', '2 present'], 'enrolled'],
    { personTimes: 3, people: 2, onPaper: 0 },
  ])
  const { id: runId, sessions } = await liveRun(opened)
  const listed = async () =>
    (await readClass(client(), sessions[0]?.id ?? '', afterAll)).roster.filter(({ name }) =>
      /^李四/.test(name),
    )
  expect(await listed()).toHaveLength(2)

  const mergeId = await merge()
  // Of the two check-ins the first says when they came.
  expect(await rowsOf('李四')).toEqual(['1 present', '2 present'])
  expect(await rowsOf('李四儿')).toEqual([])
  expect([await placeOf('李四'), await placeOf('李四儿')]).toEqual(['enrolled', 'withdrawn'])
  expect(await counted()).toEqual({ personTimes: 2, people: 1, onPaper: 0 })
  expect(await listed()).toMatchObject([{ name: '李四', state: 'present' }])
  expect(await client().outboxMessage.count(), 'nobody is told of it').toBe(0)
  // Whatever is reckoned anew finds the same.
  await doWork(opened.deps, (work) => refoldRunById(work, runId))
  expect(await placeOf('李四儿')).toBe('withdrawn')

  await undo(mergeId)
  expect([await rowsOf('李四'), await rowsOf('李四儿'), await placeOf('李四儿'), await counted()]).toEqual(
    before,
  )
})

test('what is said of either while they are one is theirs afterwards', async () => {
  await signUp()
  const mergeId = await merge()
  await mark(opened, { name: '李四儿', session: 1 })
  await mark(opened, { name: '李四', session: 2 })
  expect([await rowsOf('李四'), await rowsOf('李四儿')]).toEqual([['1 present', '2 present'], []])
  await undo(mergeId)
  expect([await rowsOf('李四'), await rowsOf('李四儿')]).toEqual([['2 present'], ['1 present']])
})

test('their classes together earn the certificate', async () => {
  await signUp()
  await mark(opened, { name: '李四', session: 1 })
  await mark(opened, { name: '李四儿', session: 2 })
  await mark(opened, { name: '李四儿', session: 3 })
  await merge()
  const { id: runId } = await liveRun(opened)
  opened.clock.set(afterAll)
  expect(await doWork(opened.deps, (work) => issueForRun(work, runId))).toBe(1)
  expect(await client().certificate.findMany()).toMatchObject([{ name: '李四', attended: 3 }])
})

test('the signature of either is on the sheet', async () => {
  await signUp()
  await mark(opened, { name: '李四', session: 1 })
  await mark(opened, { name: '李四儿', session: 1 })
  const { sessions } = await liveRun(opened)
  const sheet = { sessionId: sessions[0]?.id ?? '', fileName: '签到表.csv', names: ['李四儿'] }
  await doWork(opened.deps, (work) => readInSheet(work, sheet))
  const mergeId = await merge()
  expect(await rowsOf('李四')).toEqual(['1 present signed'])
  expect((await counted()).onPaper).toBe(1)
  await undo(mergeId)
  expect([await rowsOf('李四'), await rowsOf('李四儿')]).toEqual([['1 present'], ['1 present signed']])
})

test('who was signed up under one name leaves under either, by whom that WeChat id signed up', async () => {
  const { id: runId, programmeId } = await liveRun(opened)
  await client().enrolment.deleteMany({ where: { person: { name: '李四' } } })
  const alias = await client().wechatAlias.findFirstOrThrow({ where: { externalId: 'wxid_demo_tr01' } })
  const step = { runId, personId: anew, via: 'message' as const, part: 0, aliasId: alias.id }
  await doWork(opened.deps, (work) => enrol(work, step))
  await merge()
  const places = await placesOf(client(), { programmeId, at: new Date(0), names: ['李四儿'] })
  const into = await personId(opened, '李四')
  expect(places).toMatchObject([{ runId, personId: into, name: '李四', state: 'enrolled' }])
  const leaving = { ...step, personId: into, part: 1, ownPeople: [] }
  const actor = await actorNamed(opened.deps, '娜仁花')
  expect(await doWork(opened.deps, (work) => withdraw(work, leaving), { actor })).toBe(true)
  expect(await placeOf('李四')).toBe('withdrawn')
})
