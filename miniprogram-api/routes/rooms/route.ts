// The groups that the bot is in: what each is for, which run it has, and what may be changed of that on the page.
import { changeRoom, unbindRoom } from '../../../core/messaging/change-room.ts'
import {
  listRooms,
  programmeOfRoom,
  type RoomRow,
  type UnboundRoom,
  unboundRooms,
} from '../../../core/messaging/room-reads.ts'
import { allowed, authorize } from '../../../core/people/policy.ts'
import type { Deps } from '../../../core/platform/deps.ts'
import type { Actor } from '../../../core/values/actor.ts'
import { Problem } from '../../../core/values/problem.ts'
import * as contract from '../../contract/rooms.ts'
import { doneSchema } from '../../contract/session.ts'
import { endpoint } from '../../http/endpoint.ts'
import { inWork } from '../../http/in-work.ts'
import { mayInProgramme } from '../../http/may-in-programme.ts'

const done = { done: true } as const
const instant = (at: Date | null): string | null => at?.toISOString() ?? null

const presentRoom = ({ boundAt, lastMessageAt, ...room }: RoomRow): contract.Room => ({
  ...{ id: room.id, name: room.name, purpose: room.purpose, run: room.run, members: room.members },
  ...{ boundBy: room.boundBy, boundAt: instant(boundAt), lastMessageAt: instant(lastMessageAt) },
})

const presentUnbound = ({ id, name, lastMessageAt }: UnboundRoom) => ({
  ...{ id, name, lastMessageAt: instant(lastMessageAt) },
})

const rooms = endpoint({
  method: 'get',
  path: '/v1/rooms',
  summary: '一个项目的群；还没绑的群只给管理员看',
  query: contract.roomsQuerySchema,
  answers: contract.roomsSchema,
  problems: [404],
  authorize: mayInProgramme('read rooms'),
  handle: async ({ deps, found, actorIn }) => {
    const { client } = deps.database
    const seesAll = allowed(actorIn(found.id), 'manage accounts')
    const unbound = seesAll ? await unboundRooms(client, found.id) : []
    return {
      items: (await listRooms(client, found.id)).map(presentRoom),
      unbound: unbound.map(presentUnbound),
    }
  },
})

interface Asking {
  deps: Deps
  params: { id: string }
  actorIn(programmeId: string): Actor
}

/** Throws `notFound` for a room that nobody bound: that is done by a code typed in it. */
async function boundRoom({ deps, params, actorIn }: Asking): Promise<string> {
  const programmeId = await programmeOfRoom(deps.database.client, params.id)
  if (programmeId === null) throw new Problem('notFound', { thing: 'room', id: params.id })
  authorize(actorIn(programmeId), 'bind conversation')
  return programmeId
}

const change = endpoint({
  method: 'patch',
  path: '/v1/rooms/:id',
  summary: '换一个群的用处，或它是哪一期的',
  params: contract.roomParamsSchema,
  body: contract.roomChangeSchema,
  answers: doneSchema,
  problems: [404],
  authorize: boundRoom,
  handle: async (ask) => {
    await inWork(ask, ask.found, (work) => changeRoom(work, ask.params.id, ask.body))
    return done
  },
})

const unbind = endpoint({
  method: 'delete',
  path: '/v1/rooms/:id/binding',
  summary: '解绑一个群：小二不再听那里说的',
  params: contract.roomParamsSchema,
  answers: doneSchema,
  problems: [404],
  authorize: boundRoom,
  handle: async (ask) => {
    await inWork(ask, ask.found, (work) => unbindRoom(work, ask.params.id))
    return done
  },
})

export const roomEndpoints = [rooms, change, unbind]
