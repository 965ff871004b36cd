import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'

const nearPx = 80

interface Scroll {
  list: RefObject<HTMLDivElement | null>
  /** What the list holds; its growth is watched. */
  content: RefObject<HTMLDivElement | null>
  atEnd: boolean
  toEnd: () => void
  onScroll: () => void
}

interface Wanted {
  length: number
  /** The newest is one's own: it is followed from wherever one was. */
  ownLast: boolean
  target: { messageId: string } | null
}

/** Sticks to the end until the reader scrolls up, and goes to the target when there is a new one. */
export function useScroll({ length, ownLast, target }: Wanted): Scroll {
  const list = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const [atEnd, setAtEnd] = useState(true)
  const sticking = useRef(true)
  const lastTop = useRef(0)

  const stick = useCallback((on: boolean) => {
    sticking.current = on
    setAtEnd(on)
  }, [])
  const toEnd = useCallback(() => {
    stick(true)
    list.current?.scrollTo({ top: list.current.scrollHeight })
  }, [stick])
  const onScroll = useCallback(() => {
    const box = list.current
    if (!box || box.clientHeight === 0) return
    const near = box.scrollHeight - box.scrollTop - box.clientHeight < nearPx
    // Growth of what is in the list also moves it away from its end; only going up is the reader's wish.
    if (near) stick(true)
    else if (box.scrollTop < lastTop.current) stick(false)
    lastTop.current = box.scrollTop
  }, [stick])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new message scrolls
  useLayoutEffect(() => {
    if (sticking.current || ownLast) toEnd()
  }, [length, toEnd])

  useEffect(() => {
    if (!list.current || !content.current) return undefined
    const observer = new ResizeObserver(() => sticking.current && toEnd())
    observer.observe(list.current)
    observer.observe(content.current)
    return () => observer.disconnect()
  }, [toEnd])

  useEffect(() => {
    if (!target) return
    const row = list.current?.querySelector(`[data-message-id="${CSS.escape(target.messageId)}"]`)
    stick(false)
    row?.scrollIntoView({ block: 'center' })
    row?.animate([{ backgroundColor: 'rgb(242 201 76 / 45%)' }, { backgroundColor: 'transparent' }], 1600)
  }, [target, stick])

  return { list, content, atEnd, toEnd, onScroll }
}
