import type { AppSignIns } from '../../api/app-sign-in.ts'
import { activityText, percent, verifiedText } from './sign-in-words.ts'

/** The programme's month, each source apart. */
export function MonthFigures({ read }: { read: AppSignIns }) {
  const { total, target, stations, stationsReached } = read
  const { due, said, confirmed, listed, verified } = total
  const figures = [
    {
      name: '名单核实',
      figure: verifiedText(total),
      note: `签到${verified}，名单盖到${listed}/${due}站日`,
      main: true,
    },
    {
      name: '活跃度（名单）',
      figure: activityText(total).replace(/（.*/, ''),
      note: `${total.activityDays}站日有活跃度`,
    },
    { name: '自报', figure: percent(said, due), note: `${said}/${due}站日` },
    { name: '截图确认', figure: percent(confirmed, due), note: `${confirmed}/${due}站日` },
    {
      name: `核实达${target * 100}%的站`,
      figure: `${stationsReached}个`,
      note: `一共${stations.length}个站`,
    },
  ]
  return (
    <dl className="counts" aria-label="本月签到" data-testid="sign-in-figures">
      {figures.map(({ name, figure, note, main }) => (
        <div className={main ? 'count count-main count-wide' : 'count'} key={name}>
          <dt>{name}</dt>
          <dd>
            {figure}
            <small>{note}</small>
          </dd>
        </div>
      ))}
    </dl>
  )
}
