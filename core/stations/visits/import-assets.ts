// A list of a station's things, or of all stations', brought in as the count that opens the accounts. The same file
// again changes nothing.
import { createHash } from 'node:crypto'
import { type ListRow, readList } from '../../people/list-file.ts'
import { authorize } from '../../people/policy.ts'
import type { Work } from '../../platform/work.ts'
import { readLexicon } from '../../programmes/lexicon-reads.ts'
import { resolveStation } from '../../understanding/scan/stations.ts'
import { type Day, instantOf, personDayAt } from '../../values/days.ts'
import { Problem } from '../../values/problem.ts'
import * as store from './asset-store.ts'
import { assetName, stateWords } from './asset-words.ts'
import type { AssetLine } from './read-assets.ts'

const columns = {
  name: ['资产名称', '名称', '设备名称', '物品名称', '资产', '设备', '物品', '品名'],
  station: ['站点', '站点名称', '所属站点', '服务站', '站名', '使用单位', '存放地点'],
  quantity: ['数量', '实盘数量', '盘点数量', '账面数量', '个数', '件数'],
  unit: ['单位', '计量单位'],
  state: ['状况', '状态', '使用状况', '使用状态', '资产状态', '资产状况', '完好情况', '备注'],
} as const

const refusals = {
  noHeading: '没找到“资产名称”这一列，第一行写上站点、资产名称、数量、单位、状况',
  empty: '表里没有资产，只有表头',
}

export interface AssetListRead {
  fileName: string
  fileHash: string
  rows: ListRow<keyof typeof columns>[]
}

/** Before the transaction. Throws the Problem `listRefused` where the file as a whole can't be read. */
export const readAssetList = async (file: { name: string; bytes: Buffer }): Promise<AssetListRead> => ({
  fileName: file.name.slice(0, 200),
  fileHash: createHash('sha256').update(file.bytes).digest('hex'),
  rows: await readList(file, columns, refusals),
})

export interface AssetImportReport {
  /** The same file was brought in before: nothing changed. */
  repeated: boolean
  rows: number
  stations: number
  refused: { row: number; reason: string }[]
}

/** Of one station where the list names none. Throws `notAllowed`, `notFound`, `invalidInput` (a day yet to come). */
export async function importAssets(
  work: Work,
  { list, day, stationId }: { list: AssetListRead; day: Day; stationId?: string | undefined },
): Promise<AssetImportReport> {
  authorize(work.actor, 'change assets')
  const { tx, programme } = work
  if (day > personDayAt(work.now, programme.zone))
    throw new Problem('invalidInput', { where: 'day', reason: 'is yet to come' })
  const report = { rows: list.rows.length, stations: 0, refused: [] as AssetImportReport['refused'] }
  if (await store.hasImport(tx, programme.id, { fileHash: list.fileHash, day, stationId }))
    return { ...report, repeated: true }
  const { stations } = await readLexicon(tx, programme.id)
  if (stationId && !stations.some(({ id }) => id === stationId))
    throw new Problem('notFound', { thing: 'station', id: stationId })
  const byStation = new Map<string, AssetLine[]>()
  for (const { row, cells } of list.rows) {
    const read = readRow(cells, stations, stationId)
    if (typeof read === 'string') report.refused.push({ row, reason: read })
    else byStation.set(read.stationId, [...(byStation.get(read.stationId) ?? []), read.line])
  }
  for (const [id, lines] of byStation) await keep(work, { list, day, stationId: id, lines })
  return { ...report, stations: byStation.size, repeated: false }
}

type Cells = ListRow<keyof typeof columns>['cells']
type Stations = readonly { id: string; name: string; nicknames: readonly string[] }[]

/** Why it can't be taken, where it can't. */
function readRow(
  cells: Cells,
  stations: Stations,
  given: string | undefined,
): { stationId: string; line: AssetLine } | string {
  if (!cells.name) return '没写资产名称'
  const stationId = cells.station ? stationOf(cells.station, stations) : given
  if (stationId === undefined) return '没写是哪个站'
  if (stationId === null) return `没找到“${cells.station}”，写站点全名`
  const counted = /^(\d{1,6})(?:\.0+)?\s*(\D{0,3})$/.exec(cells.quantity ?? '')
  if (cells.quantity && !counted) return `数量“${cells.quantity}”不是整数`
  const state = cells.state
    ? (stateWords.find(([, words]) => words.test(cells.state ?? ''))?.[0] ?? null)
    : null
  const quantity = counted ? Number(counted[1]) : null
  const unit = cells.unit ?? (counted?.[2] || null)
  return { stationId, line: { name: assetName(cells.name), quantity, unit, state } }
}

function stationOf(words: string, stations: Stations): string | null {
  const match = resolveStation(words, stations)
  return match.kind === 'one' ? match.id : null
}

interface Keeping {
  list: AssetListRead
  day: Day
  stationId: string
  lines: readonly AssetLine[]
}

async function keep(work: Work, { list, day, stationId, lines }: Keeping): Promise<void> {
  const { tx, ids, programme, cause, now, actor } = work
  const id = ids.next('ast')
  await store.insertCount(
    tx,
    {
      ...{ id, programmeId: programme.id, stationId, day, via: 'import', causeId: cause.id, createdAt: now },
      ...{ fileName: list.fileName, fileHash: list.fileHash },
      // It opens the day: what is counted there on the same day comes after it.
      saidAt: instantOf(day, '00:00', programme.zone),
      byPersonId: actor.kind === 'person' ? actor.personId : null,
      lines,
    },
    ids,
  )
  work.changed({ type: 'assetCount', id, before: null, after: { day, via: 'import', things: lines.length } })
}
