// The programmes of this installation, for screens.
import type { Tx } from '../platform/database/transactor.ts'
import { Problem } from '../values/problem.ts'

export interface ProgrammeSummary {
  id: string
  key: string
  name: string
  region: string
  zone: string
}

const summary = { id: true, key: true, name: true, region: true, zone: true } as const

/** The first one loaded first. */
export const listProgrammes = (tx: Tx): Promise<ProgrammeSummary[]> =>
  tx.programme.findMany({ select: summary, orderBy: [{ createdAt: 'asc' }, { key: 'asc' }] })

/** Throws the Problem `notFound`. */
export async function programmeByKey(tx: Tx, key: string): Promise<ProgrammeSummary> {
  const programme = await tx.programme.findUnique({ where: { key }, select: summary })
  if (!programme) throw new Problem('notFound', { thing: 'programme', id: key })
  return programme
}
