// 今天的数: the programme's numbers, moving as reports land.
import type { DayTotals } from '../api/programmes.ts'
import { fenText } from '../format.ts'
import { useConsole } from '../state/context.ts'
import { conversationOf } from '../state/selectors.ts'
import { dayText, timeOf } from '../time.ts'
import { Figure } from './figure.tsx'

const latestShown = 3

type Name = keyof DayTotals
const businesses: { label: string; count: Name; unit: string; fen?: Name }[] = [
  { label: '代买', count: 'purchaseOrders', unit: '单', fen: 'purchaseFen' },
  { label: '代卖', count: 'saleOrders', unit: '单', fen: 'saleFen' },
  { label: '便民服务', count: 'serviceOrders', unit: '笔', fen: 'serviceFen' },
  { label: '助农取款', count: 'cashOrders', unit: '笔', fen: 'cashFen' },
  { label: '收件', count: 'parcelsIn', unit: '件' },
  { label: '发件', count: 'parcelsOut', unit: '件' },
]

export function TodayPanel() {
  const { today } = useConsole().state
  return (
    <section className="panel" aria-label="今天的数" data-testid="today-panel">
      <div className="panel-head">
        <h2>今天的数</h2>
        {today && <span className="panel-note">{dayText(today.day)}</span>}
      </div>
      {today ? (
        <>
          <div className="today-stations">
            <span className="today-big">
              已报{' '}
              <Figure
                names={['reported', 'total']}
                text={`${today.stations.reported}/${today.stations.total}`}
                testId="today-reported"
              />{' '}
              站
            </span>
            <span className="today-signed">
              智慧乡村已签{' '}
              <Figure names={['signedIn']} text={String(today.stations.signedIn)} testId="today-signed-in" />
            </span>
            <progress
              max={Math.max(1, today.stations.total)}
              value={today.stations.reported}
              aria-label="已报的站"
            />
          </div>
          <Totals totals={today.totals} />
          <Latest />
        </>
      ) : (
        <p className="calm">还没取到今天的数，稍等。</p>
      )}
    </section>
  )
}

function Totals({ totals }: { totals: DayTotals }) {
  return (
    <table className="totals">
      <thead className="hidden">
        <tr>
          <th scope="col">业务</th>
          <th scope="col">数量</th>
          <th scope="col">金额</th>
        </tr>
      </thead>
      <tbody>
        {businesses.map(({ label, count, unit, fen }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>
              <Figure names={[count]} text={String(totals[count])} testId={`today-${count}`} />
              <span className="unit">{unit}</span>
            </td>
            <td>{fen && <Figure names={[fen]} text={fenText(totals[fen])} testId={`today-${fen}`} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Latest() {
  const { state, dispatch } = useConsole()
  const latest = state.today?.latest.slice(0, latestShown) ?? []
  if (latest.length === 0) return null
  return (
    <div className="latest">
      <h3>刚报的</h3>
      <ul>
        {latest.map(({ stationId, station, reportedAt, messageExternalId: id }) => (
          <li key={stationId}>
            <button
              type="button"
              disabled={id === null || conversationOf(state, id) === undefined}
              onClick={() => id !== null && dispatch({ type: 'goToMessage', messageId: id })}
            >
              <span>{station}</span>
              <time dateTime={reportedAt}>{timeOf(Date.parse(reportedAt))}</time>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
