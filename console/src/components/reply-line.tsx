// Under a message of the bot: whom it answers; leads to what they said.
import type { CountyConversation, CountyMessage } from '../api/county.ts'
import { useConsole } from '../state/context.ts'
import { memberName, messagesIn, previewOf } from '../state/selectors.ts'

const namesShown = 2

export function ReplyLine({ conversation, ids }: { conversation: CountyConversation; ids: string[] }) {
  const { state, dispatch } = useConsole()
  const answered = messagesIn(state, conversation.id).filter((m) => ids.includes(m.id))
  const [first] = answered
  if (!first) return null
  return (
    <button
      type="button"
      className="reply-line"
      onClick={() => dispatch({ type: 'goToMessage', messageId: first.id })}
    >
      {replyText(conversation, answered)}
    </button>
  )
}

function replyText(conversation: CountyConversation, answered: CountyMessage[]): string {
  const [first] = answered
  if (first && answered.length === 1)
    return `回 ${memberName(conversation, first.senderId)}：${previewOf(first)}`
  const names = [...new Set(answered.map((m) => memberName(conversation, m.senderId)))]
  const others = names.length > namesShown ? `等${names.length}人` : ''
  return `回 ${names.slice(0, namesShown).join('、')}${others}的 ${answered.length} 条`
}
