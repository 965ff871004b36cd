import { createContext, useContext } from 'react'
import type { Commands } from './commands.ts'
import type { ConsoleState, Dispatch } from './state.ts'
import { initialState } from './state.ts'

export interface ConsoleContext {
  state: ConsoleState
  dispatch: Dispatch
  /** Nothing can be asked until it is known where the county is. */
  commands: Commands | null
}

export const Context = createContext<ConsoleContext>({
  state: initialState,
  dispatch: () => undefined,
  commands: null,
})

export const useConsole = (): ConsoleContext => useContext(Context)
