// What a deletion leaves for afterwards: files, and the WeChat ids that the last word needed. Safe to run twice.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Deps } from '../../platform/deps.ts'
import * as store from './finish-store.ts'

/** However long WeChat is out of reach, the ids are kept no longer. */
const patienceMs = 3 * 86_400_000

export async function finishDeletions(deps: Deps, now: Date): Promise<{ finished: number; files: number }> {
  const { client } = deps.database
  const counts = { finished: 0, files: 0 }
  for (const { id, decidedAt, farewell } of await store.findUnfinished(client)) {
    for (const path of farewell.files) counts.files += await removeUnlessUsed(deps, path)
    const late = now.getTime() - decidedAt.getTime() >= patienceMs
    const waits = !late && farewell.outboxId !== null && (await store.isOnItsWay(client, farewell.outboxId))
    await deps.database.transact((tx) => store.finish(tx, { id, farewell, waits }))
    counts.finished += Number(!waits)
  }
  return counts
}

// The same picture may have been sent by somebody else too.
async function removeUnlessUsed({ database, config }: Deps, path: string): Promise<number> {
  if ((await store.countUses(database.client, path)) > 0) return 0
  await rm(join(config.DATA_DIR, path), { force: true })
  return 1
}
