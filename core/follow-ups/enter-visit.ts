// A visit, told by staff or given by a dialog: once a person, day and way, however often it is told.
import { maskAll } from '../messaging/mask-words.ts'
import { authorize } from '../people/policy.ts'
import type { Work } from '../platform/work.ts'
import { readSettings } from '../programmes/settings-reads.ts'
import { addDays, type Day, instantOf, personDayAt } from '../values/days.ts'
import { Problem } from '../values/problem.ts'
import { settleDue } from './settle-due.ts'
import * as store from './store.ts'
import { factsOfVisit, foldVisit, ordered, type VisitSaid, type VisitState } from './visit-fold.ts'

export interface VisitEntry {
  personId: string
  day: Day
  via: 'staff' | 'dialog'
  said: VisitSaid
  /** Place among the parts of the message that says it. */
  part: number
}

export interface EnteredVisit {
  id: string
  state: VisitState
  /** With this one, the member of staff has told more this evening than anybody visits. */
  becameBulk: boolean
}

/** A visit that staff made. Throws the Problems `notAllowed` and `invalidInput` (a day that is yet to come). */
export async function recordVisit(
  work: Work,
  { person, ...visit }: Omit<VisitEntry, 'via' | 'personId'> & { person: string },
): Promise<EnteredVisit> {
  authorize(work.actor, 'record visit')
  if (visit.day > personDayAt(work.cause.at, work.programme.zone))
    throw new Problem('invalidInput', { where: 'day', reason: 'is yet to come' })
  const known = await store.canonicalPerson(work.tx, person)
  if (known?.programmeId !== work.programme.id) throw new Problem('notFound', { thing: 'person', id: person })
  return enterVisit(work, { ...visit, personId: known.id, via: 'staff' })
}

/** Step of a use case that has authorised it. */
export async function enterVisit(work: Work, { said, part, ...place }: VisitEntry): Promise<EnteredVisit> {
  const { tx, cause, now, programme, ids } = work
  const told = { causeId: cause.id, messageId: cause.orderId, sentAt: cause.at }
  const byPersonId = work.actor.kind === 'person' && place.via === 'staff' ? work.actor.personId : null
  const row = {
    id: ids.next('fuv'),
    programmeId: programme.id,
    ...place,
    ...told,
    byPersonId,
    createdAt: now,
  }
  const { visit, fresh } = await store.lockVisit(tx, row)
  // What is needed is kept and told on; whose poverty or phone it names is not.
  const kept = { programmeId: programme.id, visitId: visit.id, said: maskAll(said), byPersonId }
  const statement = { id: ids.next('fus'), ...kept }
  await store.insertStatement(tx, { ...statement, ...told, part, recordedAt: now })
  const state = await refoldVisit(work, visit, fresh)
  if (!state) throw new Error(`the visit ${visit.id} has no statement`)
  return { id: visit.id, state, becameBulk: await noteBulk(work, byPersonId) }
}

/** A recalled message takes its visits back. Returns how many it told of. */
export async function takeBackVisits(work: Work, causeId: string): Promise<number> {
  const visits = await store.voidStatements(work.tx, causeId, work.now)
  for (const id of visits) await refoldVisit(work, await store.readVisit(work.tx, id), false)
  return visits.length
}

/** A visit's columns, its facts and what it clears, anew from its statements. Null when none is left. */
async function refoldVisit(work: Work, before: store.VisitRow, fresh: boolean): Promise<VisitState | null> {
  const { id, day, via } = before
  const statements = ordered(await store.statementsOf(work.tx, id))
  const state = foldVisit(statements)
  const [first] = statements
  if (state && first) {
    const { byPersonId, causeId, messageId, sentAt } = first
    await store.updateVisit(work.tx, id, { state, byPersonId, causeId, messageId, sentAt })
  } else await store.voidVisit(work.tx, id, work.now)
  const known = fresh ? [] : await store.factRows(work.tx, id)
  await keepFacts(work, before, { state, known, at: statements.at(-1)?.sentAt ?? work.cause.at })
  await settleDue(work, before.personId)
  const after = state && { day, via, reached: state.reached }
  const shown = fresh ? null : { day, via, reached: before.reached }
  work.changed({ type: 'followUpVisit', id, before: shown, after })
  return state
}

/** Facts that changed are kept, voided, beside the new ones: that is their history. */
async function keepFacts(
  work: Work,
  visit: store.VisitRow,
  { state, known, at }: { state: VisitState | null; known: readonly store.FactRow[]; at: Date },
): Promise<void> {
  const wanted = new Map<string, unknown>(factsOfVisit(state))
  const stays = known.filter(({ kind, value }) => wanted.get(kind) === value)
  const gone = known.filter((fact) => !stays.includes(fact))
  if (gone.length > 0)
    await store.voidFacts(
      work.tx,
      gone.map(({ id }) => id),
      work.now,
    )
  for (const { kind } of stays) wanted.delete(kind)
  const { programmeId, personId, day } = visit
  const grade = visit.via === 'dialog' ? 'self' : 'staff'
  const rows = factsOfVisit(state)
    .filter(([kind]) => wanted.has(kind))
    .map(([kind, value]) => ({
      ...{ id: work.ids.next('fct'), programmeId, personId, kind, value, day, grade, at },
      ...{ visitId: visit.id, causeId: work.cause.id },
    }))
  if (rows.length > 0) await store.insertFacts(work.tx, rows)
}

/** More in one evening than anybody can visit: all of them are marked, whichever came in last. */
async function noteBulk(work: Work, byPersonId: string | null): Promise<boolean> {
  if (!byPersonId) return false
  const { followUps } = await readSettings(work.tx, work.programme.id)
  const day = personDayAt(work.cause.at, work.programme.zone)
  const start = (of: Day) => instantOf(of, '05:00', work.programme.zone)
  const span = { from: start(day), until: start(addDays(day, 1)) }
  const told = await store.visitsToldBy(work.tx, byPersonId, span)
  const bulk = told.length > followUps.bulkAfter
  const flagged = told.filter(({ flag }) => flag === 'bulk')
  const other = told.filter(({ flag }) => (flag === 'bulk') !== bulk)
  if (other.length > 0)
    await store.flagVisits(
      work.tx,
      other.map(({ id }) => id),
      bulk ? 'bulk' : null,
    )
  return bulk && flagged.length === 0
}
