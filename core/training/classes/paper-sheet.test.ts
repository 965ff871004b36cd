import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDeps, type TestDeps } from '../../../test/support/deps.ts'
import { actorNamed, doWork } from '../../../test/support/work.ts'
import { afterAll, liveRun, mark, personId } from '../test-class.ts'
import { countAttendance } from './attendance-reads.ts'
import { reconcilePaper } from './paper-reads.ts'
import { acceptPaper, readInSheet } from './paper-sheet.ts'

let opened: TestDeps
beforeEach(async () => {
  opened = await openDeps()
})
afterEach(() => opened.close())

const session = async () => (await liveRun(opened)).sessions[0]?.id ?? ''
const staff = () => actorNamed(opened.deps, '赵敏')
const readIn = async (names: string[], actor = staff()) => {
  const sheet = { sessionId: await session(), fileName: '签到表.txt', names }
  return doWork(opened.deps, (work) => readInSheet(work, sheet), { actor: await actor })
}
const accept = async (personIds: string[]) => {
  const accepted = { sessionId: await session(), personIds }
  return doWork(opened.deps, (work) => acceptPaper(work, accepted), { actor: await staff() })
}
const reconciled = async () => {
  const found = await reconcilePaper(opened.deps.database.client, await session(), afterAll)
  if (!found) throw new Error('no sheet')
  const names = (people: { name: string }[]) => people.map(({ name }) => name)
  const { both, onlyOnPaper, onlyInChat, notFound } = found
  return [names(both), names(onlyOnPaper), names(onlyInChat), notFound]
}
const onPaper = async () => {
  const { programmeId } = await liveRun(opened)
  const counted = await countAttendance(opened.deps.database.client, programmeId, {
    from: '2026-11-20',
    to: '2026-11-20',
  })
  return [counted.personTimes, counted.onPaper]
}

test('there is nothing to compare before a sheet', async () => {
  expect(await reconcilePaper(opened.deps.database.client, await session(), afterAll)).toBeNull()
})

test('the sheet beside the chat: both, one alone, and nobody’s name', async () => {
  for (const name of ['李四', '萨日朗', '王秀兰']) await mark(opened, { name, session: 1 })
  await mark(opened, { name: '呼和', session: 1, kind: 'leave' })
  await readIn(['李四', '王秀兰', '呼和', '塔娜', '赵小宝'])
  expect(await reconciled()).toEqual([['李四', '王秀兰'], ['呼和', '塔娜'], ['萨日朗'], ['赵小宝']])
  expect(await onPaper()).toEqual([3, 2])
})

test('those of the sheet alone are taken for there', async () => {
  await mark(opened, { name: '呼和', session: 1, kind: 'leave' })
  await readIn(['呼和', '塔娜'])
  expect(await accept([await personId(opened, '呼和'), await personId(opened, '塔娜')])).toBe(2)
  expect(await reconciled()).toEqual([['呼和', '塔娜'], [], [], []])
  expect(await onPaper()).toEqual([2, 2])
})

test('whoever checks in after the sheet was read in is on it too', async () => {
  await readIn(['李四'])
  await mark(opened, { name: '李四', session: 1 })
  expect(await onPaper()).toEqual([1, 1])
})

test('the last sheet counts, and the same one again changes nothing', async () => {
  await mark(opened, { name: '李四', session: 1 })
  const first = await readIn(['萨日朗'])
  expect(await onPaper()).toEqual([1, 0])
  const second = await readIn(['李四'])
  expect(await readIn(['李四'])).toBe(second)
  expect(second).not.toBe(first)
  expect(await onPaper()).toEqual([1, 1])
})

test('somebody whom the sheet does not name is not taken', async () => {
  await readIn(['李四'])
  await expect(accept([await personId(opened, '塔娜')])).rejects.toMatchObject({ code: 'invalidInput' })
  expect(await onPaper()).toEqual([0, 0])
})

test('an empty sheet, and one of a trainee, are refused', async () => {
  await expect(readIn([])).rejects.toMatchObject({ code: 'invalidInput' })
  await expect(readIn(['李四'], actorNamed(opened.deps, '李四'))).rejects.toMatchObject({
    code: 'notAllowed',
  })
})
