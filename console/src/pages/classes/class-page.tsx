import { useCallback, useState } from 'react'
import { type OneClass, readClass, sheetUrl } from '../../api/classes.ts'
import { changeClass } from '../../api/courses.ts'
import type { Me } from '../../api/session.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Content } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { useLoad } from '../../ui/use-load.ts'
import { usePoll } from '../../ui/use-poll.ts'
import { ChangeForm } from './change-form.tsx'
import { classTitle, dayAndTime, phaseOf, phaseWords } from './class-words.ts'
import { CodePanel } from './code-panel.tsx'
import { Comparison } from './comparison.tsx'
import { Counts } from './counts.tsx'
import { HeadcountForm } from './headcount-form.tsx'
import { mayChange } from './may.ts'
import { PaperForm } from './paper-form.tsx'
import { Photos } from './photos.tsx'
import { RatingsPart } from './ratings-part.tsx'
import { Roster } from './roster.tsx'
import { WalkInForm } from './walk-in-form.tsx'

const everyMs = 5_000

/** One class: its code, who came, the signed sheet, and what people thought of it. */
export function ClassPage({ me, id }: { me: Me; id: string }) {
  const load = useCallback(() => readClass(id), [id])
  const loaded = useLoad(load)
  usePoll(loaded.reload, everyMs)
  const { data } = loaded
  return (
    <Page title={data ? classTitle(data) : '一次课'} actions={<a href="#/staff/classes">回到课表</a>}>
      <Content of={loaded}>
        {(session) => (
          <TheClass
            session={session}
            changes={mayChange(me)}
            reload={loaded.reload}
            programme={me.programme.key}
          />
        )}
      </Content>
    </Page>
  )
}

export interface ClassPartProps {
  session: OneClass
  /** Whether who looks may change it. */
  changes: boolean
  reload: () => Promise<void>
}

function TheClass({ programme, ...props }: ClassPartProps & { programme: string }) {
  const { session, changes } = props
  const phase = phaseOf(session, session.now)
  const hasCode = changes && (phase === 'now' || phase === 'soon')
  return (
    <>
      <Head {...props} />
      <Counts session={session} phase={phase} />
      {session.paper && <Comparison {...props} paper={session.paper} />}
      <div className="class-columns">
        <Roster {...props} phase={phase} />
        <div className="class-side">
          {hasCode && <CodePanel sessionId={session.id} />}
          {changes && phase !== 'cancelled' && <HeadcountForm {...props} />}
          {changes && phase !== 'cancelled' && <WalkInForm {...props} programme={programme} />}
          {changes && phase !== 'cancelled' && <PaperForm {...props} />}
          {session.photos.length > 0 && <Photos session={session} />}
          <RatingsPart runId={session.runId} />
        </div>
      </div>
    </>
  )
}

function Head(props: ClassPartProps) {
  const { session, changes, reload } = props
  const [editing, setEditing] = useState(false)
  const phase = phaseOf(session, session.now)
  return (
    <>
      <p className="class-facts">
        <span className={`tag tag-${phase}`}>{phaseWords[phase]}</span>
        <strong>{dayAndTime(session)}</strong>
        <span>{session.place}</span>
        <span>{session.teacher ?? '老师没定'}</span>
        <span>{session.language}</span>
      </p>
      <div className="class-actions">
        <a
          className="button"
          href={sheetUrl(session.id)}
          target="_blank"
          rel="noreferrer"
          data-testid="print"
        >
          打印空白签到表
        </a>
        {changes && (
          <button
            type="button"
            className="button"
            aria-expanded={editing}
            onClick={() => setEditing(!editing)}
            data-testid="change"
          >
            改时间、地点
          </button>
        )}
        {changes && phase !== 'over' && (
          <ActionButton
            key={phase === 'cancelled' ? 'back' : 'off'}
            label={phase === 'cancelled' ? '照常上' : '停课'}
            confirm={
              phase === 'cancelled'
                ? '照常上？学员群马上会收到通知。'
                : '这次课不上了？学员群马上会收到通知。'
            }
            testId="cancel-class"
            act={async () => {
              await changeClass(session.id, { cancelled: phase !== 'cancelled' })
              await reload()
            }}
          />
        )}
      </div>
      {editing && (
        <ChangeForm
          session={session}
          onDone={async () => {
            setEditing(false)
            await reload()
          }}
        />
      )}
    </>
  )
}
