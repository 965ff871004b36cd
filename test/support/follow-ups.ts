// People who were in the demo's first run, and the clock's jobs, for tests of what comes after a class.
import { holdDialogs } from '../../core/follow-ups/hold-dialogs.ts'
import { planFollowUps } from '../../core/follow-ups/plan-follow-ups.ts'
import type { Deps } from '../../core/platform/deps.ts'
import type { World } from './world.ts'

/** The last class of 直播带货 is on 23 November; a week later its follow-up is due. */
export const lastClassDay = '2026-11-23'
/** When nobody rates that course any more, and the follow-up of a week is still to be asked. */
export const afterRatings = '2026-12-08T19:30+08:00'
/** The first evening on which the run is over: days after its last class. */
export const afterClass = '2026-11-26T19:30+08:00'

export async function attended(deps: Deps, names: readonly string[]): Promise<void> {
  const { client } = deps.database
  const sessions = await client.classSession.findMany({
    where: { run: { course: { name: '直播带货' } } },
    orderBy: { startsAt: 'asc' },
  })
  const people = await client.person.findMany({ where: { name: { in: [...names] } } })
  await client.attendance.createMany({
    data: sessions.flatMap((session) =>
      people.map((person) => ({
        ...{ id: deps.ids.next('att'), programmeId: person.programmeId, sessionId: session.id },
        ...{ personId: person.id, state: 'present', via: 'code', causeId: 'test', at: session.startsAt },
        categories: [],
      })),
    ),
  })
}

/** Both jobs once, and what they had to say sent. */
export async function jobsRun(world: World): Promise<Record<string, number>> {
  const now = world.clock.now()
  await planFollowUps(world.deps, now)
  const counts = await holdDialogs(world.deps, now)
  await world.passes('1s')
  return counts
}

export async function personId(deps: Deps, name: string): Promise<string> {
  return (await deps.database.client.person.findFirstOrThrow({ where: { name, mergedIntoId: null } })).id
}

/** A programme's settings, as its file would have them. */
export async function setFollowUps(deps: Deps, followUps: object): Promise<void> {
  const { client } = deps.database
  const programme = await client.programme.findUniqueOrThrow({ where: { key: 'urad-middle' } })
  const detail = { ...(programme.detail as object), settings: { followUps } }
  await client.programme.update({ where: { id: programme.id }, data: { detail } })
}
