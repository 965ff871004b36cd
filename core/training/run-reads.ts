// Whose run it is. Reads only.
import type { Tx } from '../platform/database/transactor.ts'
import { Problem } from '../values/problem.ts'

/** Throws `notFound`. */
export async function runOfProgramme(tx: Tx, id: string): Promise<{ id: string; programmeId: string }> {
  const run = await tx.courseRun.findUnique({
    where: { id },
    select: { course: { select: { programmeId: true } } },
  })
  if (!run) throw new Problem('notFound', { thing: 'run', id })
  return { id, programmeId: run.course.programmeId }
}
