// 媒体报道: each link once, by level, with its screenshot; and what everybody may see of them.
import { changeMention, enterMention, strikeMention } from '../../../core/brand/mentions/enter-mention.ts'
import { countMentions, listMentions, mentionById } from '../../../core/brand/mentions/mention-reads.ts'
import { type ReachTarget, readReachTargets } from '../../../core/brand/target-reads.ts'
import { type Action, authorize } from '../../../core/people/policy.ts'
import type { Deps } from '../../../core/platform/deps.ts'
import { programmeByKey } from '../../../core/programmes/programme-reads.ts'
import type { Actor } from '../../../core/values/actor.ts'
import { Problem } from '../../../core/values/problem.ts'
import { strikeBodySchema } from '../../contract/articles.ts'
import { brandProgrammeParamsSchema } from '../../contract/brand.ts'
import * as contract from '../../contract/media-mentions.ts'
import { maxProofBodyBytes } from '../../contract/proof.ts'
import { madeSchema } from '../../contract/sales.ts'
import { doneSchema } from '../../contract/session.ts'
import { type Endpoint, endpoint, open } from '../../http/endpoint.ts'
import { fileSchema } from '../../http/file-answer.ts'
import { inWork } from '../../http/in-work.ts'
import { mayInProgramme } from '../../http/may-in-programme.ts'
import { proofAnswer, proofOf, proofTypes } from '../../http/proof-answer.ts'
import { pageOf } from '../people/present.ts'
import { mentionsTowards, presentMention, presentShown } from './present.ts'

interface Asking {
  deps: Deps
  params: { id: string }
  actorIn(programmeId: string): Actor
}

const mayOfMention =
  (action: Action) =>
  async ({ deps, params, actorIn }: Asking) => {
    const mention = await mentionById(deps.database.client, params.id)
    authorize(actorIn(mention.programmeId), action)
    return mention
  }

/** Throws `invalidInput` for a span that ends before it begins. */
function spanOf({ from, to }: { from?: string | undefined; to?: string | undefined }) {
  if (from && to && from > to) throw new Problem('invalidInput', { where: 'from', reason: 'is after to' })
  return { from, to }
}

const shown = endpoint({
  method: 'get',
  path: '/v1/brand/:programme/media-mentions',
  summary: '媒体上的报道，谁都能看',
  params: brandProgrammeParamsSchema,
  query: contract.mentionsQuerySchema,
  answers: contract.mentionsSchema,
  caching: 'revalidate',
  problems: [404],
  authorize: open,
  handle: async ({ deps: { database }, params, query }) => {
    const { level, cursor: after, limit } = query
    const { id: programmeId } = await programmeByKey(database.client, params.programme)
    const asked = { programmeId, ...spanOf(query), level, after, limit: limit + 1 }
    const { page, next } = pageOf(await listMentions(database.client, asked), limit)
    return { items: page.map(presentShown), next }
  },
})

async function withCounts(
  { database }: Deps,
  programmeId: string,
  { key, name, target, phases }: ReachTarget,
) {
  const film = /宣传片/.test(name)
  const countIn = async (span: { from?: string; to?: string }) =>
    mentionsTowards(await countMentions(database.client, { programmeId, ...span }), film)
  return {
    ...{ key, name, target, mentions: await countIn({}) },
    phases: await Promise.all(
      phases.map(async ({ number, target: of, from, to }) => ({
        ...{ number, target: of, from, to },
        mentions: from && to ? await countIn({ from, to }) : null,
      })),
    ),
  }
}

const desk = endpoint({
  method: 'get',
  path: '/v1/media-mentions',
  summary: '媒体报道：各级多少、离指标多远、每条谁录的',
  query: contract.deskMentionsQuerySchema,
  answers: contract.deskMentionsSchema,
  problems: [404],
  authorize: mayInProgramme('read brand'),
  handle: async ({ deps, found, query }) => {
    const { level, struckOut, cursor: after, limit } = query
    const { client } = deps.database
    const of = { programmeId: found.id, ...spanOf(query) }
    const rows = await listMentions(client, { ...of, level, struckOut, after, limit: limit + 1 })
    const { page, next } = pageOf(rows, limit)
    const targets = [
      ...(await readReachTargets(client, found.id, 'mentions')),
      ...(await readReachTargets(client, found.id, 'films')),
    ]
    return {
      levels: await countMentions(client, of),
      targets: await Promise.all(targets.map((target) => withCounts(deps, found.id, target))),
      ...{ items: page.map(presentMention), next },
    }
  },
})

const enter = endpoint({
  method: 'post',
  path: '/v1/media-mentions',
  summary: '登记一条媒体报道；同一条链接只登记一次',
  body: contract.mentionBodySchema,
  maxBodyBytes: maxProofBodyBytes,
  answers: madeSchema,
  problems: [404, 409, 413],
  authorize: async ({ deps, body, actorIn }) => {
    const programme = await programmeByKey(deps.database.client, body.programme)
    authorize(actorIn(programme.id), 'change brand')
    return programme.id
  },
  handle: async (ask) => {
    const { programme: _, picture: given, ...fields } = ask.body
    const picture = await proofOf(ask.deps, given)
    return { id: await inWork(ask, ask.found, (work) => enterMention(work, { fields, picture })) }
  },
})

const change = endpoint({
  method: 'patch',
  path: '/v1/media-mentions/:id',
  summary: '改一条媒体报道，或补截图',
  params: contract.mentionParamsSchema,
  body: contract.mentionChangeSchema,
  maxBodyBytes: maxProofBodyBytes,
  answers: doneSchema,
  problems: [404, 409, 413],
  authorize: mayOfMention('change brand'),
  handle: async (ask) => {
    const { picture: given, ...rest } = ask.body
    const picture = (await proofOf(ask.deps, given)) ?? undefined
    const fields = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
    await inWork(ask, ask.found.programmeId, (work) =>
      changeMention(work, ask.params.id, { fields, picture }),
    )
    return { done: true as const }
  },
})

const strike = endpoint({
  method: 'post',
  path: '/v1/media-mentions/:id/void',
  summary: '作废一条登记错的报道，它还看得见',
  params: contract.mentionParamsSchema,
  body: strikeBodySchema,
  answers: doneSchema,
  problems: [404],
  authorize: mayOfMention('change brand'),
  handle: async (ask) => {
    await inWork(ask, ask.found.programmeId, (work) => strikeMention(work, ask.params.id, ask.body.reason))
    return { done: true as const }
  },
})

const picture = endpoint({
  method: 'get',
  path: '/v1/media-mentions/:id/picture',
  summary: '一条媒体报道的截图',
  params: contract.mentionParamsSchema,
  answers: fileSchema,
  mediaType: proofTypes,
  problems: [404],
  authorize: mayOfMention('read brand'),
  handle: ({ deps, params, found }) => proofAnswer(deps, found.picture, params.id),
})

export const mentionEndpoints: readonly Endpoint[] = [desk, shown, enter, change, strike, picture]
