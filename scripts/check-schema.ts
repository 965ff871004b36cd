// The migrations and prisma/schema.prisma must agree, on both databases. Part of `npm run check`; what needs a
// PostgreSQL server (POSTGRES_URL) says so when there is none.
import pg from 'pg'
import { readMigrations } from '../core/platform/database/migrations.ts'
import { postgresqlSchema, sqliteSchema } from './schema.ts'
import { type Provider, schemaDiff } from './schema-engine.ts'

async function reachable(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1_000 })
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

async function check(provider: Provider, schema: string, postgresUrl?: string): Promise<boolean> {
  const { migrations } = readMigrations(provider)
  const sql = await schemaDiff({ provider, schema, migrations, ...(postgresUrl ? { postgresUrl } : {}) })
  if (!sql) {
    console.log(`schema: ${provider} agrees with its ${migrations.length} migration(s)`)
    return true
  }
  console.error(`schema: ${provider} needs a migration (npm run db:migration -- name):\n${sql}`)
  return false
}

const results = [await check('sqlite', sqliteSchema())]
const postgresUrl = process.env.POSTGRES_URL
if (postgresUrl && (await reachable(postgresUrl))) {
  results.push(await check('postgresql', postgresqlSchema(), postgresUrl))
} else {
  console.log('schema: postgresql not checked, as there is no server at POSTGRES_URL')
}
process.exit(results.every(Boolean) ? 0 : 1)
