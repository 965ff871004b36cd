// Writes of certificates, and the rows that a write must see first.

import type { Prisma } from '../../../prisma/generated/sqlite/client.ts'
import { run } from '../../platform/database/direct.ts'
import type { Tx } from '../../platform/database/transactor.ts'

/** On PostgreSQL the row lock keeps two numbers of a programme apart; SQLite has one writer anyway. */
export async function lockNumbers(tx: Tx, programmeId: string): Promise<void> {
  await run(tx, 'UPDATE "Programme" SET "name" = "name" WHERE "id" = ?', [programmeId])
}

/** None is ever deleted, so that the count of a year is its last number. */
export const countOfYear = (tx: Tx, programmeId: string, year: string): Promise<number> =>
  tx.certificate.count({ where: { programmeId, issuedOn: { startsWith: `${year}-` } } })

export const isCodeTaken = async (tx: Tx, code: string): Promise<boolean> =>
  (await tx.certificate.count({ where: { code } })) > 0

/** False when it was revoked before. */
export async function markRevoked(
  tx: Tx,
  id: string,
  revoked: { revokedAt: Date; revokedReason: string; revokedById: string | null },
): Promise<boolean> {
  const { count } = await tx.certificate.updateMany({ where: { id, revokedAt: null }, data: revoked })
  return count === 1
}

/** What was revoked by the job holds again, by what was attended by now. */
export const restore = (
  tx: Tx,
  id: string,
  standing: Pick<Prisma.CertificateCreateManyInput, 'attended' | 'hours' | 'sessions'>,
) =>
  tx.certificate.updateMany({
    where: { id, revokedAt: { not: null }, revokedById: null },
    data: { ...standing, revokedAt: null, revokedReason: null },
  })

/** Under which it is told, once. */
export const certificateKey = (id: string): string => `certificate:${id}`

export const insertCertificate = (tx: Tx, row: Prisma.CertificateCreateManyInput) =>
  tx.certificate.createMany({ data: [row] })
