// Definitions of dialogs, version by version. A version is never changed.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { rows } from '../platform/database/direct.ts'
import type { Tx } from '../platform/database/transactor.ts'
import { type DialogDefinition, storedDefinitionSchema } from './definition.ts'

/** `usual`: as it came with the programme's file; `county`: as the county wrote it. */
const bodySchema = z.object({ source: z.enum(['usual', 'county']), definition: storedDefinitionSchema })
export type DefinitionSource = z.infer<typeof bodySchema>['source']

export interface DefinitionVersion {
  id: string
  key: string
  version: number
  hash: string
  source: DefinitionSource
  definition: DialogDefinition
  createdAt: Date
}

interface Row {
  id: string
  key: string
  version: number
  body: unknown
  bodyHash: string
  createdAt: Date
}

const versionOf = ({ body, bodyHash: hash, ...row }: Row): DefinitionVersion => ({
  ...{ id: row.id, key: row.key, version: row.version, createdAt: row.createdAt, hash },
  ...bodySchema.parse(body),
})

export const hashOf = (definition: DialogDefinition): string =>
  createHash('sha256').update(JSON.stringify(definition)).digest('hex')

/** The newest version of each key. */
export async function latestDefinitions(tx: Tx, programmeId: string): Promise<DefinitionVersion[]> {
  const found = await tx.dialogDefinition.findMany({
    where: { programmeId },
    orderBy: [{ key: 'asc' }, { version: 'desc' }],
  })
  return found.filter((row, i) => found[i - 1]?.key !== row.key).map(versionOf)
}

export async function findLatest(
  tx: Tx,
  programmeId: string,
  key: string,
): Promise<DefinitionVersion | null> {
  const row = await tx.dialogDefinition.findFirst({
    where: { programmeId, key },
    orderBy: { version: 'desc' },
  })
  return row && versionOf(row)
}

export async function findVersion(
  tx: Tx,
  { id, programmeId }: { id: string; programmeId: string },
): Promise<DefinitionVersion | null> {
  const row = await tx.dialogDefinition.findFirst({ where: { id, programmeId } })
  return row && versionOf(row)
}

export async function readDefinition(tx: Tx, id: string): Promise<DialogDefinition> {
  const [row] = await rows<Row>(tx, 'SELECT * FROM "DialogDefinition" WHERE "id" = ?', [id])
  if (!row) throw new Error(`no dialog definition ${id}`)
  return versionOf(row).definition
}

export async function insertVersion(
  tx: Tx,
  row: Omit<DefinitionVersion, 'hash'> & { programmeId: string },
): Promise<void> {
  const { source, definition, ...columns } = row
  const body = JSON.parse(JSON.stringify({ source, definition }))
  await tx.dialogDefinition.createMany({ data: [{ ...columns, body, bodyHash: hashOf(definition) }] })
}
