// The stock SQLite connection compiles each statement anew, some 40 µs a time; Prisma's statements are few and the same.
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import type Sqlite from 'better-sqlite3'

/** Longer ones are lists of rows, seldom of the same length twice. */
const longestKept = 4_000
const mostKept = 500

/** What the adapter uses of a statement. */
interface Bound {
  reader: boolean
  run(): Sqlite.RunResult
  columns(): Sqlite.ColumnDefinition[]
  raw(): { all(): unknown[] }
}

/** Makes the connection keep its compiled statements. */
export function cacheStatements(connection: SqlDriverAdapter): void {
  const { client } = connection as unknown as { client: Sqlite.Database }
  const prepare = client.prepare.bind(client)
  const kept = new Map<string, { bind(args: unknown[]): Bound }>()
  const cached = (sql: string) => {
    const known = kept.get(sql)
    if (known) return known
    const bindable = bindableOf(prepare(sql))
    if (kept.size >= mostKept) kept.clear()
    if (sql.length <= longestKept) kept.set(sql, bindable)
    return bindable
  }
  Object.assign(client, { prepare: cached })
}

// A statement of the driver can be bound once in its life, so the arguments are kept and given at each run.
function bindableOf(statement: Sqlite.Statement) {
  return {
    bind: (args: unknown[]): Bound => ({
      reader: statement.reader,
      run: () => statement.run(...args),
      columns: () => statement.columns(),
      raw: () => ({ all: () => statement.raw().all(...args) }),
    }),
  }
}
