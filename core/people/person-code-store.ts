// The rows that the codes of people need to see.
import type { Tx } from '../platform/database/transactor.ts'

export interface BoundPerson {
  id: string
  name: string
  roles: { role: string; until: Date | null }[]
}

const shown = { id: true, name: true, roles: { select: { role: true, until: true } } } as const

/** The person, or whom they turned out to be. Null when there is none in the programme. */
export async function findBound(tx: Tx, programmeId: string, id: string): Promise<BoundPerson | null> {
  const found = await tx.person.findFirst({
    where: { id, programmeId },
    select: { ...shown, mergedInto: { select: shown } },
  })
  if (!found) return null
  const { mergedInto, ...person } = found
  return mergedInto ?? person
}

export interface Link {
  personId: string
  name: string
  matchedBy: string
}

/** The people for whom a WeChat id stands now. */
export async function findLinks(tx: Tx, aliasId: string, programmeId: string): Promise<Link[]> {
  const rows = await tx.aliasPerson.findMany({
    where: { aliasId, until: null, person: { programmeId } },
    include: {
      person: { select: { id: true, name: true, mergedInto: { select: { id: true, name: true } } } },
    },
  })
  return rows.map(({ person, matchedBy }) => {
    const { id: personId, name } = person.mergedInto ?? person
    return { personId, name, matchedBy }
  })
}

/** Staff need not look any more whose this WeChat id is. */
export const closeDoubtsOf = (tx: Tx, aliasId: string, decided: { chosenId: string; decidedAt: Date }) =>
  tx.matchDoubt.updateMany({
    where: { aliasId, kind: 'alias', state: 'open' },
    data: { state: 'linked', ...decided },
  })
