// The state with everything that feeds it.
import { useEffect, useMemo, useReducer, useState } from 'react'
import { type ConsoleConfig, readConfig } from '../api/config.ts'
import { countyApi } from '../api/county.ts'
import { errorText } from '../api/http.ts'
import { createCommands } from './commands.ts'
import type { ConsoleContext } from './context.ts'
import { startFeed } from './feed.ts'
import { reduce } from './reducer.ts'
import { shownMessage } from './selectors.ts'
import { type Dispatch, initialState } from './state.ts'
import { useClock } from './use-clock.ts'
import { useOutcome } from './use-outcome.ts'
import { useToday } from './use-today.ts'

const retryMs = 3000

export function useConsoleState(): ConsoleContext & { config: ConsoleConfig | null } {
  const [state, dispatch] = useReducer(reduce, initialState)
  const config = useConfig(dispatch)
  const countyUrl = config?.countyUrl ?? null
  const api = useMemo(() => (countyUrl === null ? null : countyApi(countyUrl)), [countyUrl])
  const commands = useMemo(() => (api ? createCommands(api, dispatch) : null), [api])
  const shownId = shownMessage(state)?.id

  useEffect(() => (api ? startFeed(api, dispatch) : undefined), [api])
  useClock(api, dispatch)
  useOutcome({ api, messageId: shownId, answers: shownId ? (state.answers[shownId] ?? 0) : 0, dispatch })
  useToday({
    programmeKey: config?.programmeKey ?? null,
    moves: state.moves,
    clock: state.clock?.now,
    dispatch,
  })

  return { state, dispatch, commands, config }
}

function useConfig(dispatch: Dispatch): ConsoleConfig | null {
  const [config, setConfig] = useState<ConsoleConfig | null>(null)
  useEffect(() => {
    let timer = 0
    const read = (told: boolean) => {
      readConfig()
        .then((answer) => {
          setConfig(answer)
          // The programme is not there yet: it is being put in.
          if (answer.programmeKey === null) timer = window.setTimeout(() => read(true), retryMs)
        })
        .catch((error: unknown) => {
          dispatch({ type: 'connection', connection: 'lost' })
          if (!told) dispatch({ type: 'toast', text: errorText(error) })
          timer = window.setTimeout(() => read(true), retryMs)
        })
    }
    read(false)
    return () => window.clearTimeout(timer)
  }, [dispatch])
  return config
}
