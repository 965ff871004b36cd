// Opens the database that the URL names. One type for both providers: the models are the same, so the SQLite
// client's type serves for PostgreSQL's too.
import type { PrismaClient } from '../../../prisma/generated/sqlite/client.ts'
import { postgresReader, type Reader, sqliteReader } from './direct.ts'
import { sqliteAdapter } from './sqlite-adapter.ts'
import { createTransactor, type Transact } from './transactor.ts'

export interface Database {
  provider: 'sqlite' | 'postgresql'
  /** For reads and for single statements; writes that belong together go through `transact`. */
  client: PrismaClient
  /** For reads that many ask for at once: without Prisma between (docs/decisions/006). */
  reader: Reader
  transact: Transact
  close(): Promise<void>
}

export interface DatabaseOptions {
  url: string
  /** SQLite only. NORMAL is for throw-away databases. */
  synchronous?: 'FULL' | 'NORMAL'
}

export async function openDatabase({ url, synchronous = 'FULL' }: DatabaseOptions): Promise<Database> {
  return url.startsWith('postgres') ? openPostgresql(url) : openSqlite(url, synchronous)
}

/** Any other looks for the caller's source line at each query, which doubles its cost, and quotes people's words. */
const errorFormat = 'minimal'

async function openSqlite(url: string, synchronous: 'FULL' | 'NORMAL'): Promise<Database> {
  const generated = await import('../../../prisma/generated/sqlite/client.ts')
  const adapter = sqliteAdapter({ url, synchronous })
  const client = new generated.PrismaClient({ adapter, errorFormat })
  const transact = createTransactor(client, adapter)
  return connected(client, { provider: 'sqlite', transact, reader: sqliteReader(adapter.reader) })
}

async function openPostgresql(url: string): Promise<Database> {
  const generated = await import('../../../prisma/generated/postgresql/client.ts')
  const { PrismaPg } = await import('@prisma/adapter-pg')
  const schema = new URL(url).searchParams.get('schema')
  const adapter = new PrismaPg({ connectionString: url }, schema ? { schema } : {})
  const client = new generated.PrismaClient({ adapter, errorFormat }) as unknown as PrismaClient
  const transact = createTransactor(client, 'postgresql')
  return connected(client, { provider: 'postgresql', transact, reader: postgresReader(client) })
}

async function connected(
  client: PrismaClient,
  rest: Pick<Database, 'provider' | 'reader' | 'transact'>,
): Promise<Database> {
  await client.$connect()
  return { client, ...rest, close: () => client.$disconnect() }
}
