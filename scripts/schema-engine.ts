// Prisma's schema engine as WebAssembly, over the ordinary driver adapters: the native one is a download that is not
// to be had everywhere. For authors of migrations and for the check that migrations and schema agree.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, type SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'

export type Provider = 'sqlite' | 'postgresql'

export interface MigrationText {
  name: string
  sql: string
}

const require = createRequire(import.meta.url)

let loaded = false

function loadEngine(): void {
  // The glue keeps views of the first instance's memory.
  if (loaded) return
  loaded = true
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message: (message: string) => console.error(`schema engine: ${message}`),
    },
  })
  const wasm = readFileSync(
    join(dirname(require.resolve('prisma/package.json')), 'build/schema_engine_bg.wasm'),
  )
  // biome-ignore lint/suspicious/noExplicitAny: the glue module has no types for its own imports
  const imports: any = { './schema_engine_bg.js': glue }
  // biome-ignore lint/suspicious/noExplicitAny: WebAssembly is a browser type; @types/node has no values for it
  const { Instance, Module } = (globalThis as any).WebAssembly
  const instance = new Instance(new Module(wasm), imports)
  glue.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
}

// The engine replays whole files through executeRaw, and better-sqlite3 prepares one statement at a time.
function scripted(connection: SqlDriverAdapter): SqlDriverAdapter {
  const executeRaw = connection.executeRaw.bind(connection)
  connection.executeRaw = async (query) => {
    if (query.args.length > 0) return executeRaw(query)
    await connection.executeScript(query.sql)
    return 0
  }
  return connection
}

// adapter-pg has no type for "char" (oid 18), of which pg_catalog is full: read it as text.
function readableCatalogue(connection: SqlDriverAdapter): SqlDriverAdapter {
  const inner = connection as unknown as {
    performIO: (query: unknown) => Promise<{ fields?: { dataTypeID: number }[] }>
  }
  const performIO = inner.performIO.bind(inner)
  inner.performIO = async (query) => {
    const result = await performIO(query)
    for (const field of result.fields ?? []) if (field.dataTypeID === 18) field.dataTypeID = 1042
    return result
  }
  return connection
}

const sqliteFactory = {
  provider: 'sqlite' as const,
  adapterName: '@prisma/adapter-better-sqlite3',
  connect: async () => scripted(await new PrismaBetterSqlite3({ url: ':memory:' }).connect()),
  connectToShadowDb: async () => scripted(await new PrismaBetterSqlite3({ url: ':memory:' }).connect()),
}

async function once(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

function postgresqlFactory(url: string) {
  const connect = async (to: string) =>
    readableCatalogue(await new PrismaPg({ connectionString: to }).connect())
  return {
    provider: 'postgres' as const,
    adapterName: '@prisma/adapter-pg',
    connect: () => connect(url),
    connectToShadowDb: async () => {
      const name = `shadow_${crypto.randomUUID().replaceAll('-', '')}`
      await once(url, `CREATE DATABASE "${name}"`)
      const shadow = new URL(url)
      shadow.pathname = `/${name}`
      const connection = await connect(shadow.href)
      const dispose = connection.dispose.bind(connection)
      connection.dispose = async () => {
        await dispose()
        await once(url, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
      }
      return connection
    },
  }
}

export interface DiffRequest {
  provider: Provider
  schema: string
  migrations: readonly MigrationText[]
  /** Any database of the server, for a scratch one beside it; needed once there are PostgreSQL migrations. */
  postgresUrl?: string
}

/** SQL that takes a database made by the migrations to the schema; empty when they agree. */
export async function schemaDiff(request: DiffRequest): Promise<string> {
  loadEngine()
  const factory =
    request.provider === 'postgresql' && request.postgresUrl
      ? postgresqlFactory(request.postgresUrl)
      : sqliteFactory
  // biome-ignore lint/suspicious/noExplicitAny: the two factories differ in their provider's literal only
  const adapter = bindMigrationAwareSqlAdapterFactory(factory as any)
  const engine = await glue.SchemaEngine.new({ datamodels: undefined }, () => {}, adapter)
  const result = await engine.diff({
    from: request.migrations.length === 0 ? { tag: 'empty' } : migrationList(request),
    to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: request.schema }] },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  })
  const sql = result.stdout ?? ''
  return /empty migration/i.test(sql) ? '' : sql
}

const migrationList = (request: DiffRequest) => ({
  tag: 'migrations' as const,
  baseDir: 'migrations',
  lockfile: { path: 'migration_lock.toml', content: `provider = "${request.provider}"` },
  shadowDbInitScript: '',
  migrationDirectories: request.migrations.map(({ name, sql }) => ({
    path: name,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
  })),
})
