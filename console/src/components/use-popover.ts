import { type RefObject, useEffect, useRef, useState } from 'react'

interface Popover {
  open: boolean
  setOpen: (open: boolean) => void
  /** Around the button and what it opens. */
  root: RefObject<HTMLDivElement | null>
}

/** Something small that closes on Escape, on a click elsewhere, and when the focus leaves it. */
export function usePopover(): Popover {
  const [open, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!open) return undefined
    const outside = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false)
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      setOpen(false)
      root.current?.querySelector('button')?.focus()
    }
    document.addEventListener('pointerdown', outside)
    document.addEventListener('focusin', outside)
    document.addEventListener('keydown', onKeyDown)
    return () => {
      document.removeEventListener('pointerdown', outside)
      document.removeEventListener('focusin', outside)
      document.removeEventListener('keydown', onKeyDown)
    }
  }, [open])
  return { open, setOpen, root }
}
