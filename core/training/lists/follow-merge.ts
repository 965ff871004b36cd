// Two people turned out to be one, or two again: their places on lists and their attendances follow from all that was
// said of either.
import type { Work } from '../../platform/work.ts'
import { classesOf, lockSession } from '../classes/attendance-store.ts'
import { sessionOf } from '../classes/mark-attendance.ts'
import { refoldAttendance } from '../classes/refold-attendance.ts'
import { refoldRunById } from './enrol.ts'
import { runsOfPeople } from './enrolment-store.ts'

/** Step of a merge, which has seen to the authority and marked who is whom. */
export async function followMerge(work: Work, personIds: readonly string[]): Promise<void> {
  for (const runId of await runsOfPeople(work.tx, personIds)) await refoldRunById(work, runId)
  for (const sessionId of await classesOf(work.tx, personIds)) {
    await lockSession(work.tx, sessionId)
    const session = await sessionOf(work, sessionId)
    for (const personId of personIds) await refoldAttendance(work, session, personId)
  }
}
