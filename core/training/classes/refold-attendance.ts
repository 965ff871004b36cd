// Somebody's attendance of one class anew, from all that was said of it. The row stays when nothing is left of it.
import { categoriesOn } from '../../people/categories-reads.ts'
import type { Work } from '../../platform/work.ts'
import { readSettings } from '../../programmes/settings-reads.ts'
import { dayAt } from '../../values/days.ts'
import { type AttendanceState, type AttendanceVia, type Folded, foldAttendance } from './attendance-fold.ts'
import * as store from './attendance-store.ts'

export interface Standing {
  state: AttendanceState
  via: AttendanceVia
}

export interface Marked {
  before: Standing | null
  after: Standing | null
}

/** The caller has locked the class. What was said of a merged person is said of the one that they became. */
export async function refoldAttendance(
  work: Work,
  session: store.SessionRow,
  anyOfThem: string,
): Promise<Marked> {
  const whole = await store.wholePerson(work.tx, anyOfThem)
  const [personId, ...merged] = whole
  for (const id of merged) await leaveToRoot(work, session.id, id)
  const known = await store.findAttendance(work.tx, { sessionId: session.id, personId })
  const { classes } = await readSettings(work.tx, work.programme.id)
  const marks = await store.marksOf(work.tx, { sessionId: session.id, personIds: whole })
  const folded = foldAttendance(marks, { startsAt: session.startsAt, lateMinutes: classes.lateMinutes })
  const before = known && known.voidedAt === null ? store.standingOf(known) : null
  const after = folded && { state: folded.state, via: folded.via }
  const id = await keep(work, { session, whole, known, folded })
  const same = before?.state === after?.state && before?.via === after?.via
  if (id && !same) {
    const inRun = after === null || (await store.isEnrolled(work.tx, session.runId, personId))
    const named = { course: session.course, personId }
    work.changed({
      ...{ type: 'attendance', id },
      before: before && { ...named, ...before },
      after: after && { ...named, ...after, ...(inRun ? {} : { walkIn: true }) },
    })
  }
  return { before, after }
}

async function leaveToRoot(work: Work, sessionId: string, personId: string): Promise<void> {
  const row = await store.findAttendance(work.tx, { sessionId, personId })
  if (row && row.voidedAt === null) await store.voidAttendance(work.tx, row.id, work.now)
}

interface Keeping {
  session: store.SessionRow
  whole: Awaited<ReturnType<typeof store.wholePerson>>
  known: store.AttendanceRow | null
  folded: Folded<store.MarkRow> | null
}

/** The row's id; null where there is none, and nothing to keep. */
async function keep(work: Work, { session, whole, known, folded }: Keeping): Promise<string | null> {
  const [personId] = whole
  if (!folded) {
    if (known && known.voidedAt === null) await store.voidAttendance(work.tx, known.id, work.now)
    return known?.id ?? null
  }
  // Of the class's own day, whenever it is reckoned.
  const day = dayAt(session.startsAt, work.programme.zone)
  const categories = await categoriesOn(work.tx, work.programme.id, [personId], day)
  const sheet = await store.latestSheet(work.tx, session.id)
  const { state, via, mark } = folded
  const said = {
    onPaper: sheet && whole.some((id) => sheet.has(id)),
    ...{ state, via, byAliasId: mark.byAliasId, causeId: mark.causeId, at: mark.sentAt, voidedAt: null },
    categories: categories.get(personId) ?? [],
  }
  if (known) {
    await store.updateAttendance(work.tx, known.id, said)
    return known.id
  }
  const id = work.ids.next('att')
  const place = { programmeId: work.programme.id, sessionId: session.id, personId }
  await store.insertAttendance(work.tx, { ...place, ...said, id })
  return id
}
