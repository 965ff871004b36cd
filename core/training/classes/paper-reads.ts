// The signed sheet beside the chat: who is on both, on one alone, and whom nobody knows. Reads only.
import { z } from 'zod'
import type { Tx } from '../../platform/database/transactor.ts'
import { type InClass, readClass } from './class-page-reads.ts'

const namesSchema = z.array(z.object({ name: z.string(), personId: z.string().nullable() }))

export interface Reconciled {
  sheet: { id: string; fileName: string; readAt: Date }
  both: InClass[]
  /** With what the chat knows of them: leave, absent, or nothing. */
  onlyOnPaper: InClass[]
  onlyInChat: InClass[]
  notFound: string[]
}

const came = ({ state }: InClass) => state === 'present' || state === 'late'

/** Of the last sheet that was read in; null while there is none. */
export async function reconcilePaper(tx: Tx, sessionId: string, now: Date): Promise<Reconciled | null> {
  const row = await tx.paperSheet.findFirst({
    where: { sessionId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  if (!row) return null
  const names = namesSchema.parse(row.names)
  const { roster, walkIns } = await readClass(tx, sessionId, now)
  const people = [...roster, ...walkIns]
  const known = new Set(people.map(({ personId }) => personId))
  const onSheet = await becomeOf(
    tx,
    names.flatMap(({ personId }) => personId ?? []),
  )
  const withdrawn = await tx.person.findMany({
    where: { id: { in: [...onSheet].filter((id) => !known.has(id)) } },
    select: { id: true, name: true, village: true },
    orderBy: { name: 'asc' },
  })
  const others = withdrawn.map(({ id, ...person }): InClass => {
    return { personId: id, ...person, state: null, via: null, at: null, onPaper: null, reason: null }
  })
  return {
    sheet: { id: row.id, fileName: row.fileName, readAt: row.createdAt },
    both: people.filter((person) => came(person) && onSheet.has(person.personId)),
    onlyOnPaper: [...people.filter((person) => !came(person) && onSheet.has(person.personId)), ...others],
    onlyInChat: people.filter((person) => came(person) && !onSheet.has(person.personId)),
    notFound: names.filter(({ personId }) => personId === null).map(({ name }) => name),
  }
}

async function becomeOf(tx: Tx, personIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx.person.findMany({
    where: { id: { in: [...personIds] } },
    select: { id: true, mergedIntoId: true },
  })
  return new Set(rows.map(({ id, mergedIntoId }) => mergedIntoId ?? id))
}
