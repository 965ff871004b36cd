// What I agree to, and may take back at any time: what is refused is never asked again.
import { refuseFollowUps } from '../../../core/follow-ups/refuse-follow-ups.ts'
import { recordConsent } from '../../../core/people/consent.ts'
import { consentOf } from '../../../core/people/consent-reads.ts'
import { authorize } from '../../../core/people/policy.ts'
import { consentBodySchema, consentParamsSchema, consentsSchema } from '../../contract/own-consents.ts'
import { doneSchema } from '../../contract/session.ts'
import { actingOf } from '../../http/authenticate.ts'
import { type Endpoint, endpoint } from '../../http/endpoint.ts'
import { inWork } from '../../http/in-work.ts'

const consents = endpoint({
  method: 'get',
  path: '/v1/me/consents',
  summary: '我同意了什么',
  answers: consentsSchema,
  access: 'miniProgram',
  authorize: async ({ own, actorIn }) => {
    const person = actingOf(own)
    authorize(actorIn(person.programme.id), 'read progress', { own: true })
    return person
  },
  handle: ({ deps, found }) => consentOf(deps.database.client, found.personId),
})

const change = endpoint({
  method: 'put',
  path: '/v1/me/consents/:purpose',
  summary: '同意，或者收回',
  params: consentParamsSchema,
  body: consentBodySchema,
  answers: doneSchema,
  access: 'miniProgram',
  authorize: async ({ own }) => actingOf(own),
  handle: (ask) =>
    inWork(ask, ask.found.programme.id, async (work) => {
      const { purpose } = ask.params
      const { personId } = ask.found
      await recordConsent(work, { personId, purpose, given: ask.body.given })
      if (purpose === 'followUp' && !ask.body.given) await refuseFollowUps(work, personId)
      return { done: true as const }
    }),
})

export const consentsOfMiniProgram: readonly Endpoint[] = [consents, change]
