import type { ReportingRates } from '../../api/stations.ts'
import { Empty } from '../../ui/notice.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { rateText } from './station-words.ts'

type Row = ReportingRates['items'][number]

const some = (n: number) => (n === 0 ? '' : n)

const columnsFor = (month: string): readonly Column<Row>[] => [
  {
    title: '站点',
    cell: ({ stationId, station }) => (
      <a className="link" href={`#/staff/stations/${stationId}/${month}`}>
        {station}
      </a>
    ),
  },
  { title: '报数率', cell: rateText, end: true },
  { title: '报了/该报', cell: ({ reported, due }) => `${reported}/${due}`, end: true },
  { title: '没报', cell: ({ missing }) => some(missing), end: true },
  { title: '补报', cell: ({ grades }) => some(grades.late), end: true },
  { title: '代报', cell: ({ grades }) => some(grades.forAnother), end: true },
  { title: '歇业', cell: ({ closed }) => some(closed), end: true },
  { title: '说不准', cell: ({ unknown }) => some(unknown), end: true },
  { title: '待确认', cell: ({ undecided }) => some(undecided), end: true },
]

/** By name: nobody is ranked. */
export function RatesTable({ rates, month }: { rates: ReportingRates; month: string }) {
  if (rates.items.length === 0) return <Empty text="这个月还没有要报数的站" />
  return (
    <Table
      caption="各站这个月报数的情况"
      columns={columnsFor(month)}
      rows={rates.items}
      rowKey={({ stationId }) => stationId}
    />
  )
}
