import { expect, test } from 'vitest'
import { openDeps } from '../test/support/deps.ts'
import { startJobs } from './schedule.ts'

test('every job runs at start, to catch up with a day off, and stopping waits for it', async () => {
  const opened = await openDeps()
  try {
    const jobs = startJobs(opened.deps)
    await jobs.stop()
    const runs = await opened.deps.database.client.jobRun.findMany()
    expect(runs.map(({ job, error, counts }) => ({ job, error, counts }))).toEqual(
      expect.arrayContaining([
        { job: 'purge-idle-talk', error: null, counts: { texts: 0, pictures: 0 } },
        { job: 'remind-classes', error: null, counts: { reminded: 1 } },
      ]),
    )
  } finally {
    await opened.close()
  }
})
