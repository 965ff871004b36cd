// Sends what is due, one at a time, no faster than a person would. Each row is claimed before the send and settled
// after it.
import { readRestUntil, restSending } from '../../core/messaging/accounts.ts'
import { claimSend, findDue, nextDueAt, readSendHistory, settleSend } from '../../core/messaging/outbox.ts'
import { nextSendAt, type PaceLimits } from '../../core/messaging/pacing.ts'
import type { Rechecks } from '../../core/messaging/recheck.ts'
import type { Deps } from '../../core/platform/deps.ts'
import type { Channel } from '../channel/channel.ts'

export interface Sender {
  /** Sends one message, or says until when there is nothing to do; null when nothing waits at all. */
  step(): Promise<'sent' | { waitUntil: Date | null }>
  /** Steps until it is stopped. */
  run(signal: AbortSignal): Promise<void>
  /** Something may be due now. */
  wake(): void
  /** Only while somebody is logged in is there anybody to send as. */
  setReady(ready: boolean): void
  /** The service asked the bot to slow down. */
  rest(): Promise<void>
}

export interface SenderOptions {
  deps: Deps
  accountId: string
  channel: Pick<Channel, 'send'>
  rechecks: Rechecks
}

const restMs = 30 * 60_000
/** Other processes may queue messages too; this finds them. */
const longestWaitMs = 1_000

export function createSender({ deps, accountId, channel, rechecks }: SenderOptions): Sender {
  const limits = limitsFrom(deps.config)
  const lastInRoom = new Map<string, Date>()
  let sends: Date[] | undefined
  let ready = false
  let restUntil: Date | null | undefined
  let wakeUp = new AbortController()

  async function step(): Promise<'sent' | { waitUntil: Date | null }> {
    const now = deps.clock.now()
    if (!ready) return { waitUntil: null }
    if (restUntil === undefined) restUntil = await readRestUntil(deps, accountId)
    if (restUntil && restUntil > now) return { waitUntil: restUntil }
    const due = await findDue(deps, accountId, now)
    if (!due) return { waitUntil: await nextDueAt(deps, accountId) }
    sends ??= await readSendHistory(deps, accountId)
    const jitter = deps.random.below(1_000) / 1_000
    const history = { sends, lastInRoom: lastInRoom.get(due.conversationExternalId) }
    const at = nextSendAt(history, limits, now, jitter)
    if (at > now) return { waitUntil: at }
    const claimed = await claimSend(deps, due.id, rechecks)
    if (!claimed) return step()
    const { conversationExternalId, kind } = due
    const result = await channel.send({ conversationExternalId, kind, ...claimed })
    await settleSend(deps, due.id, result)
    sends = [...sends, now].slice(-limits.perDay)
    lastInRoom.set(due.conversationExternalId, now)
    return 'sent'
  }

  async function waitFor(until: Date | null, signal: AbortSignal): Promise<void> {
    const latest = new Date(deps.clock.now().getTime() + longestWaitMs)
    const at = until && until < latest ? until : latest
    try {
      await deps.clock.until(at, AbortSignal.any([signal, wakeUp.signal]))
    } catch (error) {
      if (!wakeUp.signal.aborted && !signal.aborted) throw error
    }
  }

  return {
    step,
    run: async (signal) => {
      while (!signal.aborted) {
        wakeUp = new AbortController()
        const outcome = await stepSafely(deps, step)
        if (outcome !== 'sent') await waitFor(outcome.waitUntil, signal)
      }
    },
    wake: () => wakeUp.abort(),
    setReady: (now) => {
      ready = now
      wakeUp.abort()
    },
    rest: async () => {
      restUntil = await restSending(deps, accountId, restMs)
    },
  }
}

async function stepSafely(deps: Deps, step: Sender['step']): Promise<'sent' | { waitUntil: Date | null }> {
  try {
    return await step()
  } catch (error) {
    deps.log.error({ name: error instanceof Error ? error.name : 'unknown' }, 'sending stumbled')
    return { waitUntil: null }
  }
}

const limitsFrom = (config: Deps['config']): PaceLimits => ({
  gapMinMs: config.SEND_GAP_MIN_MS,
  gapMaxMs: config.SEND_GAP_MAX_MS,
  roomGapMs: config.SEND_ROOM_GAP_MS,
  perMinute: config.SEND_PER_MINUTE,
  perDay: config.SEND_PER_DAY,
})
