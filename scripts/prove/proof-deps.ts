// What a proof runs on: a database of its own in a folder, seeded, with dice that fall alike each time.
import { join } from 'node:path'
import type { Clock } from '../../core/platform/clock.ts'
import { readConfig } from '../../core/platform/config.ts'
import { openDatabase } from '../../core/platform/database/database.ts'
import { migrate } from '../../core/platform/database/migrations.ts'
import type { Deps } from '../../core/platform/deps.ts'
import { createIds } from '../../core/platform/ids.ts'
import { createKeyring } from '../../core/platform/keyring.ts'
import { createLogger } from '../../core/platform/logger.ts'
import { seededRandom } from '../../core/platform/random.ts'
import { seed } from '../../prisma/seed/seed.ts'

export interface ProofGround {
  folder: string
  clock: Clock
  /** With the demo county's people, or the programmes alone. */
  demo: boolean
  /** FULL where it is measured how long a commit takes. */
  synchronous?: 'FULL' | 'NORMAL'
}

export async function proofDeps({ folder, clock, demo, synchronous }: ProofGround): Promise<Deps> {
  const url = `file:${join(folder, 'prove.db')}`
  await migrate(url)
  const random = seededRandom(1)
  const deps: Deps = {
    config: readConfig({ CHANNEL: 'county', DATABASE_URL: url, DATA_DIR: folder }),
    ...{ clock, random, ids: createIds(clock, random) },
    log: createLogger({ level: 'error', pretty: false }),
    database: await openDatabase({ url, synchronous: synchronous ?? 'NORMAL' }),
    keyring: createKeyring(Buffer.alloc(32, 7)),
  }
  await seed(deps, { demo })
  return deps
}
