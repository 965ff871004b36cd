// Runs a job once, with a row that says when, with what counts and whether it failed. A failing job never stops the rest.
import { noteJobFinished, noteJobStarted } from '../core/messaging/job-runs.ts'
import type { Deps } from '../core/platform/deps.ts'

export interface Job {
  name: string
  /** Finds what is due and does each once; safe to run twice, and after a day off. */
  run(deps: Deps, now: Date): Promise<Record<string, number>>
}

export async function runJob(deps: Deps, job: Job): Promise<void> {
  const id = await noteJobStarted(deps, job.name)
  try {
    const counts = await job.run(deps, deps.clock.now())
    await noteJobFinished(deps, id, { counts })
  } catch (error) {
    const name = error instanceof Error ? error.name : 'unknown'
    deps.log.error({ job: job.name, error: name }, 'a job failed')
    await noteJobFinished(deps, id, { error: name })
  }
}
