// The bot in the simulated county, in one process: the county's puppet behind Wechaty itself.

import type { SettableClock } from '../core/platform/clock.ts'
import type { Deps } from '../core/platform/deps.ts'
import { demoAccountKey } from '../prisma/seed/demo-county.ts'
import { readDemoCounty } from '../prisma/seed/seed.ts'
import { type Bot, createBot } from './bot.ts'
import { wechatyChannel } from './channel/wechaty-channel.ts'
import { type County, createCounty } from './county/county.ts'
import { CountyPuppet } from './county/county-puppet.ts'
import { demoWorld } from './county/demo-world.ts'
import type { OutcomePort } from './county/outcome-port.ts'
import { databaseOutcomes } from './county-outcomes.ts'

export interface CountyBot {
  county: County
  bot: Bot
  outcomes: OutcomePort
}

export interface CountyBotOptions {
  deps: Deps
  clock: SettableClock
  /** False where somebody steps the sender by hand. */
  runSender?: boolean
  onHandled?: (messageIds: readonly string[]) => void
}

/** Resolves once the bot is logged in. */
export async function startCountyBot({ deps, clock, ...options }: CountyBotOptions): Promise<CountyBot> {
  const county = createCounty({ ...demoWorld(readDemoCounty()), clock })
  const puppet = new CountyPuppet({ county })
  const channel = wechatyChannel({
    ...{ accountKey: demoAccountKey, puppet },
    log: deps.log,
    dataDir: deps.config.DATA_DIR,
  })
  const bot = await createBot({ deps, channel, ...options })
  await bot.start()
  await bot.loggedIn
  return { county, bot, outcomes: databaseOutcomes(deps, bot.accountId) }
}
