// The third door: what happens by the clock. Each job runs at start too, so that a day off is caught up with.
import { gracefulShutdown, scheduleJob } from 'node-schedule'
import type { Deps } from '../core/platform/deps.ts'
import { broadcastsJob } from './finish-broadcasts.ts'
import { deletionsJob } from './finish-deletions.ts'
import { holdDialogsJob } from './hold-dialogs.ts'
import { certificatesJob } from './issue-certificates.ts'
import { planFollowUpsJob } from './plan-follow-ups.ts'
import { purgeJob } from './purge-idle-talk.ts'
import { remindClassesJob } from './remind-classes.ts'
import { remindStationsJob } from './remind-stations.ts'
import { type Job, runJob } from './run-job.ts'
import { noticesJob } from './send-notices.ts'
import { sweepRequestsJob } from './sweep-requests.ts'
import { tellEveningJob } from './tell-evening.ts'
import { tellMorningJob } from './tell-morning.ts'
import { warnOfBatchesJob } from './warn-of-batches.ts'

const jobs: readonly { rule: string; job: Job }[] = [
  { rule: '7 * * * *', job: purgeJob },
  { rule: '11 * * * *', job: sweepRequestsJob },
  { rule: '* * * * *', job: broadcastsJob },
  { rule: '*/5 * * * *', job: deletionsJob },
  { rule: '* * * * *', job: noticesJob },
  { rule: '20 6 * * *', job: certificatesJob },
  { rule: '*/10 * * * *', job: remindClassesJob },
  { rule: '*/5 * * * *', job: remindStationsJob },
  { rule: '*/5 * * * *', job: tellEveningJob },
  { rule: '*/10 * * * *', job: tellMorningJob },
  { rule: '*/30 * * * *', job: warnOfBatchesJob },
  { rule: '3 6-21 * * *', job: planFollowUpsJob },
  { rule: '*/15 * * * *', job: holdDialogsJob },
]

export interface Jobs {
  stop(): Promise<void>
}

export function startJobs(deps: Deps): Jobs {
  const running = new Set<Promise<void>>()
  const run = (job: Job) => {
    const turn = runJob(deps, job).catch(() => deps.log.error({ job: job.name }, 'a job could not be noted'))
    running.add(turn)
    void turn.finally(() => running.delete(turn))
  }
  for (const { rule, job } of jobs) {
    run(job)
    scheduleJob(job.name, rule, () => run(job))
  }
  return {
    stop: async () => {
      await gracefulShutdown()
      await Promise.all(running)
    },
  }
}
