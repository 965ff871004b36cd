// Brings a programme's courses in line with a catalogue, by their codes. Safe to do twice: what is the same is left
// alone, and courses that the catalogue doesn't know stay.
import { authorize } from '../../people/policy.ts'
import type { Deps } from '../../platform/deps.ts'
import { runWork, type Work } from '../../platform/work.ts'
import { programmeByKey } from '../../programmes/programme-reads.ts'
import { Problem } from '../../values/problem.ts'
import { type Catalogue, type CatalogueCourse, coursesOf } from './catalogue.ts'
import * as store from './course-store.ts'

export interface Imported {
  added: number
  changed: number
  same: number
}

/** Throws the Problem `notFound` when there is no such programme, or no such type of course in it. */
export async function importCatalogueInto(
  deps: Deps,
  programmeKey: string,
  catalogue: Catalogue,
): Promise<Imported> {
  const programme = await programmeByKey(deps.database.client, programmeKey)
  const id = deps.ids.next('cmd')
  return runWork(deps, {
    programme,
    actor: { kind: 'system', programmeId: programme.id },
    cause: { kind: 'command', id, orderId: id, at: deps.clock.now() },
    body: (work) => importCatalogue(work, catalogue),
  })
}

export async function importCatalogue(work: Work, catalogue: Catalogue): Promise<Imported> {
  authorize(work.actor, 'change training')
  const { tx, programme } = work
  if (!(await store.hasCourseType(tx, programme.id, catalogue.type)))
    throw new Problem('notFound', { thing: 'courseType', id: catalogue.type })
  const known = new Map((await store.coursesOfProgramme(tx, programme.id)).map((row) => [row.code, row]))
  const counts: Imported = { added: 0, changed: 0, same: 0 }
  const added: Parameters<typeof store.insertCourses>[1][number][] = []
  for (const course of coursesOf(catalogue)) {
    const row = known.get(course.code)
    const columns = columnsOf(course, catalogue.type)
    if (!row) {
      added.push({ id: work.ids.next('crs'), programmeId: programme.id, ...columns })
      counts.added++
    } else if (isSame(row, columns)) counts.same++
    else {
      await store.updateCourse(tx, row.id, columns)
      counts.changed++
    }
  }
  await store.insertCourses(tx, added)
  if (counts.added + counts.changed > 0)
    work.changed({ type: 'catalogue', id: work.cause.id, before: null, after: { ...counts } })
  return counts
}

// Only what must not be taught is switched off here; whether staff offer the rest is theirs to say.
const columnsOf = ({ offered, ...course }: CatalogueCourse, type: string) => ({
  ...course,
  type,
  ...(offered ? {} : { offered }),
})

const isSame = (row: store.CourseRow, columns: ReturnType<typeof columnsOf>): boolean =>
  Object.entries(columns).every(
    ([name, value]) => JSON.stringify(row[name as keyof typeof columns]) === JSON.stringify(value),
  )
