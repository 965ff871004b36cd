import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { silentLogger } from '../../core/platform/logger.ts'
import { supervise } from './supervisor.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A puppet that comes back at the given try. */
function puppet(comesBackAt: number) {
  const calls: string[] = []
  let starts = 0
  return {
    calls,
    stop: async () => {
      calls.push('stop')
    },
    start: async () => {
      calls.push('start')
      if (++starts < comesBackAt) throw new Error('ECONNREFUSED')
    },
  }
}

test('silence of more than a minute means that the connection is gone', async () => {
  const gone = puppet(1)
  const supervisor = supervise(gone, silentLogger())
  await vi.advanceTimersByTimeAsync(60_000)
  supervisor.alive()
  await vi.advanceTimersByTimeAsync(64_999)
  expect(gone.calls).toEqual([])
  supervisor.stop()
  await vi.advanceTimersByTimeAsync(200_000)
  expect(gone.calls).toEqual([])
})
