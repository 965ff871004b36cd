// A trainees' group that is called after a run is that run's from its binding on, and is told the schedule.
import { authorize } from '../../people/policy.ts'
import type { Work } from '../../platform/work.ts'
import { announceSchedule } from './announce.ts'
import * as store from './course-store.ts'
import { openRuns, type RunNow, roomName, roomsOfRun } from './run-reads.ts'
import { runsOfTitle } from './run-words.ts'

/** Null where the name fits none, several, or one that has a group already: staff say which (PATCH /v1/runs/:id). */
export async function adoptRoom(work: Work, roomId: string): Promise<RunNow | null> {
  authorize(work.actor, 'change training')
  const { tx, programme } = work
  const fitting = runsOfTitle(await openRuns(tx, programme.id, work.now), (await roomName(tx, roomId)) ?? '')
  const [run] = fitting
  if (!run || fitting.length > 1 || (await roomsOfRun(tx, run.id)).length > 0) return null
  if (!(await store.giveRoom(tx, { programmeId: programme.id, roomId, runId: run.id }))) return null
  work.changed({ type: 'conversation', id: roomId, before: null, after: { courseRunId: run.id } })
  await announceSchedule(work, run)
  return run
}
