// Statements of the hot path, without Prisma between (docs/decisions/006). They run in the caller's transaction and on
// its connection, so that Prisma's statements and these see each other's writes and roll back together. For stores and
// reads alone.
//
// Write `?` for each value (and nowhere else), quote the names: "InboxMessage". Dates, booleans and JSON go in and come
// out as Prisma has them; an object or an array is JSON, undefined is NULL.
import type { Prisma } from '../../../prisma/generated/sqlite/client.ts'
import type { DirectConnection, SqlValue } from './direct-connection.ts'

// The transactor's, which imports this.
type Tx = Prisma.TransactionClient

/** The transaction that holds SQLite's writer. */
export interface WriterSession {
  readonly connection: DirectConnection
  /** False from its commit or rollback on. */
  open: boolean
}

const sessions = new WeakMap<Tx, WriterSession | 'postgresql'>()

/** For the transactor: from now on, direct statements may run in this transaction. */
export function allowDirect(tx: Tx, session: WriterSession | 'postgresql'): void {
  sessions.set(tx, session)
}

function sessionOf(tx: Tx): DirectConnection | 'postgresql' {
  const session = sessions.get(tx)
  if (!session) throw new Error('a direct statement needs a transaction')
  if (session === 'postgresql') return session
  if (!session.open) throw new Error('a direct statement came after the end of its transaction')
  return session.connection
}

export async function rows<T extends object>(tx: Tx, sql: string, params: readonly SqlValue[]): Promise<T[]> {
  const session = sessionOf(tx)
  if (session !== 'postgresql') return session.rows(sql, params) as T[]
  return tx.$queryRawUnsafe<T[]>(numbered(sql), ...params.map(postgresValue))
}

/** Statements that only read, outside of any transaction: each sees what was committed before it. */
export interface Reader {
  rows<T extends object>(sql: string, params: readonly SqlValue[]): Promise<T[]>
  /** Another number once anything was committed, by whichever process; null where that can't be told. */
  version(): number | null
}

/** As a reader: what the transaction itself wrote is seen, too. */
export const readerOf = (tx: Tx): Reader => ({
  rows: (sql, params) => rows(tx, sql, params),
  version: () => null,
})

export function sqliteReader(connectionOf: () => DirectConnection | undefined): Reader {
  const connected = () => {
    const connection = connectionOf()
    if (!connection) throw new Error('the database is not connected')
    return connection
  }
  return {
    rows: async <T extends object>(sql: string, params: readonly SqlValue[]) =>
      connected().rows(sql, params) as T[],
    version: () => {
      const [row] = connectionOf()?.rows('PRAGMA data_version', []) ?? []
      return row ? Number(row.data_version) : null
    },
  }
}

export const postgresReader = (client: Prisma.TransactionClient): Reader => ({
  rows: (sql, params) => client.$queryRawUnsafe(numbered(sql), ...params.map(postgresValue)),
  version: () => null,
})

/** Returns how many rows it changed. */
export async function run(tx: Tx, sql: string, params: readonly SqlValue[]): Promise<number> {
  const session = sessionOf(tx)
  if (session !== 'postgresql') return session.run(sql, params)
  return tx.$executeRawUnsafe(numbered(sql), ...params.map(postgresValue))
}

type Table = Prisma.ModelName
type Values = Record<string, SqlValue>

/** Columns that are left out, or undefined, get the database's default. */
export async function insert(tx: Tx, table: Table, row: Values): Promise<void> {
  const { names, values } = given(row)
  await run(tx, insertText(table, names), values)
}

/** False when a row with one of its unique keys is there already. */
export async function insertNew(tx: Tx, table: Table, row: Values): Promise<boolean> {
  const { names, values } = given(row)
  return (await run(tx, `${insertText(table, names)} ON CONFLICT DO NOTHING`, values)) === 1
}

/** Undefined columns stay as they are. Returns how many rows it changed. */
export function updateById(tx: Tx, table: Table, id: string, row: Values): Promise<number> {
  const { names, values } = given(row)
  const assignments = names.map((name) => `"${name}" = ?`).join(', ')
  return run(tx, `UPDATE "${table}" SET ${assignments} WHERE "id" = ?`, [...values, id])
}

function given(row: Values): { names: string[]; values: SqlValue[] } {
  const entries = Object.entries(row).filter(([, value]) => value !== undefined)
  return { names: entries.map(([name]) => name), values: entries.map(([, value]) => value) }
}

const insertText = (table: Table, names: readonly string[]): string =>
  `INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`

const texts = new Map<string, string>()

/** `?` becomes `$1`, `$2`, …: PostgreSQL's. */
function numbered(sql: string): string {
  const known = texts.get(sql)
  if (known) return known
  let n = 0
  const text = sql.replaceAll('?', () => `$${++n}`)
  texts.set(sql, text)
  return text
}

function postgresValue(value: SqlValue): unknown {
  if (value === undefined) return null
  const json =
    typeof value === 'object' && value !== null && !(value instanceof Date || value instanceof Uint8Array)
  return json ? JSON.stringify(value) : value
}
