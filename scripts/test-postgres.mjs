// npm run test:postgres: the tests that keep a world in a database, on PostgreSQL instead of SQLite. POSTGRES_URL names
// any database of a server on which others may be created.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureReady, root } from './setup.mjs'

process.chdir(root)
if (!process.env.POSTGRES_URL) {
  console.error('POSTGRES_URL is not set, e.g. postgresql://postgres@127.0.0.1:5432/test')
  process.exit(1)
}
await ensureReady({ page: false })
const vitest = join(root, 'node_modules/vitest/vitest.mjs')
const suites = [
  'core/',
  'bot/features',
  'bot/intake',
  'bot/outbox',
  'jobs/',
  'prisma/seed',
  'miniprogram-api/',
]
const { status } = spawnSync(process.execPath, [vitest, 'run', ...suites, ...process.argv.slice(2)], {
  stdio: 'inherit',
})
process.exit(status ?? 1)
