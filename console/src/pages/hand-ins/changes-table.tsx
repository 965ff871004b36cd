import type { ReactNode } from 'react'
import type { FigureChange } from '../../api/hand-ins.ts'
import { moment } from '../../ui/moment.ts'
import { type Column, Table } from '../../ui/table.tsx'
import { causeText, figureText } from './hand-in-words.ts'

const columns: readonly Column<FigureChange>[] = [
  { title: '站', cell: ({ station }) => station },
  { title: '哪个数', cell: ({ orderType, figure }) => `${orderType}${figure === 'fen' ? '金额' : '单数'}` },
  { title: '报的是', cell: (row) => figureText(row, row.before), end: true },
  { title: '现在是', cell: (row) => figureText(row, row.after), end: true },
  { title: '怎么变的', cell: causeText },
  { title: '什么时候', cell: ({ cause }) => (cause ? moment(cause.at) : '—') },
]

/** Figures that are otherwise now than they were handed in. */
export function ChangesTable({ rows, children }: { rows: readonly FigureChange[]; children: ReactNode }) {
  if (rows.length === 0) return null
  return (
    <section className="block" aria-label="报后改了的">
      <h3>报上去以后改了的（{rows.length}处）</h3>
      <Table
        caption="报上去以后改了的数"
        columns={columns}
        rows={rows}
        rowKey={({ station, orderType, figure }) => `${station} ${orderType} ${figure}`}
      />
      <p>{children}</p>
    </section>
  )
}
