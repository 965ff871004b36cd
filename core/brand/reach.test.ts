// What the routes of the articles' figures, the media and live sessions rest on, on either database.
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openDeps, type TestDeps } from '../../test/support/deps.ts'
import { runWork, type Work } from '../platform/work.ts'
import { programmeByKey } from '../programmes/programme-reads.ts'
import { countLive, listLive } from './live/live-reads.ts'
import { noteResults } from './live/note-results.ts'
import { cancelLive, planLive } from './live/plan-live.ts'
import { enterMention, strikeMention } from './mentions/enter-mention.ts'
import { countMentions, listMentions } from './mentions/mention-reads.ts'
import { readTotals } from './reads/read-totals-reads.ts'
import { stateReads } from './reads/state-reads.ts'

let opened: TestDeps
let programmeId: string
beforeEach(async () => {
  opened = await openDeps()
  programmeId = (await programmeByKey(opened.deps.database.client, 'urad-middle')).id
})
afterEach(() => opened.close())

const tx = () => opened.deps.database.client
let said = 0
async function work<T>(body: (work: Work) => Promise<T>): Promise<T> {
  const programme = await programmeByKey(tx(), 'urad-middle')
  const id = `cmd_reach_${++said}`
  const cause = { kind: 'command' as const, id, orderId: id, at: opened.clock.now() }
  return runWork(opened.deps, { programme, actor: { kind: 'system', programmeId }, cause, body })
}

const picture = { name: 'a.png', mime: 'image/png', sha256: 'x' }
const mention = {
  ...{ outlet: '日报', level: '市级' as const, day: '2026-11-18', title: '羊肉', film: false, note: null },
  url: 'https://example.cn/1',
}

it('a link is kept once, whoever is faster, and is free again when it was struck out', async () => {
  const entering = () => work((each) => enterMention(each, { fields: mention, picture }))
  const outcomes = await Promise.allSettled(Array.from({ length: 5 }, entering))
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const [{ id, picture: kept } = { id: '' }] = await listMentions(tx(), { programmeId, limit: 10 })
  expect(kept).toEqual(picture)
  await work((each) => strikeMention(each, id, '登错了'))
  expect((await countMentions(tx(), { programmeId })).map(({ mentions }) => mentions)).toEqual([0, 0, 0, 0])
  await entering()
  expect(await listMentions(tx(), { programmeId, struckOut: true, limit: 10 })).toHaveLength(2)
})

const session = {
  ...{ title: '羊肉专场', kind: '直播' as const, platform: '抖音' as const, host: '阿爸', url: null },
  ...{ products: ['羊肉'], expectedFen: 100, startsAt: new Date('2026-11-20T08:00:00Z') },
  endsAt: new Date('2026-11-20T09:00:00Z'),
}

it('a live session counts with its results, and one that was cancelled does not', async () => {
  const [held, off] = [
    await work((each) => planLive(each, session)),
    await work((each) => planLive(each, session)),
  ]
  await work((each) => cancelLive(each, off, '停电'))
  const results = { viewers: 10, orders: 2, turnoverFen: 5_000, note: null }
  await work((each) => noteResults(each, held, { results, proof: picture }))
  expect(await countLive(tx(), { programmeId })).toEqual({
    ...{ held: 1, proved: 1, festivals: 0, planned: 0, cancelled: 1, viewers: 10, orders: 2 },
    turnoverFen: 5_000,
  })
  const rows = await listLive(tx(), { programmeId, limit: 10 })
  expect(rows.find(({ id }) => id === held)).toMatchObject({
    products: ['羊肉'],
    expectedFen: 100,
    proof: picture,
  })
  const campaigns = await tx().campaign.findMany({ where: { programmeId } })
  expect(campaigns.map(({ kind, amountFen, fromDay }) => [kind, amountFen, fromDay])).toEqual([
    ['直播专场', 5_000n, '2026-11-20'],
  ])
})

it('stated reads are a grade of their own', async () => {
  const item = {
    kind: 'article',
    title: '羊肉',
    state: 'published',
    causeId: 'x',
    createdAt: opened.clock.now(),
  }
  await tx().contentItem.create({ data: { id: 'art_1', programmeId, ...item } })
  const figure = { articleId: 'art_1', channel: '微信公众号' as const, url: null, picture, note: null }
  await work((each) => stateReads(each, { ...figure, reads: 900, day: '2026-11-18' }))
  const totals = await readTotals(opened.deps.database.reader, { programmeId })
  expect(totals.counted).toEqual({ signedIn: 0, anonymous: 0 })
  expect(totals.stated).toEqual([{ channel: '微信公众号', reads: 900 }])
})
