// The dependencies of a use case, on a database of the test's own, with a clock that stands still until it is set.
import { type SettableClock, standingClock } from '../../core/platform/clock.ts'
import { readConfig } from '../../core/platform/config.ts'
import type { Deps } from '../../core/platform/deps.ts'
import { createIds } from '../../core/platform/ids.ts'
import { createKeyring } from '../../core/platform/keyring.ts'
import { seededRandom } from '../../core/platform/random.ts'
import { openKeys } from '../../core/programmes/open-keys.ts'
import { freshDatabase, testMaster } from './database.ts'
import { type LogCatch, logCatch } from './log-catch.ts'

/** Friday evening, when stations report and the demo's first class begins. */
export const evening = new Date('2026-11-20T19:00:00+08:00')

export interface TestDeps {
  deps: Deps
  clock: SettableClock
  /** What was logged as an error; a test that does not expect any fails at `close`. */
  log: LogCatch
  databaseUrl: string
  close(): Promise<void>
}

export interface DepsOptions {
  now?: Date
  env?: Record<string, string>
  randomSeed?: number
}

// No pacing: what is due is sent. Pacing has its own tests.
const quickly = {
  SEND_GAP_MIN_MS: '0',
  SEND_GAP_MAX_MS: '0',
  SEND_ROOM_GAP_MS: '0',
  SEND_PER_MINUTE: '100000',
  SEND_PER_DAY: '100000',
}

export async function openDeps({
  now = evening,
  env = {},
  randomSeed = 1,
}: DepsOptions = {}): Promise<TestDeps> {
  const { database, folder, url, close } = await freshDatabase()
  const clock = standingClock(now)
  const random = seededRandom(randomSeed)
  const log = logCatch()
  const deps: Deps = {
    config: readConfig({ CHANNEL: 'county', DATA_DIR: folder, ...quickly, ...env }),
    ...{ clock, random, database },
    ids: createIds(clock, random),
    log: log.logger,
    keyring: createKeyring(testMaster),
  }
  await openKeys(deps)
  return {
    ...{ deps, clock, log },
    databaseUrl: url,
    close: async () => {
      await close()
      log.nothingLeft()
    },
  }
}
