// Writes of what was brought in from lists, and the rows that a write must see first.
import type { Prisma } from '../../prisma/generated/sqlite/client.ts'
import { insert } from '../platform/database/direct.ts'
import type { Tx } from '../platform/database/transactor.ts'

export interface ListedPerson {
  id: string
  name: string
  village: string | null
  townshipName: string | null
  phoneIndex: string | null
  mergedIntoId: string | null
}

/** Everybody of the programme, merged ones too. */
export const findEverybody = (tx: Tx, programmeId: string): Promise<ListedPerson[]> =>
  tx.person.findMany({
    where: { programmeId },
    select: {
      ...{ id: true, name: true, village: true, townshipName: true, phoneIndex: true, mergedIntoId: true },
    },
    orderBy: { id: 'asc' },
  })

/** Twenty thousand one by one, as Prisma would take minutes. */
export const insertListed = (
  tx: Tx,
  row: {
    id: string
    programmeId: string
    name: string
    village: string | null
    townshipName: string | null
    origin: string
    createdAt: Date
    phoneCipher?: Uint8Array
    phoneIndex?: string
    phoneVersion?: number
  },
) => insert(tx, 'Person', row)

export const insertTrainee = (
  tx: Tx,
  row: { id: string; programmeId: string; personId: string; since: Date },
) => insert(tx, 'RoleAssignment', { ...row, role: 'trainee' })

export const insertImport = (tx: Tx, row: Prisma.RosterImportCreateManyInput) =>
  tx.rosterImport.createMany({ data: [row] })
