// npm run check: format, lint, types, boundaries, dead code, schema. All of them run; one line each says how it went.
import { spawnSync } from 'node:child_process'
import { ensureReady, root } from './setup.mjs'

process.chdir(root)
await ensureReady({ page: false })

const steps = [
  [
    'format and lint',
    ['node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '--colors=off', '.'],
  ],
  ['types', ['node_modules/typescript/bin/tsc']],
  ['types of the console', ['node_modules/typescript/bin/tsc', '-p', 'console/tsconfig.json']],
  ['boundaries', ['--import', 'tsx', 'scripts/check-boundaries.ts']],
  ['dead code', ['node_modules/knip/bin/knip.js', '--no-config-hints']],
  ['generated client', ['--import', 'tsx', 'scripts/generate-client.ts', '--check']],
  ['schema', ['--import', 'tsx', 'scripts/check-schema.ts']],
]

let failed = 0
for (const [name, args] of steps) {
  const started = performance.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${status === 0 ? '✓' : '✗'} ${name} (${seconds} s)`)
  if (status === 0) continue
  failed++
  console.log(`${stdout}${stderr}`)
}
process.exit(failed === 0 ? 0 : 1)
