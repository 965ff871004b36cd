import { type ReactNode, useId } from 'react'

interface FoldProps {
  title: ReactNode
  /** At the right of the title. */
  note?: ReactNode
  open: boolean
  onToggle: () => void
  children: ReactNode
}

/** One of a list of which one is open at a time. */
export function Fold({ title, note, open, onToggle, children }: FoldProps) {
  const id = useId()
  return (
    <li className="fold" data-testid="fold">
      <button
        type="button"
        className="fold-head"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={onToggle}
      >
        <span className="fold-text">
          <span className="fold-title">{title}</span>
          {note && <span className="note">{note}</span>}
        </span>
        <span className={open ? 'caret fold-caret-open' : 'caret'} aria-hidden="true" />
      </button>
      {open && (
        <div className="fold-body" id={id}>
          {children}
        </div>
      )}
    </li>
  )
}
