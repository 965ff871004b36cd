// A better-sqlite3 connection used without Prisma between: a statement costs a tenth of what Prisma's do. Values are
// bound and read as Prisma's adapter does, so that either reads what the other wrote.
import type Sqlite from 'better-sqlite3'

type Bindable = string | number | bigint | Uint8Array | null

/** Objects and arrays are JSON. */
export type SqlValue = Bindable | boolean | Date | object | undefined

export type SqlRow = Record<string, unknown>

export interface DirectConnection {
  rows(sql: string, params: readonly SqlValue[]): SqlRow[]
  /** Returns how many rows it changed. */
  run(sql: string, params: readonly SqlValue[]): number
}

interface Prepared {
  statement: Sqlite.Statement
  /** Of the columns that SQLite holds otherwise than we do. */
  decoders: [column: string, decode: (value: never) => unknown][]
}

const mostKept = 500

const decoderOf: Record<string, (value: never) => unknown> = {
  DATETIME: (value: string) => new Date(value),
  BOOLEAN: (value: number) => value === 1,
  JSONB: (value: string) => JSON.parse(value),
  BIGINT: (value: number) => BigInt(value),
}

/** `writes`: it is the writer's, whose statements belong to a transaction. */
export function directConnection(client: Sqlite.Database, { writes }: { writes: boolean }): DirectConnection {
  const prepare = client.prepare.bind(client)
  const kept = new Map<string, Prepared>()

  function prepared(sql: string): Prepared {
    // SQLite may have rolled back by itself; what came after would be committed alone.
    if (writes && !client.inTransaction) throw new Error('SQLite has no transaction open')
    const known = kept.get(sql)
    if (known) return known
    // Prisma's adapter has the connection read every integer as a bigint.
    const statement = prepare(sql).safeIntegers(false)
    const made = { statement, decoders: statement.reader ? decodersOf(statement) : [] }
    if (kept.size >= mostKept) kept.clear()
    kept.set(sql, made)
    return made
  }

  return {
    rows: (sql, params) => {
      const { statement, decoders } = prepared(sql)
      const found = statement.all(...params.map(sqliteValue)) as SqlRow[]
      if (decoders.length > 0) for (const row of found) decode(row, decoders)
      return found
    },
    run: (sql, params) => prepared(sql).statement.run(...params.map(sqliteValue)).changes,
  }
}

function decodersOf(statement: Sqlite.Statement): Prepared['decoders'] {
  return statement.columns().flatMap(({ name, type }) => {
    const decode = decoderOf[type ?? '']
    return decode ? [[name, decode]] : []
  })
}

function decode(row: SqlRow, decoders: Prepared['decoders']): void {
  for (const [column, decode] of decoders) {
    const value = row[column]
    if (value !== null) row[column] = decode(value as never)
  }
}

function sqliteValue(value: SqlValue): Bindable {
  if (value === undefined || value === null) return null
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value instanceof Date) return value.toISOString().replace('Z', '+00:00')
  if (typeof value === 'object' && !(value instanceof Uint8Array)) return JSON.stringify(value)
  return value
}
