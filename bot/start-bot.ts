// Which WeChat the bot is in, as the configuration says; and with the county, its face and its clock.

import { toString as drawCode } from 'qrcode'
import type { SettableClock } from '../core/platform/clock.ts'
import type { Deps } from '../core/platform/deps.ts'
import { demoAccountKey } from '../prisma/seed/demo-county.ts'
import { type Bot, createBot } from './bot.ts'
import { wechatyChannel } from './channel/wechaty-channel.ts'
import { startCountyFace } from './county/face.ts'
import { startCountyBot } from './county-bot.ts'
import { realPuppet } from './real-puppet.ts'
import { remotePuppet } from './remote-county.ts'

export interface RunningBot {
  bot: Bot
  stop(): Promise<void>
}

/** The county in this process, with its HTTP face. */
export async function startDemoBot(deps: Deps, clock: SettableClock): Promise<RunningBot> {
  const { county, bot, outcomes } = await startCountyBot({ deps, clock })
  const { COUNTY_URL: url, API_URL } = deps.config
  const allowedOrigins = originsOf(API_URL)
  const face = await startCountyFace({ county, outcomes, clock, url, allowedOrigins, log: deps.log })
  return {
    bot,
    stop: async () => {
      await face.close()
      await bot.stop()
    },
  }
}

// People type either name of the loopback into the browser.
function originsOf(url: string): string[] {
  const { protocol, port } = new URL(url)
  return ['127.0.0.1', 'localhost'].map((host) => `${protocol}//${host}${port ? `:${port}` : ''}`)
}

/** A county that runs in a process of its own, over its gateway. */
export async function startRemoteDemoBot(deps: Deps): Promise<RunningBot> {
  const { COUNTY_GATEWAY: endpoint, COUNTY_TOKEN: token } = deps.config
  if (!endpoint || !token) throw new Error('COUNTY_GATEWAY and COUNTY_TOKEN go together')
  const puppet = remotePuppet(endpoint, token) as never
  return started(
    deps,
    wechatyChannel({
      ...{ accountKey: demoAccountKey, puppet },
      log: deps.log,
      dataDir: deps.config.DATA_DIR,
    }),
  )
}

/** A real account, with the puppet that the environment names. */
export async function startRealBot(deps: Deps): Promise<RunningBot> {
  const puppet = await realPuppet(deps.config)
  const accountKey = deps.config.WECHATY_PUPPET ?? 'wechaty'
  return started(
    deps,
    wechatyChannel({ ...{ accountKey, puppet }, log: deps.log, dataDir: deps.config.DATA_DIR }),
    showCode,
  )
}

// The one thing that a person at the terminal has to see, so it is no log line.
function showCode(qrCode: string): void {
  const picture = drawCode(qrCode, { type: 'terminal', small: true })
  void picture.then((drawn) => process.stdout.write(`用微信扫码登录\n${drawn}\n`))
}

async function started(
  deps: Deps,
  channel: ReturnType<typeof wechatyChannel>,
  onScan: (qrCode: string) => void = () => {},
): Promise<RunningBot> {
  const bot = await createBot({ deps, channel, onScan })
  await bot.start()
  return { bot, stop: bot.stop }
}
