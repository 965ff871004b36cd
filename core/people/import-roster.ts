// 花名册: a list of people brought in by staff. Good rows are added or complete somebody known; every bad row is told
// with its number and why; the same list again changes nothing.
import { createHash } from 'node:crypto'
import { maskWords } from '../messaging/mask-words.ts'
import type { Deps } from '../platform/deps.ts'
import { runWork, type Work } from '../platform/work.ts'
import { programmeByKey } from '../programmes/programme-reads.ts'
import * as store from './import-store.ts'
import { type ListRow, personColumns, readList } from './list-file.ts'
import { matchListed } from './list-match.ts'
import { type PersonRow, type Refused, readPersonRow, withoutRepeats } from './list-rows.ts'
import { sealedPhone } from './named-person.ts'
import { authorize } from './policy.ts'
import { lockPeople, updatePerson } from './registration-store.ts'

export interface ListFile {
  name: string
  bytes: Buffer
}

export interface ImportReport {
  id: string
  rows: number
  added: number
  changed: number
  refused: Refused[]
}

/** Use case of the command line. */
export async function importRosterOf(
  deps: Deps,
  { programmeKey, file }: { programmeKey: string; file: ListFile },
): Promise<ImportReport> {
  const programme = await programmeByKey(deps.database.client, programmeKey)
  const roster = await readRoster(file)
  const id = deps.ids.next('cmd')
  return runWork(deps, {
    programme,
    actor: { kind: 'system', programmeId: programme.id },
    cause: { kind: 'command', id, orderId: id, at: deps.clock.now() },
    body: (work) => importRoster(work, roster),
  })
}

export interface RosterRead {
  file: ListFile
  listed: ListRow<keyof typeof personColumns>[]
}

/**
 * Before the transaction that it is imported in: a large file takes a while to read. Throws the Problem `listRefused`
 * where the file as a whole can't be read.
 */
export const readRoster = async (file: ListFile): Promise<RosterRead> => ({
  file,
  listed: await readList(file, personColumns),
})

/** Step. */
export async function importRoster(work: Work, { file, listed }: RosterRead): Promise<ImportReport> {
  authorize(work.actor, 'change people')
  const read = listed.map(({ row, cells }) => readPersonRow(row, cells))
  const { rows, refused } = withoutRepeats(read.filter((each): each is PersonRow => 'name' in each))
  const bad = [...read.filter((each): each is Refused => 'reason' in each), ...refused]
  await lockPeople(work.tx, work.programme.id)
  const people = await everybodyByName(work)
  const counts = { added: 0, changed: 0, same: 0 }
  for (const row of rows) {
    const outcome = await takeRow(work, people, row)
    if (typeof outcome === 'string') counts[outcome]++
    else bad.push(outcome)
  }
  const report = { rows: listed.length, added: counts.added, changed: counts.changed, refused: inOrder(bad) }
  return { ...report, id: await noteImport(work, { kind: 'people', file, ...report }) }
}

/** As the list has them. */
export const inOrder = (refused: readonly Refused[]): Refused[] => [...refused].sort((a, b) => a.row - b.row)

type ByName = Map<string, store.ListedPerson[]>

async function everybodyByName({ tx, programme }: Work): Promise<ByName> {
  const people: ByName = new Map()
  for (const person of await store.findEverybody(tx, programme.id)) add(people, person)
  return people
}

function add(people: ByName, person: store.ListedPerson): void {
  const namesakes = people.get(person.name)
  if (namesakes) namesakes.push(person)
  else people.set(person.name, [person])
}

async function takeRow(
  work: Work,
  people: ByName,
  row: PersonRow,
): Promise<'added' | 'changed' | 'same' | Refused> {
  const { keyring, programme } = work
  const phoneIndex = row.phone ? keyring.phoneIndex(programme.id, row.phone) : null
  const namesakes = people.get(row.name) ?? []
  const stated = { village: row.village, phoneIndex }
  const present = namesakes.filter(({ mergedIntoId }) => mergedIntoId === null)
  const match = matchListed(present, stated)
  if (match.kind === 'one')
    return (await completeListed(work, match.person, { row, stated })) ? 'changed' : 'same'
  if (match.kind === 'doubtful') return { row: row.row, reason: match.reason }
  // Somebody of that name who turned out to be another is not made anew.
  const merged = namesakes.filter(({ mergedIntoId }) => mergedIntoId !== null)
  if (matchListed(merged, stated).kind === 'one') return 'same'
  const id = work.ids.next('per')
  const person = { id, name: row.name, village: row.village, townshipName: row.township }
  const kept = { programmeId: programme.id, origin: 'roster', createdAt: work.now }
  await store.insertListed(work.tx, { ...person, ...kept, ...sealedPhone(work, row.phone ?? undefined) })
  const since = work.cause.at
  const role = { id: work.ids.next('rol'), programmeId: programme.id, personId: id, since }
  await store.insertTrainee(work.tx, role)
  work.changed({ type: 'person', id, before: null, after: { origin: 'roster' } })
  add(people, { ...person, phoneIndex, mergedIntoId: null })
  return 'added'
}

/** What the list states replaces what was known; what it leaves out stays. */
async function completeListed(
  work: Work,
  person: store.ListedPerson,
  { row, stated }: { row: PersonRow; stated: { phoneIndex: string | null } },
): Promise<boolean> {
  const { village, township, phone } = row
  const { phoneIndex } = stated
  const newPhone = phoneIndex !== null && phoneIndex !== person.phoneIndex
  const newVillage = village !== null && village !== person.village
  const newTownship = township !== null && township !== person.townshipName
  if (!newPhone && !newVillage && !newTownship) return false
  const before = { village: person.village, townshipName: person.townshipName }
  const after = {
    ...(newVillage ? { village } : {}),
    ...(newTownship ? { townshipName: township } : {}),
  }
  await updatePerson(work.tx, person.id, {
    ...after,
    ...(newPhone ? sealedPhone(work, phone ?? undefined) : {}),
  })
  Object.assign(person, after, newPhone ? { phoneIndex } : {})
  const told = { ...after, ...(newPhone ? { phone: true } : {}) }
  work.changed({ type: 'person', id: person.id, before, after: told })
  return true
}

export interface ImportNote extends Omit<ImportReport, 'id'> {
  kind: 'people' | 'categories'
  file: ListFile
}

/** The row that says what was brought in, when and by whom. */
export async function noteImport(work: Work, { kind, file, ...report }: ImportNote): Promise<string> {
  const id = work.ids.next('imp')
  const { actor } = work
  await store.insertImport(work.tx, {
    ...{ id, programmeId: work.programme.id, kind, createdAt: work.now, ...report },
    ...{ fileName: file.name.slice(0, 200), fileHash: createHash('sha256').update(file.bytes).digest('hex') },
    // A reason quotes the cell; whoever brings the list in is shown it as it is.
    refused: report.refused.map(({ row, reason }) => ({ row, reason: maskWords(reason) })),
    byPersonId: actor.kind === 'person' ? actor.personId : null,
  })
  const { rows, added, changed, refused } = report
  const after = { kind, rows, added, changed, refused: refused.length }
  work.changed({ type: 'rosterImport', id, before: null, after })
  return id
}
