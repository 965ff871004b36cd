// The picture that was sent during a class, for whoever may see the class. No other picture is found here.
import { type Picture, readPicture } from '../../messaging/picture-reads.ts'
import type { Tx } from '../../platform/database/transactor.ts'
import { Problem } from '../../values/problem.ts'

/** Throws `notFound`, also for an attachment that is no class photo, or that was purged. */
export async function readClassPhoto(
  tx: Tx,
  attachmentId: string,
): Promise<Picture & { programmeId: string }> {
  const photo = await tx.classPhoto.findUnique({
    where: { attachmentId },
    select: { session: { select: { run: { select: { course: { select: { programmeId: true } } } } } } },
  })
  if (!photo) throw new Problem('notFound', { thing: 'attachment', id: attachmentId })
  const { programmeId } = photo.session.run.course
  return { ...(await readPicture(tx, attachmentId)), programmeId }
}
