// When an entry of the authority's roster is matched, a roster is brought in, or people are merged, the classes of the
// versions in question are filled anew.
import type { Work } from '../platform/work.ts'
import { setAttendanceCategories } from '../training/classes/attendance-categories.ts'
import { instantOf } from '../values/days.ts'
import { categoriesOn, readRosterVersions, readWhole } from './categories-reads.ts'

export interface Refreshing {
  /** Everybody, where left out. */
  personIds?: readonly string[]
  /** Of this version's span alone. */
  rosterId?: string
}

/** SQLite takes so many values in a statement, and a programme may have more people. */
const pageSize = 500

/** Step. Returns how many attendances changed. */
export async function refreshCategories(work: Work, { personIds, rosterId }: Refreshing): Promise<number> {
  const { tx, programme } = work
  const versions = await readRosterVersions(tx, programme.id)
  const meant = versions.filter(({ id }) => rosterId === undefined || id === rosterId)
  const whole = personIds && meant.length > 0 ? [...(await readWhole(tx, personIds)).keys()] : undefined
  let changed = 0
  for (const { effectiveFrom, until } of meant) {
    const span = {
      programmeId: programme.id,
      from: instantOf(effectiveFrom, '00:00', programme.zone),
      until: until ? instantOf(until, '00:00', programme.zone) : null,
      ...(whole ? { personIds: whole } : {}),
    }
    changed += await setAttendanceCategories(work, span, async (ids) => {
      const found = new Map<string, string[]>()
      for (let i = 0; i < ids.length; i += pageSize) {
        const page = await categoriesOn(tx, programme.id, ids.slice(i, i + pageSize), effectiveFrom)
        for (const [id, categories] of page) found.set(id, categories)
      }
      return found
    })
  }
  return changed
}
