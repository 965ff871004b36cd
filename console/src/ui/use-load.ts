// What a page shows, asked for when it opens and again when told to. Who is signed out meanwhile is sent to sign in.
import { useCallback, useEffect, useRef, useState } from 'react'
import { ApiError, errorText } from '../api/http.ts'
import { useSession } from '../shell/session.ts'

export interface Loaded<T> {
  /** Null until it is there; kept while it is asked for again. */
  data: T | null
  /** In Chinese, for the user. */
  error: string | null
  reload(): Promise<void>
}

/** `load` must stay the same function from one drawing to the next. */
export function useLoad<T>(load: () => Promise<T>): Loaded<T> {
  const [data, setData] = useState<T | null>(null)
  const [error, setError] = useState<string | null>(null)
  const { refresh } = useSession()
  const latest = useRef(0)
  const reload = useCallback(async () => {
    // An answer that was overtaken by a later one is dropped.
    const turn = ++latest.current
    try {
      const answer = await load()
      if (turn !== latest.current) return
      setData(answer)
      setError(null)
    } catch (failure) {
      if (turn !== latest.current) return
      setError(errorText(failure))
      if (failure instanceof ApiError && failure.status === 401) await refresh()
    }
  }, [load, refresh])
  useEffect(() => {
    void reload()
    return () => {
      latest.current++
    }
  }, [reload])
  return { data, error, reload }
}
