// The two processes of a proof: the county with its gateway, which lives, and the bot, which is killed.
import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { openSync, readFileSync } from 'node:fs'
import { watch } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import {
  type CountyMessage,
  clockSchema,
  countyMessagesSchema,
} from '../../miniprogram-api/contract/county.ts'
import type { Said } from './plan.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

function run(script: string, env: Record<string, string>, errors: number): ChildProcess {
  const base = { PATH: process.env.PATH ?? '', NODE_ENV: 'production', WECHATY_LOG: 'error' }
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    cwd: root,
    env: { ...base, ...env },
    stdio: ['ignore', 'pipe', errors],
  })
  // Whatever goes wrong here, nothing runs on.
  const end = () => child.kill('SIGKILL')
  process.once('exit', end)
  child.once('exit', () => process.off('exit', end))
  return child
}

export interface Handover {
  id: string
  handedOverAt: Date
}

export interface Sent {
  sentId: string
  conversationId: string
  text: string
}

export interface CountyProcess {
  url: string
  endpoint: string
  token: string
  post(said: Said): Promise<void>
  now(): Promise<Date>
  setClock(now: Date): Promise<void>
  /** Everything that was ever said, the bot's words included. */
  messages(): Promise<CountyMessage[]>
  log(): { handovers: Handover[]; sent: Sent[] }
  /** Resolves the moment that the bot has said something, before the bot knows. */
  nextSend(): Promise<void>
  stop(): Promise<void>
}

export async function startCounty(folder: string, now: string, moreRooms = 0): Promise<CountyProcess> {
  const endpoint = `127.0.0.1:${await freePort()}`
  const token = `insecure_${randomUUID()}`
  const logFile = join(folder, 'handovers.jsonl')
  const child = run(
    'bot/county/gateway-main.ts',
    {
      ...{ COUNTY_URL: 'http://127.0.0.1:0', COUNTY_GATEWAY: endpoint, COUNTY_TOKEN: token },
      ...{ COUNTY_NOW: now, COUNTY_HANDOVER_LOG: logFile, HOME: join(folder, 'county-home') },
      COUNTY_MORE_ROOMS: String(moreRooms),
    },
    openSync(join(folder, 'county.log'), 'a'),
  )
  const url = await readyUrl(child)
  const ask = async (path: string, body?: object): Promise<unknown> => {
    const headers = { 'Content-Type': 'application/json' }
    const init = body ? { method: 'POST', headers, body: JSON.stringify(body) } : {}
    const answer = await fetch(`${url}/county/v1${path}`, init)
    if (!answer.ok) throw new Error(`the county answered ${answer.status} to ${path}: ${await answer.text()}`)
    return answer.json()
  }
  return {
    ...{ url, endpoint, token },
    post: async (said) => void (await ask('/messages', said)),
    now: async () => new Date(clockSchema.parse(await ask('/clock')).now),
    setClock: async (instant) => void (await ask('/clock', { now: instant.toISOString() })),
    messages: async () => {
      const all: CountyMessage[] = []
      for (let after = ''; ; ) {
        const page = await ask(`/messages?limit=1000&after=${after}`)
        const { items, next } = countyMessagesSchema.parse(page)
        if (items.length === 0) return all
        all.push(...items)
        after = next
      }
    },
    log: () => readLog(logFile),
    nextSend: () => nextSend(logFile),
    stop: () => stop(child),
  }
}

async function readyUrl(child: ChildProcess): Promise<string> {
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream })
  const exit = once(child, 'exit').then(() => {
    throw new Error('the county did not start: see county.log')
  })
  const [line] = await Promise.race([once(lines, 'line'), exit])
  return JSON.parse(line).url
}

function readLog(file: string): { handovers: Handover[]; sent: Sent[] } {
  const lines = readFileSync(file, { encoding: 'utf8', flag: 'a+' })
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
  const handovers = lines.filter(({ handedOverAt }) => handedOverAt)
  return {
    handovers: handovers.map(({ id, handedOverAt }) => ({ id, handedOverAt: new Date(handedOverAt) })),
    sent: lines.filter(({ sentId }) => sentId),
  }
}

async function nextSend(file: string): Promise<void> {
  const before = readLog(file).sent.length
  for await (const _ of watch(file)) if (readLog(file).sent.length > before) return
}

async function stop(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit')
  child.kill('SIGTERM')
  const [code] = await exited
  if (code !== 0) throw new Error(`a process ended with ${code} when it was told to stop`)
}

export interface BotProcess {
  startedAt: number
  kill(): Promise<void>
  /** In order. */
  stop(): Promise<void>
}

export type StartBot = () => BotProcess

/** Each call starts the bot, the API and the jobs anew over the same database. */
export async function botStarter(
  folder: string,
  county: CountyProcess,
  databaseUrl: string,
): Promise<StartBot> {
  const env = {
    ...{
      CHANNEL: 'county',
      COUNTY_URL: county.url,
      COUNTY_GATEWAY: county.endpoint,
      COUNTY_TOKEN: county.token,
    },
    ...{
      DATABASE_URL: databaseUrl,
      DATA_DIR: folder,
      HOME: join(folder, 'bot-home'),
      MASTER_KEY: '07'.repeat(32),
    },
    API_URL: `http://127.0.0.1:${await freePort()}`,
    ...{ SEND_GAP_MIN_MS: '0', SEND_GAP_MAX_MS: '0', SEND_ROOM_GAP_MS: '0' },
    ...{ SEND_PER_MINUTE: '1000000', SEND_PER_DAY: '1000000' },
    ...{ QUIET_FROM: '05:00', QUIET_UNTIL: '05:01', LOG_LEVEL: 'warn', LOG_PRETTY: 'false' },
  }
  const errors = openSync(join(folder, 'bot.log'), 'a')
  return () => {
    const startedAt = performance.now()
    const child = run('scripts/run.ts', env, errors)
    child.stdout?.resume()
    return {
      startedAt,
      kill: async () => {
        const exited = once(child, 'exit')
        if (!child.kill('SIGKILL')) throw new Error('the bot had ended by itself: see bot.log')
        await exited
      },
      stop: () => stop(child),
    }
  }
}
