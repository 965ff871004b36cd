// Keeps a puppet connected. Wechaty does not: once its gateway is gone, `isLoggedIn` stays true and nothing tries again.
import { setTimeout as delay } from 'node:timers/promises'
import type { Logger } from '../../core/platform/logger.ts'

export interface Restartable {
  stop(): Promise<void>
  start(): Promise<void>
}

export interface Supervisor {
  /** Something says that the connection is gone. */
  broken(): void
  /** A sign of life. */
  alive(): void
  stop(): void
}

const firstWaitMs = 250
const longestWaitMs = 30_000
/** The gateway beats each quarter of a minute; four beats missed is silence. */
const silenceMs = 65_000

export function supervise(puppet: Restartable, log: Logger): Supervisor {
  let mending = false
  let stopped = false
  let silence = setTimeout(() => broken(), silenceMs)
  silence.unref()

  function alive(): void {
    clearTimeout(silence)
    if (stopped) return
    silence = setTimeout(() => broken(), silenceMs)
    silence.unref()
  }

  function broken(): void {
    if (mending || stopped) return
    mending = true
    void mend().finally(() => {
      mending = false
      alive()
    })
  }

  async function mend(): Promise<void> {
    for (let wait = firstWaitMs; !stopped; wait = Math.min(wait * 2, longestWaitMs)) {
      await delay(wait)
      if (stopped || (await restarted())) return
    }
  }

  async function restarted(): Promise<boolean> {
    try {
      await puppet.stop()
    } catch {
      log.debug('the puppet was stopped already')
    }
    try {
      await puppet.start()
      log.warn('reconnected')
      return true
    } catch {
      log.warn('the gateway is still away')
      return false
    }
  }

  return {
    broken,
    alive,
    stop: () => {
      stopped = true
      clearTimeout(silence)
    },
  }
}
