// For Prisma's own command line (generate, migrate). The programme itself reads DATABASE_URL in core/platform/config.ts.
import { defineConfig } from 'prisma/config'

const url = process.env.DATABASE_URL ?? 'file:./data/xiaoer.db'
const postgres = url.startsWith('postgres')

export default defineConfig({
  schema: postgres ? 'prisma/postgresql/schema.prisma' : 'prisma/schema.prisma',
  migrations: { path: postgres ? 'prisma/postgresql/migrations' : 'prisma/migrations' },
  datasource: { url },
})
