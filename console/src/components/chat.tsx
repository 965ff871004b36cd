import { roles } from '../labels.ts'
import { useConsole } from '../state/context.ts'
import { messagesIn, openConversation, peopleIn, senderIn } from '../state/selectors.ts'
import { Composer } from './composer.tsx'
import { MessageList } from './message-list.tsx'

const waiting = { connecting: '正在打开…', open: '这里还没有群。', lost: '连不上旗县，正在重试…' } as const

/** Beside a real WeChat there is no simulated county to talk to. */
export function Chat({ withoutCounty }: { withoutCounty: boolean }) {
  const { state } = useConsole()
  const conversation = openConversation(state)
  if (!conversation) {
    return (
      <section className="chat" aria-label="聊天">
        <p className="empty">
          {withoutCounty ? '现在接的是真微信，这里没有演示的群。' : waiting[state.connection]}
        </p>
      </section>
    )
  }
  const people = peopleIn(conversation)
  const [person] = people
  const sender = senderIn(state, conversation)
  return (
    <section className="chat" aria-label={conversation.name}>
      <h2 className="chat-title">
        {conversation.name}
        <span className="chat-size">
          {conversation.kind === 'private' ? person && roles[person.role] : `${people.length + 1}人`}
        </span>
      </h2>
      <MessageList
        key={conversation.id}
        conversation={conversation}
        messages={messagesIn(state, conversation.id)}
        speakerId={sender?.id}
      />
      <Composer conversation={conversation} sender={sender} />
    </section>
  )
}
