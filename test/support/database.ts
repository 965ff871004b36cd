// A database for each test: migrated, with the programmes and the demo county in it, or with nothing. Made once, then copied.
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

/** With the programmes and the demo county in it, or migrated and without a row. */
type Content = 'demo' | 'nothing'

/** Its own copy of the template. */
export async function freshDatabase(content: Content = 'demo'): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'xiaoer-test-'))
  const copy = postgresUrl ? await postgresCopy(postgresUrl, content) : await sqliteCopy(folder, content)
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

async function fill(url: string, content: Content): Promise<void> {
  await migrate(url)
  if (content === 'demo') await fillWithDemo(url)
}

async function fillWithDemo(url: string): Promise<void> {
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
  'core/dialogs',
  'core/platform',
  'test/support/database.ts',
  'test/support/postgres.ts',
]

function templateKey(content: Content): string {
  const hash = createHash('sha256').update(content)
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
async function sqliteTemplate(content: Content): Promise<string> {
  const file = join(tmpdir(), `xiaoer-template-${templateKey(content)}.db`)
  if (existsSync(file)) return file
  const folder = mkdtempSync(join(tmpdir(), 'xiaoer-making-'))
  const making = join(folder, 'template.db')
  await fill(`file:${making}`, content)
  await intoOneFile(`file:${making}`)
  renameSync(making, file)
  rmSync(folder, { recursive: true, force: true })
  return file
}

// What is copied is the file alone, without its write-ahead log.
async function intoOneFile(url: string): Promise<void> {
  const database = await openDatabase({ url, synchronous: 'NORMAL' })
  await database.client.$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)')
  await database.close()
}

const templates = new Map<Content, Promise<string>>()

async function sqliteCopy(folder: string, content: Content): Promise<{ url: string; drop(): Promise<void> }> {
  const template = templates.get(content) ?? sqliteTemplate(content)
  templates.set(content, template)
  const file = join(folder, 'test.db')
  copyFileSync(await template, file)
  return { url: `file:${file}`, drop: async () => {} }
}

const postgresCopy = (url: string, content: Content) =>
  postgres.borrowDatabase(url, { key: templateKey(content), fill: (making) => fill(making, content) })
