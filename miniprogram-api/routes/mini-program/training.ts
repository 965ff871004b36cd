// Learning by the mini-program: the same steps as in chat, by the same rules.
import { authorize } from '../../../core/people/policy.ts'
import { checkCode, checkIn } from '../../../core/training/classes/check-in.ts'
import { isOnOffer } from '../../../core/training/courses/own-catalogue-reads.ts'
import { countsOfRuns, type RunNow, runsUnderWay } from '../../../core/training/courses/run-reads.ts'
import { enrol, withdraw } from '../../../core/training/lists/enrol.ts'
import { ownPlacesIn } from '../../../core/training/lists/own-places-reads.ts'
import { sealRating } from '../../../core/training/ratings/rate-run.ts'
import { Problem } from '../../../core/values/problem.ts'
import {
  checkedInSchema,
  checkInBodySchema,
  maxOpenRuns,
  ownPlaceSchema,
  ratingBodySchema,
  runParamsSchema,
  runsOnOfferSchema,
} from '../../contract/own-training.ts'
import { doneSchema } from '../../contract/session.ts'
import { actingOf } from '../../http/authenticate.ts'
import { type Endpoint, endpoint } from '../../http/endpoint.ts'
import { inWork } from '../../http/in-work.ts'
import type { Throttle } from '../../http/throttle.ts'
import { runInProgramme } from './run-in-programme.ts'

const runs = endpoint({
  method: 'get',
  path: '/v1/me/runs',
  summary: '能报的课',
  answers: runsOnOfferSchema,
  access: 'miniProgram',
  caching: 'revalidate',
  authorize: async ({ own }) => actingOf(own),
  handle: async ({ deps: { database, clock }, found: { personId, programme } }) => {
    const underWay = await runsUnderWay(database.client, programme.id, clock.now())
    const shown = underWay.slice(0, maxOpenRuns)
    const ids = shown.map(({ id }) => id)
    const counts = await countsOfRuns(database.client, ids)
    const mine = await ownPlacesIn(database.client, personId, ids)
    const none = { enrolled: 0, waiting: 0 }
    return {
      items: shown.map((run) => ({
        ...presentRun(run),
        ...(counts.get(run.id) ?? none),
        mine: mine.get(run.id)?.state ?? null,
        position: mine.get(run.id)?.position ?? null,
      })),
    }
  },
})

const presentRun = ({ id, course, number: run, open, capacity, next }: RunNow) => ({
  ...{ id, course, run, open, capacity },
  next: next && { startsAt: next.startsAt.toISOString(), place: next.place },
})

const signUp = endpoint({
  method: 'post',
  path: '/v1/me/runs/:id/enrolment',
  summary: '报名；满了就候补',
  params: runParamsSchema,
  answers: ownPlaceSchema,
  access: 'miniProgram',
  problems: [404, 409],
  authorize: async ({ own, params, deps, actorIn }) => {
    const person = actingOf(own)
    await runInProgramme(deps, params.id, person.programme.id)
    authorize(actorIn(person.programme.id), 'enrol person')
    return person
  },
  handle: (ask) =>
    inWork(ask, ask.found.programme.id, async (work) => {
      const { personId } = ask.found
      // As in chat: what is over, or isn't offered, takes nobody.
      if (!(await isOnOffer(work.tx, ask.params.id, work.now))) throw new Problem('runClosed', {})
      const placed = await enrol(work, { runId: ask.params.id, personId, via: 'form', part: 0 })
      if (placed.kind === 'closed') throw new Problem('runClosed', {})
      return { state: placed.kind, position: placed.position, again: placed.again }
    }),
})

const withdrawal = endpoint({
  method: 'delete',
  path: '/v1/me/runs/:id/enrolment',
  summary: '退出报名',
  params: runParamsSchema,
  answers: doneSchema,
  access: 'miniProgram',
  problems: [404],
  authorize: async ({ own, params, deps }) => {
    const person = actingOf(own)
    await runInProgramme(deps, params.id, person.programme.id)
    return person
  },
  handle: (ask) =>
    inWork(ask, ask.found.programme.id, async (work) => {
      const { personId } = ask.found
      const leaving = { runId: ask.params.id, personId, via: 'form' as const, part: 0 }
      const left = await withdraw(work, { ...leaving, ownPeople: [personId] })
      if (!left) throw new Problem('notFound', { thing: 'enrolment', id: ask.params.id })
      return { done: true as const }
    }),
})

/** Guesses at a code count against whoever makes them. */
const checkInBy = (throttle: Throttle): Endpoint =>
  endpoint({
    method: 'post',
    path: '/v1/me/check-ins',
    summary: '用课堂口令签到',
    body: checkInBodySchema,
    answers: checkedInSchema,
    access: 'miniProgram',
    problems: [404, 409, 429],
    authorize: async ({ own }) => actingOf(own),
    handle: (ask) => {
      const { found: person, browser, body } = ask
      const tried = { address: browser.address, login: person.personId }
      return throttle.guard(tried, () =>
        inWork(ask, person.programme.id, async (work) => {
          const check = await checkCode(work, body.code)
          if (check.kind === 'unknown') throw new Problem('classCodeUnknown', {})
          const { session } = check
          if (check.kind === 'early') throw new Problem('classCodeEarly', { course: session.course })
          if (check.kind === 'expired') throw new Problem('classCodeExpired', { course: session.course })
          const who = { id: person.personId, name: person.name }
          const state = await checkIn(work, { session, person: who, proxy: false, part: 0 })
          return { course: session.course, state }
        }),
      )
    },
  })

const rating = endpoint({
  method: 'post',
  path: '/v1/me/runs/:id/rating',
  summary: '给上过的课评分；封存，谁评的查不到',
  params: runParamsSchema,
  body: ratingBodySchema,
  answers: doneSchema,
  access: 'miniProgram',
  problems: [404, 409],
  authorize: async ({ own, params, deps, actorIn }) => {
    const person = actingOf(own)
    await runInProgramme(deps, params.id, person.programme.id)
    authorize(actorIn(person.programme.id), 'rate course')
    return person
  },
  handle: (ask) =>
    inWork(ask, ask.found.programme.id, async (work) => {
      const { personId } = ask.found
      const sealed = await sealRating(work, { runId: ask.params.id, personId, ...ask.body })
      if (sealed === 'again') throw new Problem('ratedAlready', {})
      if (sealed === 'notThere') throw new Problem('notInClass', {})
      return { done: true as const }
    }),
})

export const trainingOfMiniProgram = (throttle: Throttle): Endpoint[] => [
  ...[runs, signUp, withdrawal, rating],
  checkInBy(throttle),
]
