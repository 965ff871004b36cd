// Writes of consents, and the rows that a write must see first.
import type { Tx } from '../platform/database/transactor.ts'

export interface ConsentPlace {
  personId: string
  purpose: string
}

export interface ConsentSaid {
  askedAt?: Date
  givenAt?: Date | null
  refusedAt?: Date | null
  causeId: string
}

export const saveConsent = (
  tx: Tx,
  { personId, purpose, ...row }: ConsentPlace & { id: string; programmeId: string },
  said: ConsentSaid,
) =>
  tx.consent.upsert({
    where: { personId_purpose: { personId, purpose } },
    create: { ...row, personId, purpose, ...said },
    update: said,
  })

export const isAliasMuted = async (tx: Tx, aliasId: string): Promise<boolean> =>
  (await tx.wechatAlias.count({ where: { id: aliasId, mutedAt: { not: null } } })) > 0

/** Whom they turned out to be; themselves otherwise. */
export const rootOf = async (tx: Tx, personId: string): Promise<string> =>
  (await tx.person.findUnique({ where: { id: personId }, select: { mergedIntoId: true } }))?.mergedIntoId ??
  personId
