import { expect, test } from 'vitest'
import { afterAll, mark } from '../core/training/test-class.ts'
import { openDeps } from '../test/support/deps.ts'
import { certificatesJob } from './issue-certificates.ts'

test('run twice, and after days off, it issues each certificate once', async () => {
  const opened = await openDeps()
  try {
    for (const session of [1, 2, 3]) await mark(opened, { name: '李四', session })
    const weekLater = new Date(afterAll.getTime() + 7 * 86_400_000)
    opened.clock.set(weekLater)
    expect(await certificatesJob.run(opened.deps, weekLater)).toMatchObject({ certificates: 1 })
    expect(await certificatesJob.run(opened.deps, weekLater)).toMatchObject({ certificates: 0 })
    expect(await opened.deps.database.client.certificate.count()).toBe(1)
  } finally {
    await opened.close()
  }
})
