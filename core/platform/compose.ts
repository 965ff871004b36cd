// Puts the dependencies together from the environment.
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import { openDatabase } from './database/database.ts'
import type { Deps } from './deps.ts'
import { createIds } from './ids.ts'
import { createKeyring } from './keyring.ts'
import { createLogger } from './logger.ts'
import { systemRandom } from './random.ts'
import { masterKey } from './secrets.ts'

export async function composeDeps(config: Config, clock: Clock): Promise<Deps> {
  const random = systemRandom
  return {
    ...{ config, clock, random },
    ids: createIds(clock, random),
    log: createLogger({ level: config.LOG_LEVEL, pretty: config.LOG_PRETTY }),
    database: await openDatabase({ url: config.DATABASE_URL }),
    keyring: createKeyring(masterKey(config)),
  }
}
