// Who is known in a programme, and lists of people that are brought in.
import { importCategories, readCategoryList } from '../../../core/people/import-categories.ts'
import { importRoster, readRoster } from '../../../core/people/import-roster.ts'
import { listPeople, programmeOfPerson } from '../../../core/people/people-reads.ts'
import { issuePersonCode } from '../../../core/people/person-codes.ts'
import { authorize } from '../../../core/people/policy.ts'
import { programmeByKey } from '../../../core/programmes/programme-reads.ts'
import {
  categoryImportSchema,
  categoryRosterBodySchema,
  emptyBodySchema,
  idParamsSchema,
  importReportSchema,
  maxImportBodyBytes,
  peopleImportSchema,
  peopleQuerySchema,
  peopleSchema,
  personCodeSchema,
} from '../../contract/people.ts'
import { endpoint } from '../../http/endpoint.ts'
import { inWork } from '../../http/in-work.ts'
import { mayInProgramme } from '../../http/may-in-programme.ts'
import { pageOf, presentPerson } from './present.ts'

const phoneShape = /^1\d{10}$/

export const people = endpoint({
  method: 'get',
  path: '/v1/people',
  summary: '一个项目的人，电话只露头尾',
  query: peopleQuerySchema,
  answers: peopleSchema,
  problems: [403, 404],
  authorize: mayInProgramme('read people'),
  handle: async ({ deps, query, found }) => {
    const { q, cursor, limit } = query
    const isPhone = q !== undefined && phoneShape.test(q)
    const rows = await listPeople(deps.database.client, {
      ...{ programmeId: found.id, after: cursor, limit: limit + 1 },
      words: isPhone ? undefined : q,
      phoneIndex: isPhone ? deps.keyring.phoneIndex(found.id, q) : undefined,
    })
    const { page, next } = pageOf(rows, limit)
    return { items: page.map(presentPerson(deps.keyring, found.id)), next }
  },
})

export const peopleImports = endpoint({
  method: 'post',
  path: '/v1/people/imports',
  summary: '导入花名册，没收下的每一行都说明原因',
  body: peopleImportSchema,
  maxBodyBytes: maxImportBodyBytes,
  answers: importReportSchema,
  problems: [403, 404, 413],
  authorize: async ({ deps, body, actorIn }) => {
    const programme = await programmeByKey(deps.database.client, body.programme)
    authorize(actorIn(programme.id), 'change people')
    return programme
  },
  handle: async (ask) => {
    const { fileName: name, file } = ask.body
    const bytes = Buffer.from(file, 'base64')
    const roster = await readRoster({ name, bytes })
    return inWork(ask, ask.found.id, (work) => importRoster(work, roster))
  },
})

export const categoryRosters = endpoint({
  method: 'post',
  path: '/v1/category-rosters',
  summary: '导入主管部门的人员类别名册，作为新的一版',
  body: categoryRosterBodySchema,
  maxBodyBytes: maxImportBodyBytes,
  answers: categoryImportSchema,
  problems: [403, 404, 413],
  authorize: async ({ deps, body, actorIn }) => {
    const programme = await programmeByKey(deps.database.client, body.programme)
    authorize(actorIn(programme.id), 'change people')
    return programme
  },
  handle: async (ask) => {
    const { fileName: name, file, authority, effectiveFrom } = ask.body
    const bytes = Buffer.from(file, 'base64')
    const list = { ...(await readCategoryList({ name, bytes })), authority, effectiveFrom }
    const { rosterId: id, ...counts } = await inWork(ask, ask.found.id, (work) =>
      importCategories(work, list),
    )
    return { id, ...counts }
  },
})

export const personCodes = endpoint({
  method: 'post',
  path: '/v1/people/:id/code',
  summary: '换绑码，给当面的本人',
  params: idParamsSchema,
  body: emptyBodySchema,
  answers: personCodeSchema,
  secret: true,
  problems: [403, 404],
  authorize: async ({ deps, params, actorIn }) => {
    const programmeId = await programmeOfPerson(deps.database.client, params.id)
    authorize(actorIn(programmeId), 'change people')
    return programmeId
  },
  handle: async (ask) => {
    const { id: personId } = ask.params
    const code = await inWork(ask, ask.found, (work) => issuePersonCode(work, { personId }))
    return { code, say: '十分钟内，本人用自己的微信私下发给小二。这个码只本人自己用，只能用一次' }
  },
})
