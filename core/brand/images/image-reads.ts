// Images, what is known of them, and whether everybody may see them. Reads only.
import type { Prisma } from '../../../prisma/generated/sqlite/client.ts'
import { type ConsentState, consentOf } from '../../people/consent-reads.ts'
import type { Tx } from '../../platform/database/transactor.ts'
import { Problem } from '../../values/problem.ts'
import { type Hindrance, hindranceOf } from './publicity.ts'

const withPersons = { persons: { select: { personId: true } } } as const
type Row = Prisma.ImageGetPayload<{ include: typeof withPersons }>

export interface ImageRead extends Omit<Row, 'persons'> {
  personIds: string[]
  /** Why it isn't for everybody; null where it is. */
  hindrance: Hindrance | null
}

// Whoever was merged agreed as the person that they became.
async function publicityOf(tx: Tx, personId: string): Promise<ConsentState> {
  const person = await tx.person.findUnique({ where: { id: personId }, select: { mergedIntoId: true } })
  return (await consentOf(tx, person?.mergedIntoId ?? personId)).publicity
}

async function read(tx: Tx, { persons, ...row }: Row): Promise<ImageRead> {
  const personIds = persons.map(({ personId }) => personId)
  const said: ConsentState[] = []
  for (const personId of personIds) said.push(await publicityOf(tx, personId))
  return { ...row, personIds, hindrance: hindranceOf(row, said) }
}

// One behind the other: a transaction has one connection.
async function readAll(tx: Tx, rows: readonly Row[]): Promise<ImageRead[]> {
  const all: ImageRead[] = []
  for (const row of rows) all.push(await read(tx, row))
  return all
}

/** Throws `notFound`. */
export async function imageById(tx: Tx, id: string): Promise<ImageRead> {
  const row = await tx.image.findUnique({ where: { id }, include: withPersons })
  if (!row) throw new Problem('notFound', { thing: 'image', id })
  return read(tx, row)
}

/** Of the programme alone; those that are not there are left out. */
export async function imagesByIds(tx: Tx, programmeId: string, ids: readonly string[]): Promise<ImageRead[]> {
  const rows = await tx.image.findMany({
    where: { programmeId, id: { in: [...new Set(ids)] } },
    include: withPersons,
  })
  return readAll(tx, rows)
}

/** Those that were brought in last first. */
export async function listImages(
  tx: Tx,
  { programmeId, cursor, limit }: { programmeId: string; cursor?: string | undefined; limit: number },
): Promise<ImageRead[]> {
  const rows = await tx.image.findMany({
    where: { programmeId, ...(cursor ? { id: { lt: cursor } } : {}) },
    include: withPersons,
    orderBy: { id: 'desc' },
    take: limit,
  })
  return readAll(tx, rows)
}
