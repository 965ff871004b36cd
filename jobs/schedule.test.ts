import { expect, test } from 'vitest'
import { openDeps } from '../test/support/deps.ts'
import { startJobs } from './schedule.ts'

test('every job runs at start, to catch up with a day off, and stopping waits for it', async () => {
  const opened = await openDeps()
  try {
    const jobs = startJobs(opened.deps)
    await jobs.stop()
    const runs = await opened.deps.database.client.jobRun.findMany()
    const names = runs.map(({ job }) => job)
    expect(names).toHaveLength(new Set(names).size)
    expect(runs.filter(({ error, finishedAt }) => error !== null || finishedAt === null)).toEqual([])
    const purge = runs.find(({ job }) => job === 'purge-idle-talk')
    expect(purge?.counts).toEqual({ texts: 0, pictures: 0 })
    expect(names).toContain('finish-broadcasts')
  } finally {
    await opened.close()
  }
})
