import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDeps, type TestDeps } from '../../test/support/deps.ts'
import { actorNamed, doWork } from '../../test/support/work.ts'
import { categoriesOn } from './categories-reads.ts'
import { importCategories, matchRosterEntry, readCategoryList } from './import-categories.ts'
import { mergePeople, undoMerge } from './merge-people.ts'

let opened: TestDeps
let programmeId: string
beforeEach(async () => {
  opened = await openDeps()
  const { id } = await client().programme.findUniqueOrThrow({ where: { key: 'urad-middle' } })
  programmeId = id
})
afterEach(() => opened.close())

const client = () => opened.deps.database.client
const bring = async (effectiveFrom: string, ...lines: string[]) => {
  const bytes = Buffer.from(['姓名,村,电话,类别', ...lines].join('\n'))
  const list = await readCategoryList({ name: '名册.csv', bytes })
  return doWork(opened.deps, (work) =>
    importCategories(work, { ...list, authority: '旗乡村振兴局', effectiveFrom }),
  )
}
const idOf = async (name: string) => (await client().person.findFirstOrThrow({ where: { name } })).id
const on = async (day: string, ...names: string[]) => {
  const ids = await Promise.all(names.map(idOf))
  const found = await categoriesOn(client(), programmeId, ids, day)
  return names.map((name, i) => `${name}: ${found.get(ids[i] ?? '')?.join(' ')}`)
}

describe('who is of which category', () => {
  test('by name and phone, or name and village; a name alone waits', async () => {
    const report = await bring(
      '2026-01-01',
      '李四,乌日图嘎查,,贫困户、残疾人',
      '娜仁花,,15400001224,妇女',
      '呼和,,,脱贫户',
      '王小梅,太荣村,,脱贫户',
      '塔娜,双荣村,,贵族',
      '宋佳,阿日善嘎查,,',
      '都仁,阿日善嘎查,,五保供养',
    )
    expect(report).toMatchObject({ version: 1, rows: 7, matched: 2, doubtful: 1, unmatched: 1 })
    expect(report.refused).toEqual([
      { row: 6, reason: '不认识的类别：贵族' },
      { row: 7, reason: '没有类别' },
      { row: 8, reason: '不认识的类别：五保供养' },
    ])
    const [kept] = await client().rosterImport.findMany()
    expect(JSON.stringify(kept?.refused)).toContain('不认识的类别：＊＊')
    expect(await on('2026-11-20', '李四', '娜仁花', '呼和')).toEqual([
      '李四: 残疾人 脱贫户',
      '娜仁花: 妇女',
      '呼和: ',
    ])
  })

  test('by the version in force on the day', async () => {
    await bring('2026-01-01', '李四,乌日图嘎查,,脱贫户')
    await bring('2026-07-01', '李四,乌日图嘎查,,妇女', '娜仁花,奋斗村,,脱贫户')
    expect(await on('2025-12-31', '李四')).toEqual(['李四: '])
    expect(await on('2026-06-30', '李四', '娜仁花')).toEqual(['李四: 脱贫户', '娜仁花: '])
    expect(await on('2026-07-01', '李四', '娜仁花')).toEqual(['李四: 妇女', '娜仁花: 脱贫户'])
  })

  test('a later version of the same day takes the place of the earlier', async () => {
    await bring('2026-01-01', '李四,乌日图嘎查,,脱贫户')
    await bring('2026-01-01', '娜仁花,奋斗村,,脱贫户')
    expect(await on('2026-11-20', '李四', '娜仁花')).toEqual(['李四: ', '娜仁花: 脱贫户'])
  })

  test('follows merges, either way', async () => {
    await bring('2026-01-01', '李四,乌日图嘎查,,脱贫户')
    const [fromId, intoId] = [await idOf('李四'), await idOf('呼和')]
    const mergeId = await doWork(opened.deps, (work) => mergePeople(work, { fromId, intoId }))
    expect(await on('2026-11-20', '李四', '呼和')).toEqual(['李四: 脱贫户', '呼和: 脱贫户'])
    await doWork(opened.deps, (work) => undoMerge(work, { mergeId }))
    expect(await on('2026-11-20', '李四', '呼和')).toEqual(['李四: 脱贫户', '呼和: '])
  })
})

describe('attendances', () => {
  /** Somebody was in the first class, on 20 November 2026. */
  const attended = async (name: string) => {
    const session = await client().classSession.findFirstOrThrow({ orderBy: { startsAt: 'asc' } })
    const id = `att_${name}`
    const row = { id, programmeId, sessionId: session.id, personId: await idOf(name), state: 'present' }
    await client().attendance.create({
      data: { ...row, via: 'code', causeId: 'msg_1', at: session.startsAt, categories: [] },
    })
  }
  const kept = async (name: string) =>
    (await client().attendance.findUniqueOrThrow({ where: { id: `att_${name}` } })).categories

  test('are filled when an entry is matched later, and emptied when it was nobody of ours', async () => {
    await attended('李四')
    await bring('2026-01-01', '李四,,,脱贫户')
    expect(await kept('李四')).toEqual([])
    const entry = await client().categoryRosterEntry.findFirstOrThrow()
    const match = (personId: string | null) =>
      doWork(opened.deps, (work) => matchRosterEntry(work, { entryId: entry.id, personId }))
    await match(await idOf('李四'))
    expect(await kept('李四')).toEqual(['脱贫户'])
    await match(null)
    expect(await kept('李四')).toEqual([])
    expect(JSON.stringify(await client().event.findMany())).not.toMatch(/脱贫/)
  })

  test('are filled when a version is brought in, for the classes of its span alone', async () => {
    await attended('李四')
    await bring('2026-11-21', '李四,乌日图嘎查,,脱贫户')
    expect(await kept('李四')).toEqual([])
    await bring('2026-11-20', '李四,乌日图嘎查,,妇女')
    expect(await kept('李四')).toEqual(['妇女'])
  })

  test('follow a merge and its undoing', async () => {
    await attended('呼和')
    await bring('2026-01-01', '李四,乌日图嘎查,,脱贫户')
    const [fromId, intoId] = [await idOf('呼和'), await idOf('李四')]
    const mergeId = await doWork(opened.deps, (work) => mergePeople(work, { fromId, intoId }))
    expect(await kept('呼和')).toEqual(['脱贫户'])
    await doWork(opened.deps, (work) => undoMerge(work, { mergeId }))
    expect(await kept('呼和')).toEqual([])
  })
})

describe('what is refused', () => {
  test('a list of which nothing can be taken makes no version', async () => {
    await expect(bring('2026-01-01', '李四,,,')).rejects.toMatchObject({ code: 'listRefused' })
    expect(await client().categoryRoster.count()).toBe(0)
  })

  test('a day that is none', async () => {
    const bad = bring('明年', '李四,乌日图嘎查,,脱贫户')
    await expect(bad).rejects.toMatchObject({ code: 'invalidInput' })
  })

  test('an entry or a person that is not there, and a trainee', async () => {
    await bring('2026-01-01', '李四,,,脱贫户')
    const { id: entryId } = await client().categoryRosterEntry.findFirstOrThrow()
    const match = (input: { entryId: string; personId: string | null }) =>
      doWork(opened.deps, (work) => matchRosterEntry(work, input))
    await expect(match({ entryId: 'x', personId: null })).rejects.toMatchObject({ code: 'notFound' })
    await expect(match({ entryId, personId: 'x' })).rejects.toMatchObject({ code: 'notFound' })
    const actor = await actorNamed(opened.deps, '李四')
    const byTrainee = doWork(opened.deps, (work) => matchRosterEntry(work, { entryId, personId: null }), {
      actor,
    })
    await expect(byTrainee).rejects.toMatchObject({ code: 'notAllowed' })
  })
})
