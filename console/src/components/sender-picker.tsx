// Who speaks: a button that opens a searchable list of the conversation's people.
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { CountyConversation, CountyMember } from '../api/county.ts'
import { roles } from '../labels.ts'
import { useConsole } from '../state/context.ts'
import { peopleIn } from '../state/selectors.ts'
import { Avatar } from './avatar.tsx'
import { SenderOption } from './sender-option.tsx'
import { usePopover } from './use-popover.ts'

interface PickerProps {
  conversation: CountyConversation
  sender: CountyMember | undefined
}

export function SenderPicker({ conversation, sender }: PickerProps) {
  const { open, setOpen, root } = usePopover()
  return (
    <div className="picker" ref={root}>
      <button
        type="button"
        className="picker-button"
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-label={`谁说话：${sender?.name ?? '没有人'}`}
        data-testid="composer-sender"
        onClick={() => setOpen(!open)}
      >
        <Avatar name={sender?.name ?? '?'} kind="person" />
        <span className="picker-name">{sender?.name ?? '没有人'}</span>
        {sender && <span className="picker-role">{roles[sender.role]}</span>}
        <span className="caret" aria-hidden="true" />
      </button>
      {open && <PickerList conversation={conversation} sender={sender} onDone={() => setOpen(false)} />}
    </div>
  )
}

function PickerList({ conversation, sender, onDone }: PickerProps & { onDone: () => void }) {
  const { dispatch } = useConsole()
  const listId = useId()
  const search = useRef<HTMLInputElement>(null)
  const [wanted, setWanted] = useState('')
  const found = peopleIn(conversation).filter((m) => `${m.name}${roles[m.role]}`.includes(wanted.trim()))
  const [active, setActive] = useState(() =>
    Math.max(
      0,
      found.findIndex((m) => m.id === sender?.id),
    ),
  )
  useEffect(() => search.current?.focus(), [])

  const pick = (member: CountyMember | undefined) => {
    if (!member) return
    dispatch({ type: 'sender', conversationId: conversation.id, senderId: member.id })
    onDone()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) setActive((active + step + found.length) % Math.max(1, found.length))
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) pick(found[active])
    else return
    event.preventDefault()
  }

  return (
    <div className="popover picker-popover">
      <input
        ref={search}
        className="search"
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={`${listId}-${active}`}
        aria-label="搜说话的人"
        placeholder={`搜 ${peopleIn(conversation).length} 个人`}
        value={wanted}
        data-testid="composer-sender-search"
        onChange={(event) => {
          setWanted(event.target.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} className="picker-list" role="listbox" aria-label="说话的人">
        {found.map((member, index) => (
          <SenderOption
            key={member.id}
            id={`${listId}-${index}`}
            member={member}
            active={index === active}
            selected={member.id === sender?.id}
            onPick={() => pick(member)}
          />
        ))}
      </div>
      {found.length === 0 && <p className="hint">这里没有这个人</p>}
    </div>
  )
}
