// Makes a checkout ready to run, whatever it lacks: dependencies, .env, the generated database clients, the page.
// Plain JavaScript on Node's own modules, because nothing else may be there yet. Quick when there is nothing to do.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
const at = (...parts) => join(root, ...parts)
const say = (line) => console.log(`· ${line}`)

function filesBelow(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  const skipped = new Set(['node_modules', 'dist'])
  return readdirSync(path)
    .filter((name) => !skipped.has(name))
    .sort()
    .flatMap((name) => filesBelow(join(path, name)))
}

function fingerprint(...paths) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap((path) => filesBelow(at(path))))
    hash.update(relative(root, file)).update(readFileSync(file))
  return hash.digest('hex')
}

/** Does `work` unless it was done for the same sources; `mark` is the file that remembers. */
async function once(mark, print, { title, work }) {
  const file = at(mark)
  if (existsSync(file) && readFileSync(file, 'utf8') === print) return
  say(title)
  await work()
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, print)
}

function run(command, args, { env = {}, shown = false } = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', shown ? 'inherit' : 'pipe'],
    encoding: 'utf8',
  })
  if (result.status === 0) return
  process.stdout.write(`${result.stdout ?? ''}${result.stderr ?? ''}`)
  console.error(`${command} ${args.slice(0, 3).join(' ')} failed`)
  process.exit(1)
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(`Node.js 20.19 or newer is needed; this is ${process.versions.node}`)
  process.exit(1)
}

function installDependencies() {
  const npm = process.env.npm_execpath
  const args = ['ci', '--no-audit', '--no-fund']
  if (npm?.endsWith('.js')) run(process.execPath, [npm, ...args], { shown: true })
  else run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { shown: true })
}

// Prisma wants an engine that it never uses for generating; any file that exists will do.
async function generateClients() {
  const { register } = await import('tsx/esm/api')
  const unregister = register()
  const { writePostgresqlSchema } = await import('./schema.ts')
  writePostgresqlSchema()
  await unregister()
  const prisma = at('node_modules/prisma/build/index.js')
  const engine = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' }
  run(process.execPath, [prisma, 'generate'], { env: { ...engine, DATABASE_URL: 'file:./unused.db' } })
  run(process.execPath, [prisma, 'generate'], { env: { ...engine, DATABASE_URL: 'postgresql://unused' } })
}

/** `page` also builds the console. */
export async function ensureReady({ page }) {
  checkNode()
  await once('node_modules/.xiaoer-installed', fingerprint('package-lock.json'), {
    title: '安装依赖 installing dependencies (the first time this takes a minute or two)',
    work: installDependencies,
  })
  if (!existsSync(at('.env'))) {
    say('新建 .env  from .env.example')
    copyFileSync(at('.env.example'), at('.env'))
  }
  await once('prisma/generated/.made-from', fingerprint('prisma/schema.prisma', 'package-lock.json'), {
    title: '生成数据库客户端 generating the database clients',
    work: generateClients,
  })
  if (!page) return
  await once(
    'console/dist/.made-from',
    fingerprint('console', 'miniprogram-api/contract', 'package-lock.json'),
    {
      title: '打包网页 building the page',
      work: () =>
        run(process.execPath, [
          at('node_modules/vite/bin/vite.js'),
          'build',
          '--config',
          'console/vite.config.ts',
          '--logLevel',
          'error',
        ]),
    },
  )
}
