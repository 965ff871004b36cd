import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDeps, type TestDeps } from '../../../test/support/deps.ts'
import { actorNamed, doWork } from '../../../test/support/work.ts'
import { liveRun, mark, personId } from '../test-class.ts'
import { type RatingGiven, sealRating } from './rate-run.ts'
import { readRatings } from './rating-reads.ts'

let opened: TestDeps
beforeEach(async () => {
  opened = await openDeps()
})
afterEach(() => opened.close())

const rate = async (name: string, given: Omit<RatingGiven, 'runId' | 'personId'>, by = name) => {
  const rating = { runId: (await liveRun(opened)).id, personId: await personId(opened, name), ...given }
  return doWork(opened.deps, (work) => sealRating(work, rating), { actor: await actorNamed(opened.deps, by) })
}
const read = async () => {
  const { id, programmeId } = await liveRun(opened)
  return readRatings(opened.deps.database.client, programmeId, { runId: id })
}
const five = ['李四', '萨日朗', '呼和', '塔娜', '娜仁花']
const attend = async (...names: string[]) => {
  for (const name of names) await mark(opened, { name, session: 1 })
}

test('nothing leads from a rating to whoever gave it', async () => {
  await attend('李四')
  expect(await rate('李四', { teacher: 5, words: '讲得慢一点' })).toBe('sealed')
  const { client } = opened.deps.database
  const [rating] = await client.rating.findMany()
  const li = await personId(opened, '李四')
  expect(Object.keys(rating ?? {}).sort()).toEqual(
    ['content', 'day', 'id', 'programmeId', 'runId', 'shown', 'teacher', 'usefulness', 'words'].sort(),
  )
  expect(rating?.day).toBe('2026-11-23')
  const [seal] = await client.ratingSeal.findMany()
  expect(JSON.stringify([rating, seal])).not.toContain(li)
  // No event of it either: an event says who, when and by which message.
  expect(await client.event.count({ where: { type: { contains: 'ating' } } })).toBe(0)
  // The usual ids sort by the time at which they were made.
  expect(rating?.id.slice(4, 12)).not.toBe(opened.deps.ids.next('rat').slice(4, 12))
})

test('each rates a run once', async () => {
  await attend('李四')
  expect(await rate('李四', { teacher: 1 })).toBe('sealed')
  expect(await rate('李四', { teacher: 5 })).toBe('again')
  expect(await read()).toMatchObject({ responses: 1 })
  expect(await opened.deps.database.client.rating.findMany()).toMatchObject([{ teacher: 1 }])
})

test('nor does the order in which the database keeps them', async () => {
  await attend(...five)
  const newestLast: boolean[] = []
  for (const [i, name] of five.entries()) {
    await rate(name, { words: `${i}` })
    // As they lie in the table: in no order that was asked for.
    const rows = await opened.deps.database.client.$queryRawUnsafe<{ words: string }[]>(
      'SELECT "words" FROM "Rating"',
    )
    newestLast.push(rows.at(-1)?.words === `${i}`)
  }
  expect(newestLast.slice(1)).toContain(false)
})

test('staff do not rate for others, and who was not there does not rate', async () => {
  await attend('李四')
  await expect(rate('李四', { teacher: 5 }, '赵敏')).rejects.toMatchObject({ code: 'notAllowed' })
  expect(await rate('萨日朗', { teacher: 5 })).toBe('notThere')
  expect(await rate('李四', {})).toBe('empty')
  await expect(rate('李四', { teacher: 6 })).rejects.toMatchObject({ code: 'invalidInput' })
  expect(await read()).toMatchObject({ responses: 0, invited: 1, responseRate: 0, satisfaction: null })
})

describe('what is known of them', () => {
  test('rate of response, means and the share of the satisfied', async () => {
    await attend(...five)
    await rate('李四', { teacher: 5, content: 4, usefulness: 3 })
    await rate('萨日朗', { teacher: 3, content: 4 })
    await rate('呼和', { words: '好' })
    await rate('塔娜', { words: '谢谢' })
    await rate('娜仁花', { words: '还想学' })
    expect(await read()).toEqual({
      ...{ responses: 5, invited: 5, responseRate: 1, shown: 5, needed: 5 },
      averages: { teacher: 4, content: 4, usefulness: 3 },
      ...{ satisfaction: 0.5, words: expect.arrayContaining(['好', '谢谢', '还想学']) },
    })
  })

  test('nothing but their number before there are so many that nobody is guessed', async () => {
    await attend(...five)
    for (const name of five.slice(1)) await rate(name, { teacher: 4, words: `${name.length}节课` })
    expect(await read()).toEqual({
      ...{ responses: 4, invited: 5, responseRate: 0.8, shown: 0, needed: 1 },
      averages: { teacher: null, content: null, usefulness: null },
      ...{ satisfaction: null, words: [] },
    })
    await rate('李四', { teacher: 4 })
    expect(await read()).toMatchObject({ shown: 5, averages: { teacher: 4 }, satisfaction: 1 })
    expect((await read()).words).toHaveLength(4)
  })

  test('and then by so many at once: one more changes nothing', async () => {
    const { client } = opened.deps.database
    await attend(...five, '刘玉兰')
    for (const name of five) await rate(name, { teacher: 4 })
    const before = await read()
    await rate('刘玉兰', { teacher: 1, words: '听不懂' })
    expect(await read()).toEqual({ ...before, responses: 6, responseRate: 1, needed: 4 })
    expect(await client.rating.count({ where: { shown: false } })).toBe(1)
  })

  test('of days: by the day of the last class', async () => {
    await attend('李四', '萨日朗')
    await rate('李四', { teacher: 4 })
    const { programmeId } = await liveRun(opened)
    const of = (from: string, to: string) =>
      readRatings(opened.deps.database.client, programmeId, { from, to })
    expect(await of('2026-11-01', '2026-11-30')).toMatchObject({
      responses: 1,
      invited: 2,
      responseRate: 0.5,
    })
    expect(await of('2026-11-01', '2026-11-22')).toMatchObject({ responses: 0 })
    expect(await of('2026-12-01', '2026-12-31')).toMatchObject({
      responses: 0,
      invited: 0,
      responseRate: null,
    })
  })
})
