// For staff: how much the articles are read, by grade, and what others' pages state of their readers.
import * as reads from '../../../core/brand/reads/read-totals-reads.ts'
import { stateReads, strikeStated } from '../../../core/brand/reads/state-reads.ts'
import { readReachTargets } from '../../../core/brand/target-reads.ts'
import { articleTitles } from '../../../core/brand/titles-reads.ts'
import { authorize } from '../../../core/people/policy.ts'
import { Problem } from '../../../core/values/problem.ts'
import * as contract from '../../contract/articles.ts'
import { maxProofBodyBytes } from '../../contract/proof.ts'
import { madeSchema } from '../../contract/sales.ts'
import { doneSchema } from '../../contract/session.ts'
import { endpoint } from '../../http/endpoint.ts'
import { fileSchema } from '../../http/file-answer.ts'
import { inWork } from '../../http/in-work.ts'
import { mayInProgramme } from '../../http/may-in-programme.ts'
import { proofAnswer, proofOf, proofTypes } from '../../http/proof-answer.ts'
import { presentReads, presentStated, sumsOf } from './present.ts'

const totals = endpoint({
  method: 'get',
  path: '/v1/article-reads',
  summary: '阅读量：小二数的、别的平台说的，分开算，不相加',
  query: contract.readsQuerySchema,
  answers: contract.readsSchema,
  problems: [404],
  authorize: mayInProgramme('read brand'),
  handle: async ({ deps, found, query: { from, to } }) => {
    if (from && to && from > to) throw new Problem('invalidInput', { where: 'from', reason: 'is after to' })
    const { client, reader } = deps.database
    const total = await reads.readTotals(reader, { programmeId: found.id, from, to })
    const targets = await readReachTargets(client, found.id, 'reads')
    const withSums = await Promise.all(
      targets.map(async (target) => ({
        ...{ ...target, sums: sumsOf(await reads.readTotals(reader, { programmeId: found.id })) },
        phases: await Promise.all(
          target.phases.map(async (phase) => {
            const span = phase.from && phase.to ? { from: phase.from, to: phase.to } : null
            const of = span && (await reads.readTotals(reader, { programmeId: found.id, ...span }))
            return { ...phase, sums: of && sumsOf(of) }
          }),
        ),
      })),
    )
    const ids = [...total.articles.keys()]
    const titles = await articleTitles(client, {
      programmeId: found.id,
      ids,
      most: contract.maxArticleTotals,
    })
    return presentReads({ total, targets: withSums, titles, most: contract.maxArticleTotals })
  },
})

const stated = endpoint({
  method: 'get',
  path: '/v1/articles/:id/stated-reads',
  summary: '一篇文章在别的平台上的阅读量，每次录的都在',
  params: contract.articleParamsSchema,
  answers: contract.statedListSchema,
  problems: [404],
  authorize: async ({ deps, params, actorIn }) => {
    const programmeId = await reads.programmeOfArticle(deps.database.client, params.id)
    authorize(actorIn(programmeId), 'read brand')
  },
  handle: async ({ deps, params }) => ({
    items: (await reads.listStated(deps.database.client, params.id, contract.maxStated)).map(presentStated),
  }),
})

const newStated = endpoint({
  method: 'post',
  path: '/v1/articles/:id/stated-reads',
  summary: '录一个别的平台上的阅读量，要有截图',
  params: contract.articleParamsSchema,
  body: contract.statedReadsBodySchema,
  maxBodyBytes: maxProofBodyBytes,
  answers: madeSchema,
  problems: [404, 413],
  authorize: async ({ deps, params, actorIn }) => {
    const programmeId = await reads.programmeOfArticle(deps.database.client, params.id)
    authorize(actorIn(programmeId), 'change brand')
    return programmeId
  },
  handle: async (ask) => {
    const { picture: given, ...said } = ask.body
    const picture = await proofOf(ask.deps, given)
    if (!picture) throw new Problem('invalidInput', { where: 'picture', reason: 'is missing' })
    const fields = { ...said, articleId: ask.params.id, picture }
    return { id: await inWork(ask, ask.found, (work) => stateReads(work, fields)) }
  },
})

const statedPicture = endpoint({
  method: 'get',
  path: '/v1/stated-reads/:id/picture',
  summary: '别的平台阅读量的截图',
  params: contract.articleParamsSchema,
  answers: fileSchema,
  mediaType: proofTypes,
  problems: [404],
  authorize: async ({ deps, params, actorIn }) => {
    const found = await reads.statedById(deps.database.client, params.id)
    authorize(actorIn(found.programmeId), 'read brand')
    return found
  },
  handle: ({ deps, params, found }) => proofAnswer(deps, found.picture, params.id),
})

const statedVoid = endpoint({
  method: 'post',
  path: '/v1/stated-reads/:id/void',
  summary: '作废一个录错的阅读量',
  params: contract.articleParamsSchema,
  body: contract.strikeBodySchema,
  answers: doneSchema,
  problems: [404],
  authorize: async ({ deps, params, actorIn }) => {
    const { programmeId } = await reads.statedById(deps.database.client, params.id)
    authorize(actorIn(programmeId), 'change brand')
    return programmeId
  },
  handle: async (ask) => {
    await inWork(ask, ask.found, (work) => strikeStated(work, ask.params.id, ask.body.reason))
    return { done: true as const }
  },
})

export const articleDeskEndpoints = [totals, stated, newStated, statedPicture, statedVoid]
