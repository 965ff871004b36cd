// Asks what became of a message until it is settled: quickly at first, then once a second.
import type { CountyApi, Outcome } from '../api/county.ts'
import { ApiError } from '../api/http.ts'

const firstMs = 150
const longestMs = 1000
const growth = 1.2
const attempts = 120

interface OutcomePoll {
  api: Pick<CountyApi, 'outcome'>
  messageId: string
  signal: AbortSignal
  onOutcome: (outcome: Outcome) => void
}

export async function pollOutcome({ api, messageId, signal, onOutcome }: OutcomePoll): Promise<void> {
  for (let attempt = 0; attempt < attempts && !signal.aborted; attempt += 1) {
    const outcome = await outcomeOf(api, messageId, signal)
    if (outcome && !signal.aborted) onOutcome(outcome)
    if (outcome && outcome.state !== 'pending') return
    await wait(Math.min(longestMs, firstMs * growth ** attempt), signal)
  }
}

/** Nothing yet when the bot has not heard of the message. */
async function outcomeOf(
  api: OutcomePoll['api'],
  messageId: string,
  signal: AbortSignal,
): Promise<Outcome | undefined> {
  try {
    return await api.outcome(messageId, signal)
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return undefined
    throw error
  }
}

const wait = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = window.setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      window.clearTimeout(timer)
      resolve()
    })
  })
