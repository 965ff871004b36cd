import { expect, test } from 'vitest'
import { openDeps } from '../../test/support/deps.ts'
import { personId, setFollowUps } from '../../test/support/follow-ups.ts'
import { actorNamed, doWork } from '../../test/support/work.ts'
import { recordVisit } from './enter-visit.ts'

test('many in one evening are of the evening on which they were told, whenever the bot hears of it', async () => {
  const opened = await openDeps({ now: new Date('2026-11-21T09:00:00+08:00') })
  try {
    await setFollowUps(opened.deps, { bulkAfter: 2 })
    const actor = await actorNamed(opened.deps, '赵敏')
    const bulk: boolean[] = []
    for (const name of ['李四', '娜仁花', '萨日朗']) {
      const visit = { person: await personId(opened.deps, name), day: '2026-11-20', said: {}, part: 0 }
      const cause = { at: new Date('2026-11-20T21:00:00+08:00') }
      const entered = await doWork(opened.deps, (work) => recordVisit(work, visit), { actor, cause })
      bulk.push(entered.becameBulk)
    }
    expect(bulk).toEqual([false, false, true])
    const visits = await opened.deps.database.client.followUpVisit.findMany()
    expect(visits.map(({ flag }) => flag)).toEqual(['bulk', 'bulk', 'bulk'])
  } finally {
    await opened.close()
  }
})
