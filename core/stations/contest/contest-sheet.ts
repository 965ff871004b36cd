// 站点综合评选表, as a file for the judges: each part with the numbers behind it.
import { type TableFormat, writeTable } from '../../platform/write-table.ts'
import { type ContestPart, contestParts } from './score.ts'
import type { Standing } from './standing.ts'

export const partNames: Record<ContestPart, string> = {
  reporting: '报数率',
  punctuality: '及时率',
  signIn: 'APP签到（核实）',
  turnover: '交易额',
  visits: '巡查情况',
  evidence: '凭证',
}

const partOf = ({ score }: Standing, part: ContestPart) => score.parts.find((each) => each.part === part)

export const writeContestSheet = (standings: readonly Standing[], format: TableFormat): Promise<Buffer> =>
  writeTable<Standing>(
    {
      name: '站点综合评选表',
      columns: [
        { title: '站点', width: 20, value: ({ station }) => station.name },
        { title: '乡镇', value: ({ station }) => station.township },
        ...contestParts.flatMap((part) => [
          {
            title: `${partNames[part]}得分`,
            width: 12,
            value: (of: Standing) =>
              partOf(of, part)?.share === null ? '未知' : (partOf(of, part)?.points ?? null),
          },
          {
            title: `${partNames[part]}依据`,
            width: 22,
            value: (of: Standing) => partOf(of, part)?.words ?? null,
          },
        ]),
        { title: '系统得分', width: 10, value: ({ score }) => score.points },
        { title: '已知分值', width: 10, value: ({ score }) => score.knownWeight },
        {
          title: '评委加减',
          width: 30,
          value: ({ adjustments }) => adjustments.map(adjustmentWords).join('；'),
        },
        { title: '总分', width: 10, value: ({ total }) => total },
        { title: '交易额（元）', as: 'money', value: ({ turnoverFen }) => turnoverFen / 100 },
        { title: '达到精品站点交易额', value: ({ reachesTarget }) => (reachesTarget ? '是' : '否') },
      ],
      rows: standings,
    },
    format,
  )

const adjustmentWords = ({ by, points, reason }: Standing['adjustments'][number]): string =>
  `${by}${points > 0 ? '加' : '减'}${Math.abs(points)}分：${reason}`
