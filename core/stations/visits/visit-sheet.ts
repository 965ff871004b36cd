// 巡查台账、盘点台账、指导台账 and 固定资产盘点报告, as files for an office.
import { type TableFormat, writeTable } from '../../platform/write-table.ts'
import { type AssetDifference, differenceWords, faultWords } from './asset-fold.ts'
import type { StationAssets } from './asset-reads.ts'
import type { SiteVisitKind } from './visit-fold.ts'
import type { SiteVisitRead } from './visit-reads.ts'

export const writeVisitLedger = (
  { kind, visits }: { kind: SiteVisitKind; visits: readonly SiteVisitRead[] },
  format: TableFormat = 'xlsx',
): Promise<Buffer> =>
  writeTable<SiteVisitRead & { number: number }>(
    {
      name: kind === '指导' ? '一对一指导台账' : `${kind}台账`,
      columns: [
        { title: '序号', width: 6, value: ({ number }) => number },
        { title: '日期', width: 12, value: ({ day }) => day },
        { title: '站点', width: 20, value: ({ station }) => station.name },
        { title: '乡镇', value: ({ station }) => station.township },
        { title: '内容', width: 60, value: ({ findings }) => findings },
        ...(kind === '指导'
          ? [{ title: '被指导人', value: ({ guided }: SiteVisitRead) => guided.join('、') }]
          : []),
        { title: '工作人员', value: ({ visitor }) => visitor },
        { title: '照片', width: 8, value: ({ photos }) => photos.length },
      ],
      rows: visits.map((visit, i) => ({ ...visit, number: i + 1 })),
    },
    format,
  )

interface AssetRow {
  station: StationAssets['station']
  name: string
  quantity: number | null
  unit: string | null
  state: string | null
  day: string | null
  by: string | null
  difference: string
}

export const writeAssetReport = (stations: readonly StationAssets[], format: TableFormat = 'xlsx') =>
  writeTable<AssetRow>(
    {
      name: '固定资产盘点报告',
      columns: [
        { title: '站点', width: 20, value: ({ station }) => station.name },
        { title: '乡镇', value: ({ station }) => station.township },
        { title: '资产名称', width: 18, value: ({ name }) => name },
        { title: '数量', width: 8, value: ({ quantity }) => quantity },
        { title: '单位', width: 6, value: ({ unit }) => unit },
        { title: '状况', value: ({ state }) => state },
        { title: '最近盘到', width: 12, value: ({ day }) => day },
        { title: '最近盘点人', value: ({ by }) => by },
        { title: '与上次相比', width: 30, value: ({ difference }) => difference },
      ],
      rows: stations.flatMap(rowsOf),
    },
    format,
  )

// A station that was never counted is in the report, too: it says so.
function rowsOf({ station, assets, lastCount, differences }: StationAssets): AssetRow[] {
  const nothing = { quantity: null, unit: null, state: null, day: null, by: null }
  if (assets.length === 0) return [{ station, name: '还没盘点过', ...nothing, difference: '' }]
  const told = (name: string) => differences.filter((each) => each.name === name)
  return assets.map((asset) => ({
    station,
    ...{ name: asset.name, quantity: asset.quantity, unit: asset.unit, state: faultWords(asset) },
    ...{ day: asset.day, by: lastCount?.by ?? null, difference: wordsOf(told(asset.name)) },
  }))
}

const wordsOf = (differences: readonly AssetDifference[]): string =>
  differences.map(differenceWords).join('、')
