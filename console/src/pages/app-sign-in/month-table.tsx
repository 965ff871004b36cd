import type { AppSignIns } from '../../api/app-sign-in.ts'
import { type Column, Table } from '../../ui/table.tsx'
import { activityText, percent, verifiedText } from './sign-in-words.ts'

type Row = AppSignIns['stations'][number]

const share = (part: number, due: number) => `${part}（${percent(part, due)}）`

const columns: readonly Column<Row>[] = [
  { title: '站点', cell: ({ station }) => station.name },
  { title: '应签', cell: ({ due }) => due, end: true },
  { title: '自报', cell: ({ said, due }) => share(said, due), end: true },
  { title: '截图确认', cell: ({ confirmed, due }) => share(confirmed, due), end: true },
  { title: '名单盖到', cell: ({ listed }) => listed, end: true },
  { title: '名单签到', cell: ({ verified }) => verified, end: true },
  { title: '核实签到率', cell: verifiedText, end: true },
  { title: '活跃度', cell: activityText, end: true },
]

export const MonthTable = ({ read }: { read: AppSignIns }) => (
  <section className="block" aria-label="各站签到">
    <h3>各站签到</h3>
    <p className="note">
      应签的天数算到{read.to.slice(5)}，开站前、闭站后的不算。核实签到率写成一段的，是有些日子没有名单。
    </p>
    <Table caption="各站签到" columns={columns} rows={read.stations} rowKey={({ station }) => station.id} />
  </section>
)
