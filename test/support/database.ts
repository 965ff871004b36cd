// A database for each test: migrated, with the programmes and the demo county in it. Made once, then copied.
// With POSTGRES_URL set (postgresql://user@host:port/any) the same tests run on PostgreSQL instead of SQLite.
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { standingClock } from '../../core/platform/clock.ts'
import { readConfig } from '../../core/platform/config.ts'
import { type Database, openDatabase } from '../../core/platform/database/database.ts'
import { migrate } from '../../core/platform/database/migrations.ts'
import { createIds } from '../../core/platform/ids.ts'
import { createKeyring } from '../../core/platform/keyring.ts'
import { silentLogger } from '../../core/platform/logger.ts'
import { seededRandom } from '../../core/platform/random.ts'
import { seed } from '../../prisma/seed/seed.ts'
import * as postgres from './postgres.ts'

/** Seals what the template holds, so every test needs the same. */
export const testMaster = Buffer.alloc(32, 7)
export const postgresUrl = process.env.POSTGRES_URL || undefined
export const provider = postgresUrl ? 'postgresql' : 'sqlite'

/** The morning of the demo's first day: ids made in a test sort after the template's. */
const seededAt = new Date('2026-11-20T08:00:00+08:00')

export interface TestDatabase {
  url: string
  /** For attachments and the like; on SQLite the database is in it too. */
  folder: string
  database: Database
  close(): Promise<void>
}

/** Its own copy of the template. */
export async function freshDatabase(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'xiaoer-test-'))
  const copy = postgresUrl ? await postgresCopy(postgresUrl) : await sqliteCopy(folder)
  const database = await openDatabase({ url: copy.url, synchronous: 'NORMAL' })
  const close = async () => {
    await database.close()
    await copy.drop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: copy.url, folder, database, close }
}

/** An empty database of the provider in use, not even migrated. */
export async function emptyDatabaseUrl(): Promise<{ url: string; drop(): Promise<void> }> {
  if (postgresUrl) return postgres.emptyDatabase(postgresUrl)
  const folder = mkdtempSync(join(tmpdir(), 'xiaoer-empty-'))
  const drop = async () => rmSync(folder, { recursive: true, force: true })
  return { url: `file:${join(folder, 'empty.db')}`, drop }
}

async function fill(url: string): Promise<void> {
  await migrate(url)
  const clock = standingClock(seededAt)
  const random = seededRandom(20261120)
  const database = await openDatabase({ url, synchronous: 'NORMAL' })
  const deps = {
    config: readConfig({ CHANNEL: 'county' }),
    ...{ clock, random, database },
    ids: createIds(clock, random),
    log: silentLogger(),
    keyring: createKeyring(testMaster),
  }
  await seed(deps, { demo: true })
  if (!postgresUrl) await database.client.$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)')
  await database.close()
}

const root = new URL('../../', import.meta.url)
/** All that decides what the template holds. */
const ingredients = [
  'prisma/migrations',
  'prisma/postgresql/migrations',
  'prisma/programmes',
  'prisma/demo',
  'prisma/dialogs',
  'prisma/seed',
  'core/programmes',
  'core/brand/trace',
  'core/dialogs',
  'core/platform',
  'test/support/database.ts',
  'test/support/postgres.ts',
]

function templateKey(): string {
  const hash = createHash('sha256')
  for (const ingredient of ingredients) addTo(ingredient)
  return hash.digest('hex').slice(0, 12)

  function addTo(path: string): void {
    const url = new URL(path, root)
    if (/\.\w+$/.test(path)) {
      if (!path.endsWith('.test.ts')) hash.update(path).update(readFileSync(url))
      return
    }
    for (const { name } of readdirSync(url, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    ))
      addTo(`${path}/${name}`)
  }
}

// Two processes may make it at the same time; the rename is atomic and either will do.
async function sqliteTemplate(): Promise<string> {
  const file = join(tmpdir(), `xiaoer-template-${templateKey()}.db`)
  if (existsSync(file)) return file
  const folder = mkdtempSync(join(tmpdir(), 'xiaoer-making-'))
  const making = join(folder, 'template.db')
  await fill(`file:${making}`)
  renameSync(making, file)
  rmSync(folder, { recursive: true, force: true })
  return file
}

let template: Promise<string> | undefined

async function sqliteCopy(folder: string): Promise<{ url: string; drop(): Promise<void> }> {
  template ??= sqliteTemplate()
  const file = join(folder, 'test.db')
  copyFileSync(await template, file)
  return { url: `file:${file}`, drop: async () => {} }
}

const postgresCopy = (url: string) => postgres.borrowDatabase(url, { key: templateKey(), fill })
