// Speaking as one of the conversation's people. Drafts are kept for each conversation.
import { type KeyboardEvent, useRef, useState } from 'react'
import type { CountyConversation, CountyMember } from '../api/county.ts'
import { phrasesFor } from '../phrases.ts'
import { useConsole } from '../state/context.ts'
import { ComposerTools } from './composer-tools.tsx'
import { SenderPicker } from './sender-picker.tsx'

interface ComposerProps {
  conversation: CountyConversation
  sender: CountyMember | undefined
}

const withMention = (text: string): string => (text.includes('@小二') ? text : `@小二 ${text}`)

export function Composer({ conversation, sender }: ComposerProps) {
  const { commands } = useConsole()
  const [drafts, setDrafts] = useState<Record<string, string>>({})
  const [mentions, setMentions] = useState(false)
  const box = useRef<HTMLTextAreaElement>(null)
  const { id: conversationId, kind } = conversation
  const text = drafts[conversationId] ?? ''
  const setText = (draft: string) => setDrafts((all) => ({ ...all, [conversationId]: draft }))
  const inGroup = kind !== 'private'

  const send = async () => {
    if (!commands || !sender || text.trim() === '') return
    setText('')
    setMentions(false)
    const mentionsBot = inGroup && (mentions || text.includes('@小二'))
    const said = await commands.say({
      conversationId,
      senderId: sender.id,
      text: mentionsBot ? withMention(text) : text,
      ...(mentionsBot ? { mentionsBot } : {}),
    })
    if (!said) setDrafts((all) => ({ ...all, [conversationId]: all[conversationId] || text }))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    void send()
  }
  const choose = (phrase: string) => {
    setText(phrase)
    box.current?.focus()
  }

  return (
    <form
      className="composer"
      aria-label="说话"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <ul className="phrases" aria-label="例句">
        {phrasesFor(kind, sender).map((phrase) => (
          <li key={phrase}>
            <button type="button" className="phrase" onClick={() => choose(phrase)}>
              {phrase}
            </button>
          </li>
        ))}
      </ul>
      <div className="composer-bar">
        <SenderPicker key={conversationId} conversation={conversation} sender={sender} />
        <ComposerTools
          speaking={sender && { conversationId, senderId: sender.id }}
          mentions={inGroup ? { on: mentions, set: setMentions } : undefined}
        />
      </div>
      <div className="composer-row">
        <textarea
          ref={box}
          rows={2}
          value={text}
          placeholder={sender ? `${sender.name} 说…` : '这里没有人可以说话'}
          aria-label="要说的话，回车发送，Shift加回车换行"
          data-testid="composer-text"
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <button
          type="submit"
          className="send"
          disabled={!commands || !sender || text.trim() === ''}
          data-testid="composer-send"
        >
          发送
        </button>
      </div>
    </form>
  )
}
