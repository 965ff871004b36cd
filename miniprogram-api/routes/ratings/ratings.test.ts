import { afterEach, beforeEach, expect, it } from 'vitest'
import { sealRating } from '../../../core/training/ratings/rate-run.ts'
import { liveRun, mark, personId } from '../../../core/training/test-class.ts'
import { openDeps, type TestDeps } from '../../../test/support/deps.ts'
import { actorNamed, doWork } from '../../../test/support/work.ts'
import { ratingsSchema } from '../../contract/training.ts'
import { startApi } from '../../http/server.ts'
import { getWithHost, problemOf, type SignedInTester, signInAs } from '../../test-support.ts'

let opened: TestDeps
let api: Awaited<ReturnType<typeof startApi>>
let runId: string
let staff: SignedInTester
beforeEach(async () => {
  opened = await openDeps({ env: { API_URL: 'http://127.0.0.1:0' } })
  api = await startApi(opened.deps, {})
  const run = await liveRun(opened)
  runId = run.id
  staff = await signInAs(
    { url: api.url, deps: opened.deps },
    { programmeId: run.programmeId, name: '包老师' },
  )
})
afterEach(async () => {
  await api.close()
  await opened.close()
})

it('gives the sums of a run, and nobody’s own', async () => {
  for (const name of ['李四', '萨日朗']) await mark(opened, { name, session: 1 })
  const rating = { runId, personId: await personId(opened, '李四'), teacher: 5, words: '好' }
  const actor = await actorNamed(opened.deps, '李四')
  await doWork(opened.deps, (work) => sealRating(work, rating), { actor })
  const response = await staff.get(`/v1/runs/${runId}/ratings`)
  expect(ratingsSchema.strict().parse(await response.json())).toEqual({
    ...{ responses: 1, invited: 2, responseRate: 0.5, shown: 0, needed: 4 },
    ...{ satisfaction: null, words: [] },
    averages: { teacher: null, content: null, usefulness: null },
  })
})

it('masks a phone in the words', async () => {
  const five = ['李四', '萨日朗', '王秀兰', '赵敏', '呼和']
  for (const name of five) {
    const rating = { runId, personId: await personId(opened, name), teacher: 5, words: '好，打15400001234' }
    await mark(opened, { name, session: 1 })
    const actor = await actorNamed(opened.deps, name)
    await doWork(opened.deps, (work) => sealRating(work, rating), { actor })
  }
  const { words } = ratingsSchema.parse(await (await staff.get(`/v1/runs/${runId}/ratings`)).json())
  expect(new Set(words)).toEqual(new Set(['好，打154****1234']))
})

it('of no run is 404, and for another host 403', async () => {
  expect((await problemOf(await staff.get(`/v1/runs/run_nowhere/ratings`))).status).toBe(404)
  expect((await getWithHost(`${api.url}/v1/runs/run_nowhere/ratings`, 'evil.example')).status).toBe(403)
})
