// The county's messages as server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html).
import { once } from 'node:events'
import type { Request, RequestHandler, Response } from 'express'
import type { County } from './county.ts'
import { looksLikeCursor } from './message-log.ts'
import type { OutcomePort } from './outcome-port.ts'
import { presentMessage } from './present-message.ts'
import { CountyRefusal } from './refusal.ts'

export interface StreamDeps {
  county: County
  outcomes: OutcomePort
  /** Aborted when the face closes: every stream ends. */
  closing: AbortSignal
}

const pingMs = 15_000
const batchSize = 100

export function streamMessages({ county, outcomes, closing }: StreamDeps): RequestHandler {
  async function sendFrom(cursor: string | undefined, res: Response): Promise<string> {
    const { items, next } = county.messages(cursor, batchSize)
    for (const message of items) {
      const presented = await presentMessage({ county, outcomes }, message)
      if (res.destroyed) break
      const taken = res.write(`id: ${message.cursor}\ndata: ${JSON.stringify(presented)}\n\n`)
      if (!taken) await Promise.race([once(res, 'drain'), once(res, 'close')])
    }
    return next
  }

  return async (req, res) => {
    let cursor = startOf(req, county)
    const open = () => !res.destroyed && !closing.aborted
    const bell = createBell()
    const leave = county.subscribe(bell.ring)
    const ping = setInterval(() => res.write(': ping\n\n'), pingMs).unref()
    closing.addEventListener('abort', bell.ring)
    res.on('close', bell.ring)
    res.writeHead(200, {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store',
      Connection: 'close',
    })
    res.flushHeaders()
    try {
      while (open()) {
        const next = await sendFrom(cursor, res)
        if (next === cursor) await bell.rung()
        cursor = next
      }
    } finally {
      clearInterval(ping)
      leave()
      closing.removeEventListener('abort', bell.ring)
    }
    res.end()
  }
}

/**
 * What Last-Event-ID or `after` say; from now on without them. A browser that comes back with an earlier county's
 * cursor is told everything from the start, for it would never ask again after a refusal.
 */
function startOf(req: Request, county: County): string | undefined {
  const { after } = req.query
  const asked = req.get('Last-Event-ID') || (typeof after === 'string' ? after : '')
  if (asked === '') return county.end()
  try {
    county.messages(asked, 1)
    return asked
  } catch (error) {
    if (error instanceof CountyRefusal && looksLikeCursor(asked)) return undefined
    throw error
  }
}

/** A ring that nobody waited for is kept for who waits next. */
function createBell() {
  let rings = false
  let answer = () => {}
  return {
    ring: () => {
      rings = true
      answer()
    },
    rung: async () => {
      if (!rings) await new Promise<void>((resolve) => (answer = resolve))
      rings = false
    },
  }
}
