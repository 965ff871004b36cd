// What staff look at before they say who somebody is: a person, a doubt with its people side by side, what was merged.
import { maskWords } from '../../../core/messaging/mask-words.ts'
import { maskPhone } from '../../../core/people/list-rows.ts'
import { listMerges } from '../../../core/people/merge-reads.ts'
import { programmeOfDoubt, programmeOfPerson } from '../../../core/people/people-reads.ts'
import {
  type PersonCardRead,
  readDoubtSource,
  readPersonCard,
} from '../../../core/people/person-card-reads.ts'
import { allowed, authorize } from '../../../core/people/policy.ts'
import type { Deps } from '../../../core/platform/deps.ts'
import { progressOf } from '../../../core/training/certificates/progress-reads.ts'
import { idParamsSchema } from '../../contract/people.ts'
import {
  doubtDetailSchema,
  mergesQuerySchema,
  mergesSchema,
  type PersonCard,
  personCardSchema,
} from '../../contract/person-cards.ts'
import { type Endpoint, endpoint } from '../../http/endpoint.ts'
import { mayInProgramme } from '../../http/may-in-programme.ts'
import { pageOf } from './present.ts'

async function cardOf({ database, clock, keyring }: Deps, id: string): Promise<PersonCard> {
  const card: PersonCardRead = await readPersonCard(database.client, id, clock.now())
  const runs = await progressOf(database.reader, card.id, clock.now())
  return {
    ...{ id: card.id, name: card.name, village: card.village, township: card.township },
    phone: card.phoneCipher && maskPhone(keyring.unsealPhone(card.programmeId, card.phoneCipher)),
    origin: card.origin as PersonCard['origin'],
    ...{ nicknames: card.nicknames, staff: card.staff },
    courses: runs.map(({ course, run, state, attended, held }) => ({
      ...{ course, run, attended, held, state: state as PersonCard['courses'][number]['state'] },
    })),
  }
}

const personCard = endpoint({
  method: 'get',
  path: '/v1/people/:id',
  summary: '一个人：村、电话头尾、报了什么课',
  params: idParamsSchema,
  answers: personCardSchema,
  problems: [403, 404],
  authorize: async ({ deps, params, actorIn }) => {
    authorize(actorIn(await programmeOfPerson(deps.database.client, params.id)), 'read people')
  },
  handle: ({ deps, params }) => cardOf(deps, params.id),
})

const doubtDetail = endpoint({
  method: 'get',
  path: '/v1/doubts/:id',
  summary: '一位待核对的人，和可能是的人摆在一起',
  params: idParamsSchema,
  answers: doubtDetailSchema,
  problems: [403, 404],
  authorize: async ({ deps, params, actorIn }) => {
    const actor = actorIn(await programmeOfDoubt(deps.database.client, params.id))
    authorize(actor, 'read people')
    return { readsText: allowed(actor, 'read journal') }
  },
  handle: async ({ deps, params, found }) => {
    const { said, personId, candidates } = await readDoubtSource(deps.database.client, params.id)
    const text = found.readsText && said?.text ? maskWords(said.text) : null
    const cards = await Promise.all(candidates.map((id) => cardOf(deps, id)))
    return {
      said: said && { ...said, text, at: said.at.toISOString() },
      person: personId ? await cardOf(deps, personId) : null,
      // Two of them may have turned out to be one since.
      candidates: [...new Map(cards.map((card) => [card.id, card])).values()],
    }
  },
})

const mergesInForce = endpoint({
  method: 'get',
  path: '/v1/merges',
  summary: '合并过的人',
  query: mergesQuerySchema,
  answers: mergesSchema,
  problems: [403, 404],
  authorize: mayInProgramme('read people'),
  handle: async ({ deps, query, found }) => {
    const { cursor: after, limit } = query
    const question = { programmeId: found.id, after, limit: limit + 1 }
    const { page, next } = pageOf(await listMerges(deps.database.client, question), limit)
    const items = page.map(({ id, from, into, reason, by, at }) => ({
      ...{ id, from, into, reason, by, at: at.toISOString() },
    }))
    return { items, next }
  },
})

export const cardEndpoints: readonly Endpoint[] = [personCard, doubtDetail, mergesInForce]
