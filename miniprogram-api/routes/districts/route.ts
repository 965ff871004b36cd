// Which member of staff looks after which township: for the programme's admins.
import { authorize } from '../../../core/people/policy.ts'
import { runWork } from '../../../core/platform/work.ts'
import { listDistricts } from '../../../core/stations/districts/district-reads.ts'
import { setDistrict } from '../../../core/stations/districts/set-district.ts'
import type { Actor } from '../../../core/values/actor.ts'
import {
  type District,
  districtBodySchema,
  districtParamsSchema,
  districtsSchema,
} from '../../contract/districts.ts'
import { doneSchema } from '../../contract/session.ts'
import { signedIn } from '../../http/authenticate.ts'
import { type Endpoint, endpoint } from '../../http/endpoint.ts'

interface Asked {
  me: Parameters<typeof signedIn>[0]
  actorIn(programmeId: string): Actor
}

async function forAdmin({ me, actorIn }: Asked) {
  const { programme } = signedIn(me)
  const actor = actorIn(programme.id)
  authorize(actor, 'manage accounts')
  return { programme, actor }
}

const districts = endpoint({
  method: 'get',
  path: '/v1/districts',
  summary: '各乡镇由谁管',
  answers: districtsSchema,
  authorize: forAdmin,
  handle: async ({ deps, found }) => {
    const rows = await listDistricts(deps.database.client, found.programme.id)
    const items: District[] = rows.map(({ townshipId, township, stations, people }) => ({
      ...{ townshipId, township, stations },
      people: people.map(({ personId, name, since }) => ({ personId, name, since: since.toISOString() })),
    }))
    return { items }
  },
})

const districtStaff = endpoint({
  method: 'put',
  path: '/v1/districts/:townshipId',
  summary: '定下一个乡镇由谁管',
  params: districtParamsSchema,
  body: districtBodySchema,
  answers: doneSchema,
  problems: [404],
  authorize: forAdmin,
  handle: async ({ deps, params, body, cause, found }) => {
    const { townshipId } = params
    const { personIds } = body
    await runWork(deps, { ...found, cause, body: (work) => setDistrict(work, { townshipId, personIds }) })
    return { done: true as const }
  },
})

export const districtEndpoints: readonly Endpoint[] = [districts, districtStaff]
