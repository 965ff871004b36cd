// A row for each run of a job.
import type { Deps } from '../platform/deps.ts'
import { insertRun, updateRun } from './job-run-store.ts'

export async function noteJobStarted({ database, ids, clock }: Deps, job: string): Promise<string> {
  const id = ids.next('job')
  await insertRun(database.client, { id, job, startedAt: clock.now() })
  return id
}

export async function noteJobFinished(
  { database, clock }: Deps,
  id: string,
  result: { counts: Record<string, number> } | { error: string },
): Promise<void> {
  await updateRun(database.client, id, { finishedAt: clock.now(), ...result })
}
