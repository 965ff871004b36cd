import { useEffect } from 'react'
import type { CountyApi } from '../api/county.ts'
import { errorText, isAbort } from '../api/http.ts'
import { pollOutcome } from './poll-outcome.ts'
import type { Dispatch } from './state.ts'

interface Watched {
  api: CountyApi | null
  messageId: string | undefined
  /** A new answer of the bot is a reason to ask again. */
  answers: number
  dispatch: Dispatch
}

/** Keeps the outcome of the shown message fresh. */
export function useOutcome({ api, messageId, answers, dispatch }: Watched): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer asks again
  useEffect(() => {
    if (!api || messageId === undefined) return undefined
    const stop = new AbortController()
    pollOutcome({
      api,
      messageId,
      signal: stop.signal,
      onOutcome: (outcome) => dispatch({ type: 'outcome', messageId, outcome }),
    }).catch((error: unknown) => {
      if (!isAbort(error)) dispatch({ type: 'toast', text: errorText(error) })
    })
    return () => stop.abort()
  }, [api, messageId, answers, dispatch])
}
