import { afterEach, beforeEach, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../test/support/database.ts'

let fresh: TestDatabase

beforeEach(async () => {
  fresh = await freshDatabase()
})
afterEach(() => fresh.close())

const startedAt = new Date('2026-11-20T11:00:00Z')

test('a transaction inside a transaction is refused at once, and the outer one is its own master', async () => {
  const { database } = fresh
  const outer = database.transact(async (tx) => {
    await tx.jobRun.create({ data: { id: 'outer', job: 'test', startedAt } })
    const inner = database.transact((nested) =>
      nested.jobRun.create({ data: { id: 'inner', job: 'test', startedAt } }),
    )
    await expect(inner).rejects.toMatchObject({ name: 'Problem', code: 'nestedTransaction' })
    return 'went on'
  })
  await expect(outer).resolves.toBe('went on')
  expect((await database.client.jobRun.findMany()).map(({ id }) => id)).toEqual(['outer'])
})

test('what throws leaves nothing behind, and its own error comes out', async () => {
  const { database } = fresh
  const failing = database.transact(async (tx) => {
    await tx.jobRun.create({ data: { id: 'a', job: 'test', startedAt } })
    throw new TypeError('mine')
  })
  await expect(failing).rejects.toThrow(new TypeError('mine'))
  expect(await database.client.jobRun.count()).toBe(0)
})

test('fifty changes of one row at once are all counted', async () => {
  const { database } = fresh
  const station = await database.client.station.findFirstOrThrow()
  await Promise.all(
    Array.from({ length: 50 }, () =>
      database.transact(async (tx) => {
        const data = { ledgerVersion: { increment: 1 } }
        await tx.station.updateMany({ where: { id: station.id }, data })
      }),
    ),
  )
  const after = await database.client.station.findUniqueOrThrow({ where: { id: station.id } })
  expect(after.ledgerVersion).toBe(station.ledgerVersion + 50)
})
