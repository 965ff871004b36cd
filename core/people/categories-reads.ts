// The authority's categories of people, by the version of its roster that is in force on a day. Never from chat.
import { z } from 'zod'
import type { Tx } from '../platform/database/transactor.ts'
import type { Day } from '../values/days.ts'

const categoriesSchema = z.array(z.string())

export interface RosterVersion {
  id: string
  version: number
  effectiveFrom: Day
  /** The day on which the next version begins. */
  until: Day | null
}

/** In the order in which they are in force; of two that begin on one day the later version alone. */
export async function readRosterVersions(tx: Tx, programmeId: string): Promise<RosterVersion[]> {
  const rows = await tx.categoryRoster.findMany({
    where: { programmeId },
    select: { id: true, version: true, effectiveFrom: true },
    orderBy: [{ effectiveFrom: 'asc' }, { version: 'asc' }],
  })
  const inForce = rows.filter((row, i) => rows[i + 1]?.effectiveFrom !== row.effectiveFrom)
  return inForce.map((row, i) => ({ ...row, until: inForce[i + 1]?.effectiveFrom ?? null }))
}

/** Ids of everybody who is the same person as one of these, with the one id that stands for all of them. */
export async function readWhole(tx: Tx, personIds: readonly string[]): Promise<Map<string, string>> {
  const asked = await tx.person.findMany({
    where: { id: { in: [...personIds] } },
    select: { id: true, mergedIntoId: true },
  })
  const roots = asked.map(({ id, mergedIntoId }) => mergedIntoId ?? id)
  const all = await tx.person.findMany({
    where: { OR: [{ id: { in: roots } }, { mergedIntoId: { in: roots } }] },
    select: { id: true, mergedIntoId: true },
  })
  return new Map(all.map(({ id, mergedIntoId }) => [id, mergedIntoId ?? id]))
}

/**
 * What the authority says of each of these people on that day: every id that was asked for has a list, empty where
 * its roster says nothing or nobody has matched its entry yet. Follows merges. Four parameters: as other wings call it.
 */
export async function categoriesOn(
  tx: Tx,
  programmeId: string,
  personIds: readonly string[],
  day: Day,
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>(personIds.map((id) => [id, []]))
  const versions = await readRosterVersions(tx, programmeId)
  const version = versions.findLast(({ effectiveFrom }) => effectiveFrom <= day)
  if (!version || personIds.length === 0) return found
  const roots = await readWhole(tx, personIds)
  const entries = await tx.categoryRosterEntry.findMany({
    where: { rosterId: version.id, state: 'matched', personId: { in: [...roots.keys()] } },
    select: { personId: true, categories: true },
    orderBy: { id: 'asc' },
  })
  for (const id of found.keys()) {
    const of = entries.filter(({ personId }) => roots.get(personId ?? '') === roots.get(id))
    found.set(id, [...new Set(of.flatMap(({ categories }) => categoriesSchema.parse(categories)))].sort())
  }
  return found
}
