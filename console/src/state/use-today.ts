import { useEffect } from 'react'
import { readToday } from '../api/programmes.ts'
import type { Dispatch } from './state.ts'

const everyMs = 15_000
const settleMs = 200

interface Watched {
  programmeKey: string | null
  /** Reasons to read again. */
  moves: number
  clock: number | undefined
  dispatch: Dispatch
}

/** Reads the day's numbers every 15 seconds, and shortly after something moved. */
export function useToday({ programmeKey, moves, clock, dispatch }: Watched): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: movement reads again
  useEffect(() => {
    if (programmeKey === null) return undefined
    const read = () => {
      readToday(programmeKey)
        .then((today) => dispatch({ type: 'today', today }))
        // The panel keeps the last numbers and their day.
        .catch(() => undefined)
    }
    const soon = window.setTimeout(read, settleMs)
    const timer = window.setInterval(read, everyMs)
    return () => {
      window.clearTimeout(soon)
      window.clearInterval(timer)
    }
  }, [programmeKey, moves, clock, dispatch])
}
