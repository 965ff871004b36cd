// Opens the database that the URL names. One type for both providers: the models are the same, so the SQLite
// client's type serves for PostgreSQL's too.
import type { PrismaClient } from '../../../prisma/generated/sqlite/client.ts'
import { sqliteAdapter } from './sqlite-adapter.ts'
import { createTransactor, type Transact } from './transactor.ts'

export interface Database {
  provider: 'sqlite' | 'postgresql'
  /** For reads and for single statements; writes that belong together go through `transact`. */
  client: PrismaClient
  transact: Transact
  close(): Promise<void>
}

export interface DatabaseOptions {
  url: string
  /** SQLite only. NORMAL is for throw-away databases. */
  synchronous?: 'FULL' | 'NORMAL'
}

export async function openDatabase({ url, synchronous = 'FULL' }: DatabaseOptions): Promise<Database> {
  const provider = url.startsWith('postgres') ? 'postgresql' : 'sqlite'
  const client = provider === 'sqlite' ? await openSqlite(url, synchronous) : await openPostgresql(url)
  await client.$connect()
  return { provider, client, transact: createTransactor(client, provider), close: () => client.$disconnect() }
}

/** Any other looks for the caller's source line at each query, which doubles its cost, and quotes people's words. */
const errorFormat = 'minimal'

async function openSqlite(url: string, synchronous: 'FULL' | 'NORMAL'): Promise<PrismaClient> {
  const generated = await import('../../../prisma/generated/sqlite/client.ts')
  return new generated.PrismaClient({ adapter: sqliteAdapter({ url, synchronous }), errorFormat })
}

async function openPostgresql(url: string): Promise<PrismaClient> {
  const generated = await import('../../../prisma/generated/postgresql/client.ts')
  const { PrismaPg } = await import('@prisma/adapter-pg')
  const schema = new URL(url).searchParams.get('schema')
  const adapter = new PrismaPg({ connectionString: url }, schema ? { schema } : {})
  return new generated.PrismaClient({ adapter, errorFormat }) as unknown as PrismaClient
}
