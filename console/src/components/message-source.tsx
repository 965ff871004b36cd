// Which message it is about: leads to it in the chat; a person's may be taken back.
import type { CountyMessage } from '../api/county.ts'
import { useConsole } from '../state/context.ts'
import { memberName, openConversation, previewOf } from '../state/selectors.ts'
import { timeOf } from '../time.ts'

export function MessageSource({ message, recalled }: { message: CountyMessage; recalled: boolean }) {
  const { state, dispatch, commands } = useConsole()
  const name = memberName(openConversation(state), message.senderId)
  const canRecall = !message.fromBot && !recalled && message.kind !== 'recall'
  return (
    <div className="source">
      <button
        type="button"
        className="source-quote"
        aria-label={`到这句话：${name}，${previewOf(message)}`}
        data-testid="outcome-source"
        onClick={() => dispatch({ type: 'goToMessage', messageId: message.id })}
      >
        <span className="source-head">
          {name} {timeOf(Date.parse(message.sentAt))}
          {recalled && '（已撤回）'}
        </span>
        <span className="source-text">{previewOf(message)}</span>
      </button>
      {canRecall && (
        <button
          type="button"
          className="quiet-button"
          data-testid="recall"
          onClick={() => void commands?.recall(message.id)}
        >
          撤回
        </button>
      )}
    </div>
  )
}
