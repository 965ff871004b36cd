import { useCallback, useState } from 'react'
import { assetSheetUrl, readAssets, type StationAssets } from '../../api/site-visits.ts'
import { dayText } from '../../time.ts'
import { Fold } from '../../ui/fold.tsx'
import { Content } from '../../ui/loaded.tsx'
import { Notice } from '../../ui/notice.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useLoad } from '../../ui/use-load.ts'
import { AssetImport } from './asset-import.tsx'

type Asset = StationAssets['assets'][number]

const columns: readonly Column<Asset>[] = [
  { title: '资产', cell: ({ name }) => name },
  { title: '数量', cell: ({ quantity, unit }) => (quantity === null ? '没说' : `${quantity}${unit ?? ''}`) },
  { title: '状况', cell: ({ state }) => state ?? '在，没说好坏' },
  { title: '最近盘到', cell: ({ countedOn }) => dayText(countedOn) },
]

/** 资产: what each station has by its counts, and what the last one found otherwise. */
export function AssetsPart({ programme, mayChange }: { programme: string; mayChange: boolean }) {
  const loaded = useLoad(useCallback(() => readAssets(programme), [programme]))
  return (
    <>
      {mayChange && <AssetImport programme={programme} onDone={loaded.reload} />}
      <Content of={loaded}>{({ items }) => <Stations programme={programme} items={items} />}</Content>
    </>
  )
}

function Stations({ programme, items }: { programme: string; items: readonly StationAssets[] }) {
  const [open, setOpen] = useState<string | null>(null)
  const counted = items.filter(({ counts }) => counts > 0)
  const never = items.filter(({ counts }) => counts === 0)
  return (
    <section className="block" aria-label="各站资产">
      <div className="page-head">
        <h3>
          盘过的站（{counted.length}/{items.length}）
        </h3>
        <a className="button" href={assetSheetUrl({ programme })} download="固定资产盘点报告.xlsx">
          下载固定资产盘点报告
        </a>
      </div>
      {counted.length > 0 && (
        <ul className="folds">
          {counted.map((of) => (
            <Fold
              key={of.station.id}
              title={of.station.name}
              note={noteOf(of)}
              open={of.station.id === open}
              onToggle={() => setOpen(of.station.id === open ? null : of.station.id)}
            >
              <OneStation programme={programme} of={of} />
            </Fold>
          ))}
        </ul>
      )}
      {never.length > 0 && (
        <details className="part part-wide how">
          <summary>还没盘点过的站（{never.length}）</summary>
          <p>{never.map(({ station }) => station.name).join('、')}</p>
        </details>
      )}
    </section>
  )
}

function noteOf({ assets, differences, lastCount }: StationAssets): string {
  const last = lastCount ? `${dayText(lastCount.day)}${lastCount.via === 'import' ? '导入' : '盘点'}` : ''
  const changed = differences.length > 0 ? `，${differences.length}处跟上次不一样` : ''
  return `${assets.length}样，${last}${changed}`
}

function OneStation({ programme, of }: { programme: string; of: StationAssets }) {
  const { station, assets, differences } = of
  return (
    <>
      {differences.length > 0 && (
        <Notice kind="plain" text={`跟上次比：${differences.map(({ words }) => words).join('、')}`} />
      )}
      <Table caption={`${station.name}的资产`} columns={columns} rows={assets} rowKey={({ name }) => name} />
      <p>
        <a
          className="button"
          href={assetSheetUrl({ programme, station: station.id })}
          download={`${station.name}固定资产盘点报告.xlsx`}
        >
          下载这个站的报告
        </a>
      </p>
    </>
  )
}
