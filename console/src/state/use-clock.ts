import { useEffect } from 'react'
import type { CountyApi } from '../api/county.ts'
import type { Dispatch } from './state.ts'

const everyMs = 15_000

/** Reads the county's clock now and then; between readings the page counts on by itself. */
export function useClock(api: CountyApi | null, dispatch: Dispatch): void {
  useEffect(() => {
    if (!api) return undefined
    const read = () => {
      api
        .clock()
        .then(({ now }) => dispatch({ type: 'clock', now: Date.parse(now), readAt: Date.now() }))
        // The dot in the header says that the county is away.
        .catch(() => undefined)
    }
    read()
    const timer = window.setInterval(read, everyMs)
    return () => window.clearInterval(timer)
  }, [api, dispatch])
}
