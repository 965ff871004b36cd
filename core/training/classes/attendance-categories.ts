// The authority's categories, frozen into each attendance at the class's date.
import type { Work } from '../../platform/work.ts'
import { type ClassSpan, findAttendances, saveCategories } from './attendance-categories-store.ts'

export type { ClassSpan } from './attendance-categories-store.ts'

const pageSize = 200

/**
 * Step: fills the attendances of a span's classes anew. `categoriesOf` is asked once, with everybody who was there, or
 * of `personIds` alone. Returns how many attendances changed; what changed is in no event, for categories are sensitive.
 */
export async function setAttendanceCategories(
  work: Work,
  span: ClassSpan & { personIds?: readonly string[] },
  categoriesOf: (personIds: readonly string[]) => Promise<ReadonlyMap<string, readonly string[]>>,
): Promise<number> {
  const rows = await findAttendances(work.tx, span, span.personIds)
  if (rows.length === 0) return 0
  const categories = await categoriesOf([...new Set(rows.map(({ personId }) => personId))])
  const wanted = new Map<string, string[]>()
  for (const row of rows) {
    const key = JSON.stringify(categories.get(row.personId) ?? [])
    if (key !== JSON.stringify(row.categories)) wanted.set(key, [...(wanted.get(key) ?? []), row.id])
  }
  let changed = 0
  for (const [key, ids] of wanted) {
    for (let i = 0; i < ids.length; i += pageSize)
      await saveCategories(work.tx, ids.slice(i, i + pageSize), JSON.parse(key) as string[])
    changed += ids.length
  }
  if (changed > 0) {
    const after = { attendances: changed }
    work.changed({ type: 'attendanceCategories', id: work.programme.id, before: null, after })
  }
  return changed
}
