// Chat logs: what one would bring, bringing it in, what became of it, and what it leaves to staff.
import { assignSender, decideImportedDay } from '../../../core/messaging/import/assign-sender.ts'
import { importChat } from '../../../core/messaging/import/import-chat.ts'
import * as reads from '../../../core/messaging/import/import-reads.ts'
import { listRooms } from '../../../core/messaging/import/match-reads.ts'
import { previewChat } from '../../../core/messaging/import/preview-chat.ts'
import { authorize } from '../../../core/people/policy.ts'
import type { Deps } from '../../../core/platform/deps.ts'
import { programmeByKey } from '../../../core/programmes/programme-reads.ts'
import type { Actor } from '../../../core/values/actor.ts'
import * as contract from '../../contract/chat-imports.ts'
import { type Endpoint, endpoint } from '../../http/endpoint.ts'
import { inWork } from '../../http/in-work.ts'
import { mayInProgramme } from '../../http/may-in-programme.ts'
import { presentDetail, presentImport, presentPreview, presentRoom } from './present.ts'

interface Asking {
  deps: Deps
  body: { programme: string }
  actorIn(programmeId: string): Actor
}

async function mayImport({ deps, body, actorIn }: Asking) {
  const programme = await programmeByKey(deps.database.client, body.programme)
  authorize(actorIn(programme.id), 'import conversation')
  return programme
}

const logOf = ({ room, fileName, file, year, copiedOn }: contract.ChatLogBody) => ({
  ...{ room, year, copiedOn },
  file: { name: fileName, bytes: Buffer.from(file, 'base64') },
})

const rooms = endpoint({
  method: 'get',
  path: '/v1/chat-rooms',
  summary: '一个项目绑定了的群',
  query: contract.chatImportsQuerySchema,
  answers: contract.chatRoomsSchema,
  problems: [404],
  authorize: mayInProgramme('read imports'),
  handle: async ({ deps, found }) => ({
    items: (await listRooms(deps.database.client, found.id)).map(presentRoom),
  }),
})

const preview = endpoint({
  method: 'post',
  path: '/v1/chat-imports/preview',
  summary: '看看一份群记录能读出什么，什么也不记',
  body: contract.chatLogBodySchema,
  maxBodyBytes: contract.maxLogBodyBytes,
  answers: contract.chatPreviewSchema,
  problems: [404, 413],
  authorize: mayImport,
  handle: async ({ deps, found, body }) => presentPreview(await previewChat(deps, found, logOf(body))),
})

const bring = endpoint({
  method: 'post',
  path: '/v1/chat-imports',
  summary: '导入一份群记录：每条按当时的时间记一次，不发任何话',
  body: contract.chatLogBodySchema,
  maxBodyBytes: contract.maxLogBodyBytes,
  answers: contract.chatImportSchema,
  problems: [404, 413],
  authorize: mayImport,
  handle: async ({ deps, found, body, cause, actorIn }) => {
    const id = await importChat(deps, { programme: found, actor: actorIn(found.id), cause }, logOf(body))
    return presentImport(await reads.importById(deps.database.client, id))
  },
})

const list = endpoint({
  method: 'get',
  path: '/v1/chat-imports',
  summary: '导入过的群记录',
  query: contract.chatImportsQuerySchema,
  answers: contract.chatImportsSchema,
  problems: [404],
  authorize: mayInProgramme('read imports'),
  handle: async ({ deps, found }) => ({
    items: (await reads.listImports(deps.database.client, found.id)).map(presentImport),
  }),
})

const one = endpoint({
  method: 'get',
  path: '/v1/chat-imports/:id',
  summary: '一次导入，和这个群还要人定的事',
  params: contract.chatImportParamsSchema,
  answers: contract.chatImportDetailSchema,
  problems: [404],
  authorize: async ({ deps, params, actorIn }) => {
    const row = await reads.importById(deps.database.client, params.id)
    authorize(actorIn(row.programmeId), 'read imports')
    return row
  },
  handle: async ({ deps: { database }, found }) => {
    const of = found.conversationId
    const senders = await reads.unmatchedSenders(database.client, of)
    const refused = await reads.refusedMessages(database.client, of)
    const undecided = await reads.undecidedDays(database.client, of)
    return presentDetail(found, { senders, refused, undecided })
  },
})

const sender = endpoint({
  method: 'post',
  path: '/v1/chat-imports/senders/:id',
  summary: '说明记录里的一个名字是谁，他的消息重新记',
  params: contract.chatImportParamsSchema,
  body: contract.senderAssignmentSchema,
  answers: contract.senderAssignedSchema,
  problems: [404, 409],
  authorize: async ({ deps, params, actorIn }) => {
    const found = await reads.senderOfLog(deps.database.client, params.id)
    authorize(actorIn(found.programmeId), 'import conversation')
    return found
  },
  handle: async (ask) => {
    const { id: aliasId, programmeId } = ask.found
    const assignment = { aliasId, personId: ask.body.personId }
    return { again: await inWork(ask, programmeId, (work) => assignSender(work, assignment)) }
  },
})

const undecided = endpoint({
  method: 'post',
  path: '/v1/chat-imports/questions/:id',
  summary: '定下一个站第二次报的数是再加上还是全天总数',
  params: contract.chatImportParamsSchema,
  body: contract.dayMeaningSchema,
  answers: contract.daysDecidedSchema,
  problems: [404, 409],
  authorize: async ({ deps, params, actorIn }) => {
    const programmeId = await reads.programmeOfQuestion(deps.database.client, params.id)
    authorize(actorIn(programmeId), 'import conversation')
    return programmeId
  },
  handle: async (ask) => {
    const decision = { questionId: ask.params.id, meaning: ask.body.meaning }
    return { days: await inWork(ask, ask.found, (work) => decideImportedDay(work, decision)) }
  },
})

export const chatImportEndpoints: readonly Endpoint[] = [rooms, preview, bring, list, one, sender, undecided]
