// Who was of which category on a day, by the authority's roster that was in force then. Never from chat. Reads only.
import { z } from 'zod'
import type { Tx } from '../platform/database/transactor.ts'
import type { Day } from '../values/days.ts'

const categoriesSchema = z.array(z.string())

/** The categories of each of these people; who has none is left out. What was said of a merged person counts too. */
export async function categoriesOn(
  tx: Tx,
  programmeId: string,
  personIds: readonly string[],
  day: Day,
): Promise<Map<string, string[]>> {
  const inForce = await tx.categoryRoster.findFirst({
    where: { programmeId, effectiveFrom: { lte: day } },
    orderBy: [{ effectiveFrom: 'desc' }, { version: 'desc' }],
    select: { id: true },
  })
  if (!inForce) return new Map()
  const merged = await tx.person.findMany({
    where: { mergedIntoId: { in: [...personIds] } },
    select: { id: true, mergedIntoId: true },
  })
  const became = new Map(merged.map(({ id, mergedIntoId }) => [id, mergedIntoId ?? id]))
  const entries = await tx.categoryRosterEntry.findMany({
    where: { rosterId: inForce.id, state: 'matched', personId: { in: [...personIds, ...became.keys()] } },
    select: { personId: true, categories: true },
  })
  const found = new Map<string, string[]>()
  for (const { personId, categories } of entries) {
    const id = became.get(personId ?? '') ?? personId ?? ''
    const all = new Set([...(found.get(id) ?? []), ...categoriesSchema.parse(categories)])
    found.set(id, [...all].sort())
  }
  return found
}
