// Asks again every so often, as long as somebody looks at the page, and at once when they come back to it.
import { useEffect } from 'react'

/** `everyMs` null: not at all. `again` must stay the same function from one drawing to the next. */
export function usePoll(again: () => Promise<void>, everyMs: number | null): void {
  useEffect(() => {
    if (everyMs === null) return undefined
    const look = () => {
      if (document.visibilityState === 'visible') void again()
    }
    const timer = window.setInterval(look, everyMs)
    document.addEventListener('visibilitychange', look)
    return () => {
      window.clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [again, everyMs])
}
