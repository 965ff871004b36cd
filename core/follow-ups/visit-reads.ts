// What is known of visits and of people by them. Reads only.
import { rows } from '../platform/database/direct.ts'
import type { Tx } from '../platform/database/transactor.ts'
import { readSettings } from '../programmes/settings-reads.ts'
import type { Day } from '../values/days.ts'

export interface VisitCount {
  /** inAll: so many visits; forEach: so many for each person that is followed. */
  basis: 'inAll' | 'forEach'
  target: number
  /** Visits that reached somebody. */
  visits: number
  /** Of how many people. */
  people: number
  /** Who has as many visits as the target, where it counts for each. */
  peopleDone: number
  /** Attempts at which nobody answered: they never count. */
  unreached: number
  /** What the contract counts, on its basis. */
  counted: number
}

/** Both days count. */
export async function countVisits(
  tx: Tx,
  programmeId: string,
  { from, to }: { from?: Day | undefined; to?: Day | undefined } = {},
): Promise<VisitCount> {
  const { basis, target } = (await readSettings(tx, programmeId)).followUps
  const day = { ...(from ? { gte: from } : {}), ...(to ? { lte: to } : {}) }
  const found = await tx.followUpVisit.findMany({
    where: { programmeId, voidedAt: null, day },
    select: { reached: true, day: true, via: true, person: { select: { id: true, mergedIntoId: true } } },
  })
  // Two people who turned out to be one were visited once on a day.
  const reachedOnce = new Map<string, string>()
  for (const { reached, person, day: on, via } of found) {
    const id = person.mergedIntoId ?? person.id
    if (reached) reachedOnce.set(`${id} ${on} ${via}`, id)
  }
  const each = new Map<string, number>()
  for (const id of reachedOnce.values()) each.set(id, (each.get(id) ?? 0) + 1)
  const visits = reachedOnce.size
  const peopleDone = [...each.values()].filter((count) => count >= target).length
  const counts = {
    visits,
    people: each.size,
    peopleDone,
    unreached: found.filter(({ reached }) => !reached).length,
  }
  return { basis, target, ...counts, counted: basis === 'inAll' ? visits : peopleDone }
}

/** The visits of `countVisits` alone, counted by the database. In a transaction. */
export async function countVisitsInAll(tx: Tx, programmeId: string): Promise<number> {
  const sql = `SELECT COUNT(*) AS "visits" FROM (
    SELECT DISTINCT COALESCE(p."mergedIntoId", p."id"), v."day", v."via"
    FROM "FollowUpVisit" v JOIN "Person" p ON p."id" = v."personId"
    WHERE v."programmeId" = ? AND v."voidedAt" IS NULL AND v."reached" = ?) AS once`
  const [row] = await rows<{ visits: number | bigint }>(tx, sql, [programmeId, true])
  return Number(row?.visits ?? 0)
}

/** Of one person, merged ones with them. */
export const countVisitsOf = (tx: Tx, personId: string): Promise<number> =>
  tx.followUpVisit.count({
    where: { voidedAt: null, reached: true, person: { OR: [{ id: personId }, { mergedIntoId: personId }] } },
  })

export interface FactRead {
  id: string
  kind: string
  value: unknown
  day: Day
  grade: string
  at: Date
  /** Set when its message was taken back or said otherwise. */
  voidedAt: Date | null
}

/** Five questions a year, each with its corrections, come to far fewer. */
const mostFacts = 500

/** With its history, the newest first; 500 at the most. */
export async function factsOf(tx: Tx, personId: string): Promise<FactRead[]> {
  const facts = await tx.personFact.findMany({
    where: { person: { OR: [{ id: personId }, { mergedIntoId: personId }] } },
    orderBy: [{ day: 'desc' }, { at: 'desc' }, { id: 'desc' }],
    take: mostFacts,
  })
  return facts.map(({ id, kind, value, day, grade, at, voidedAt }) => ({
    ...{ id, kind, value, day, grade, at, voidedAt },
  }))
}

export interface NeedRead {
  personId: string
  name: string
  village: string | null
  needs: string
  day: Day
}

/** The latest that each person said they need, the newest first. */
export async function needsHelp(tx: Tx, programmeId: string, limit: number): Promise<NeedRead[]> {
  const facts = await tx.personFact.findMany({
    where: { programmeId, kind: 'needs', voidedAt: null },
    select: { value: true, day: true, person: { select: { id: true, mergedIntoId: true } } },
    orderBy: [{ day: 'desc' }, { at: 'desc' }, { id: 'desc' }],
  })
  const latest = new Map<string, { needs: string; day: Day }>()
  for (const { value, day, person } of facts) {
    const id = person.mergedIntoId ?? person.id
    if (!latest.has(id)) latest.set(id, { needs: String(value), day })
  }
  // Empty: by now they need nothing.
  const shown = [...latest].filter(([, { needs }]) => needs !== '').slice(0, limit)
  const people = await tx.person.findMany({ where: { id: { in: shown.map(([id]) => id) } } })
  const byId = new Map(people.map((person) => [person.id, person]))
  return shown.map(([personId, need]) => ({
    ...{ personId, name: byId.get(personId)?.name ?? '', village: byId.get(personId)?.village ?? null },
    ...need,
  }))
}
