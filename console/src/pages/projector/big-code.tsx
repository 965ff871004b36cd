import { timeOf } from '../../time.ts'
import { countdown } from '../classes/class-words.ts'
import { isGood } from '../classes/code-time.ts'
import { useClassCode } from '../classes/use-class-code.ts'

export function BigCode({ sessionId }: { sessionId: string }) {
  const { loaded, left } = useClassCode(sessionId)
  const { data, error } = loaded
  if (data?.code)
    return (
      <>
        <p className="projector-code" role="status" data-testid="big-code">
          {data.code}
        </p>
        <p className="projector-how">
          在学员群里发“<b>签到{data.code}</b>”
        </p>
        <p className="projector-left">
          {isGood(data, Date.now()) ? (
            <>
              <span className="projector-seconds">{countdown(left ?? 0)}</span> 后换新口令
            </>
          ) : (
            `${timeOf(Date.parse(data.validFrom ?? data.now))} 起能签到`
          )}
        </p>
        {error && (
          <p className="projector-fault" role="alert">
            {error}，口令可能已经换了
          </p>
        )}
      </>
    )
  return <p className="projector-word">{error ?? (data ? '这次课没有口令了' : '正在取…')}</p>
}
