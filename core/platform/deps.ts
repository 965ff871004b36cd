// What use cases are given instead of reaching for it.
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Database } from './database/database.ts'
import type { Ids } from './ids.ts'
import type { Keyring } from './keyring.ts'
import type { Logger } from './logger.ts'
import type { Random } from './random.ts'

export interface Deps {
  config: Config
  clock: Clock
  ids: Ids
  random: Random
  log: Logger
  database: Database
  keyring: Keyring
}
