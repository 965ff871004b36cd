// What stations and people are called beside their names: listed, taught and taken back on the page.
import { authorize } from '../../../core/people/policy.ts'
import type { Deps } from '../../../core/platform/deps.ts'
import { programmeByKey } from '../../../core/programmes/programme-reads.ts'
import { namesOf } from '../../../core/stations/names/name-reads.ts'
import { listNicknames } from '../../../core/stations/names/nickname-list-reads.ts'
import { taughtWords } from '../../../core/stations/names/taught-words.ts'
import { forgetName, teachName } from '../../../core/stations/names/teach-name.ts'
import type { Actor } from '../../../core/values/actor.ts'
import { Problem } from '../../../core/values/problem.ts'
import { nicknameBodySchema, nicknamesQuerySchema, nicknamesSchema } from '../../contract/names.ts'
import { doneSchema } from '../../contract/session.ts'
import { endpoint } from '../../http/endpoint.ts'
import { inWork } from '../../http/in-work.ts'
import { mayInProgramme } from '../../http/may-in-programme.ts'

const mostNicknames = 2_000
const done = { done: true } as const

interface Asked {
  deps: Deps
  body: { programme: string }
  actorIn(programmeId: string): Actor
}

async function mayTeach({ deps, body, actorIn }: Asked): Promise<string> {
  const { id } = await programmeByKey(deps.database.client, body.programme)
  authorize(actorIn(id), 'teach name')
  return id
}

const nicknames = endpoint({
  method: 'get',
  path: '/v1/nicknames',
  summary: '站点和人的叫法，谁教的',
  query: nicknamesQuerySchema,
  answers: nicknamesSchema,
  problems: [404],
  authorize: mayInProgramme('read people'),
  handle: async ({ deps, found }) => {
    const rows = await listNicknames(deps.database.client, { programmeId: found.id, limit: mostNicknames })
    const items = rows.map(({ nickname, kind, id, name, taughtBy, taughtAt }) => ({
      ...{ nickname, kind, id, name, taughtBy },
      taughtAt: taughtAt?.toISOString() ?? null,
    }))
    return { items }
  },
})

const teach = endpoint({
  method: 'post',
  path: '/v1/nicknames',
  summary: '教一个叫法',
  body: nicknameBodySchema,
  answers: doneSchema,
  problems: [404, 409],
  authorize: mayTeach,
  handle: async (ask) => {
    const { nickname, kind, id } = ask.body
    await inWork(ask, ask.found, async (work) => {
      const taught = await teachName(work, { nickname, target: { kind, id }, part: 0 })
      const [target] = await namesOf(work.tx, [{ kind, id }])
      // Thrown inside, so that nothing of it is kept: the page is told at once, and may choose another.
      if (taught.kind !== 'taught' && target)
        throw new Problem('nameTaken', { reason: taught.kind, words: taughtWords(taught, nickname, target) })
    })
    return done
  },
})

const forget = endpoint({
  method: 'post',
  path: '/v1/nicknames/forgotten',
  summary: '不要一个叫法了',
  body: nicknameBodySchema,
  answers: doneSchema,
  problems: [404],
  authorize: mayTeach,
  handle: async (ask) => {
    const { nickname, kind, id } = ask.body
    await inWork(ask, ask.found, async (work) => {
      const { lost } = await forgetName(work, { nickname, target: { kind, id }, part: 0 })
      if (lost.length === 0) throw new Problem('notFound', { thing: 'nickname', id })
    })
    return done
  },
})

export const nameEndpoints = [nicknames, teach, forget]
