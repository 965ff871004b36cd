import { useCallback, useState } from 'react'
import { type BatchState, readBatches, type TraceBatch } from '../../api/traces.ts'
import { Choice } from '../../ui/field.tsx'
import { Content } from '../../ui/loaded.tsx'
import { More } from '../../ui/more.tsx'
import { Empty } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { usePages } from '../../ui/use-pages.ts'
import { NewBatch } from './new-batch.tsx'
import { stateNames, stateTags, warningText } from './trace-words.ts'

export const Warnings = ({ warnings }: Pick<TraceBatch, 'warnings'>) => (
  <>
    {warnings.map((warning) => (
      <span key={warning.kind} className="tag tag-cancelled">
        {warningText(warning)}
      </span>
    ))}
  </>
)

const columns: readonly Column<TraceBatch>[] = [
  {
    title: '批号',
    cell: ({ id, number }) => (
      <a className="link" href={`#/staff/traces/${id}`}>
        {number}
      </a>
    ),
  },
  { title: '产品', cell: ({ productName }) => productName },
  { title: '企业', cell: ({ producerName }) => producerName },
  { title: '生产日期', cell: ({ producedOn }) => producedOn },
  { title: '码', cell: ({ issued, packages }) => `${issued}/${packages}`, end: true },
  {
    title: '状态',
    cell: ({ state, warnings }) => (
      <span className="trace-tags">
        <span className={`tag ${stateTags[state]}`}>{stateNames[state]}</span>
        <Warnings warnings={warnings} />
      </span>
    ),
  },
]

const all = [
  { value: '', label: '全部' },
  ...Object.entries(stateNames).map(([value, label]) => ({ value, label })),
]

export function BatchList({ programme, mayChange }: { programme: string; mayChange: boolean }) {
  const [state, setState] = useState('')
  const load = useCallback(
    (cursor?: string) =>
      readBatches({ programme, state: (state || undefined) as BatchState | undefined, cursor }),
    [programme, state],
  )
  const batches = usePages(load)
  return (
    <Page
      title="溯源"
      hint="一批货登记一次，记下投入品、生产、检测、贮运，按包装数发码。发的码不会比包装多。"
    >
      <div className="trace-filter">
        <Choice label="看哪些" name="state" value={state} onChange={setState} choices={all} />
      </div>
      <Content of={batches}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty text="还没有批次" />
          ) : (
            <>
              <Table caption="溯源批次" columns={columns} rows={items} rowKey={({ id }) => id} />
              <More of={batches} />
            </>
          )
        }
      </Content>
      {mayChange && <NewBatch programme={programme} />}
    </Page>
  )
}
