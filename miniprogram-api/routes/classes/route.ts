import { z } from 'zod'
import { listClasses, readClass } from '../../../core/training/classes/class-page-reads.ts'
import { setHeadcount } from '../../../core/training/classes/in-the-room.ts'
import { currentClassCode } from '../../../core/training/classes/issue-class-code.ts'
import { makeUpMany } from '../../../core/training/classes/make-up.ts'
import { acceptPaper, readInSheet } from '../../../core/training/classes/paper-sheet.ts'
import { addDays, instantOf } from '../../../core/values/days.ts'
import {
  acceptanceSchema,
  classCodeSchema,
  classesQuerySchema,
  classesSchema,
  classPageSchema,
  classParamsSchema,
  headcountSchema,
  makeUpsSchema,
  maxPaperBodyBytes,
  paperSchema,
} from '../../contract/classes.ts'
import { endpoint } from '../../http/endpoint.ts'
import { mayInProgramme } from '../../http/may-in-programme.ts'
import { spanOf } from '../stations/span.ts'
import { classPage, inClassWork, mayInClass } from './class-work.ts'
import { namesOfSheet } from './names-of-sheet.ts'
import { presentListed } from './present.ts'
import { sheetPage } from './sheet-page.ts'

const problems = [403, 404]
const ofClass = { params: classParamsSchema, problems } as const

export const classes = endpoint({
  method: 'get',
  path: '/v1/sessions',
  summary: '一段日子里的课，和到课人数',
  query: classesQuerySchema,
  answers: classesSchema,
  problems,
  authorize: mayInProgramme('read training'),
  handle: async ({ deps, query, found: { id, zone } }) => {
    const { from, to } = spanOf(query, query.to)
    const span = { from: instantOf(from, '00:00', zone), until: instantOf(addDays(to, 1), '00:00', zone) }
    const listed = await listClasses(deps.database.client, id, span)
    return { now: deps.clock.now().toISOString(), items: listed.map(presentListed) }
  },
})

export const oneClass = endpoint({
  ...ofClass,
  method: 'get',
  path: '/v1/sessions/:id',
  summary: '一次课：名单、到课、签到表核对、现场照片',
  answers: classPageSchema,
  authorize: mayInClass('read training'),
  handle: ({ deps, found }) => classPage(deps, found.id),
})

export const classCode = endpoint({
  ...ofClass,
  method: 'post',
  path: '/v1/sessions/:id/code',
  summary: '课堂口令，过几分钟就换',
  answers: classCodeSchema,
  secret: true,
  authorize: mayInClass('issue classCode'),
  handle: async (ask) => {
    const current = await inClassWork(ask, (work) => currentClassCode(work, ask.found.id))
    return {
      code: current?.code ?? null,
      validFrom: current?.validFrom.toISOString() ?? null,
      validUntil: current?.validUntil.toISOString() ?? null,
      changesAt: current?.changesAt.toISOString() ?? null,
      now: ask.deps.clock.now().toISOString(),
    }
  },
})

export const makeUps = endpoint({
  ...ofClass,
  method: 'post',
  path: '/v1/sessions/:id/make-ups',
  summary: '补签，要写原因',
  body: makeUpsSchema,
  answers: classPageSchema,
  authorize: mayInClass('change training'),
  handle: async (ask) => {
    await inClassWork(ask, (work) => makeUpMany(work, { sessionId: ask.found.id, ...ask.body }))
    return classPage(ask.deps, ask.found.id)
  },
})

export const paper = endpoint({
  ...ofClass,
  method: 'post',
  path: '/v1/sessions/:id/paper',
  summary: '录入签到表上的名字，和群里的对一对',
  body: paperSchema,
  maxBodyBytes: maxPaperBodyBytes,
  answers: classPageSchema,
  authorize: mayInClass('change training'),
  handle: async (ask) => {
    const names = await namesOfSheet(ask.body)
    const sheet = { sessionId: ask.found.id, fileName: ask.body.fileName, names }
    await inClassWork(ask, (work) => readInSheet(work, sheet))
    return classPage(ask.deps, ask.found.id)
  },
})

export const paperAcceptance = endpoint({
  ...ofClass,
  method: 'post',
  path: '/v1/sessions/:id/paper/acceptance',
  summary: '签到表上有、群里没有的，按签到表记到课',
  body: acceptanceSchema,
  answers: classPageSchema,
  authorize: mayInClass('change training'),
  handle: async (ask) => {
    const accepted = { sessionId: ask.found.id, personIds: ask.body.personIds }
    await inClassWork(ask, (work) => acceptPaper(work, accepted))
    return classPage(ask.deps, ask.found.id)
  },
})

export const headcount = endpoint({
  ...ofClass,
  method: 'put',
  path: '/v1/sessions/:id/headcount',
  summary: '现场数的人数',
  body: headcountSchema,
  answers: classPageSchema,
  authorize: mayInClass('change training'),
  handle: async (ask) => {
    const counted = { sessionId: ask.found.id, headcount: ask.body.headcount }
    await inClassWork(ask, (work) => setHeadcount(work, counted))
    return classPage(ask.deps, ask.found.id)
  },
})

export const signInSheet = endpoint({
  ...ofClass,
  method: 'get',
  path: '/v1/sessions/:id/sheet',
  summary: '空白签到表，打印用',
  answers: z.string(),
  mediaType: 'text/html',
  authorize: mayInClass('read training'),
  handle: async ({ deps, found }) =>
    sheetPage(await readClass(deps.database.client, found.id, deps.clock.now())),
})

export const classEndpoints = [
  ...[classes, oneClass, classCode, makeUps, paper, paperAcceptance, headcount, signInSheet],
]
