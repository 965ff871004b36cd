// The programmes' sealed data keys, older versions first. Reads only.
import type { Tx } from '../platform/database/transactor.ts'

export const readSealedKeys = (tx: Tx) =>
  tx.programmeSecret.findMany({
    where: { destroyedAt: null },
    orderBy: { version: 'asc' },
    select: { programmeId: true, sealedKey: true },
  })
