// npm run test:browser: the page in Chromium. Fails when there is none; `npm test` runs it only where there is one.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ensureReady, root } from './setup.mjs'

process.chdir(root)
const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const chromium = [process.env.CHROMIUM, ...usual].find((path) => path && existsSync(path))
export const hasChromium = chromium !== undefined

export async function testBrowser(args = []) {
  await ensureReady({ page: true })
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const command = [vitest, 'run', '--config', 'vitest.browser.config.ts', ...args]
  return (
    spawnSync(process.execPath, command, {
      stdio: 'inherit',
      env: { ...process.env, CHROMIUM: chromium },
    }).status ?? 1
  )
}

if (process.argv[1]?.endsWith('test-browser.mjs')) {
  if (!hasChromium) {
    console.error('no Chromium here: install it, or name it in CHROMIUM')
    process.exit(1)
  }
  process.exit(await testBrowser(process.argv.slice(2)))
}
