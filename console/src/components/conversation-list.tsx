import { useState } from 'react'
import type { CountyConversation, CountyMessage } from '../api/county.ts'
import { useConsole } from '../state/context.ts'
import { messagesIn } from '../state/selectors.ts'
import { ConversationItem } from './conversation-item.tsx'

const privateShown = 30

export function ConversationList() {
  const { state } = useConsole()
  const [wanted, setWanted] = useState('')
  const lastOf = (c: CountyConversation) => messagesIn(state, c.id).at(-1)
  const groups = state.conversations.filter((c) => c.kind !== 'private')
  const found = state.conversations
    .filter((c) => c.kind === 'private' && c.name.includes(wanted.trim()))
    .toSorted((a, b) => newestFirst(lastOf(a), lastOf(b)))
  const shown = found.slice(0, privateShown)
  const firstOfKind = new Set([...groups, ...shown].filter(isFirstOfKind).map((c) => c.id))
  const item = (conversation: CountyConversation) => (
    <ConversationItem
      key={conversation.id}
      conversation={conversation}
      last={lastOf(conversation)}
      testId={firstOfKind.has(conversation.id) ? `conversation-${conversation.kind}` : 'conversation'}
    />
  )

  return (
    <nav className="conversations" aria-label="会话" data-testid="conversation-list">
      <h2 className="section-title">群</h2>
      <ul>{groups.map(item)}</ul>
      <h2 className="section-title">私聊</h2>
      <input
        type="search"
        className="search"
        placeholder="搜人名"
        aria-label="搜私聊的人"
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
        data-testid="conversation-search"
      />
      <ul>{shown.map(item)}</ul>
      {found.length > shown.length && <p className="hint">还有 {found.length - shown.length} 人，搜名字找</p>}
      {found.length === 0 && <p className="hint">{wanted === '' ? '还没有私聊' : `没有叫“${wanted}”的人`}</p>}
    </nav>
  )
}

const isFirstOfKind = (c: CountyConversation, index: number, all: CountyConversation[]): boolean =>
  all.findIndex((other) => other.kind === c.kind) === index

const newestFirst = (a: CountyMessage | undefined, b: CountyMessage | undefined): number =>
  (b?.sentAt ?? '').localeCompare(a?.sentAt ?? '')
