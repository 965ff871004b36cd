// A conversation's messages: the newest at the bottom, and in view for as long as the reader is there.
import { Fragment, useState } from 'react'
import type { CountyConversation, CountyMessage } from '../api/county.ts'
import { useConsole } from '../state/context.ts'
import { shownMessage } from '../state/selectors.ts'
import { dayOf, relativeDay } from '../time.ts'
import { Message } from './message.tsx'
import { useCountyNow } from './use-county-now.ts'
import { useScroll } from './use-scroll.ts'

const shownAtFirst = 100

interface MessageListProps {
  conversation: CountyConversation
  messages: CountyMessage[]
  speakerId: string | undefined
}

export function MessageList({ conversation, messages, speakerId }: MessageListProps) {
  const { state } = useConsole()
  const now = useCountyNow() ?? Date.now()
  const [shown, setShown] = useState(shownAtFirst)
  const target = state.target?.messageId
  const targetAge = target === undefined ? 0 : messages.length - messages.findIndex((m) => m.id === target)
  const visible = messages.slice(-Math.max(shown, targetAge))
  const { list, content, atEnd, toEnd, onScroll } = useScroll({
    length: messages.length,
    ownLast: messages.at(-1)?.senderId === speakerId,
    target: state.target,
  })
  const marked = shownMessage(state)?.id

  return (
    <div className="messages-box">
      <div
        className="messages"
        role="log"
        aria-label="消息"
        aria-live="polite"
        data-testid="message-list"
        ref={list}
        onScroll={onScroll}
      >
        <div className="messages-content" ref={content}>
          {visible.length < messages.length && (
            <button type="button" className="older" onClick={() => setShown(shown + shownAtFirst)}>
              更早的消息
            </button>
          )}
          {messages.length === 0 && <p className="empty">还没有人说话。在下面选个人，说一句试试。</p>}
          {visible.map((message, index) => (
            <Fragment key={message.id}>
              {startsDay(visible[index - 1], message) && (
                <h3 className="day">{relativeDay(dayOf(Date.parse(message.sentAt)), now)}</h3>
              )}
              <Message
                message={message}
                conversation={conversation}
                mine={message.senderId === speakerId}
                marked={message.id === marked}
                recalled={state.recalled[message.id] === true}
                outcome={state.outcomes[message.id]}
              />
            </Fragment>
          ))}
        </div>
      </div>
      {!atEnd && (
        <button type="button" className="to-end" onClick={toEnd}>
          回到最新
        </button>
      )}
    </div>
  )
}

const startsDay = (before: CountyMessage | undefined, message: CountyMessage): boolean =>
  before === undefined || dayOf(Date.parse(before.sentAt)) !== dayOf(Date.parse(message.sentAt))
