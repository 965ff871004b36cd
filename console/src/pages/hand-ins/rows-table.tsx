import type { HandInDay } from '../../api/hand-ins.ts'
import { Empty } from '../../ui/notice.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { figureText } from './hand-in-words.ts'

type Row = HandInDay['rows'][number]

const columns: readonly Column<Row>[] = [
  { title: '站', cell: ({ station }) => station },
  { title: '编码', cell: ({ stationCode }) => stationCode ?? <span className="tag tag-soon">没有</span> },
  { title: '类型', cell: ({ orderType }) => orderType },
  { title: '金额', cell: ({ fen }) => figureText({ figure: 'fen' }, fen), end: true },
  { title: '单数', cell: ({ orders }) => figureText({ figure: 'orders' }, orders), end: true },
]

/** As a file made now would have them. */
export function RowsTable({ rows }: { rows: readonly Row[] }) {
  return (
    <section className="block" aria-label="现在的数">
      <h3>现在的数（{rows.length}行）</h3>
      {rows.length === 0 ? (
        <Empty text="这一天还没有能上报的数" />
      ) : (
        <Table
          caption="现在的数"
          columns={columns}
          rows={rows}
          rowKey={({ stationId, orderType }) => `${stationId} ${orderType}`}
        />
      )}
    </section>
  )
}
