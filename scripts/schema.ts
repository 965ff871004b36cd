// prisma/schema.prisma is the one source of models; the PostgreSQL schema is the same with another provider.
// `node --import tsx scripts/schema.ts` writes it; `--check` only says whether it would change.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const at = (path: string) => fileURLToPath(new URL(`../prisma/${path}`, import.meta.url))

export const sqliteSchema = () => readFileSync(at('schema.prisma'), 'utf8')

export function postgresqlSchema(): string {
  const source = sqliteSchema()
    .replace('provider = "sqlite"', 'provider = "postgresql"')
    .replace('output   = "./generated/sqlite"', 'output   = "../generated/postgresql"')
  return `// Written by scripts/schema.ts from prisma/schema.prisma: do not edit.\n${source}`
}

export function writePostgresqlSchema(): void {
  const path = at('postgresql/schema.prisma')
  const text = postgresqlSchema()
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return
  mkdirSync(at('postgresql'), { recursive: true })
  writeFileSync(path, text)
}
