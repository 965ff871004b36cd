// Everything that is held of me, as a file of my own.
import { exportOwnData } from '../../../core/people/mini-program/export-own-data.ts'
import { authorize } from '../../../core/people/policy.ts'
import { dayAt } from '../../../core/values/days.ts'
import { actingOf } from '../../http/authenticate.ts'
import { endpoint } from '../../http/endpoint.ts'
import { jsonStreamSchema, StreamAnswer } from '../../http/file-answer.ts'

export const exportOfMiniProgram = endpoint({
  method: 'get',
  path: '/v1/me/export',
  summary: '导出我的个人信息（JSON 文件）',
  answers: jsonStreamSchema,
  mediaType: ['application/json'],
  access: 'miniProgram',
  authorize: async ({ own, actorIn }) => {
    const person = actingOf(own)
    authorize(actorIn(person.programme.id), 'ask deletion', { own: true })
    return person
  },
  handle: async ({ deps, found: { personId, programme } }) => {
    const name = `我的信息-${dayAt(deps.clock.now(), programme.zone)}.json`
    const pieces = exportOwnData(deps, { programmeId: programme.id, personId })
    return new StreamAnswer('application/json; charset=utf-8', name, pieces)
  },
})
