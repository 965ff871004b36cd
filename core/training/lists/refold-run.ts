// A run's list anew from all that was said of it; whoever's place changed without a word of theirs is told.
import { makeTrainee } from '../../people/make-trainee.ts'
import type { Work } from '../../platform/work.ts'
import * as store from './enrolment-store.ts'
import { foldRun, type ListedPerson, type Said } from './run-list.ts'
import { tellPlaces } from './tell-places.ts'

export type PlaceState = ListedPerson['state']

export interface PlaceChange {
  personId: string
  name: string
  before: PlaceState | null
  after: PlaceState
  position: number | null
}

export interface Refolded {
  run: store.RunRow
  /** Those whose state is another one than before. */
  changes: PlaceChange[]
  placeOf(personId: string): { state: PlaceState; position: number | null } | undefined
}

export interface RefoldOptions {
  /** Whom the answer to this very message tells. */
  answered?: readonly string[]
  /** Staff gave the run another number of seats. */
  seatsChanged?: boolean
}

/** The caller holds the run's lock. */
export async function refoldRun(
  work: Work,
  run: store.RunRow,
  { answered = [], seatsChanged = false }: RefoldOptions = {},
): Promise<Refolded> {
  const said = await store.saidOfRun(work.tx, run.id)
  const known = await store.enrolmentsOf(work.tx, run.id)
  const people = await peopleNamed(work, said, known)
  const list = foldRun(said.map(people.canonical), run.capacity)
  const listed = new Map(list.map((each) => [each.personId, each]))
  const changes: PlaceChange[] = []
  for (const personId of new Set([...listed.keys(), ...known.map((row) => row.personId)])) {
    const row = known.find((each) => each.personId === personId)
    const place = listed.get(personId) ?? gone(personId)
    const change = await savePlace(work, run, { row, place })
    if (change) changes.push({ ...change, personId, name: people.nameOf(personId) })
  }
  const told = new Set(answered.map(people.canonicalId))
  const struck = new Set(list.filter((each) => each.struck).map(({ personId }) => personId))
  await tellPlaces(work, run, { told, struck, seatsChanged, nameOf: people.nameOf })
  return { run, changes, placeOf: (id) => listed.get(people.canonicalId(id)) }
}

const gone = (personId: string): ListedPerson => ({
  ...{ personId, state: 'withdrawn', position: null, since: null, struck: false },
})

/** A merged person's sign-ups are those of the person that they became. */
async function peopleNamed(work: Work, said: readonly store.SaidRow[], known: readonly store.EnrolmentRow[]) {
  const ids = new Set(known.map((row) => row.personId))
  for (const each of said) {
    if (each.kind !== 'chain') ids.add(each.personId)
    else for (const id of [...each.personIds, ...each.byPersonIds]) ids.add(id)
  }
  const rows = new Map((await store.peopleOf(work.tx, [...ids])).map((row) => [row.id, row]))
  const canonicalId = (id: string) => rows.get(id)?.mergedIntoId ?? id
  const nameOf = (id: string) => rows.get(id)?.name ?? ''
  const canonical = (each: store.SaidRow): Said => {
    if (each.kind !== 'chain')
      return { ...each, personId: canonicalId(each.personId), label: nameOf(each.personId) }
    const { personIds, byPersonIds } = each
    return {
      ...{ ...each, label: JSON.stringify([each.title, personIds.map(nameOf)]) },
      ...{ personIds: personIds.map(canonicalId), byPersonIds: byPersonIds.map(canonicalId) },
    }
  }
  return { canonicalId, canonical, nameOf }
}

interface Saving {
  row: store.EnrolmentRow | undefined
  place: ListedPerson
}

async function savePlace(
  work: Work,
  run: store.RunRow,
  { row, place }: Saving,
): Promise<Pick<PlaceChange, 'before' | 'after' | 'position'> | null> {
  const { personId, state, position, since } = place
  const same = row?.state === state && row.position === position
  if (same && row.since?.getTime() === since?.getTime()) return null
  const id = row?.id ?? work.ids.next('enr')
  const withdrawnAt = state === 'withdrawn' ? work.cause.at : null
  const causeId = work.cause.id
  const columns = { state, position, since, ...(row?.state === state ? {} : { causeId, withdrawnAt }) }
  if (row) await store.updateEnrolment(work.tx, id, columns)
  else {
    const place = { id, runId: run.id, personId, createdAt: work.now }
    await store.insertEnrolment(work.tx, { ...place, ...columns })
  }
  if (row?.state === state) return null
  if (state !== 'withdrawn') await makeTrainee(work, personId)
  const named = { course: run.course, run: run.number }
  const before = row ? { ...named, state: row.state } : null
  work.changed({ type: 'enrolment', id, before, after: { ...named, state, position } })
  return { before: row?.state ?? null, after: state, position }
}
