import { useCallback } from 'react'
import { type OneClass, readClass } from '../../api/classes.ts'
import { useMe } from '../../shell/session.ts'
import { Loading, Notice } from '../../ui/notice.tsx'
import { useLoad } from '../../ui/use-load.ts'
import { usePoll } from '../../ui/use-poll.ts'
import { dayAndTime, phaseOf, runTitle } from '../classes/class-words.ts'
import { BigCode } from './big-code.tsx'

const everyMs = 30_000

/** 课堂口令 for the wall: nothing but what those in the room need. */
export function ProjectorPage({ sessionId }: { sessionId: string }) {
  const me = useMe()
  return me && <Projector sessionId={sessionId} />
}

function Projector({ sessionId }: { sessionId: string }) {
  const load = useCallback(() => readClass(sessionId), [sessionId])
  const loaded = useLoad(load)
  usePoll(loaded.reload, everyMs)
  const { data, error } = loaded
  return (
    <main className="projector">
      <header className="projector-head">
        {data && (
          <h1>
            {runTitle(data)}
            <small>{dayAndTime(data)}</small>
          </h1>
        )}
        <nav className="projector-tools" aria-label="投影">
          <FullScreen />
          <a className="button" href={`#/staff/classes/${sessionId}`}>
            回到这次课
          </a>
        </nav>
      </header>
      {data ? <Body session={data} /> : !error && <Loading />}
      {error && !data && <Notice kind="error" text={error} onRetry={() => void loaded.reload()} />}
    </main>
  )
}

function Body({ session }: { session: OneClass }) {
  const phase = phaseOf(session, session.now)
  if (phase === 'cancelled') return <p className="projector-word">这次课停了</p>
  if (phase === 'over') return <p className="projector-word">这次课上完了，谢谢大家</p>
  return <BigCode sessionId={session.id} />
}

function FullScreen() {
  const toggle = () =>
    document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()
  return (
    <button
      type="button"
      className="button"
      // A browser may refuse; the page is as good without.
      onClick={() => void toggle().catch(() => undefined)}
    >
      全屏
    </button>
  )
}
