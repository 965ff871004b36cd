// Whoever asks for a run of another programme is told that there is none.
import type { Deps } from '../../../core/platform/deps.ts'
import { runById } from '../../../core/training/courses/run-reads.ts'
import { Problem } from '../../../core/values/problem.ts'

/** Throws the Problem `notFound`. */
export async function runInProgramme({ database }: Deps, id: string, programmeId: string): Promise<void> {
  const { course } = await runById(database.client, id)
  if (course.programmeId !== programmeId) throw new Problem('notFound', { thing: 'run', id })
}
