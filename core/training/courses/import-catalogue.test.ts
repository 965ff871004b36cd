import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDeps, type TestDeps } from '../../../test/support/deps.ts'
import { actorNamed, doWork } from '../../../test/support/work.ts'
import { parseCatalogue } from './catalogue.ts'
import { importCatalogue, importCatalogueInto } from './import-catalogue.ts'

const file = new URL('../../../prisma/programmes/zeku-courses.json', import.meta.url)
const zeku = () => parseCatalogue(JSON.parse(readFileSync(file, 'utf8')))

let opened: TestDeps
beforeEach(async () => {
  opened = await openDeps()
})
afterEach(() => opened.close())

const courses = () => opened.deps.database.client.course.findMany({ where: { programme: { key: 'zeku' } } })

describe('泽库’s 125 courses', () => {
  test('are there from the start, as they stand', async () => {
    const rows = await courses()
    expect(rows).toHaveLength(125)
    const hours = rows.reduce((sum, row) => sum + (row.hours ?? 0), 0)
    expect(hours).toBe(116)
    const twins = rows.filter(({ name }) => name === '应该如何做好淘宝人群标签')
    expect(twins.map(({ code }) => code).sort()).toEqual(['淘宝干货-20', '淘宝干货-21'])
    expect(rows.find(({ code }) => code === '基础课程-1')).toMatchObject({
      name: '互联网的含义与类型',
      content: { topics: ['互联网的含义', '互联网的类型'] },
      hours: 1,
    })
  })

  test('but for the two that teach fake orders, with the reason', async () => {
    const off = (await courses()).filter(({ offered }) => !offered)
    expect(off.map(({ code }) => code).sort()).toEqual(['拼多多进阶-17', '拼多多进阶-18'])
    for (const { content } of off) expect(content).toEqual({ withheld: '教刷单、补单，属虚假交易，不开课' })
  })

  test('brought in again are the same', async () => {
    const before = await courses()
    const counts = await importCatalogueInto(opened.deps, 'zeku', zeku())
    expect(counts).toEqual({ added: 0, changed: 0, same: 125 })
    expect(await courses()).toEqual(before)
  })

  test('changed are written over; what staff switched off stays off', async () => {
    const { client } = opened.deps.database
    await client.course.updateMany({ where: { code: '基础课程-1' }, data: { offered: false, name: '旧名' } })
    const counts = await importCatalogueInto(opened.deps, 'zeku', zeku())
    expect(counts).toEqual({ added: 0, changed: 1, same: 124 })
    const first = await client.course.findFirstOrThrow({ where: { code: '基础课程-1' } })
    expect(first).toMatchObject({ name: '互联网的含义与类型', offered: false })
  })
})

describe('a catalogue', () => {
  test('is refused with its faults', () => {
    const course = { no: 1, title: '开店', hours: 1 }
    const of = (groups: object[]) => ({ source: '方案', type: '普及培训', groups })
    expect(() => parseCatalogue(of([]))).toThrow('not a catalogue of courses')
    const twice = of([{ group: '基础', courses: [course, course] }])
    expect(() => parseCatalogue(twice)).toThrow('基础-1 is there twice')
    expect(() => parseCatalogue(of([{ group: '基础', courses: [{ ...course, hours: 0 }] }]))).toThrow('hours')
  })

  test('needs a programme and a type of course that are there, and staff', async () => {
    await expect(importCatalogueInto(opened.deps, 'nowhere', zeku())).rejects.toMatchObject({
      code: 'notFound',
    })
    await expect(
      importCatalogueInto(opened.deps, 'zeku', { ...zeku(), type: '没有的类别' }),
    ).rejects.toMatchObject({ code: 'notFound' })
    const actor = await actorNamed(opened.deps, '李四')
    const asking = doWork(opened.deps, (work) => importCatalogue(work, zeku()), { actor })
    await expect(asking).rejects.toMatchObject({ code: 'notAllowed' })
  })
})
