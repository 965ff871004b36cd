// Writes the SQL that takes the migrations so far to the schema, for both databases:
//   npm run db:migration -- add-something        (PostgreSQL at POSTGRES_URL, once there are migrations)
import { mkdirSync, writeFileSync } from 'node:fs'
import { readMigrations } from '../core/platform/database/migrations.ts'
import { postgresqlSchema, sqliteSchema, writePostgresqlSchema } from './schema.ts'
import { type Provider, schemaDiff } from './schema-engine.ts'

const name = process.argv[2]
if (!name || !/^[a-z0-9-]+$/.test(name)) {
  console.error('usage: npm run db:migration -- short-name-in-kebab-case')
  process.exit(2)
}
writePostgresqlSchema()
const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
const folder = `${stamp}_${name.replaceAll('-', '_')}`
const postgresUrl = process.env.POSTGRES_URL ?? 'postgresql://postgres@127.0.0.1:5432/test'

for (const provider of ['sqlite', 'postgresql'] as const satisfies Provider[]) {
  const { directory, migrations } = readMigrations(provider)
  const schema = provider === 'sqlite' ? sqliteSchema() : postgresqlSchema()
  const sql = await schemaDiff({ provider, schema, migrations, postgresUrl })
  if (!sql) {
    console.log(`${provider}: nothing to do`)
    continue
  }
  mkdirSync(`${directory}/${folder}`, { recursive: true })
  writeFileSync(`${directory}/${folder}/migration.sql`, sql)
  writeFileSync(`${directory}/migration_lock.toml`, `provider = "${provider}"\n`)
  console.log(`${provider}: ${directory}/${folder}/migration.sql`)
}
