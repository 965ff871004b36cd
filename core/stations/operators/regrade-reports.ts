// A report is 自报 or 代报 by who ran the station when it was sent. A change of operators that is told late, or taken
// back, grades anew what was said since: any order of arrival ends in the same grades. What was accepted stays.
import type { Work } from '../../platform/work.ts'
import { personDayAt } from '../../values/days.ts'
import { refoldDay } from '../ledger/refold-day.ts'
import { isClosedDay } from '../months/month-store.ts'
import { runsAt, type Tenure } from './operator-fold.ts'
import { partsSaidFrom, type SaidPart, setGrade } from './regrade-store.ts'

/** Step: the station is locked. */
export async function regradeReports(
  work: Work,
  stationId: string,
  { tenures, from }: { tenures: readonly Tenure[]; from: Date },
): Promise<void> {
  const touched = new Set<string>()
  for (const part of await partsSaidFrom(work.tx, stationId, from)) {
    const grade = gradeOf(part, tenures, work.programme.zone)
    // What was signed and handed in stays as it was.
    if (grade === part.grade || (await isClosedDay(work.tx, work.programme.id, part.day))) continue
    await setGrade(work.tx, part.id, grade)
    touched.add(part.reportId)
  }
  for (const reportId of touched) await refoldDay(work, reportId)
}

function gradeOf({ personId, sentAt, day }: SaidPart, tenures: readonly Tenure[], zone: string): string {
  const own = tenures.some((tenure) => tenure.personId === personId && runsAt(tenure, sentAt))
  if (!own) return 'forAnother'
  return day < personDayAt(sentAt, zone) ? 'late' : 'self'
}
