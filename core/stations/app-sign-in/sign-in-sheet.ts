// 智慧乡村签到台账 of a month, as a file for an office: each source in columns of its own, with what it is a share of.
import { type TableFormat, writeTable } from '../../platform/write-table.ts'
import { noFigures, type SignInFigures } from './month-figures.ts'
import type { SignInMonth, StationSignIns } from './sign-in-reads.ts'

const percent = (part: number, of: number): string | null =>
  of === 0 ? null : `${((part / of) * 100).toFixed(1)}%`

export const writeSignInSheet = ({ stations, total }: SignInMonth, format: TableFormat): Promise<Buffer> => {
  const all: StationSignIns = { station: { id: '', name: '合计', township: '' }, ...noFigures, ...total }
  const share = (title: string, of: (row: SignInFigures) => string | null) => ({
    title,
    width: 12,
    value: of,
  })
  const days = (title: string, key: keyof SignInFigures) => ({
    ...{ title, width: 12 },
    value: (row: SignInFigures) => row[key],
  })
  return writeTable<StationSignIns>(
    {
      name: '智慧乡村签到台账',
      columns: [
        { title: '站点', width: 20, value: ({ station }) => station.name },
        { title: '乡镇', value: ({ station }) => station.township },
        days('应签站日', 'due'),
        days('自报签到', 'said'),
        share('自报签到率', ({ said, due }) => percent(said, due)),
        days('截图确认', 'confirmed'),
        share('截图确认率', ({ confirmed, due }) => percent(confirmed, due)),
        days('名单覆盖', 'listed'),
        days('名单核实签到', 'verified'),
        share('核实签到率', ({ verified, due }) => percent(verified, due)),
        share('未核实站日', ({ listed, due }) => String(due - listed)),
        share('名单活跃度', ({ activity, activityDays }) => percent(activity, activityDays)),
      ],
      rows: [...stations, all],
    },
    format,
  )
}
