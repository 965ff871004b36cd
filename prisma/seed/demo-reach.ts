// Seeds what the demo county tells of its articles, the media and live sessions, through the wing's own steps, as the
// system. Nobody has read anything yet: reads are counted, and never seeded.
import { readFileSync } from 'node:fs'
import { publishContent, submitContent } from '../../core/brand/editorial/review-content.ts'
import { createContent } from '../../core/brand/editorial/write-content.ts'
import { noteResults } from '../../core/brand/live/note-results.ts'
import { planLive } from '../../core/brand/live/plan-live.ts'
import { enterMention } from '../../core/brand/mentions/enter-mention.ts'
import type { Deps } from '../../core/platform/deps.ts'
import { runWork, type Work } from '../../core/platform/work.ts'
import { programmeByKey } from '../../core/programmes/programme-reads.ts'
import { addDays, dayAt, instantOf } from '../../core/values/days.ts'
import { type DemoReach, parseDemoReach } from '../demo/reach-file.ts'

export const readDemoReach = (): DemoReach =>
  parseDemoReach(JSON.parse(readFileSync(new URL('../demo/reach.json', import.meta.url), 'utf8')))

/** Does nothing where the programme has live sessions already. */
export async function seedDemoReach(deps: Deps, programmeKey: string): Promise<{ fresh: boolean }> {
  const { client } = deps.database
  const programme = await programmeByKey(client, programmeKey)
  if ((await client.liveSession.count({ where: { programmeId: programme.id } })) > 0) return { fresh: false }
  const id = deps.ids.next('cmd')
  await runWork(deps, {
    programme,
    actor: { kind: 'system', programmeId: programme.id },
    cause: { kind: 'command', id, orderId: id, at: deps.clock.now() },
    body: (work) => seedAll(work, readDemoReach()),
  })
  return { fresh: true }
}

async function seedAll(work: Work, { articles, mentions, live }: DemoReach): Promise<void> {
  const { zone } = work.programme
  const day = (days: number) => addDays(dayAt(work.now, zone), days)
  for (const { daysAgo, ...article } of articles) {
    const content = { ...article, day: day(-daysAgo), cover: null, sample: true }
    await publishContent(work, await submitContent(work, await createContent(work, 'article', content)))
  }
  for (const { daysAgo, ...mention } of mentions) {
    const fields = { ...mention, day: day(-daysAgo), note: null }
    await enterMention(work, { fields, picture: null, sample: true })
  }
  for (const { inDays, from, to, results, ...session } of live) {
    const times = {
      startsAt: instantOf(day(inDays), from, zone),
      endsAt: instantOf(day(inDays), to, zone),
    }
    const id = await planLive(work, { ...session, ...times, url: null, expectedFen: null }, { sample: true })
    // Without a turnover: the demo's sales are those that are told in it.
    if (results)
      await noteResults(work, id, {
        results: { ...results, turnoverFen: null, note: '示例数据' },
        proof: null,
      })
  }
}
