// 智慧乡村签到: the month by station, and the app's own lists, which alone verify.
import { authorize } from '../../../core/people/policy.ts'
import { programmeByKey } from '../../../core/programmes/programme-reads.ts'
import { readSettings } from '../../../core/programmes/settings-reads.ts'
import {
  importSignInList,
  nameAppStation,
  readSignInFile,
} from '../../../core/stations/app-sign-in/import-list.ts'
import {
  listSignInLists,
  readSignIns,
  unknownNames,
} from '../../../core/stations/app-sign-in/sign-in-reads.ts'
import { writeSignInSheet } from '../../../core/stations/app-sign-in/sign-in-sheet.ts'
import { monthSpan, personDayAt } from '../../../core/values/days.ts'
import * as contract from '../../contract/app-sign-in.ts'
import { doneSchema, maxImportBodyBytes } from '../../contract/people.ts'
import { endpoint } from '../../http/endpoint.ts'
import { fileSchema } from '../../http/file-answer.ts'
import { inWork } from '../../http/in-work.ts'
import { mayInProgramme } from '../../http/may-in-programme.ts'
import { tableAnswer, tableTypes } from '../../http/table-answer.ts'
import { presentList, presentSignIns } from './present.ts'

const mostLists = 100

/** The days of a month that have come. */
function daysOf(month: string | undefined, today: string) {
  const asked = month ?? today.slice(0, 7)
  const { from, to } = monthSpan(asked)
  return { month: asked, from, to: to < today ? to : today }
}

const appSignIns = endpoint({
  method: 'get',
  path: '/v1/app-sign-ins',
  summary: '智慧乡村签到：自报、截图、名单核实，各算各的',
  query: contract.signInsQuerySchema,
  answers: contract.signInsSchema,
  problems: [404],
  authorize: mayInProgramme('read appSignIn'),
  handle: async ({ deps, query, found }) => {
    const { client } = deps.database
    const { month, ...span } = daysOf(query.month, personDayAt(deps.clock.now(), found.zone))
    const { appSignIn } = await readSettings(client, found.id)
    const read = await readSignIns(client, { programmeId: found.id, ...span })
    return presentSignIns(read, { month, target: appSignIn.target })
  },
})

const appSignInSheet = endpoint({
  method: 'get',
  path: '/v1/app-sign-ins/sheet',
  summary: '智慧乡村签到台账，表格文件',
  query: contract.signInSheetQuerySchema,
  answers: fileSchema,
  mediaType: tableTypes,
  problems: [404],
  authorize: mayInProgramme('read appSignIn'),
  handle: async ({ deps, query, found }) => {
    const { from, to } = daysOf(query.month, personDayAt(deps.clock.now(), found.zone))
    const read = await readSignIns(deps.database.client, { programmeId: found.id, from, to })
    return tableAnswer(query.format, await writeSignInSheet(read, query.format))
  },
})

const appSignInLists = endpoint({
  method: 'get',
  path: '/v1/app-sign-in-lists',
  summary: '导入过的签到名单，和没对上的站名',
  query: contract.signInListsQuerySchema,
  answers: contract.signInListsSchema,
  problems: [404],
  authorize: mayInProgramme('read appSignIn'),
  handle: async ({ deps, found }) => {
    const { client } = deps.database
    const lists = await listSignInLists(client, { programmeId: found.id, limit: mostLists })
    return { lists: lists.map(presentList), unknown: await unknownNames(client, found.id) }
  },
})

const programmeFor = async ({ deps, body, actorIn }: ChangeAsk) => {
  const programme = await programmeByKey(deps.database.client, body.programme)
  authorize(actorIn(programme.id), 'change appSignIn')
  return programme
}
type ChangeAsk = Omit<Parameters<ReturnType<typeof mayInProgramme>>[0], 'query'> & {
  body: { programme: string }
}

const appSignInImport = endpoint({
  method: 'post',
  path: '/v1/app-sign-in-lists',
  summary: '导入智慧乡村的签到名单，同一份再传不变',
  body: contract.signInListSchema,
  maxBodyBytes: maxImportBodyBytes,
  answers: contract.signInImportSchema,
  problems: [404, 413],
  authorize: programmeFor,
  handle: async (ask) => {
    const { fileName: name, file } = ask.body
    const today = personDayAt(ask.deps.clock.now(), ask.found.zone)
    const read = await readSignInFile({ name, bytes: Buffer.from(file, 'base64') }, today)
    return inWork(ask, ask.found.id, (work) => importSignInList(work, read))
  },
})

const appStationName = endpoint({
  method: 'put',
  path: '/v1/app-station-names',
  summary: '名单里的这个名字是哪个站',
  body: contract.stationNameSchema,
  answers: doneSchema,
  problems: [404],
  authorize: programmeFor,
  handle: async (ask) => {
    const { words, stationId } = ask.body
    await inWork(ask, ask.found.id, (work) => nameAppStation(work, { words, stationId }))
    return { done: true } as const
  },
})

export const appSignInEndpoints = [
  ...[appSignIns, appSignInSheet],
  ...[appSignInLists, appSignInImport, appStationName],
]
