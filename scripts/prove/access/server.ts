// The door as a process of its own before a database of its own, and our hands on the same database.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { systemClock } from '../../../core/platform/clock.ts'
import { composeDeps } from '../../../core/platform/compose.ts'
import { readConfig } from '../../../core/platform/config.ts'
import { migrate } from '../../../core/platform/database/migrations.ts'
import type { Deps } from '../../../core/platform/deps.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))

export interface RunningDoor {
  url: string
  deps: Deps
  stop(): Promise<void>
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** Nothing but what it is given: no .env of this checkout. */
export async function startDoor(folder: string): Promise<RunningDoor> {
  const url = `http://127.0.0.1:${await freePort()}`
  const env = {
    ...{ CHANNEL: 'wechaty', WECHATY_PUPPET: 'wechaty-puppet-service', API_URL: url, LOG_LEVEL: 'error' },
    ...{ DATABASE_URL: `file:${join(folder, 'access.db')}`, DATA_DIR: folder },
    MASTER_KEY: randomBytes(32).toString('hex'),
    ...{ API_READS_PER_PERSON: '0', API_WRITES_PER_PERSON: '0' },
    ...{ API_READS_PER_ADDRESS: '0', API_WRITES_PER_ADDRESS: '0' },
  }
  await migrate(env.DATABASE_URL)
  const main = join(root, 'miniprogram-api/main.ts')
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), main], {
    // .env would be read from the folder that it is started in.
    ...{ cwd: folder, env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production', ...env } },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const end = () => child.kill('SIGKILL')
  process.once('exit', end)
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await answering(url, () => child.exitCode !== null)
  const deps = await composeDeps(readConfig(env), systemClock)
  return {
    ...{ url, deps },
    stop: async () => {
      child.kill('SIGTERM')
      await ended
      process.off('exit', end)
      await deps.database.close()
    },
  }
}

async function answering(url: string, ended: () => boolean): Promise<void> {
  const until = Date.now() + 60_000
  while (Date.now() < until) {
    if (ended()) throw new Error('the door ended as it began')
    const there = await fetch(`${url}/v1/session`).catch(() => null)
    if (there?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('the door does not answer')
}
