import { memo } from 'react'

const colours = 8

interface AvatarProps {
  name: string
  /** A group's is a word for what it is. */
  kind: 'person' | 'bot' | 'group'
}

/** An initial on a colour that stays the same for a name. */
export const Avatar = memo(function Avatar({ name, kind }: AvatarProps) {
  const colour = [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % colours
  return (
    <span className={`avatar avatar-${kind} tint-${colour}`} aria-hidden="true">
      {kind === 'bot' ? '二' : ([...name][0] ?? '?')}
    </span>
  )
})
