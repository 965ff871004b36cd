import type { CountyConversation, CountyMessage } from '../api/county.ts'
import { roles } from '../labels.ts'
import { useConsole } from '../state/context.ts'
import { memberName, peopleIn, previewOf } from '../state/selectors.ts'
import { shortTime } from '../time.ts'
import { Avatar } from './avatar.tsx'
import { useCountyNow } from './use-county-now.ts'

const groupWords = { stations: '站', trainees: '学', staff: '工', unbound: '群', private: '' } as const

interface ItemProps {
  conversation: CountyConversation
  last: CountyMessage | undefined
  testId: string
}

export function ConversationItem({ conversation, last, testId }: ItemProps) {
  const { state, dispatch } = useConsole()
  const now = useCountyNow()
  const unread = state.unread[conversation.id] ?? 0
  const isGroup = conversation.kind !== 'private'
  return (
    <li>
      <button
        type="button"
        className="conversation"
        aria-current={state.conversationId === conversation.id}
        data-testid={testId}
        data-conversation-id={conversation.id}
        onClick={() => dispatch({ type: 'openConversation', conversationId: conversation.id })}
      >
        <span className="avatar-box">
          <Avatar
            name={isGroup ? groupWords[conversation.kind] : conversation.name}
            kind={isGroup ? 'group' : 'person'}
          />
          {unread > 0 && (
            <span className="unread">
              {unread > 99 ? '99+' : unread}
              <span className="hidden">条新消息</span>
            </span>
          )}
        </span>
        <span className="conversation-name">{conversation.name}</span>
        <span className="conversation-time">
          {last && now ? shortTime(Date.parse(last.sentAt), now) : ''}
        </span>
        <span className="conversation-preview">{preview(conversation, last)}</span>
      </button>
    </li>
  )
}

function preview(conversation: CountyConversation, last: CountyMessage | undefined): string {
  const [person] = peopleIn(conversation)
  if (conversation.kind === 'private') return last ? previewOf(last) : person ? roles[person.role] : ''
  if (!last) return `${conversation.members.length} 人`
  return `${memberName(conversation, last.senderId)}：${previewOf(last)}`
}
