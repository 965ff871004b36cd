// The SQLite driver adapter. The stock one has a single connection, so a plain write made while somebody else's
// transaction is open runs inside it and disappears when that rolls back. This one keeps a reader and a writer
// connection, gives the writer to one caller at a time, and opens transactions with BEGIN IMMEDIATE.
import { setTimeout as delay } from 'node:timers/promises'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type {
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQuery,
  SqlResultSet,
  Transaction,
} from '@prisma/driver-adapter-utils'
import type Sqlite from 'better-sqlite3'
import { cacheStatements } from './cached-statements.ts'
import type { WriterSession } from './direct.ts'
import { type DirectConnection, directConnection } from './direct-connection.ts'
import { createLock } from './lock.ts'

// busy_timeout is 0 because SQLite's own wait blocks the event loop, and with it a lock holder in this process.
// A checkpoint holds up a commit with two more disk syncs: one in 16 MB of log, not in 4.
const pragmas = (synchronous: 'FULL' | 'NORMAL') =>
  `PRAGMA journal_mode=WAL; PRAGMA synchronous=${synchronous}; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=0; PRAGMA temp_store=MEMORY; PRAGMA wal_autocheckpoint=4000; PRAGMA cache_size=-32000;`

const maxWaitMs = 10_000

const isCommit = (sql: string) => /^\s*COMMIT\b/i.test(sql)
const isEnd = (sql: string) => /^\s*(?:COMMIT|ROLLBACK(?!\s+TO))\b/i.test(sql)
const isRead = (sql: string) => /^\s*SELECT\b/i.test(sql)

function isBusy(error: unknown): boolean {
  const { cause, message } = error as { cause?: { kind?: string }; message?: string }
  return cause?.kind === 'SocketTimeout' || /SQLITE_BUSY|database is locked/.test(message ?? '')
}

/** Another process holds the database: wait without blocking the event loop. */
async function retryWhileBusy<T>(work: () => Promise<T>): Promise<T> {
  const end = performance.now() + maxWaitMs
  for (let turn = 1; ; turn++) {
    try {
      return await work()
    } catch (error) {
      if (!isBusy(error) || performance.now() > end) throw error
      await delay(Math.min(20, turn))
    }
  }
}

const statement = (sql: string): SqlQuery => ({ sql, args: [], argTypes: [] })

export interface SqliteOptions {
  /** `file:…` */
  url: string
  /** FULL survives a power cut; NORMAL is for throw-away databases. */
  synchronous: 'FULL' | 'NORMAL'
}

export interface SqliteDriver extends SqlDriverAdapterFactory {
  /** The transaction that holds the writer. */
  session(): WriterSession | undefined
  /** The connection that only reads, once it is open. */
  reader(): DirectConnection | undefined
}

interface Connection {
  adapter: SqlDriverAdapter
  direct: DirectConnection
}

export function sqliteAdapter(options: SqliteOptions): SqliteDriver {
  let current: WriterSession | undefined
  let reading: DirectConnection | undefined
  const open = async (writes: boolean): Promise<Connection> => {
    const adapter = await new PrismaBetterSqlite3({ url: options.url }).connect()
    await retryWhileBusy(() => adapter.executeScript(pragmas(options.synchronous)))
    const direct = directConnection((adapter as unknown as { client: Sqlite.Database }).client, { writes })
    cacheStatements(adapter)
    return { adapter, direct }
  }
  const began = (session: WriterSession) => {
    current = session
  }
  return {
    provider: 'sqlite',
    adapterName: '@prisma/adapter-better-sqlite3',
    connect: async () => {
      const [writer, reader] = [await open(true), await open(false)]
      reading = reader.direct
      return pairedAdapter({ writer, reader: reader.adapter, began })
    },
    session: () => (current?.open ? current : undefined),
    reader: () => reading,
  }
}

interface Pair {
  writer: Connection
  reader: SqlDriverAdapter
  began(session: WriterSession): void
}

function pairedAdapter({ writer: { adapter: writer, direct }, reader, began }: Pair): SqlDriverAdapter {
  const lock = createLock()
  const write = <T>(work: () => Promise<T>) => lock.run(() => retryWhileBusy(work))

  async function startTransaction(): Promise<Transaction> {
    const release = await lock.acquire()
    try {
      await retryWhileBusy(() => writer.executeRaw(statement('BEGIN IMMEDIATE')))
    } catch (error) {
      release()
      throw error
    }
    const session = { connection: direct, open: true }
    began(session)
    const end = () => {
      session.open = false
      release()
    }
    return writerTransaction(writer, session, end)
  }

  return {
    provider: 'sqlite',
    adapterName: '@prisma/adapter-better-sqlite3',
    queryRaw: (query): Promise<SqlResultSet> =>
      isRead(query.sql) ? retryWhileBusy(() => reader.queryRaw(query)) : write(() => writer.queryRaw(query)),
    executeRaw: (query) => write(() => writer.executeRaw(query)),
    executeScript: (script) => write(() => writer.executeScript(script)),
    startTransaction,
    getConnectionInfo: () => ({ supportsRelationJoins: false, maxBindValues: 32_766 }),
    dispose: async () => {
      await reader.dispose()
      await writer.dispose()
    },
  }
}

// Prisma sends COMMIT and ROLLBACK itself (usePhantomQuery is false); what remains is to give the writer back.
function writerTransaction(writer: SqlDriverAdapter, session: WriterSession, end: () => void): Transaction {
  const run = async (sql: string) => {
    await writer.executeRaw(statement(sql))
  }
  // A commit that SQLite refuses leaves its transaction open, and no other could ever begin.
  const executeRaw = async (query: SqlQuery): Promise<number> => {
    if (isEnd(query.sql)) session.open = false
    try {
      return await writer.executeRaw(query)
    } catch (error) {
      if (isCommit(query.sql)) await run('ROLLBACK').catch(() => 'SQLite had rolled it back itself')
      throw error
    }
  }
  return {
    provider: 'sqlite',
    adapterName: '@prisma/adapter-better-sqlite3',
    options: { usePhantomQuery: false },
    queryRaw: (query) => writer.queryRaw(query),
    executeRaw,
    commit: async () => end(),
    rollback: async () => end(),
    createSavepoint: (name) => run(`SAVEPOINT ${name}`),
    rollbackToSavepoint: (name) => run(`ROLLBACK TO ${name}`),
    releaseSavepoint: (name) => run(`RELEASE ${name}`),
  }
}
