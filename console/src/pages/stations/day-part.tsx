import { useCallback, useState } from 'react'
import { decideDay, type ReportRevision, readDay, type StationReport } from '../../api/stations.ts'
import { dayText } from '../../time.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Content } from '../../ui/loaded.tsx'
import { moment } from '../../ui/moment.ts'
import { Notice } from '../../ui/notice.tsx'
import { useLoad } from '../../ui/use-load.ts'
import { CorrectionForm } from './correction-form.tsx'
import { gradeNames, revisionText, statedText } from './station-words.ts'

interface DayPartProps {
  station: string
  day: string
  may: boolean
  onChanged: () => Promise<void>
}

/** A station's day: its numbers, the messages that made them, and a correction. */
export function DayPart({ station, day, may, onChanged }: DayPartProps) {
  const loaded = useLoad(useCallback(async () => ({ report: await readDay(station, day) }), [station, day]))
  const [told, setTold] = useState<string | null>(null)
  const changed = async (words: string) => {
    setTold(words)
    await Promise.all([loaded.reload(), onChanged()])
  }
  return (
    <section className="part part-wide" aria-label={dayText(day)} data-testid="day-part">
      <h3>{dayText(day)}</h3>
      {told && <Notice kind="good" text={told} />}
      <Content of={loaded}>
        {({ report }) => (
          <>
            {report ? <Standing report={report} /> : <p>这天没有报过数。</p>}
            {report?.undecided && may && (
              <Decide station={station} day={day} onDecided={() => changed('定下了')} />
            )}
            {report && <Revisions revisions={report.revisions} />}
            {may && <CorrectionForm station={station} day={day} onCorrected={changed} />}
          </>
        )}
      </Content>
    </section>
  )
}

function Standing({ report }: { report: StationReport }) {
  return (
    <>
      <p className="day-numbers" data-testid="day-numbers">
        {statedText(report)}
      </p>
      <p className="note">
        {gradeNames[report.grade]}
        {report.approximate && '，约数'}
        {report.undecided && '，待确认'}
        {!report.reported && '，只有签到，没有报数'}
      </p>
    </>
  )
}

interface DecideProps {
  station: string
  day: string
  onDecided: () => Promise<void>
}

function Decide({ station, day, onDecided }: DecideProps) {
  const decide = (meaning: 'parts' | 'totals') => async () => {
    await decideDay(station, day, meaning)
    await onDecided()
  }
  return (
    <div className="told told-plain">
      <span>后一次报数是再加上，还是全天总数？站长没回，您定也行：</span>
      <span className="actions">
        <ActionButton label="再加上" act={decide('parts')} testId="decide-parts" />
        <ActionButton label="全天总数" act={decide('totals')} testId="decide-totals" />
      </span>
    </div>
  )
}

const Revisions = ({ revisions }: { revisions: readonly ReportRevision[] }) => (
  <ol className="revisions">
    {revisions.map((each) => (
      <li
        key={each.id}
        className={each.voidedAt ? 'revision revision-void' : 'revision'}
        data-testid="revision"
      >
        <p>{revisionText(each)}</p>
        {each.words && <p className="quote">{each.words}</p>}
        <p className="note">
          {each.reporter ?? '不知道谁'}
          {each.grade === 'forAnother' && '（代报）'}
          {each.grade === 'staff' && '（工作人员）'}，{moment(each.sentAt)}
          {each.messageId === null && '，网页上填的'}
          {each.reason && `；原因：${each.reason}`}
          {each.amended && '；结账后批准的'}
          {each.voidedAt && '；已撤回，不算'}
        </p>
      </li>
    ))}
  </ol>
)
