// Follow-ups by a form: another way to answer, ending in the same use case as the dialog in chat.
import { stepTargets } from '../../../core/dialogs/definition.ts'
import { filled } from '../../../core/dialogs/engine.ts'
import { answerForm } from '../../../core/follow-ups/answer-form.ts'
import { asFormAnswer } from '../../../core/follow-ups/form-rules.ts'
import { ownDue } from '../../../core/follow-ups/own-due-reads.ts'
import { findOwnForm, type OwnForm, titlesOfPlans } from '../../../core/follow-ups/own-form-reads.ts'
import type { OwnPerson } from '../../../core/people/mini-program/session-reads.ts'
import { authorize } from '../../../core/people/policy.ts'
import { personDayAt } from '../../../core/values/days.ts'
import { Problem } from '../../../core/values/problem.ts'
import {
  type FollowUpFormAnswer,
  followUpFormSchema,
  followUpRepliedSchema,
  followUpReplyBodySchema,
  ownFollowUpParamsSchema,
  ownFollowUpsSchema,
} from '../../contract/own-follow-ups.ts'
import { actingOf } from '../../http/authenticate.ts'
import { type Endpoint, endpoint } from '../../http/endpoint.ts'
import { inWork } from '../../http/in-work.ts'

const list = endpoint({
  method: 'get',
  path: '/v1/me/follow-ups',
  summary: '该我答的回访',
  answers: ownFollowUpsSchema,
  access: 'miniProgram',
  authorize: async ({ own, actorIn }) => {
    const person = actingOf(own)
    authorize(actorIn(person.programme.id), 'read progress', { own: true })
    return person
  },
  handle: async ({ deps: { database, clock }, found: { personId, programme } }) => {
    const due = await ownDue(database.reader, personId, personDayAt(clock.now(), programme.zone))
    const titles = await titlesOfPlans(database.client, programme.id, due)
    return {
      items: due.flatMap(({ id, plan, course, dueOn, state }) => {
        const title = titles.get(plan)
        return title === undefined ? [] : [{ id, title, course, dueOn, state }]
      }),
    }
  },
})

const form = endpoint({
  method: 'get',
  path: '/v1/me/follow-ups/:id',
  summary: '一次回访的问题',
  params: ownFollowUpParamsSchema,
  answers: followUpFormSchema,
  access: 'miniProgram',
  problems: [404, 409],
  authorize: async ({ own, params, deps: { database, clock }, actorIn }) => {
    const person = actingOf(own)
    const { personId, programme } = person
    authorize(actorIn(programme.id), 'read progress', { own: true })
    const today = personDayAt(clock.now(), programme.zone)
    const asked = { programmeId: programme.id, personId, dueId: params.id, today }
    const found = await findOwnForm(database.client, asked)
    if (!found) throw new Problem('notFound', { thing: 'followUp', id: params.id })
    return { person, found }
  },
  handle: async ({ found: { person, found } }) => presentForm(person, found),
})

function presentForm({ name }: OwnPerson, form: OwnForm): FollowUpFormAnswer {
  const { dueId: id, state, course, dueOn, version } = form
  if (state !== 'due' && state !== 'asked' && state !== 'handedOver')
    throw new Problem('followUpOver', { answered: state === 'done' })
  const { definition } = version
  const said = (words: string) => filled(words, { name, course: course ?? '' })
  return {
    ...{ id, title: definition.title, course, dueOn, state, form: version.id },
    steps: definition.steps.map((step) => ({
      ...{ key: step.key, kind: step.kind, ask: said(step.ask), optional: step.optional },
      choices: (step.choices ?? []).map(({ n, label }) => ({ n, label })),
      next: stepTargets(definition, step.key),
    })),
    given: form.given.flatMap(({ step, answer }) => {
      const of = definition.steps.find(({ key }) => key === step)
      return of ? [{ step, answer: asFormAnswer(of, answer) }] : []
    }),
  }
}

const reply = endpoint({
  method: 'post',
  path: '/v1/me/follow-ups/:id',
  summary: '答一次回访，或者不答了',
  params: ownFollowUpParamsSchema,
  body: followUpReplyBodySchema,
  answers: followUpRepliedSchema,
  access: 'miniProgram',
  problems: [404, 409],
  authorize: async ({ own }) => actingOf(own),
  handle: (ask) =>
    inWork(ask, ask.found.programme.id, (work) => {
      const { personId: id, name } = ask.found
      const { form: version, answers, stop = false } = ask.body
      return answerForm(work, {
        ...{ dueId: ask.params.id, person: { id, name }, form: version, answers, stop },
      })
    }),
})

export const followUpsOfMiniProgram: readonly Endpoint[] = [list, form, reply]
