import { timeOf } from '../../time.ts'
import { Notice } from '../../ui/notice.tsx'
import { countdown } from './class-words.ts'
import { isGood } from './code-time.ts'
import { useClassCode } from './use-class-code.ts'

/** 课堂口令, small; its link opens the view for the projector in a window of its own. */
export function CodePanel({ sessionId }: { sessionId: string }) {
  const { loaded, left } = useClassCode(sessionId)
  const { data, error } = loaded
  return (
    <section className="part code-panel first" aria-label="课堂口令">
      <h3>课堂口令</h3>
      {error && <Notice kind="error" text={error} onRetry={() => void loaded.reload()} />}
      {data?.code && (
        <>
          <p className="code-digits" data-testid="code">
            {data.code}
          </p>
          <p className="note">
            {isGood(data, Date.now())
              ? `${countdown(left ?? 0)} 后换新的`
              : `${timeOf(Date.parse(data.validFrom ?? data.now))} 起能签`}
            。学员在群里发“签到{data.code}”
          </p>
        </>
      )}
      {data && data.code === null && <p className="note">这次课没有口令了</p>}
      <a
        className="button button-main"
        href={`#/projector/${sessionId}`}
        target="_blank"
        rel="noreferrer"
        data-testid="projector"
      >
        投影口令
      </a>
    </section>
  )
}
