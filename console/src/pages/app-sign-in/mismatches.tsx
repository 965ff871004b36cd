import type { AppSignIns } from '../../api/app-sign-in.ts'
import { dayText } from '../../time.ts'

type Mismatch = AppSignIns['mismatches'][number]

/** More days than this of one station are counted. */
const mostDays = 6

/** Where the operators and the app's list say otherwise. */
export function Mismatches({ rows }: { rows: readonly Mismatch[] }) {
  if (rows.length === 0) return null
  return (
    <section className="block" aria-label="自报跟名单对不上的">
      <h3>自报跟名单对不上的（{rows.length}）</h3>
      <p className="note">先问问站长：签的时候没网、签了没提交，名单上都不会有。</p>
      <Lines title="说签了，名单上没有" rows={rows.filter(({ kind }) => kind === 'saidNotListed')} />
      <Lines title="名单上有，没听说" rows={rows.filter(({ kind }) => kind === 'listedNotSaid')} />
    </section>
  )
}

function Lines({ title, rows }: { title: string; rows: readonly Mismatch[] }) {
  if (rows.length === 0) return null
  const stations = [...new Map(rows.map(({ station }) => [station.id, station])).values()]
  return (
    <details className="part part-wide how" open={stations.length <= mostDays}>
      <summary>
        {title}（{rows.length}）
      </summary>
      <ul>
        {stations.map(({ id, name }) => (
          <li key={id}>
            {name}：{daysText(rows.filter(({ station }) => station.id === id).map(({ day }) => day))}
          </li>
        ))}
      </ul>
    </details>
  )
}

const daysText = (days: readonly string[]): string => {
  const shown = days.slice(0, mostDays).map(dayText).join('、')
  return days.length > mostDays ? `${shown}…共${days.length}天` : shown
}
