// What the mini-program told people, and what became of it; in the demo county, where nobody has a phone, the place to see it.
import { listNotices } from '../../../core/messaging/notices/notice-reads.ts'
import type { NoticeKind } from '../../../core/platform/notice-templates.ts'
import { noticesQuerySchema, noticesSchema } from '../../contract/notices.ts'
import { endpoint } from '../../http/endpoint.ts'
import { mayInProgramme } from '../../http/may-in-programme.ts'

export const notices = endpoint({
  method: 'get',
  path: '/v1/notices',
  summary: '小程序发出的订阅消息',
  query: noticesQuerySchema,
  answers: noticesSchema,
  problems: [403, 404],
  authorize: mayInProgramme('read notices'),
  handle: async ({ deps, query, found: { id: programmeId } }) => {
    const { state, cursor: before, limit } = query
    const rows = await listNotices(deps.database.client, { programmeId, state, before, limit: limit + 1 })
    const page = rows.slice(0, limit)
    const items = page.map(({ createdAt, sentAt, kind, state: now, ...row }) => ({
      ...{ ...row, kind: kind as NoticeKind, state: now as 'sent' },
      ...{ createdAt: createdAt.toISOString(), sentAt: sentAt?.toISOString() ?? null },
    }))
    return { items, next: rows.length > limit ? (page.at(-1)?.id ?? null) : null }
  },
})
