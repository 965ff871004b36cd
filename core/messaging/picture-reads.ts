// A picture that was sent to the bot, for whoever may see what it shows. Which pictures those are, each wing says itself.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Tx } from '../platform/database/transactor.ts'
import type { Deps } from '../platform/deps.ts'
import { Problem } from '../values/problem.ts'

/** What is shown as a picture. Its sender says what it is: nothing that could run is among them. */
export const pictureTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'] as const

export interface Picture {
  attachmentId: string
  mime: (typeof pictureTypes)[number]
  /** Under the data folder. */
  path: string
  boundToId: string | null
}

/** Throws `notFound`, also for what is no picture, or was purged or taken back. */
export async function readPicture(tx: Tx, attachmentId: string): Promise<Picture> {
  const attachment = await tx.attachment.findFirst({
    where: { id: attachmentId, inbox: { recalledAt: null } },
    select: { mime: true, path: true, boundToId: true },
  })
  const mime = pictureTypes.find((type) => type === attachment?.mime)
  if (!attachment?.path || !mime) throw missing(attachmentId)
  return { attachmentId, mime, path: attachment.path, boundToId: attachment.boundToId }
}

/** Its bytes. Throws `notFound` where the file was purged in between. */
export async function openPicture(
  { config }: Pick<Deps, 'config'>,
  { attachmentId, path }: Pick<Picture, 'attachmentId' | 'path'>,
): Promise<Buffer> {
  try {
    return await readFile(join(config.DATA_DIR, path))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw missing(attachmentId)
    throw error
  }
}

const missing = (id: string): Problem => new Problem('notFound', { thing: 'attachment', id })
