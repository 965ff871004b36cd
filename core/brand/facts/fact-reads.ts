// Dated facts, and who is in the brand system. Reads only.
import type { Tx } from '../../platform/database/transactor.ts'
import type { Day } from '../../values/days.ts'
import { Problem } from '../../values/problem.ts'
import { type Admission, admissionKinds, admissionOn } from './fact-rules.ts'

export interface FactRead {
  id: string
  kind: string
  day: Day
  brandId: string | null
  brand: string | null
  count: number | null
  paper: string | null
  imageId: string | null
  note: string | null
  sample: boolean
  by: string | null
  createdAt: Date
  voidedAt: Date | null
  voidReason: string | null
}

const mostFacts = 200

/** The latest day first; struck out ones, too. 200 at the most. */
export async function factsOf(tx: Tx, itemId: string): Promise<FactRead[]> {
  const rows = await tx.brandFact.findMany({
    where: { itemId },
    include: { brand: { select: { title: true } } },
    orderBy: [{ day: 'desc' }, { id: 'desc' }],
    take: mostFacts,
  })
  const people = await tx.person.findMany({
    where: { id: { in: [...new Set(rows.flatMap(({ byPersonId }) => byPersonId ?? []))] } },
    select: { id: true, name: true },
  })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return rows.map(({ brand, byPersonId, programmeId: _, itemId: __, causeId: ___, ...row }) => ({
    ...row,
    ...{ brand: brand?.title ?? null, by: (byPersonId && names.get(byPersonId)) ?? null },
  }))
}

/** Throws `notFound`. */
export async function programmeOfFact(tx: Tx, id: string): Promise<string> {
  const row = await tx.brandFact.findUnique({ where: { id }, select: { programmeId: true } })
  if (!row) throw new Problem('notFound', { thing: 'fact', id })
  return row.programmeId
}

export interface Standing extends Admission {
  enterpriseId: string
  brandId: string
}

/** How enterprises stand with brands on a day: all of the programme's, or those of some. */
export async function standings(
  tx: Tx,
  asked: { programmeId: string; day: Day; enterpriseIds?: readonly string[]; brandId?: string },
): Promise<Standing[]> {
  const { programmeId, day, enterpriseIds, brandId } = asked
  const rows = await tx.brandFact.findMany({
    where: {
      ...{ programmeId, voidedAt: null, kind: { in: [...admissionKinds] } },
      ...(enterpriseIds ? { itemId: { in: [...enterpriseIds] } } : {}),
      ...(brandId ? { brandId } : {}),
    },
    select: { id: true, itemId: true, kind: true, day: true, brandId: true },
  })
  const byEnterprise = new Map<string, typeof rows>()
  for (const row of rows) byEnterprise.set(row.itemId, [...(byEnterprise.get(row.itemId) ?? []), row])
  return [...byEnterprise].flatMap(([enterpriseId, facts]) =>
    [...new Set(facts.flatMap((fact) => fact.brandId ?? []))].flatMap((into): Standing[] => {
      const admission = admissionOn(facts, into, day)
      return admission ? [{ ...admission, enterpriseId, brandId: into }] : []
    }),
  )
}
