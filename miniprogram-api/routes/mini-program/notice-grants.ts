// What the mini-program may tell me: one tap, one message.
import { grantNotices } from '../../../core/messaging/notices/grant-notices.ts'
import { grantsLeft } from '../../../core/messaging/notices/notice-reads.ts'
import { templatesOf } from '../../../core/people/mini-program/wechat-of.ts'
import type { Deps } from '../../../core/platform/deps.ts'
import { noticeKinds } from '../../../core/platform/notice-templates.ts'
import { noticeGrantsBodySchema, noticeGrantsSchema } from '../../contract/notices.ts'
import { actingOf, ownOf } from '../../http/authenticate.ts'
import { type Endpoint, endpoint } from '../../http/endpoint.ts'
import { inWork } from '../../http/in-work.ts'

async function presentGrants({ config, database }: Deps, userId: string) {
  const templates = templatesOf(config)
  const left = await grantsLeft(database.client, userId)
  return {
    items: noticeKinds.flatMap((kind) => {
      const templateId = templates[kind]?.id
      return templateId ? [{ kind, templateId, left: left.get(kind) ?? 0 }] : []
    }),
  }
}

const left = endpoint({
  method: 'get',
  path: '/v1/me/notice-grants',
  summary: '还能给我发几条订阅消息',
  answers: noticeGrantsSchema,
  access: 'miniProgram',
  authorize: async ({ own }) => ownOf(own),
  handle: ({ deps, found }) => presentGrants(deps, found.userId),
})

const grant = endpoint({
  method: 'post',
  path: '/v1/me/notice-grants',
  summary: '记下点了“允许”的订阅消息，一次一条',
  body: noticeGrantsBodySchema,
  answers: noticeGrantsSchema,
  access: 'miniProgram',
  authorize: async ({ own }) => ({ person: actingOf(own), userId: ownOf(own).userId }),
  handle: async (ask) => {
    const { person, userId } = ask.found
    const templates = templatesOf(ask.deps.config)
    const { results } = ask.body
    await inWork(ask, person.programme.id, (work) => grantNotices(work, { userId, results, templates }))
    return presentGrants(ask.deps, userId)
  },
})

export const noticeGrantsOfMiniProgram: readonly Endpoint[] = [left, grant]
