// Under a message: what became of it, in a word; leads to its record.
import type { CountyMessage, Outcome } from '../api/county.ts'
import { useConsole } from '../state/context.ts'

interface MarkProps {
  message: CountyMessage
  outcome: Outcome | undefined
  marked: boolean
}

export function MessageMark({ message, outcome, marked }: MarkProps) {
  const { state, dispatch } = useConsole()
  const records = outcome?.recorded.length ?? 0
  if (!marked && records === 0) return null
  return (
    <button
      type="button"
      className={records > 0 ? 'mark mark-recorded' : 'mark'}
      onClick={() => {
        dispatch({ type: 'chooseMessage', messageId: message.id })
        dispatch({ type: 'tab', tab: 'record' })
      }}
    >
      {markText(outcome, (state.answers[message.id] ?? 0) > 0)}
      <span aria-hidden="true"> ›</span>
    </button>
  )
}

function markText(outcome: Outcome | undefined, answered: boolean): string {
  if (!outcome || outcome.state === 'pending') return '处理中…'
  if (outcome.state === 'parked') return '已搁置'
  if (outcome.recorded.length > 0) return `已记 ${outcome.recorded.length} 条`
  if (answered || outcome.replies.length > 0) return '已回话'
  return outcome.intents.length > 0 ? '听懂了，没有要记的' : '没理会'
}
