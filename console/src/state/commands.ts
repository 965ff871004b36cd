// What the user can do to the county. A refusal becomes a toast; the answer says whether it was done.
import type { CountyApi, Said, Speaking } from '../api/county.ts'
import { errorText } from '../api/http.ts'
import type { Dispatch } from './state.ts'

export interface Commands {
  say: (said: Said) => Promise<boolean>
  voice: (speaking: Speaking) => Promise<boolean>
  recall: (messageId: string) => Promise<boolean>
  setClock: (iso: string) => Promise<boolean>
}

export function createCommands(api: CountyApi, dispatch: Dispatch): Commands {
  const attempt = async (work: () => Promise<void>): Promise<boolean> => {
    try {
      await work()
      return true
    } catch (error) {
      dispatch({ type: 'toast', text: errorText(error) })
      return false
    }
  }

  return {
    say: (said) =>
      attempt(async () => {
        await api.say(said)
        dispatch({ type: 'chooseMessage', messageId: null })
      }),
    voice: (speaking) =>
      attempt(async () => {
        await api.voice(speaking)
        dispatch({ type: 'chooseMessage', messageId: null })
      }),
    recall: (messageId) =>
      attempt(async () => {
        await api.recall(messageId)
        dispatch({ type: 'chooseMessage', messageId: null })
      }),
    setClock: (iso) =>
      attempt(async () => {
        const { now } = await api.setClock(iso)
        dispatch({ type: 'clock', now: Date.parse(now), readAt: Date.now() })
      }),
  }
}
