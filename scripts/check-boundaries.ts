// Who may import whom: the real tree must be clean, and a planted violation of each rule must be caught, in a copy of
// its own; a checker that finds nothing anywhere would otherwise look like a clean tree. Part of `npm run check`.
import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const roots = ['bot', 'core', 'miniprogram-api', 'jobs', 'scripts', 'prisma/seed', 'prisma/demo']

/** Path → what it imports, and the rule that this breaks. */
const planted: Record<string, { imports: string; breaks: string }> = {
  'core/values/planted.ts': { imports: '../platform/clock.ts', breaks: 'values-import-nothing' },
  'core/understanding/planted.ts': { imports: 'node:fs', breaks: 'understanding-is-pure' },
  'miniprogram-api/contract/planted.ts': { imports: '../http/planted.ts', breaks: 'contract-is-types-alone' },
  'core/stations/planted.ts': { imports: '../../bot/planted.ts', breaks: 'core-knows-no-door' },
  'bot/planted.ts': { imports: '../miniprogram-api/http/planted.ts', breaks: 'doors-apart-bot' },
  'miniprogram-api/http/planted.ts': { imports: '../../jobs/planted.ts', breaks: 'doors-apart-api' },
  'jobs/planted.ts': { imports: '../bot/other.ts', breaks: 'doors-apart-jobs' },
  'bot/other.ts': { imports: '../core/stations/ledger/store.ts', breaks: 'doors-never-touch-stores' },
  'core/people/planted.ts': {
    imports: '../../prisma/generated/sqlite/client.ts',
    breaks: 'prisma-only-in-stores-and-reads',
  },
  'core/indicators/planted.ts': {
    imports: '../platform/database/direct.ts',
    breaks: 'sql-only-in-stores-and-reads',
  },
  'core/sales/planted.ts': { imports: 'wechaty', breaks: 'wechaty-only-in-the-channel' },
  'core/brand/planted.ts': { imports: 'node-schedule', breaks: 'schedule-only-in-jobs' },
  'core/training/planted.ts': { imports: '../stations/ledger/store.ts', breaks: 'wings-use-no-others-store' },
  'core/dialogs/round.ts': { imports: './planted.ts', breaks: 'no-circles' },
  'core/ledgers/planted.ts': { imports: './nowhere.ts', breaks: 'resolvable' },
}

/** What the console may not import, which Biome watches, and a promise that nobody waits for. */
const lintPlanted = {
  'console/src/planted.ts': {
    source: "import { readConfig } from '../../core/platform/config.ts'\nexport const planted = readConfig\n",
    breaks: 'noRestrictedImports',
  },
  'core/planted.ts': {
    source: 'async function later(): Promise<void> {}\nexport function planted(): void {\n  later()\n}\n',
    breaks: 'noFloatingPromises',
  },
}

/** What the planted files import, so that only the rule they break is broken. */
const bystanders = [
  'core/platform/clock.ts',
  'core/platform/database/direct.ts',
  'core/stations/ledger/store.ts',
  'core/dialogs/planted.ts',
  'prisma/generated/sqlite/client.ts',
  'node_modules/wechaty/index.js',
  'node_modules/node-schedule/index.js',
]

interface Violation {
  from: string
  to: string
  rule: { name: string }
}

function cruise(cwd: string, places: readonly string[]): { violations: Violation[]; modules: number } {
  const binary = join(process.cwd(), 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const args = [binary, '--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...places]
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 })
  if (!stdout) throw new Error(`dependency-cruiser said nothing: ${stderr}`)
  const { summary, modules } = JSON.parse(stdout) as {
    summary: { violations: Violation[] }
    modules: unknown[]
  }
  return { violations: summary.violations, modules: modules.length }
}

// The circle needs somebody who imports back.
const sourceOf = (path: string): string =>
  path.startsWith('core/dialogs') ? "import './round.ts'\n" : 'export const there = true\n'

function copyWithPlanted(folder: string): void {
  for (const file of ['.dependency-cruiser.mjs', 'tsconfig.json', 'package.json'])
    copyFileSync(file, join(folder, file))
  const sources: [string, string][] = [
    ...Object.entries(planted).map(([path, { imports }]): [string, string] => [
      path,
      `import '${imports}'\n`,
    ]),
    ...Object.entries(lintPlanted).map(([path, { source }]): [string, string] => [path, source]),
    ...bystanders.map((path): [string, string] => [path, sourceOf(path)]),
  ]
  for (const [path, source] of sources) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), source)
  }
  const { vcs: _, ...biome } = JSON.parse(readFileSync('biome.json', 'utf8')) as Record<string, unknown>
  writeFileSync(join(folder, 'biome.json'), JSON.stringify(biome))
}

function missedByBiome(folder: string): string[] {
  const binary = join(process.cwd(), 'node_modules/@biomejs/biome/bin/biome')
  const { stdout, stderr } = spawnSync(process.execPath, [binary, 'lint', '--max-diagnostics=none', '.'], {
    cwd: folder,
    encoding: 'utf8',
  })
  const said = stdout + stderr
  return Object.entries(lintPlanted)
    .filter(
      ([path, { breaks }]) => !said.split('\n').some((line) => line.includes(path) && line.includes(breaks)),
    )
    .map(([path, { breaks }]) => `${breaks} (planted in ${path})`)
}

function missedViolations(): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'xiaoer-planted-'))
  try {
    copyWithPlanted(folder)
    const { violations } = cruise(folder, ['bot', 'core', 'miniprogram-api', 'jobs'])
    // By folder: a circle may be found from either of its ends.
    const caught = new Set(violations.map(({ from, rule }) => `${rule.name} ${dirname(from)}`))
    const missed = Object.entries(planted)
      .filter(([path, { breaks }]) => !caught.has(`${breaks} ${dirname(path)}`))
      .map(([path, { breaks }]) => `${breaks} (planted in ${path})`)
    return [...missed, ...missedByBiome(folder)]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

// An import tells nothing of a transaction that was handed over: what is asked of it is looked for by its words.
const query =
  /\b(?:tx|client)\s*\.\s*(?:\w+\s*\.\s*(?:find|create|update|upsert|delete|count|aggregate|groupBy)|\$(?:query|execute)Raw)/
const mayQuery =
  /(?:store|reads)\.ts$|\/load-programme\.ts$|\.test\.ts$|\/test-[a-z-]+\.ts$|^core\/platform\//

function looseQueries(): string[] {
  const files = ['bot', 'core', 'miniprogram-api', 'jobs'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  )
  return files.filter(
    (file) => file.endsWith('.ts') && !mayQuery.test(file) && query.test(readFileSync(file, 'utf8')),
  )
}

const { violations, modules } = cruise(process.cwd(), roots)
const loose = looseQueries()
for (const file of loose) console.error(`queries-only-in-stores-and-reads: ${file}`)
const blind = !query.test('await work.tx.person.findMany()') || mayQuery.test('core/people/mute.ts')
if (blind) console.error('not caught: a planted query')
for (const { from, to, rule } of violations) console.error(`${rule.name}: ${from} → ${to}`)
const missed = missedViolations()
for (const rule of missed) console.error(`not caught: ${rule}`)
if (violations.length + missed.length + loose.length > 0 || blind || modules < 100) process.exit(1)
const count = Object.keys(planted).length + Object.keys(lintPlanted).length
console.log(`boundaries: ${modules} modules clean, ${count} planted violations caught`)
