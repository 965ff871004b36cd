// 名册: the authority's list of who is of which category, as a new version. An entry counts only where name and phone,
// or name and village, fit exactly one person; the others wait for staff.

import type { Work } from '../platform/work.ts'
import { categoriesIn } from '../understanding/words/categories.ts'
import { type Day, daySchema } from '../values/days.ts'
import { Problem } from '../values/problem.ts'
import * as store from './category-store.ts'
import { inOrder, type ListFile, noteImport } from './import-roster.ts'
import { findEverybody, type ListedPerson } from './import-store.ts'
import { type ListRow, personColumns, readList } from './list-file.ts'
import { matchListed } from './list-match.ts'
import { type PersonRow, type Refused, readPersonRow, withoutRepeats } from './list-rows.ts'
import { countPeople } from './merge-store.ts'
import { authorize } from './policy.ts'
import { refreshCategories } from './refresh-categories.ts'
import { lockPeople } from './registration-store.ts'

const columns = { ...personColumns, category: ['类别', '人员类别', '类型', '身份', '属性', '人员类型'] }

export interface CategoryList {
  file: ListFile
  listed: ListRow<keyof typeof columns>[]
  /** Who states it: 旗乡村振兴局. */
  authority: string
  /** Classes on or after it are counted by this version. */
  effectiveFrom: Day
}

export interface CategoryImport {
  rosterId: string
  version: number
  rows: number
  matched: number
  /** Somebody of that name is known, and it may be them. */
  doubtful: number
  unmatched: number
  refused: Refused[]
}

type CategoryRow = PersonRow & { categories: string[] }

/** Before the transaction that it is imported in. Throws the Problem `listRefused` where the file can't be read. */
export const readCategoryList = async (file: ListFile): Promise<Pick<CategoryList, 'file' | 'listed'>> => ({
  file,
  listed: await readList(file, columns),
})

/** Step. Throws the Problem `listRefused` where nothing in it can be taken. */
export async function importCategories(work: Work, list: CategoryList): Promise<CategoryImport> {
  authorize(work.actor, 'change people')
  if (!daySchema.safeParse(list.effectiveFrom).success)
    throw new Problem('invalidInput', { where: 'effectiveFrom', reason: 'no day' })
  const { file, listed } = list
  const read = listed.map(({ row, cells }) => readCategoryRow(readPersonRow(row, cells), cells.category))
  const good = read.filter((each): each is CategoryRow => 'name' in each)
  const { rows: once, refused } = withoutRepeats(good)
  if (once.length === 0) throw new Problem('listRefused', { reason: '表里没有一行能用，看看姓名和类别' })
  const bad = inOrder([...read.filter((each): each is Refused => 'reason' in each), ...refused])
  await lockPeople(work.tx, work.programme.id)
  const version = (await store.lastVersion(work.tx, work.programme.id)) + 1
  const rows = listed.length
  const note = { kind: 'categories' as const, file, rows, added: once.length, changed: 0, refused: bad }
  const importId = await noteImport(work, note)
  const rosterId = work.ids.next('ctr')
  const { authority, effectiveFrom } = list
  await store.insertCategoryRoster(work.tx, {
    ...{ id: rosterId, programmeId: work.programme.id, version, authority, effectiveFrom, importId },
    createdAt: work.now,
  })
  const counts = await takeEntries(work, rosterId, once as CategoryRow[])
  const after = { version, effectiveFrom, ...counts }
  work.changed({ type: 'categoryRoster', id: rosterId, before: null, after })
  await refreshCategories(work, { rosterId })
  return { rosterId, version, rows, ...counts, refused: bad }
}

function readCategoryRow(row: PersonRow | Refused, words: string | undefined): CategoryRow | Refused {
  if ('reason' in row) return row
  if (words === undefined) return { row: row.row, reason: '没有类别' }
  const parts = words.split(/[、,，;；/\s]+/).filter((part) => part !== '')
  const read = parts.map((part) => categoriesIn(part)[0]?.category)
  const unknown = parts.find((_, i) => read[i] === undefined)
  if (unknown !== undefined) return { row: row.row, reason: `不认识的类别：${unknown}` }
  const categories = [...new Set(read.flatMap((category) => category ?? []))].sort()
  return categories.length > 0 ? { ...row, categories } : { row: row.row, reason: '没有类别' }
}

async function takeEntries(work: Work, rosterId: string, rows: readonly CategoryRow[]) {
  const { tx, keyring, programme } = work
  const counts = { matched: 0, doubtful: 0, unmatched: 0 }
  const everybody = await namesakesIn(work)
  for (const { name, village, phone, categories } of rows) {
    const phoneIndex = phone ? keyring.phoneIndex(programme.id, phone) : null
    const match = matchListed(everybody.get(name) ?? [], { village, phoneIndex })
    // A name alone is not enough for what is counted.
    const personId = match.kind === 'one' && match.by !== 'nameAlone' ? match.person.id : null
    const state = personId ? 'matched' : everybody.has(name) ? 'doubtful' : 'unmatched'
    counts[state]++
    const id = work.ids.next('cre')
    await store.insertEntry(tx, { id, rosterId, name, village, phoneIndex, categories, state, personId })
  }
  return counts
}

async function namesakesIn({ tx, programme }: Work): Promise<Map<string, ListedPerson[]>> {
  const found = new Map<string, ListedPerson[]>()
  for (const person of await findEverybody(tx, programme.id)) {
    if (person.mergedIntoId === null) found.set(person.name, [...(found.get(person.name) ?? []), person])
  }
  return found
}

export interface EntryMatch {
  entryId: string
  /** Null: nobody of ours. */
  personId: string | null
}

/** Step: staff say whom an entry means; the classes of its version are filled anew. Throws `notFound`. */
export async function matchRosterEntry(work: Work, { entryId, personId }: EntryMatch): Promise<void> {
  authorize(work.actor, 'change people')
  const { tx, programme, actor } = work
  const entry = await store.findEntry(tx, programme.id, entryId)
  if (!entry) throw new Problem('notFound', { thing: 'categoryRosterEntry', id: entryId })
  if (personId && (await countPeople(tx, programme.id, [personId])) === 0)
    throw new Problem('notFound', { thing: 'person', id: personId })
  await store.decideEntry(tx, entryId, {
    ...{ state: personId ? 'matched' : 'rejected', personId, decidedAt: work.now },
    decidedById: actor.kind === 'person' ? actor.personId : null,
  })
  // Which categories is nobody's business.
  work.changed({
    ...{ type: 'categoryRosterEntry', id: entryId, before: { state: entry.state } },
    after: { state: personId ? 'matched' : 'rejected', personId },
  })
  const touched = [entry.personId, personId].flatMap((id) => id ?? [])
  if (touched.length > 0) await refreshCategories(work, { personIds: touched, rosterId: entry.rosterId })
}
