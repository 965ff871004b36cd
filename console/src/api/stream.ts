// The live stream of messages. The browser reconnects by itself with its last cursor until the server refuses.
// Messages are handed over in small batches, so that a burst is one redraw.
import type { CountyMessage } from './county.ts'

interface StreamListener {
  url: string
  onMessages: (messages: CountyMessage[]) => void
  onOpen: () => void
  /** The browser tries again by itself. */
  onLost: () => void
  /** It has given up. */
  onClosed: () => void
}

const batchMs = 40

/** Returns the function that closes it. */
export function openStream(listener: StreamListener): () => void {
  const source = new EventSource(listener.url)
  let batch: CountyMessage[] = []
  let flushing = 0

  const flush = () => {
    flushing = 0
    const messages = batch
    batch = []
    listener.onMessages(messages)
  }
  source.onopen = listener.onOpen
  source.onmessage = (event: MessageEvent<string>) => {
    const message = messageOf(event.data)
    if (!message) return
    batch.push(message)
    flushing ||= window.setTimeout(flush, batchMs)
  }
  source.onerror = () => {
    listener.onLost()
    if (source.readyState === EventSource.CLOSED) listener.onClosed()
  }
  return () => {
    window.clearTimeout(flushing)
    source.close()
  }
}

function messageOf(data: string): CountyMessage | undefined {
  try {
    const message: CountyMessage = JSON.parse(data)
    return typeof message.id === 'string' ? message : undefined
  } catch {
    return undefined
  }
}
