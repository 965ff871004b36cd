// Writes of whom a mini-program user stands for, and the rows that a write must see first.
import type { Prisma } from '../../../prisma/generated/sqlite/client.ts'
import type { Tx } from '../../platform/database/transactor.ts'

export interface PhoneOwner {
  id: string
  name: string
}

/** A phone that more people share than this is no couple's. */
const mostOwners = 10

/** Who has that phone in the programme; whoever was merged is the one that they became. */
export async function findPhoneOwners(
  tx: Tx,
  programmeId: string,
  phoneIndex: string,
): Promise<PhoneOwner[]> {
  const select = { id: true, name: true } as const
  const found = await tx.person.findMany({
    where: { programmeId, phoneIndex },
    select: { ...select, mergedInto: { select } },
    orderBy: { id: 'asc' },
    take: mostOwners,
  })
  const owners = found.map(({ mergedInto, ...person }) => mergedInto ?? person)
  return [...new Map(owners.map((owner) => [owner.id, owner])).values()]
}

/** False where it stood for them already. */
export async function link(
  tx: Tx,
  { id, userId, personId, programmeId, matchedBy, since }: Prisma.MiniProgramLinkCreateManyInput,
): Promise<boolean> {
  const known = await tx.miniProgramLink.findUnique({ where: { userId_personId: { userId, personId } } })
  if (known && known.until === null) return false
  await tx.miniProgramLink.upsert({
    where: { userId_personId: { userId, personId } },
    create: { id, userId, personId, programmeId, matchedBy, since },
    update: { matchedBy, since, until: null },
  })
  return true
}

/** Returns whether there was one: of the person, or of somebody who was merged into them. */
export async function unlink(
  tx: Tx,
  which: { userId: string; personId: string },
  until: Date,
): Promise<boolean> {
  const { userId, personId } = which
  const { count } = await tx.miniProgramLink.updateMany({
    where: { userId, until: null, person: { OR: [{ id: personId }, { mergedIntoId: personId }] } },
    data: { until },
  })
  return count > 0
}

/** `indexes` by programme. */
export const keepPhoneProof = (tx: Tx, userId: string, indexes: Record<string, string>, at: Date) =>
  tx.miniProgramUser.update({ where: { id: userId }, data: { phoneProof: indexes, phoneProvedAt: at } })

export const findPhoneProof = (tx: Tx, userId: string) =>
  tx.miniProgramUser.findUniqueOrThrow({
    where: { id: userId },
    select: { phoneProof: true, phoneProvedAt: true },
  })

export const dropPhoneProof = (tx: Tx, userId: string) =>
  tx.miniProgramUser.updateMany({ where: { id: userId }, data: { phoneProvedAt: null } })
