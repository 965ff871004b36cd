// Which programmes there are, and one day of a programme at a glance.
import { allowed, authorize } from '../../../core/people/policy.ts'
import { listProgrammes, programmeByKey, readProgrammeDay } from '../../../core/programmes/programme-reads.ts'
import { personDayAt } from '../../../core/values/days.ts'
import {
  programmeParamsSchema,
  programmesSchema,
  todayQuerySchema,
  todaySchema,
} from '../../contract/programmes.ts'
import { endpoint } from '../../http/endpoint.ts'
import { presentProgramme, presentToday } from './present.ts'

const latestShown = 20

export const programmes = endpoint({
  method: 'get',
  path: '/v1/programmes',
  summary: '有哪些项目',
  answers: programmesSchema,
  caching: 'revalidate',
  access: 'demo',
  authorize: async ({ deps, actorIn }) => {
    const found = await listProgrammes(deps.database.client)
    return found.filter(({ id }) => allowed(actorIn(id), 'read stationReports'))
  },
  handle: async ({ found }) => ({ items: found.map(presentProgramme) }),
})

export const today = endpoint({
  method: 'get',
  path: '/v1/programmes/:key/today',
  summary: '一天的总数和最近的日报',
  params: programmeParamsSchema,
  query: todayQuerySchema,
  answers: todaySchema,
  caching: 'revalidate',
  problems: [404],
  access: 'demo',
  authorize: async ({ deps, params, actorIn }) => {
    const programme = await programmeByKey(deps.database.client, params.key)
    authorize(actorIn(programme.id), 'read stationReports')
    return programme
  },
  handle: async ({ deps, query, found }) => {
    const day = query.day ?? personDayAt(deps.clock.now(), found.zone)
    const read = await readProgrammeDay(deps.database.client, {
      programmeId: found.id,
      day,
      latest: latestShown,
    })
    return presentToday(day, read)
  },
})
