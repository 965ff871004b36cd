// One thing that is done on the server: at most once at a time, and what went wrong in words.
import { useCallback, useEffect, useRef, useState } from 'react'
import { errorText } from '../api/http.ts'

export interface Act {
  busy: boolean
  /** In Chinese, for the user; of the last time. */
  error: string | null
  run(): Promise<void>
}

export function useAct(act: () => Promise<unknown>): Act {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const running = useRef(false)
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  const run = useCallback(async () => {
    if (running.current) return
    running.current = true
    setBusy(true)
    setError(null)
    try {
      await latest.current()
    } catch (failure) {
      setError(errorText(failure))
    } finally {
      running.current = false
      setBusy(false)
    }
  }, [])
  return { busy, error, run }
}
