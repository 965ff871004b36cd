// What the stock adapter loses, and what group commit promises. SQLite, whatever database the other tests run on.
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from './database.ts'
import { migrate } from './migrations.ts'
import type { Tx } from './transactor.ts'

let folder: string
let url: string
let database: Database

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'xiaoer-adapter-'))
  url = `file:${join(folder, 'test.db')}`
  await migrate(url)
  database = await openDatabase({ url, synchronous: 'NORMAL' })
})

afterEach(async () => {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

const at = new Date('2026-11-20T11:00:00Z')
const add = (tx: Tx, id: string) => tx.jobRun.create({ data: { id, job: 'test', startedAt: at } })
const ids = async (tx: Tx = database.client) =>
  (await tx.jobRun.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id)

/** What another process would see. */
function committed(): string[] {
  const other = new Sqlite(join(folder, 'test.db'), { readonly: true })
  try {
    const rows = other.prepare('SELECT id FROM JobRun ORDER BY id').all() as { id: string }[]
    return rows.map(({ id }) => id)
  } finally {
    other.close()
  }
}

function signal(): { promise: Promise<void>; give: () => void } {
  let give = () => {}
  const promise = new Promise<void>((resolve) => {
    give = resolve
  })
  return { promise, give }
}

describe('two connections', () => {
  test('a plain write made during a transaction that is rolled back survives', async () => {
    const [opened, finish] = [signal(), signal()]
    const failing = database.transact(async (tx) => {
      await add(tx, 'lost')
      opened.give()
      await finish.promise
      throw new Error('rolled back')
    })
    await opened.promise
    const plain = add(database.client, 'kept').then(({ id }) => id)
    finish.give()
    await expect(failing).rejects.toThrow('rolled back')
    expect(await plain).toBe('kept')
    expect(committed()).toEqual(['kept'])
  })

  test('a read outside does not see what is not committed, and does not wait for it', async () => {
    const [opened, finish] = [signal(), signal()]
    const writing = database.transact(async (tx) => {
      await add(tx, 'a')
      opened.give()
      await finish.promise
      return ids(tx)
    })
    await opened.promise
    expect(await ids()).toEqual([])
    finish.give()
    expect(await writing).toEqual(['a'])
    expect(await ids()).toEqual(['a'])
  })

  test('foreign keys are kept', async () => {
    const orphan = { id: 'nck_1', stationId: 'stn_none', name: '石哈站' }
    await expect(database.client.stationNickname.create({ data: orphan })).rejects.toThrow(/[Ff]oreign key/)
  })

  test('two processes of 200 transactions each, 400 counted', { timeout: 60_000 }, async () => {
    await database.client.jobRun.create({
      data: { id: 'counter', job: 'test', startedAt: at, counts: { n: 0 } },
    })
    const child = fileURLToPath(new URL('../../../test/support/count-in-transactions.ts', import.meta.url))
    const args = ['--import', 'tsx', child, url, '200']
    const run = () =>
      new Promise<void>((resolve, reject) => {
        execFile(process.execPath, args, (error) => (error ? reject(error) : resolve()))
      })
    await Promise.all([run(), run()])
    const { counts } = await database.client.jobRun.findUniqueOrThrow({ where: { id: 'counter' } })
    expect(counts).toEqual({ n: 400 })
  })
})

describe('group commit', () => {
  test('a member that fails is rolled back alone, and told so', async () => {
    const results = await Promise.allSettled(
      ['a', 'b', 'c'].map((id) =>
        database.transact(async (tx) => {
          await add(tx, id)
          if (id === 'b') throw new Error('b failed')
          return id
        }),
      ),
    )
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(results[1]).toMatchObject({ reason: { message: 'b failed' } })
    expect(committed()).toEqual(['a', 'c'])
  })

  test('a statement that the database refuses fails its own member alone', async () => {
    const results = await Promise.allSettled(
      ['a', 'a', 'b'].map((id) => database.transact((tx) => add(tx, id))),
    )
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(committed()).toEqual(['a', 'b'])
  })

  test('nobody is answered before the commit, and the group shares one', async () => {
    const answered: string[] = []
    // Queued while another runs, so that all of these are in one group.
    const before = database.transact((tx) => add(tx, '0'))
    const group = ['a', 'b', 'c'].map((id) =>
      database
        .transact(async (tx) => {
          await add(tx, id)
          return { answeredBefore: [...answered], committedBefore: committed() }
        })
        .then((seen) => {
          answered.push(id)
          return { ...seen, committedAfter: committed() }
        }),
    )
    await before
    const all = ['0', 'a', 'b', 'c']
    for (const seen of await Promise.all(group)) {
      expect(seen).toEqual({ answeredBefore: [], committedBefore: ['0'], committedAfter: all })
    }
  })

  test('a commit that the database refuses fails the whole group, and the next one works', async () => {
    const broken = database.transact(async (tx) => {
      await tx.$executeRaw`PRAGMA defer_foreign_keys=ON`
      await tx.stationNickname.create({ data: { id: 'nck_1', stationId: 'stn_none', name: '石哈站' } })
    })
    const beside = database.transact((tx) => add(tx, 'beside'))
    const [first, second] = await Promise.allSettled([broken, beside])
    expect(first?.status).toBe('rejected')
    await database.transact((tx) => add(tx, 'next'))
    const expected = second?.status === 'fulfilled' ? ['beside', 'next'] : ['next']
    expect(committed()).toEqual(expected)
  })

  test('more than a group holds, all in order', async () => {
    const order: number[] = []
    await Promise.all(
      Array.from({ length: 150 }, (_, i) =>
        database.transact(async (tx) => {
          order.push(i)
          await add(tx, String(i).padStart(3, '0'))
        }),
      ),
    )
    expect(order).toEqual(Array.from({ length: 150 }, (_, i) => i))
    expect(committed()).toHaveLength(150)
  })
})
