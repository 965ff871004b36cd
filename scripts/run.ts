// The bot, the API and the jobs in one process, until it is told to stop. `npm start` prepares, then comes here.
import { existsSync } from 'node:fs'
import { countyClock } from '../bot/county-clock.ts'
import { demoStart } from '../bot/demo-clock.ts'
import { type RunningBot, startDemoBot, startRealBot, startRemoteDemoBot } from '../bot/start-bot.ts'
import { type Clock, runningClock, type SettableClock, systemClock } from '../core/platform/clock.ts'
import { composeDeps } from '../core/platform/compose.ts'
import { type Config, readConfig } from '../core/platform/config.ts'
import { migrate } from '../core/platform/database/migrations.ts'
import type { Deps } from '../core/platform/deps.ts'
import { startJobs } from '../jobs/schedule.ts'
import { demoAccount } from '../miniprogram-api/contract/demo-account.ts'
import { startApi } from '../miniprogram-api/http/server.ts'
import { seedDemoBrand } from '../prisma/seed/demo-brand.ts'
import { seedDemoReach } from '../prisma/seed/demo-reach.ts'
import { readDemoCounty, seed, WrongWorldError } from '../prisma/seed/seed.ts'

const say = (line: string) => console.log(`· ${line}`)

async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env')
  process.env.WECHATY_LOG ??= 'error'
  const config = readConfig(process.env)
  const migrations = await migrate(config.DATABASE_URL)
  if (migrations.length > 0) say(`数据库就绪 database ready (${migrations.length} migrations)`)
  const stopping = new AbortController()
  const { clock, deps } = await compose(config, stopping.signal)
  const { fresh } = await seed(deps, { demo: config.CHANNEL === 'county' })
  if (fresh) say('装入四个项目和演示旗县 seeded')
  if (config.CHANNEL === 'county') {
    const { programmeKey } = readDemoCounty()
    await seedDemoBrand(deps, programmeKey)
    await seedDemoReach(deps, programmeKey)
  }
  // First, so that a second 小二 on the same ports stops here, before it touches the account.
  const api = await startApi(deps, { dist: 'console/dist' })
  const bot = await startChannel(deps, clock)
  const jobs = startJobs(deps)
  stopOnSignal(deps, async () => {
    stopping.abort()
    await api.close()
    await jobs.stop()
    await bot.stop()
    await deps.database.close()
  })
  if (config.CHANNEL === 'county') {
    const { login, password } = demoAccount
    say(`工作人员入口 ${api.url}/#/sign-in  演示账号 ${login}，密码 ${password}`)
  }
  say(`小二在线 ${api.url}/  打开它，在站长群里说：今天代买3单156块，收件12发件2，已签到`)
}

async function compose(config: Config, signal: AbortSignal): Promise<{ clock: Clock; deps: Deps }> {
  if (config.CHANNEL === 'wechaty')
    return { clock: systemClock, deps: await composeDeps(config, systemClock) }
  if (config.COUNTY_GATEWAY) {
    const clock = await countyClock(config.COUNTY_URL, signal)
    return { clock, deps: await composeDeps(config, clock) }
  }
  const clock = runningClock(new Date())
  const deps = await composeDeps(config, clock)
  clock.set(await demoStart(deps.database, new Date()))
  return { clock, deps }
}

function startChannel(deps: Deps, clock: Clock): Promise<RunningBot> {
  if (deps.config.CHANNEL === 'wechaty') return startRealBot(deps)
  return deps.config.COUNTY_GATEWAY ? startRemoteDemoBot(deps) : startDemoBot(deps, clock as SettableClock)
}

function stopOnSignal(deps: Deps, stop: () => Promise<void>): void {
  const stopOnce = () => {
    process.removeAllListeners('SIGTERM')
    process.removeAllListeners('SIGINT')
    stop().then(
      () => process.exit(0),
      () => {
        deps.log.error('could not stop in order')
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', stopOnce)
  process.on('SIGINT', stopOnce)
}

/** What a person can mend is said in words; the rest is shown whole. */
function wordsFor(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { code, address, port } = error as { code?: string; address?: string; port?: number }
  if (code === 'EADDRINUSE') {
    return `端口被占用 ${address}:${port} is taken: another 小二 is running, or choose other ports in .env (API_URL, COUNTY_URL)`
  }
  return error instanceof WrongWorldError || error.message.startsWith('the environment')
    ? error.message
    : error
}

try {
  await main()
} catch (error) {
  console.error(wordsFor(error))
  process.exit(1)
}
