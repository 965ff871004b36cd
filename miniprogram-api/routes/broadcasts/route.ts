// What was sent to many, with its receipts.
import { listBroadcasts } from '../../../core/broadcasts/reads.ts'
import { broadcastsQuerySchema, broadcastsSchema } from '../../contract/broadcasts.ts'
import { endpoint } from '../../http/endpoint.ts'
import { mayInProgramme } from '../../http/may-in-programme.ts'
import { presentBroadcast } from './present.ts'

export const broadcasts = endpoint({
  method: 'get',
  path: '/v1/broadcasts',
  summary: '群发和每个群的回执',
  query: broadcastsQuerySchema,
  answers: broadcastsSchema,
  problems: [404],
  authorize: mayInProgramme('read broadcasts'),
  handle: async ({ deps, query, found }) => {
    const { limit, cursor: before } = query
    const rows = await listBroadcasts(deps.database.client, {
      programmeId: found.id,
      before,
      limit: limit + 1,
    })
    const page = rows.slice(0, limit)
    const next = rows.length > page.length ? (page.at(-1)?.id ?? null) : null
    return { items: page.map(presentBroadcast), next }
  },
})
