// 固定资产: what each station has by its counts, what the last one found otherwise, and lists that are brought in.
import { authorize } from '../../../core/people/policy.ts'
import { programmeByKey } from '../../../core/programmes/programme-reads.ts'
import { readAssetsOf } from '../../../core/stations/visits/asset-reads.ts'
import { importAssets, readAssetList } from '../../../core/stations/visits/import-assets.ts'
import { writeAssetReport } from '../../../core/stations/visits/visit-sheet.ts'
import { personDayAt } from '../../../core/values/days.ts'
import { maxImportBodyBytes } from '../../contract/people.ts'
import * as contract from '../../contract/site-visits.ts'
import { endpoint } from '../../http/endpoint.ts'
import { fileSchema } from '../../http/file-answer.ts'
import { inWork } from '../../http/in-work.ts'
import { mayInProgramme } from '../../http/may-in-programme.ts'
import { tableAnswer, tableTypes } from '../../http/table-answer.ts'
import { presentAssets } from '../site-visits/present.ts'

const assets = endpoint({
  method: 'get',
  path: '/v1/station-assets',
  summary: '各站的资产，和跟上次盘点比的变化',
  query: contract.assetsQuerySchema,
  answers: contract.assetsSchema,
  problems: [404],
  authorize: mayInProgramme('read visits'),
  handle: async ({ deps, query, found }) => {
    const question = { programmeId: found.id, stationId: query.station }
    return { items: (await readAssetsOf(deps.database.client, question)).map(presentAssets) }
  },
})

const assetSheet = endpoint({
  method: 'get',
  path: '/v1/station-assets/sheet',
  summary: '固定资产盘点报告，一个站的或全部的',
  query: contract.assetSheetQuerySchema,
  answers: fileSchema,
  mediaType: tableTypes,
  problems: [404],
  authorize: mayInProgramme('read visits'),
  handle: async ({ deps, query, found }) => {
    const stations = await readAssetsOf(deps.database.client, {
      ...{ programmeId: found.id, stationId: query.station },
    })
    return tableAnswer(query.format, await writeAssetReport(stations, query.format))
  },
})

const assetImports = endpoint({
  method: 'post',
  path: '/v1/station-assets/imports',
  summary: '导入资产清单，作为期初盘点',
  body: contract.assetImportSchema,
  maxBodyBytes: maxImportBodyBytes,
  answers: contract.assetImportReportSchema,
  problems: [404, 413],
  authorize: async ({ deps, body, actorIn }) => {
    const programme = await programmeByKey(deps.database.client, body.programme)
    authorize(actorIn(programme.id), 'change assets')
    return programme
  },
  handle: async (ask) => {
    const { fileName: name, file, station: stationId } = ask.body
    const list = await readAssetList({ name, bytes: Buffer.from(file, 'base64') })
    const day = ask.body.day ?? personDayAt(ask.deps.clock.now(), ask.found.zone)
    return inWork(ask, ask.found.id, (work) => importAssets(work, { list, day, stationId }))
  },
})

export const assetEndpoints = [assets, assetSheet, assetImports]
