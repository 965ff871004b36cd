// A bot and the gateway that it is alone on, each in a process of its own.
import { type ChildProcess, fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Order } from './gateway-child.ts'
import type { Times } from './stopwatch.ts'
import type { BenchMessage } from './workload.ts'

export interface Run {
  messages: number
  /** Handled within the time that a run may take. */
  done: number
  perSecond: number
  latencies: number[]
  /** What a message costs the bot's process; other work of the machine disturbs it less than the rate. */
  cpuMs: number
}

export interface Contestant {
  /** Says the messages and waits until all of them are handled. */
  run(messages: BenchMessage[], perSecond: number | null): Promise<Run>
  stop(): Promise<void>
}

export interface ContestantOptions {
  bot: 'echo' | 'bot'
  folder: string
  /** Where to write a profile of the bot's process. */
  profile?: string | undefined
}

const root = fileURLToPath(new URL('../../', import.meta.url))
const longestRunMs = 180_000

export async function startContestant({ bot, folder, profile }: ContestantOptions): Promise<Contestant> {
  const home = join(folder, bot)
  mkdirSync(home)
  const wire = { COUNTY_GATEWAY: `127.0.0.1:${await freePort()}`, COUNTY_TOKEN: `insecure_${randomUUID()}` }
  const database = { DATABASE_URL: `file:${join(home, 'bench.db')}`, DATA_DIR: home }
  const env = { CHANNEL: 'county', ...wire, ...database, HOME: home, LOG_LEVEL: 'warn' }
  const gateway = await child('gateway-child.ts', env)
  const args = profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : []
  const answering = await child(`${bot}-child.ts`, env, args)
  return {
    run: (messages, perSecond) => contest({ gateway, answering, bot }, messages, perSecond),
    stop: async () => {
      await leave(answering)
      await leave(gateway)
    },
  }
}

interface Pair {
  gateway: ChildProcess
  answering: ChildProcess
  bot: 'echo' | 'bot'
}

interface Told {
  ready?: true
  said?: Times
  times?: Times
  cpu?: NodeJS.CpuUsage
}

/** An echo is counted when the county hears it; a message of ours when the bot's process says that it is handled. */
function contest({ gateway, answering, bot }: Pair, messages: BenchMessage[], perSecond: number | null) {
  const source = bot === 'echo' ? gateway : answering
  const wanted = new Set(messages.map(({ id }) => id))
  const done = new Map<string, number>()
  let said: Times | undefined
  const cpu: number[] = []
  return new Promise<Run>((resolve) => {
    const late = setTimeout(finish, longestRunMs)
    function finish(): void {
      clearTimeout(late)
      gateway.off('message', hear)
      answering.off('message', hear)
      resolve(measure(said ?? [], done, (cpu.at(-1) ?? 0) - (cpu[0] ?? 0)))
    }
    function hear(this: ChildProcess, told: Told): void {
      if (told.said) said = told.said
      if (told.cpu) cpu.push((told.cpu.user + told.cpu.system) / 1000)
      const times = (this === source && told.times) || []
      for (const [id, at] of times.filter(([id]) => wanted.has(id) && !done.has(id))) done.set(id, at)
      if (said && done.size === wanted.size) finish()
    }
    gateway.on('message', hear)
    answering.on('message', hear)
    gateway.send({ messages, perSecond } satisfies Order)
  })
}

function measure(said: Times, done: ReadonlyMap<string, number>, cpuMs: number): Run {
  const latencies = said.flatMap(([id, at]) => (done.has(id) ? [(done.get(id) ?? 0) - at] : []))
  const begun = said[0]?.[1] ?? 0
  const seconds = (Math.max(...done.values()) - begun) / 1000
  return {
    messages: said.length,
    done: done.size,
    perSecond: done.size / seconds,
    latencies,
    cpuMs: cpuMs / done.size,
  }
}

async function child(
  script: string,
  env: Record<string, string>,
  args: string[] = [],
): Promise<ChildProcess> {
  const started = fork(fileURLToPath(new URL(script, import.meta.url)), {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production', ...env },
    execArgv: ['--import', 'tsx', ...args],
  })
  const ended = () => started.kill('SIGKILL')
  process.once('exit', ended)
  started.once('exit', () => process.off('exit', ended))
  await new Promise<void>((resolve, reject) => {
    started.once('message', () => resolve())
    started.once('exit', (code) => reject(new Error(`${script} ended with ${code}`)))
  })
  return started
}

async function leave(process: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => process.once('exit', resolve))
  process.disconnect()
  await gone
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
