// 上报: the day's file for the ministry's platform, what became of it, and what changed since.

import type { Action } from '../../../core/people/policy.ts'
import { authorize } from '../../../core/people/policy.ts'
import type { Deps } from '../../../core/platform/deps.ts'
import { programmeByKey } from '../../../core/programmes/programme-reads.ts'
import { openFile, receiptType, saveFile } from '../../../core/stations/hand-in/hand-in-files.ts'
import * as reads from '../../../core/stations/hand-in/hand-in-reads.ts'
import { makeHandIn } from '../../../core/stations/hand-in/make-hand-in.ts'
import { noteDownload, noteHandedIn, noteReceipt } from '../../../core/stations/hand-in/note-receipt.ts'
import { setStationCode } from '../../../core/stations/hand-in/set-station-code.ts'
import type { Actor } from '../../../core/values/actor.ts'
import { addDays, dayText, personDayAt } from '../../../core/values/days.ts'
import { Problem } from '../../../core/values/problem.ts'
import * as contract from '../../contract/hand-ins.ts'
import { emptyBodySchema } from '../../contract/people.ts'
import { doneSchema } from '../../contract/session.ts'
import { type Endpoint, endpoint } from '../../http/endpoint.ts'
import { FileAnswer, fileSchema } from '../../http/file-answer.ts'
import { inWork } from '../../http/in-work.ts'
import { mayInProgramme } from '../../http/may-in-programme.ts'
import { presentCalendarDay, presentCode, presentDay, presentHandIn } from './present.ts'

interface Asking {
  deps: Deps
  params: { id: string }
  actorIn(programmeId: string): Actor
}

const mayOfHandIn =
  (action: Action) =>
  async ({ deps, params, actorIn }: Asking) => {
    const handIn = await reads.handInById(deps.database.client, params.id)
    authorize(actorIn(handIn.programmeId), action)
    return handIn
  }

/** Of the month, until today. */
function daysOf(month: string, today: string): string[] {
  const days: string[] = []
  for (let day = `${month}-01`; day.startsWith(month) && day <= today; day = addDays(day, 1)) days.push(day)
  return days
}

const calendar = endpoint({
  method: 'get',
  path: '/v1/hand-ins',
  summary: '一个月里每天的上报：没做、做了、报了、有回执、报后有改动',
  query: contract.handInsQuerySchema,
  answers: contract.handInCalendarSchema,
  problems: [404],
  authorize: mayInProgramme('read handIns'),
  handle: async ({ deps, found, query }) => {
    const today = personDayAt(deps.clock.now(), found.zone)
    const month = query.month ?? today.slice(0, 7)
    const days = daysOf(month, today)
    const rows = days.length > 0 ? await reads.readCalendar(deps.database.client, found, days) : []
    return { month, items: rows.map(presentCalendarDay) }
  },
})

const oneDay = endpoint({
  method: 'get',
  path: '/v1/hand-ins/days/:day',
  summary: '一天：现在能上报的数、落下的站、报过的文件、报后改了的数',
  params: contract.handInDayParamsSchema,
  query: contract.handInDayQuerySchema,
  answers: contract.handInDaySchema,
  problems: [404],
  authorize: mayInProgramme('read handIns'),
  handle: async ({ deps, found, params: { day } }) =>
    presentDay(day, await reads.readHandInDay(deps.database.client, found, day)),
})

const make = endpoint({
  method: 'post',
  path: '/v1/hand-ins',
  summary: '做一天的上报文件；再做一次是另一份，不覆盖',
  body: contract.handInBodySchema,
  answers: contract.handInSchema,
  problems: [404, 409],
  authorize: async ({ deps, body, actorIn }) => {
    const programme = await programmeByKey(deps.database.client, body.programme)
    authorize(actorIn(programme.id), 'make handIn')
    return programme
  },
  handle: async ({ deps, found, body, cause, actorIn }) => {
    const frame = { programme: found, actor: actorIn(found.id), cause }
    const id = await makeHandIn(deps, frame, { day: body.day, kind: body.kind })
    return presentHandIn(await reads.handInById(deps.database.client, id))
  },
})

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

const file = endpoint({
  method: 'get',
  path: '/v1/hand-ins/:id/file',
  summary: '下载上报文件，和做的那一刻一模一样',
  params: contract.handInParamsSchema,
  query: contract.handInFileQuerySchema,
  answers: fileSchema,
  mediaType: [types.xlsx, 'text/csv'],
  problems: [404],
  authorize: mayOfHandIn('read handIns'),
  handle: async (ask) => {
    const { found, query, deps } = ask
    const { format } = query
    const bytes = await openFile(deps, format === 'xlsx' ? found.xlsxHash : found.csvHash)
    await inWork(ask, found.programmeId, (work) => noteDownload(work, found.id, format))
    const kind = found.kind === 'correction' ? '更正' : '日报'
    const name = `站点${kind}_${found.day}_第${found.number}份.${format}`
    return new FileAnswer(types[format], bytes, name)
  },
})

const handedIn = endpoint({
  method: 'post',
  path: '/v1/hand-ins/:id/handed-in',
  summary: '记下：这份报上去了',
  params: contract.handInParamsSchema,
  body: emptyBodySchema,
  answers: doneSchema,
  problems: [404],
  authorize: mayOfHandIn('make handIn'),
  handle: async (ask) => {
    await inWork(ask, ask.found.programmeId, (work) => noteHandedIn(work, ask.found.id))
    return { done: true as const }
  },
})

const receipt = endpoint({
  method: 'post',
  path: '/v1/hand-ins/:id/receipt',
  summary: '记下平台的回执',
  params: contract.handInParamsSchema,
  body: contract.receiptBodySchema,
  maxBodyBytes: contract.maxReceiptBodyBytes,
  answers: doneSchema,
  problems: [404, 409, 413],
  authorize: mayOfHandIn('make handIn'),
  handle: async (ask) => {
    const { deps, found, body } = ask
    const { number, note, at } = body
    const said = {
      ...{ number, note: note || null, at: at ? new Date(at) : deps.clock.now() },
      file: body.file ? await receiptFile(deps, body.file) : null,
    }
    await inWork(ask, found.programmeId, (work) => noteReceipt(work, found.id, said))
    return { done: true as const }
  },
})

async function receiptFile(deps: Deps, given: { name: string; bytes: string }) {
  const bytes = Buffer.from(given.bytes, 'base64')
  if (bytes.length > contract.maxReceiptBytes)
    throw new Problem('tooLarge', { thing: 'receipt', limit: contract.maxReceiptBytes })
  const mime = receiptType(bytes)
  const words = '回执只收图片（png、jpg）和 PDF'
  if (!mime) throw new Problem('handInRefused', { reason: 'no picture and no PDF', words })
  return { name: given.name, mime, sha256: await saveFile(deps, bytes) }
}

const receiptDownload = endpoint({
  method: 'get',
  path: '/v1/hand-ins/:id/receipt-file',
  summary: '下载回执的图片或文件',
  params: contract.handInParamsSchema,
  answers: fileSchema,
  mediaType: ['image/png', 'image/jpeg', 'application/pdf'],
  problems: [404],
  authorize: mayOfHandIn('read handIns'),
  handle: async (ask) => {
    const { found, deps } = ask
    const kept = found.receiptFile
    if (!kept) throw new Problem('notFound', { thing: 'receipt', id: found.id })
    const bytes = await openFile(deps, kept.sha256)
    await inWork(ask, found.programmeId, (work) => noteDownload(work, found.id, 'receipt'))
    return new FileAnswer(kept.mime, bytes, `回执_${dayText(found.day)}_${kept.name}`)
  },
})

const codes = endpoint({
  method: 'get',
  path: '/v1/station-codes',
  summary: '站点编码，没有的空着',
  query: contract.handInDayQuerySchema,
  answers: contract.stationCodesSchema,
  problems: [404],
  authorize: mayInProgramme('read handIns'),
  handle: async ({ deps, found }) => {
    const today = personDayAt(deps.clock.now(), found.zone)
    return { items: (await reads.listCodes(deps.database.client, found.id, today)).map(presentCode) }
  },
})

const setCode = endpoint({
  method: 'put',
  path: '/v1/stations/:id/code',
  summary: '写上一个站的编码',
  params: contract.handInParamsSchema,
  body: contract.stationCodeBodySchema,
  answers: doneSchema,
  problems: [404, 409],
  authorize: async ({ deps, params, actorIn }) => {
    const programmeId = await reads.programmeOfStation(deps.database.client, params.id)
    authorize(actorIn(programmeId), 'change stations')
    return programmeId
  },
  handle: async (ask) => {
    await inWork(ask, ask.found, (work) => setStationCode(work, ask.params.id, ask.body.code))
    return { done: true as const }
  },
})

export const handInEndpoints: readonly Endpoint[] = [
  ...[calendar, oneDay, make, file, handedIn, receipt, receiptDownload],
  ...[codes, setCode],
]
