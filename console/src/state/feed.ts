// Keeps the state fed: conversations, the past, then the live stream; what was missed in a gap is asked for again,
// and a county that was started anew (it refuses our cursor) is read from its beginning.
import type { CountyApi, CountyMessage } from '../api/county.ts'
import { ApiError, errorText } from '../api/http.ts'
import { openStream } from '../api/stream.ts'
import type { Dispatch } from './state.ts'

const retryMs = 2000

/** Returns the function that stops it. */
export function startFeed(api: CountyApi, dispatch: Dispatch): () => void {
  let cursor = ''
  let stopped = false
  let closeStream: () => void = () => undefined
  let retrying = 0
  const known = new Set<string>()

  const loadConversations = async () => {
    const { items } = await api.conversations()
    for (const conversation of items) known.add(conversation.id)
    dispatch({ type: 'conversations', items })
  }
  const receive = (items: CountyMessage[]) => {
    cursor = items.at(-1)?.cursor ?? cursor
    dispatch({ type: 'messages', items })
    if (items.some((m) => !known.has(m.conversationId))) loadConversations().catch(() => undefined)
  }
  const nextPage = async () => {
    try {
      return await api.messages(cursor)
    } catch (error) {
      if (cursor === '' || !(error instanceof ApiError) || error.status < 400 || error.status >= 500)
        throw error
      cursor = ''
      dispatch({ type: 'newCounty' })
      return await api.messages(cursor)
    }
  }
  const catchUp = async () => {
    while (!stopped) {
      const { items, next } = await nextPage()
      if (items.length > 0) receive(items)
      cursor = next
      if (items.length === 0) return
    }
  }
  const refresh = () => {
    Promise.all([loadConversations(), catchUp()])
      .then(() => {
        dispatch({ type: 'caughtUp' })
        dispatch({ type: 'connection', connection: 'open' })
      })
      .catch(() => dispatch({ type: 'connection', connection: 'lost' }))
  }
  const begin = async () => {
    await loadConversations()
    await catchUp()
    dispatch({ type: 'caughtUp' })
    if (stopped) return
    closeStream = openStream({
      url: api.streamUrl(cursor),
      onMessages: receive,
      onOpen: refresh,
      onLost: () => dispatch({ type: 'connection', connection: 'lost' }),
      onClosed: () => again(true),
    })
  }
  const again = (told: boolean) => {
    retrying = window.setTimeout(() => start(told), retryMs)
  }
  const start = (told: boolean) => {
    begin().catch((error: unknown) => {
      if (stopped) return
      dispatch({ type: 'connection', connection: 'lost' })
      if (!told) dispatch({ type: 'toast', text: errorText(error) })
      again(true)
    })
  }
  start(false)
  return () => {
    stopped = true
    window.clearTimeout(retrying)
    closeStream()
  }
}
