// The picture that was sent during a class, for whoever may see the class. No other picture is found here.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Tx } from '../../platform/database/transactor.ts'
import type { Deps } from '../../platform/deps.ts'
import { Problem } from '../../values/problem.ts'

/** What is shown as a picture. Its sender says what it is: nothing that could run is among them. */
export const pictureTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'] as const

export interface ClassPhoto {
  programmeId: string
  attachmentId: string
  mime: (typeof pictureTypes)[number]
  /** Under the data folder. */
  path: string
}

/** Throws `notFound`, also for an attachment that is no class photo, or that was purged. */
export async function readClassPhoto(tx: Tx, attachmentId: string): Promise<ClassPhoto> {
  const photo = await tx.classPhoto.findUnique({
    where: { attachmentId },
    select: { session: { select: { run: { select: { course: { select: { programmeId: true } } } } } } },
  })
  const attachment =
    photo &&
    (await tx.attachment.findUnique({ where: { id: attachmentId }, select: { mime: true, path: true } }))
  const mime = pictureTypes.find((type) => type === attachment?.mime)
  if (!photo || !attachment?.path || !mime) throw missing(attachmentId)
  const { programmeId } = photo.session.run.course
  return { programmeId, attachmentId, mime, path: attachment.path }
}

/** Its bytes. Throws `notFound` where the file was purged in between. */
export async function openClassPhoto({ config }: Pick<Deps, 'config'>, photo: ClassPhoto): Promise<Buffer> {
  try {
    return await readFile(join(config.DATA_DIR, photo.path))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw missing(photo.attachmentId)
    throw error
  }
}

const missing = (id: string): Problem => new Problem('notFound', { thing: 'attachment', id })
