// 补签 of several people at once, by staff and with a reason. Of the list of the run, or of whoever was there.
import type { Work } from '../../platform/work.ts'
import { Problem } from '../../values/problem.ts'
import { arePeopleOf } from './class-reads.ts'
import { markAttendance } from './mark-attendance.ts'

export interface MakeUp {
  sessionId: string
  personIds: readonly string[]
  reason: string
}

/** Throws `invalidInput` for a person whom the programme does not know. */
export async function makeUpMany(work: Work, { sessionId, personIds, reason }: MakeUp): Promise<void> {
  if (!(await arePeopleOf(work.tx, work.programme.id, personIds)))
    throw new Problem('invalidInput', { where: 'personIds', reason: 'not of this programme' })
  for (const [part, personId] of personIds.entries())
    await markAttendance(work, { sessionId, personId, kind: 'makeUp', reason, part })
}
