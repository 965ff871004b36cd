import { type ReportFlag, reportPhotoUrl } from '../../api/checks.ts'
import { Picture } from '../../components/picture.tsx'
import { dayText } from '../../time.ts'
import { moment } from '../../ui/moment.ts'
import { foundLines, kindNames, numberRows, stateNames } from './check-words.ts'
import { FlagActions } from './flag-actions.tsx'

interface FlagCardProps {
  flag: ReportFlag
  mayChange: boolean
  onSettled: (words: string) => Promise<void>
}

export function FlagCard({ flag, mayChange, onSettled }: FlagCardProps) {
  const { station, day, found, report } = flag
  return (
    <article className="part part-wide flag" data-testid="flag">
      <header>
        <h4>
          {station.name} {dayText(day)}
        </h4>
        <span className="tag tag-soon">{kindNames[found.kind]}</span>
        {flag.state !== 'open' && <span className="tag tag-good">{stateNames[flag.state]}</span>}
        {report?.undecided && <span className="tag">待确认</span>}
      </header>
      <ul className="flag-found">
        {foundLines(found).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div className="flag-columns">
        <Numbers flag={flag} />
        <Messages flag={flag} />
      </div>
      <Settled flag={flag} />
      {mayChange && flag.state === 'open' && <FlagActions flag={flag} onSettled={onSettled} />}
    </article>
  )
}

function Numbers({ flag }: { flag: ReportFlag }) {
  const rows = numberRows(flag)
  if (!flag.report) return <p className="note">这天的数撤回了</p>
  return (
    <table className="flag-numbers">
      <thead>
        <tr>
          <th scope="col">
            <span className="hidden">什么数</span>
          </th>
          <th scope="col">这天</th>
          <th scope="col">平时</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, label, today, usual }) => (
          <tr key={name}>
            <th scope="row">{label}</th>
            <td>{today}</td>
            <td className="flag-usual">{usual}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Messages({ flag: { messages } }: { flag: ReportFlag }) {
  if (messages.length === 0) return <p className="note">不是群里报的，没有原话</p>
  return (
    <ul className="flag-messages">
      {messages.map(({ id, text, sentAt, sender, photoIds }) => (
        <li key={id}>
          <p className="quote">{text ?? '（原话已清掉）'}</p>
          <small className="note">
            {sender ?? '不知道是谁'}，{moment(sentAt)}
          </small>
          {photoIds.length > 0 && (
            <div className="photos">
              {photoIds.map((photoId) => (
                <Picture
                  key={photoId}
                  src={reportPhotoUrl(photoId)}
                  caption=""
                  from={sender ?? '站上'}
                  onOpen={() => undefined}
                />
              ))}
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

function Settled({ flag: { settled, askedAt, state } }: { flag: ReportFlag }) {
  return (
    <>
      {askedAt && state === 'open' && <p className="note">小二{moment(askedAt)}问过，还没说定</p>}
      {settled && (
        <p className="note">
          {moment(settled.at)}，{settled.by ?? '小二'}：{settled.words ?? '（没留话）'}
        </p>
      )}
    </>
  )
}
