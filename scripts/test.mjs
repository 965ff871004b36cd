// npm test: everything that a fresh checkout needs, then the tests. Arguments go to vitest.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureReady, root } from './setup.mjs'
import { hasChromium, testBrowser } from './test-browser.mjs'

process.chdir(root)
await ensureReady({ page: false })
const args = process.argv.slice(2)
const vitest = join(root, 'node_modules/vitest/vitest.mjs')
let status = spawnSync(process.execPath, [vitest, 'run', ...args], { stdio: 'inherit' }).status ?? 1

if (args.length === 0) {
  if (hasChromium) status ||= await testBrowser()
  else console.log('· 没有 Chromium，网页测试没跑 the page was not tested in a browser: no Chromium here')
  if (!process.env.POSTGRES_URL) {
    console.log('· PostgreSQL 测试没跑 not run on PostgreSQL: set POSTGRES_URL and run npm run test:postgres')
  }
}
process.exit(status)
