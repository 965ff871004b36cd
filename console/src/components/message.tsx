import type { CountyConversation, CountyMessage, Outcome } from '../api/county.ts'
import { useConsole } from '../state/context.ts'
import { memberName } from '../state/selectors.ts'
import { timeOf } from '../time.ts'
import { Avatar } from './avatar.tsx'
import { Bubble } from './bubble.tsx'
import { MessageMark } from './message-mark.tsx'
import { ReplyLine } from './reply-line.tsx'

interface MessageProps {
  message: CountyMessage
  conversation: CountyConversation
  /** Of the person who speaks in the composer: on the right, as on their own phone. */
  mine: boolean
  /** Its record is being shown. */
  marked: boolean
  recalled: boolean
  outcome: Outcome | undefined
}

export function Message(props: MessageProps) {
  const { message, conversation, mine, marked, recalled, outcome } = props
  const { dispatch } = useConsole()
  const name = memberName(conversation, message.senderId)
  const data = {
    'data-testid': 'message',
    'data-message-id': message.id,
    'data-from-bot': message.fromBot,
  }
  if (message.kind === 'recall') {
    return (
      <article className="notice" {...data}>
        <span>{name} 撤回了一条消息</span>
        <MessageMark message={message} outcome={outcome} marked={false} />
      </article>
    )
  }
  const side = message.fromBot ? 'message-bot' : mine ? 'message-mine' : ''
  return (
    <article className={`message ${side} ${recalled ? 'message-recalled' : ''}`} {...data}>
      <Avatar name={name} kind={message.fromBot ? 'bot' : 'person'} />
      <div className="message-body">
        <p className="message-head">
          <span className="message-name">{name}</span>
          {message.fromBot && <span className="bot-tag">机器人</span>}
          <time dateTime={message.sentAt}>{timeOf(Date.parse(message.sentAt))}</time>
        </p>
        <Bubble
          message={message}
          name={name}
          marked={marked}
          onChoose={() => dispatch({ type: 'chooseMessage', messageId: message.id })}
        />
        {message.fromBot ? (
          <ReplyLine conversation={conversation} ids={message.inReplyTo} />
        ) : (
          !recalled && <MessageMark message={message} outcome={outcome} marked={marked} />
        )}
        {recalled && <span className="recalled-note">已撤回</span>}
      </div>
    </article>
  )
}
