// A fresh seeded county in a folder of its own, with a clock that stands still until it is set.
import { join } from 'node:path'
import type { Post } from '../bot/county/county.ts'
import { type CountyBot, startCountyBot } from '../bot/county-bot.ts'
import { type SettableClock, standingClock } from '../core/platform/clock.ts'
import { readConfig } from '../core/platform/config.ts'
import { openDatabase } from '../core/platform/database/database.ts'
import { migrate } from '../core/platform/database/migrations.ts'
import type { Deps } from '../core/platform/deps.ts'
import { createIds } from '../core/platform/ids.ts'
import { createKeyring } from '../core/platform/keyring.ts'
import { createLogger } from '../core/platform/logger.ts'
import { seededRandom } from '../core/platform/random.ts'
import { seed } from '../prisma/seed/seed.ts'

export interface ReplayWorld {
  world: CountyBot
  clock: SettableClock
  deps: Deps
  /** Resolves once the bot has handled the message. */
  post(message: Post & { id: string }): Promise<void>
  close(): Promise<void>
}

export async function startWorld(folder: string, start: Date): Promise<ReplayWorld> {
  const url = `file:${join(folder, 'replay.db')}`
  await migrate(url)
  const clock = standingClock(start)
  const random = seededRandom(1)
  const deps: Deps = {
    config: readConfig({ CHANNEL: 'county', DATABASE_URL: url, DATA_DIR: folder, LOG_LEVEL: 'warn' }),
    ...{ clock, random },
    ids: createIds(clock, random),
    log: createLogger({ level: 'error', pretty: false }),
    database: await openDatabase({ url, synchronous: 'NORMAL' }),
    keyring: createKeyring(Buffer.alloc(32, 7)),
  }
  await seed(deps, { demo: true })
  const waiting = new Map<string, () => void>()
  const onHandled = (ids: readonly string[]) => {
    for (const id of ids) waiting.get(id)?.()
  }
  const world = await startCountyBot({ deps, clock, runSender: false, onHandled })
  const post = (message: Post & { id: string }) =>
    new Promise<void>((resolve) => {
      waiting.set(message.id, resolve)
      world.county.post(message)
    })
  const close = async () => {
    await world.bot.stop()
    await deps.database.close()
  }
  return { world, clock, deps, post, close }
}
