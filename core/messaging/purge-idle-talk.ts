// What was not for the bot keeps its id, its time and a keyed hash; its words and pictures go after 72 hours.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Deps } from '../platform/deps.ts'
import { countUses, findIdleTalk, forgetTalk } from './purge-store.ts'

const keptMs = 72 * 3_600_000
const batch = 500

/** Safe to run twice, and after a day off. */
export async function purgeIdleTalk(deps: Deps, now: Date): Promise<{ texts: number; pictures: number }> {
  const before = new Date(now.getTime() - keptMs)
  const purged = { texts: 0, pictures: 0 }
  for (;;) {
    const ids = await findIdleTalk(deps.database.client, before, batch)
    if (ids.length === 0) return purged
    const paths = await deps.database.transact((tx) => forgetTalk(tx, ids, now))
    for (const path of paths) await removeUnlessUsed(deps, path)
    purged.texts += ids.length
    purged.pictures += paths.length
  }
}

// The same picture may have been sent twice, once as a proof.
async function removeUnlessUsed({ database, config }: Deps, path: string): Promise<void> {
  if ((await countUses(database.client, path)) === 0) await rm(join(config.DATA_DIR, path), { force: true })
}
