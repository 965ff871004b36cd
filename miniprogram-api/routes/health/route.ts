// Whether the machine is well: for whoever watches it, and the page's light.
import { healthSchema } from '../../contract/health.ts'
import { endpoint, open } from '../../http/endpoint.ts'
import { currentHealth } from './current-health.ts'
import { failingDatabase, presentHealth } from './present.ts'

export const healthz = endpoint({
  method: 'get',
  path: '/healthz',
  summary: '机器好不好',
  answers: healthSchema,
  status: {
    of: ({ ok }) => (ok ? 200 : 503),
    others: { 503: '机器有毛病：机器人掉线、消息积压或数据库不通' },
  },
  authorize: open,
  handle: async ({ deps }) => {
    const health = await currentHealth(deps)
    return health ? presentHealth(health) : failingDatabase
  },
})
