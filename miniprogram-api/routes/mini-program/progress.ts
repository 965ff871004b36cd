// My courses: hours, what comes next, certificates, and what I am still to say of them.
import { ownDue } from '../../../core/follow-ups/own-due-reads.ts'
import type { OwnPerson } from '../../../core/people/mini-program/session-reads.ts'
import { authorize } from '../../../core/people/policy.ts'
import type { Deps } from '../../../core/platform/deps.ts'
import { progressOf, type RunProgress } from '../../../core/training/certificates/progress-reads.ts'
import { toTenths } from '../../../core/training/courses/class-hours.ts'
import { ratingsDue } from '../../../core/training/ratings/own-rating-reads.ts'
import { personDayAt } from '../../../core/values/days.ts'
import { type OwnProgress, ownProgressSchema } from '../../contract/own-progress.ts'
import { actingOf } from '../../http/authenticate.ts'
import { endpoint } from '../../http/endpoint.ts'

export const ownProgress = endpoint({
  method: 'get',
  path: '/v1/me/progress',
  summary: '我的课：课时、下一节、证书、该评分和该答的',
  answers: ownProgressSchema,
  access: 'miniProgram',
  caching: 'revalidate',
  authorize: async ({ own, actorIn }) => {
    const person = actingOf(own)
    authorize(actorIn(person.programme.id), 'read progress', { own: true })
    return person
  },
  keptBy: ({ personId }) => personId,
  handle: ({ deps, found }) => progressFor(deps, found),
})

async function progressFor(
  { database: { reader }, keyring, clock }: Deps,
  { personId, name, programme }: OwnPerson,
): Promise<OwnProgress> {
  const now = clock.now()
  const runs = await progressOf(reader, personId, now)
  const rated = { keyring, programmeId: programme.id, personId, now }
  const due = await ratingsDue(reader, runs, rated)
  const followUps = await ownDue(reader, personId, personDayAt(now, programme.zone))
  return {
    person: { id: personId, name },
    hours: toTenths(runs.reduce((sum, run) => sum + run.hours, 0)),
    next: nextOf(runs),
    courses: runs.map(presentCourse),
    ratingsDue: due.map(({ runId, course, run }) => ({ runId, course, run })),
    followUpsDue: followUps.map(({ id, course, dueOn, state }) => ({ id, course, dueOn, state })),
  }
}

function nextOf(runs: readonly RunProgress[]): OwnProgress['next'] {
  const ahead = runs
    .flatMap(({ runId, state, next }) => (next && state !== 'withdrawn' ? [{ runId, ...next }] : []))
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())[0]
  return ahead
    ? { ...ahead, startsAt: ahead.startsAt.toISOString(), endsAt: ahead.endsAt.toISOString() }
    : null
}

const presentCourse = ({ next, endsAt: _over, state, ...run }: RunProgress) => ({
  ...run,
  state: state as OwnProgress['courses'][number]['state'],
  next: next && {
    startsAt: next.startsAt.toISOString(),
    endsAt: next.endsAt.toISOString(),
    place: next.place,
  },
})
