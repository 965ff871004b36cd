import { useEffect, useRef } from 'react'
import type { CountyMember } from '../api/county.ts'
import { roles } from '../labels.ts'
import { Avatar } from './avatar.tsx'

interface OptionProps {
  id: string
  member: CountyMember
  active: boolean
  selected: boolean
  onPick: () => void
}

export function SenderOption({ id, member, active, selected, onPick }: OptionProps) {
  const row = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <button
      type="button"
      ref={row}
      id={id}
      className={active ? 'option option-active' : 'option'}
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      data-testid="composer-sender-option"
      data-sender-id={member.id}
      onClick={onPick}
    >
      <Avatar name={member.name} kind="person" />
      {member.name}
      <span className="picker-role">{roles[member.role]}</span>
    </button>
  )
}
