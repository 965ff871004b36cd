import { expect, test } from 'vitest'
import { openDeps } from '../test/support/deps.ts'
import { startJobs } from './schedule.ts'

test('every job runs at start, to catch up with a day off, and stopping waits for it', async () => {
  const opened = await openDeps()
  try {
    const jobs = startJobs(opened.deps)
    await jobs.stop()
    const runs = await opened.deps.database.client.jobRun.findMany({ orderBy: { job: 'asc' } })
    expect(runs).toMatchObject([
      { job: 'hold-dialogs', error: null, counts: { begun: 0, handedOver: 0 } },
      { job: 'plan-follow-ups', error: null, counts: { due: 0, cancelled: 0 } },
      { job: 'purge-idle-talk', error: null, counts: { texts: 0, pictures: 0 } },
    ])
  } finally {
    await opened.close()
  }
})
