import Sqlite from 'better-sqlite3'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { emptyDatabaseUrl, provider } from '../../../test/support/database.ts'
import { migrate, readMigrations } from './migrations.ts'

let empty: { url: string; drop(): Promise<void> }

beforeEach(async () => {
  empty = await emptyDatabaseUrl()
})
afterEach(() => empty.drop())

async function sql(statement: string): Promise<Record<string, unknown>[]> {
  if (provider === 'sqlite') {
    const database = new Sqlite(empty.url.replace('file:', ''))
    try {
      const prepared = database.prepare(statement)
      if (prepared.reader) return prepared.all() as Record<string, unknown>[]
      prepared.run()
      return []
    } finally {
      database.close()
    }
  }
  const client = new pg.Client({ connectionString: empty.url })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

const names = readMigrations(provider).migrations.map(({ name }) => name)

test('an empty database gets every migration, in order, and a row for each as Prisma keeps them', async () => {
  expect(names.length).toBeGreaterThan(0)
  expect(await migrate(empty.url)).toEqual(names)
  const rows = await sql('SELECT * FROM _prisma_migrations ORDER BY migration_name')
  expect(rows.map((row) => row.migration_name)).toEqual(names)
  for (const row of rows) {
    expect(row.checksum).toMatch(/^[0-9a-f]{64}$/)
    expect(row.finished_at).not.toBeNull()
    expect(row.applied_steps_count).toBe(1)
  }
  expect(await sql('SELECT * FROM "Station"')).toEqual([])
})

test('a second time there is nothing to do', async () => {
  await migrate(empty.url)
  expect(await migrate(empty.url)).toEqual([])
})

test('two at the same time: one applies, the other finds it done', async () => {
  const applied = await Promise.all([migrate(empty.url), migrate(empty.url)])
  expect(applied.map((each) => each.length).sort()).toEqual([0, names.length])
})

test('a migration that was edited after it ran is refused', async () => {
  await migrate(empty.url)
  await sql(`UPDATE _prisma_migrations SET checksum = 'other'`)
  await expect(async () => migrate(empty.url)).rejects.toThrow(
    `migration ${names[0]} was edited after it ran`,
  )
})

test('a migration that failed earlier is for a person to mend', async () => {
  await migrate(empty.url)
  await sql('UPDATE _prisma_migrations SET finished_at = NULL')
  await expect(async () => migrate(empty.url)).rejects.toThrow(`migration ${names[0]} failed earlier`)
})

test('a migration that fails leaves nothing behind', async () => {
  await sql('CREATE TABLE "Station" (id TEXT)')
  await expect(async () => migrate(empty.url)).rejects.toThrow(/Station.*already exists/)
  await sql('DROP TABLE "Station"')
  expect(await migrate(empty.url)).toEqual(names)
})
