// Applies Prisma's own migration files without its command line, and keeps `_prisma_migrations` as Prisma does, so
// that `prisma migrate deploy` agrees wherever its engine can be had.
import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import Sqlite from 'better-sqlite3'
import pg from 'pg'

export type Provider = 'sqlite' | 'postgresql'

interface Migration {
  name: string
  sql: string
  checksum: string
}

interface Applied {
  migration_name: string
  checksum: string
  finished_at: unknown
  rolled_back_at: unknown
}

const directories: Record<Provider, string> = {
  sqlite: fileURLToPath(new URL('../../../prisma/migrations', import.meta.url)),
  postgresql: fileURLToPath(new URL('../../../prisma/postgresql/migrations', import.meta.url)),
}

// Prisma's own advisory lock, so that its deploy and ours never run at once.
const prismaAdvisoryLock = 72_707_369

export function readMigrations(provider: Provider): { directory: string; migrations: Migration[] } {
  const directory = directories[provider]
  mkdirSync(directory, { recursive: true })
  const names = readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
  const migrations = names.map((name) => {
    const bytes = readFileSync(`${directory}/${name}/migration.sql`)
    return { name, sql: bytes.toString(), checksum: createHash('sha256').update(bytes).digest('hex') }
  })
  return { directory, migrations }
}

/** Which are still to be applied; refuses a history that failed or was edited. */
function outstanding(migrations: readonly Migration[], applied: readonly Applied[]): Migration[] {
  const done = new Map<string, string>()
  for (const row of applied) {
    if (row.rolled_back_at) continue
    if (!row.finished_at)
      throw new Error(`migration ${row.migration_name} failed earlier: mend it by hand first`)
    done.set(row.migration_name, row.checksum)
  }
  for (const { name, checksum } of migrations) {
    if (done.has(name) && done.get(name) !== checksum)
      throw new Error(`migration ${name} was edited after it ran`)
  }
  return migrations.filter(({ name }) => !done.has(name))
}

/** Brings the database at the URL up to date. Returns the names of what it applied. */
export function migrate(url: string): Promise<string[]> {
  return url.startsWith('postgres') ? migratePostgresql(url) : Promise.resolve(migrateSqlite(url))
}

const sqliteTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL, "finished_at" DATETIME, "migration_name" TEXT NOT NULL,
  "logs" TEXT, "rolled_back_at" DATETIME, "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0)`

function migrateSqlite(url: string): string[] {
  const file = url.replace(/^file:/, '')
  mkdirSync(dirname(file), { recursive: true })
  const database = new Sqlite(file, { timeout: 30_000 })
  try {
    database.pragma('journal_mode = WAL')
    database.pragma('foreign_keys = OFF')
    return database.transaction(() => applySqlite(database)).immediate()
  } finally {
    database.close()
  }
}

function applySqlite(database: Sqlite.Database): string[] {
  database.exec(sqliteTable)
  const applied = database.prepare('SELECT * FROM _prisma_migrations').all() as Applied[]
  const todo = outstanding(readMigrations('sqlite').migrations, applied)
  const insert = database.prepare(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     VALUES (?, ?, ?, strftime('%Y-%m-%dT%H:%M:%f+00:00'), strftime('%Y-%m-%dT%H:%M:%f+00:00'), 1)`,
  )
  for (const { name, sql, checksum } of todo) {
    database.exec(sql)
    insert.run(randomUUID(), checksum, name)
  }
  const broken = database.pragma('foreign_key_check') as unknown[]
  if (broken.length > 0) throw new Error(`migrations leave ${broken.length} broken references`)
  return todo.map(({ name }) => name)
}

const postgresqlTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`

async function migratePostgresql(url: string): Promise<string[]> {
  const schema = new URL(url).searchParams.get('schema') ?? 'public'
  const client = new pg.Client({ connectionString: url, options: `-c search_path=${schema}` })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [prismaAdvisoryLock])
    await client.query(`CREATE SCHEMA IF NOT EXISTS "${schema}"`)
    await client.query(postgresqlTable)
    const { rows } = await client.query<Applied>('SELECT * FROM _prisma_migrations')
    const todo = outstanding(readMigrations('postgresql').migrations, rows)
    for (const migration of todo) await applyPostgresql(client, migration)
    return todo.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

async function applyPostgresql(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  const insert = `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
    VALUES ($1, $2, $3, now(), 1)`
  await client.query('BEGIN')
  try {
    await client.query(sql)
    await client.query(insert, [randomUUID(), checksum, name])
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}
