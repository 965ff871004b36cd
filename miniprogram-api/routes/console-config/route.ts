// What the console asks first.
import { listProgrammes } from '../../../core/programmes/programme-reads.ts'
import { consoleConfigSchema } from '../../contract/console.ts'
import { type Endpoint, endpoint, open } from '../../http/endpoint.ts'

export const consoleConfigEndpoint = (countyUrl: string | null): Endpoint =>
  endpoint({
    method: 'get',
    path: '/console-config.json',
    summary: '网页的配置',
    answers: consoleConfigSchema,
    caching: 'revalidate',
    authorize: open,
    handle: async ({ deps }) => {
      const [first] = await listProgrammes(deps.database.client)
      return { countyUrl, programmeKey: first?.key ?? null }
    },
  })
