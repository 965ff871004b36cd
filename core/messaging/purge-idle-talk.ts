// What was not for the bot keeps its id, its time and a keyed hash; its words and pictures go after 72 hours.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Deps } from '../platform/deps.ts'

const keptMs = 72 * 3_600_000
const batch = 500

/** Safe to run twice, and after a day off. */
export async function purgeIdleTalk(deps: Deps, now: Date): Promise<{ texts: number; pictures: number }> {
  const before = new Date(now.getTime() - keptMs)
  let texts = 0
  let pictures = 0
  for (;;) {
    const purged = await purgeSome(deps, { now, before })
    if (purged.texts === 0) return { texts, pictures }
    texts += purged.texts
    pictures += purged.pictures
  }
}

async function purgeSome(
  { database, config }: Deps,
  { now, before }: { now: Date; before: Date },
): Promise<{ texts: number; pictures: number }> {
  const rows = await database.client.inboxMessage.findMany({
    // A message that could not be read is nobody's evidence either.
    where: { forBot: { not: true }, state: { not: 'pending' }, purgedAt: null, receivedAt: { lt: before } },
    select: { id: true },
    take: batch,
  })
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return { texts: 0, pictures: 0 }
  const files = await database.transact(async (tx) => {
    const attachments = await tx.attachment.findMany({
      where: { inboxId: { in: ids }, boundToId: null, path: { not: null } },
    })
    await tx.inboxMessage.updateMany({ where: { id: { in: ids } }, data: { text: null, purgedAt: now } })
    await tx.attachment.updateMany({
      where: { id: { in: attachments.map(({ id }) => id) } },
      data: { path: null },
    })
    return attachments.flatMap(({ path }) => path ?? [])
  })
  for (const path of files) await removeUnlessUsed(database, config.DATA_DIR, path)
  return { texts: ids.length, pictures: files.length }
}

// The same picture may have been sent twice, once as a proof.
async function removeUnlessUsed(database: Deps['database'], folder: string, path: string): Promise<void> {
  const uses = await database.client.attachment.count({ where: { path } })
  if (uses === 0) await rm(join(folder, path), { force: true })
}
