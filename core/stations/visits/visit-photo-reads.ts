// A picture that was sent beside the message of a visit. Reads only.
import { type Picture, readPicture } from '../../messaging/picture-reads.ts'
import type { Tx } from '../../platform/database/transactor.ts'
import { Problem } from '../../values/problem.ts'

/** Throws `notFound`, also for a picture that belongs to no visit. */
export async function readVisitPhoto(
  tx: Tx,
  attachmentId: string,
): Promise<Picture & { programmeId: string }> {
  const picture = await readPicture(tx, attachmentId)
  const statement =
    picture.boundToId &&
    (await tx.siteVisitStatement.findFirst({
      where: { causeId: picture.boundToId, voidedAt: null },
      select: { programmeId: true },
    }))
  if (!statement) throw new Problem('notFound', { thing: 'attachment', id: attachmentId })
  return { ...picture, programmeId: statement.programmeId }
}
