import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { insert, insertNew, rows, run, updateById } from './direct.ts'
import type { Tx } from './transactor.ts'

let fresh: TestDatabase

beforeEach(async () => {
  fresh = await freshDatabase()
})
afterEach(() => fresh.close())

const startedAt = new Date('2026-11-20T11:03:00.007Z')
const job = (id: string) => ({ id, job: 'test', startedAt })
const ids = async () =>
  (await fresh.database.client.jobRun.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id)

const revisionRow = {
  ...{ id: 'rev_1', reportId: 'rpt_1', stationId: '', day: '2026-11-20', kind: 'report', grade: 'self' },
  change: { numbers: { purchaseOrders: 3 }, words: ['单', '"?'] },
  before: null,
  after: { noBusiness: true, nothing: null },
  ...{ causeId: 'msg_1', messageId: 'wx_1', part: 2, actorId: null, floating: true },
  ...{ reason: null, decidedAs: null, decidedById: null, amendmentId: null },
  ...{ sentAt: startedAt, recordedAt: new Date('2026-11-20T23:59:59.999Z'), voidedAt: null },
}

async function reportOf(tx: Tx): Promise<{ stationId: string }> {
  const station = await tx.station.findFirstOrThrow()
  const sent = { firstSentAt: startedAt, lastSentAt: startedAt }
  const state = { appSignedIn: true, noBusiness: false, purchaseFen: 15_600, saleFen: null }
  const place = { programmeId: station.programmeId, stationId: station.id, day: '2026-11-20' }
  await insert(tx, 'DailyReport', { id: 'rpt_1', ...place, grade: 'self', ...state, version: 1, ...sent })
  return { stationId: station.id }
}

describe('what is written directly', () => {
  test('is read equal through Prisma, and directly', async () => {
    const direct = await fresh.database.transact(async (tx) => {
      const row = { ...revisionRow, ...(await reportOf(tx)) }
      await insert(tx, 'ReportRevision', row)
      const [report] = await rows<object>(tx, 'SELECT * FROM "DailyReport" WHERE "id" = ?', ['rpt_1'])
      const [revision] = await rows<object>(tx, 'SELECT * FROM "ReportRevision" WHERE "id" = ?', ['rev_1'])
      expect(revision).toEqual(row)
      return { report, revision }
    })
    const { client } = fresh.database
    expect(await client.reportRevision.findUnique({ where: { id: 'rev_1' } })).toEqual(direct.revision)
    const report = await client.dailyReport.findUnique({ where: { id: 'rpt_1' } })
    expect(report).toEqual(direct.report)
    expect(report).toMatchObject({
      ...{ appSignedIn: true, noBusiness: false, purchaseFen: 15_600, saleFen: null, parcelsIn: null },
      ...{ reported: true, undecided: false, firstSentAt: startedAt },
    })
    const at = { sentAt: startedAt, floating: true }
    expect(await client.reportRevision.count({ where: at })).toBe(1)
  })

  test('is stored as Prisma stores it, so that either finds what the other wrote', async () => {
    await fresh.database.transact(async (tx) => {
      await insert(tx, 'JobRun', { ...job('direct'), counts: { n: 1 } })
      await tx.jobRun.create({ data: { ...job('prisma'), counts: { n: 1 } } })
      const same = await rows(
        tx,
        `SELECT a."id" FROM "JobRun" a JOIN "JobRun" b ON a."startedAt" = b."startedAt" AND a."counts" = b."counts"
         WHERE a."id" = ? AND b."id" = ? AND a."startedAt" >= ?`,
        ['direct', 'prisma', startedAt],
      )
      expect(same).toEqual([{ id: 'direct' }])
    })
  })

  test('and by Prisma are seen by each other before the commit', async () => {
    await fresh.database.transact(async (tx) => {
      await insert(tx, 'JobRun', job('a'))
      expect(await tx.jobRun.count()).toBe(1)
      await tx.jobRun.create({ data: job('b') })
      expect(await run(tx, 'UPDATE "JobRun" SET "error" = ? WHERE "job" = ?', ['?', 'test'])).toBe(2)
      expect(
        await updateById(tx, 'JobRun', 'a', { error: null, counts: { n: 1 }, finishedAt: undefined }),
      ).toBe(1)
    })
    const found = await fresh.database.client.jobRun.findMany({ orderBy: { id: 'asc' } })
    expect(found).toMatchObject([
      { error: null, counts: { n: 1 } },
      { error: '?', counts: null },
    ])
  })

  test('once under a unique key', async () => {
    await fresh.database.transact(async (tx) => {
      expect(await insertNew(tx, 'JobRun', job('a'))).toBe(true)
      expect(await insertNew(tx, 'JobRun', job('a'))).toBe(false)
    })
    expect(await ids()).toEqual(['a'])
  })

  test('is gone with the transaction that failed, and only with that', async () => {
    const { transact } = fresh.database
    const write = (id: string) => transact((tx) => insert(tx, 'JobRun', job(id)))
    const failing = transact(async (tx) => {
      await insert(tx, 'JobRun', job('lost'))
      await tx.jobRun.create({ data: job('lost too') })
      throw new Error('rolled back')
    })
    const outcomes = await Promise.allSettled([write('a'), failing, write('b')])
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(await ids()).toEqual(['a', 'b'])
  })

  test('is refused when the database refuses it, and the next transaction goes on', async () => {
    const { transact } = fresh.database
    const twice = transact(async (tx) => {
      await insert(tx, 'JobRun', job('a'))
      await insert(tx, 'JobRun', job('a'))
    })
    await expect(twice).rejects.toThrow(/unique/i)
    await transact((tx) => insert(tx, 'JobRun', job('b')))
    expect(await ids()).toEqual(['b'])
  })
})

describe('nothing is written outside a transaction', () => {
  test('with the client itself', async () => {
    await expect(insert(fresh.database.client, 'JobRun', job('a'))).rejects.toThrow('needs a transaction')
    expect(await ids()).toEqual([])
  })

  test('with a transaction that has ended, even while another one is open', async () => {
    let kept: Tx | undefined
    await fresh.database.transact(async (tx) => {
      kept = tx
      await insert(tx, 'JobRun', job('a'))
    })
    const late = () => insert(kept as Tx, 'JobRun', job('late'))
    await expect(late()).rejects.toThrow()
    await fresh.database.transact(() => expect(late()).rejects.toThrow())
    expect(await ids()).toEqual(['a'])
  })
})

describe('the reader', () => {
  test('reads what was committed as Prisma does, and nothing that was not', async () => {
    const { client, reader, transact } = fresh.database
    const all = () => reader.rows<{ id: string }>('SELECT * FROM "JobRun" ORDER BY "id"', [])
    await transact(async (tx) => {
      await insert(tx, 'JobRun', job('job_1'))
      expect(await all()).toEqual([])
    })
    expect(await all()).toEqual(await client.jobRun.findMany())
    expect(await reader.rows('SELECT "id" FROM "JobRun" WHERE "startedAt" = ?', [startedAt])).toEqual([
      { id: 'job_1' },
    ])
  })
})
