import { maskWords } from '../../../core/messaging/mask-words.ts'
import { authorize } from '../../../core/people/policy.ts'
import { runById } from '../../../core/training/courses/run-reads.ts'
import { readRatings } from '../../../core/training/ratings/rating-reads.ts'
import { ratingsSchema, runParamsSchema } from '../../contract/training.ts'
import { endpoint } from '../../http/endpoint.ts'

export const runRatings = endpoint({
  method: 'get',
  path: '/v1/runs/:id/ratings',
  summary: '一期课的评分：只有合计，看不出是谁评的',
  params: runParamsSchema,
  answers: ratingsSchema,
  problems: [403, 404],
  authorize: async ({ deps, params, actorIn }) => {
    const { id, course } = await runById(deps.database.client, params.id)
    authorize(actorIn(course.programmeId), 'read ratings')
    return { id, programmeId: course.programmeId }
  },
  handle: async ({ deps, found }) => {
    const asked = { runId: found.id }
    const { words, ...sums } = await readRatings(deps.database.client, found.programmeId, asked)
    return { ...sums, words: words.map((each) => maskWords(each)) }
  },
})
