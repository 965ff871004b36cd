// The desk of what is shown: written, reviewed, published, withdrawn, and looked at before it is out.
import { itemById, listItems, previewOf, revisionsOf } from '../../../core/brand/editorial/content-reads.ts'
import { previewLink, readPreviewLink } from '../../../core/brand/editorial/preview-link.ts'
import * as review from '../../../core/brand/editorial/review-content.ts'
import { type Changed, createContent, saveDraft } from '../../../core/brand/editorial/write-content.ts'
import { factsOf } from '../../../core/brand/facts/fact-reads.ts'
import { type Action, authorize } from '../../../core/people/policy.ts'
import type { Deps } from '../../../core/platform/deps.ts'
import type { Work } from '../../../core/platform/work.ts'
import { programmeById, programmeByKey } from '../../../core/programmes/programme-reads.ts'
import type { Actor } from '../../../core/values/actor.ts'
import { dayAt } from '../../../core/values/days.ts'
import * as contract from '../../contract/content-desk.ts'
import { endpoint } from '../../http/endpoint.ts'
import { inWork } from '../../http/in-work.ts'
import { mayInProgramme } from '../../http/may-in-programme.ts'
import { showOne } from '../brand/showing.ts'
import { pageOf } from '../people/present.ts'
import { presentFact, presentItem, presentRevision } from './present.ts'

interface Asking {
  deps: Deps
  params: { id: string }
  actorIn(programmeId: string): Actor
}

/** Throws `notFound` and `notAllowed`. */
const may =
  (action: Action) =>
  async ({ deps, params, actorIn }: Asking) => {
    const item = await itemById(deps.database.client, params.id)
    authorize(actorIn(item.programmeId), action)
    return item
  }

/** A text of 20 sections, and what stands around it. */
const maxContentBytes = 1_500_000

const list = endpoint({
  method: 'get',
  path: '/v1/content',
  summary: '一类内容：故事、品牌、企业、产品，各到哪一步了',
  query: contract.contentsQuerySchema,
  answers: contract.contentsSchema,
  problems: [404],
  authorize: mayInProgramme('read brand'),
  handle: async ({ deps, found, query: { kind, state, waiting, q, cursor, limit } }) => {
    const asked = { kind, state, inReview: waiting, search: q, cursor, limit: limit + 1 }
    const rows = await listItems(deps.database.client, { programmeId: found.id, ...asked })
    const { page, next } = pageOf(rows, limit)
    return { items: page.map(presentItem), next }
  },
})

const create = endpoint({
  method: 'post',
  path: '/v1/content',
  summary: '新写一篇，是草稿',
  body: contract.newContentSchema,
  maxBodyBytes: maxContentBytes,
  answers: contract.contentChangedSchema,
  problems: [404, 409, 413],
  status: { of: () => 201, others: { 201: '新的草稿' } },
  authorize: async ({ deps, body, actorIn }) => {
    const programme = await programmeByKey(deps.database.client, body.programme)
    authorize(actorIn(programme.id), 'change brand')
    return programme.id
  },
  handle: (ask) => {
    const { content } = ask.body
    return inWork(ask, ask.found, (work) => createContent(work, content.kind, content))
  },
})

const one = endpoint({
  method: 'get',
  path: '/v1/content/:id',
  summary: '一篇内容：每一稿、谁改的谁审的，和有日子的事',
  params: contract.contentParamsSchema,
  answers: contract.contentItemSchema,
  problems: [404],
  authorize: may('read brand'),
  handle: async ({ deps: { database }, found }) => ({
    ...presentItem(found),
    revisions: (await revisionsOf(database.client, found.id)).map((row) => presentRevision(found.kind, row)),
    facts: (await factsOf(database.client, found.id)).map(presentFact),
  }),
})

const draft = endpoint({
  method: 'put',
  path: '/v1/content/:id/draft',
  summary: '改草稿；已发布的照旧让人看，改的是下一稿',
  params: contract.contentParamsSchema,
  body: contract.draftBodySchema,
  maxBodyBytes: maxContentBytes,
  answers: contract.contentChangedSchema,
  problems: [404, 409, 413],
  authorize: may('change brand'),
  handle: (ask) => {
    const { version, content } = ask.body
    const seen = { id: ask.params.id, version }
    return inWork(ask, ask.found.programmeId, (work) =>
      saveDraft(work, seen, { kind: content.kind, content }),
    )
  },
})

interface Stepping {
  path: `/${string}`
  summary: string
  step(work: Work, seen: Changed): Promise<Changed>
}

const step = ({ path, summary, step: run }: Stepping) =>
  endpoint({
    ...{ method: 'post', path, summary },
    params: contract.contentParamsSchema,
    body: contract.versionBodySchema,
    answers: contract.contentChangedSchema,
    problems: [404, 409],
    authorize: may('change brand'),
    handle: (ask) => {
      const seen = { id: ask.params.id, version: ask.body.version }
      return inWork(ask, ask.found.programmeId, (work) => run(work, seen))
    },
  })

interface ReasonedStepping extends Omit<Stepping, 'step'> {
  step(work: Work, seen: Changed, reason: string): Promise<Changed>
}

const reasonedStep = ({ path, summary, step: run }: ReasonedStepping) =>
  endpoint({
    ...{ method: 'post', path, summary },
    params: contract.contentParamsSchema,
    body: contract.reasonedBodySchema,
    answers: contract.contentChangedSchema,
    problems: [404, 409],
    authorize: may('change brand'),
    handle: (ask) => {
      const { version, reason } = ask.body
      const seen = { id: ask.params.id, version }
      return inWork(ask, ask.found.programmeId, (work) => run(work, seen, reason))
    },
  })

const steps = [
  step({
    ...{ path: '/v1/content/:id/submission', summary: '送审', step: review.submitContent },
  }),
  step({
    ...{ path: '/v1/content/:id/publication', step: review.publishContent },
    summary: '发布；最后改稿的人不能自己发布，除非项目里没有别人能审',
  }),
  reasonedStep({
    ...{ path: '/v1/content/:id/return', summary: '退回去改', step: review.returnContent },
  }),
  reasonedStep({
    ...{ path: '/v1/content/:id/withdrawal', summary: '撤下，马上就看不到了；没发布过的就是不要了' },
    step: review.withdrawContent,
  }),
]

async function previewed(deps: Deps, itemId: string, staff: boolean) {
  const { client } = deps.database
  const item = await previewOf(client, itemId)
  const { zone } = await programmeById(client, item.programmeId)
  const showing = { programmeId: item.programmeId, today: dayAt(deps.clock.now(), zone), staff }
  return { preview: true as const, shown: await showOne(client, item, showing) }
}

const preview = endpoint({
  method: 'get',
  path: '/v1/content/:id/preview',
  summary: '发布以后会是什么样子',
  params: contract.contentParamsSchema,
  answers: contract.previewSchema,
  problems: [404],
  authorize: may('read brand'),
  handle: ({ deps, found }) => previewed(deps, found.id, true),
})

const link = endpoint({
  method: 'post',
  path: '/v1/content/:id/preview-link',
  summary: '给没有账号的人看草稿的链接，三天有效',
  params: contract.contentParamsSchema,
  answers: contract.previewLinkSchema,
  secret: true,
  problems: [404],
  authorize: may('change brand'),
  handle: async ({ deps, found }) => {
    const { token, until } = previewLink(deps, found.id)
    return { token, path: `/v1/previews/${token}`, until: until.toISOString() }
  },
})

const linked = endpoint({
  method: 'get',
  path: '/v1/previews/:token',
  summary: '凭预览链接看草稿',
  params: contract.previewParamsSchema,
  answers: contract.previewSchema,
  problems: [404],
  access: 'open',
  authorize: async ({ deps, params }) => readPreviewLink(deps, params.token),
  handle: ({ deps, found }) => previewed(deps, found, false),
})

export const contentEndpoints = [list, create, one, draft, ...steps, preview, link, linked]
