// A row for each run of a job.
import type { Deps } from '../platform/deps.ts'

export async function noteJobStarted({ database, ids, clock }: Deps, job: string): Promise<string> {
  const id = ids.next('job')
  await database.client.jobRun.create({ data: { id, job, startedAt: clock.now() } })
  return id
}

export async function noteJobFinished(
  { database, clock }: Deps,
  id: string,
  result: { counts: Record<string, number> } | { error: string },
): Promise<void> {
  await database.client.jobRun.update({ where: { id }, data: { finishedAt: clock.now(), ...result } })
}
