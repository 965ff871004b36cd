import { expect, test } from 'vitest'
import { runningClock, standingClock, systemClock } from './clock.ts'

const start = new Date('2026-11-20T19:00:00+08:00')
const later = (ms: number) => new Date(start.getTime() + ms)

/** Whether it is settled once everything that can run has run. */
async function state(promise: Promise<unknown>): Promise<string> {
  const settled = promise.then(
    () => 'woken',
    () => 'aborted',
  )
  await new Promise(setImmediate)
  return Promise.race([settled, Promise.resolve('waiting')])
}

test('a standing clock stands, and wakes whoever waited for the time it is set to', async () => {
  const clock = standingClock(start)
  const [soon, late] = [clock.until(later(1_000)), clock.until(later(5_000))]
  expect(await state(soon)).toBe('waiting')
  clock.set(later(1_000))
  expect([await state(soon), await state(late)]).toEqual(['woken', 'waiting'])
  expect(clock.now()).toEqual(later(1_000))
  clock.set(later(60_000))
  expect(await state(late)).toBe('woken')
})

test('nobody waits for what is past', async () => {
  expect(await state(standingClock(start).until(later(-1)))).toBe('woken')
  expect(await state(systemClock.until(new Date(0)))).toBe('woken')
})

test('whoever waits can be called off', async () => {
  const clock = standingClock(start)
  const stop = new AbortController()
  const waiting = clock.until(later(1_000), stop.signal)
  stop.abort(new Error('enough'))
  await expect(waiting).rejects.toThrow('enough')
  await expect(Promise.resolve().then(() => clock.until(later(1), stop.signal))).rejects.toThrow('enough')
})

test('a running clock runs from its start and wakes its waiters when it is set', async () => {
  const clock = runningClock(start)
  expect(clock.now().getTime() - start.getTime()).toBeLessThan(5_000)
  const waiting = clock.until(later(3_600_000))
  expect(await state(waiting)).toBe('waiting')
  clock.set(later(3_600_000))
  await expect(waiting).resolves.toBeUndefined()
})

test('a running clock set back goes on from there', async () => {
  const clock = runningClock(start)
  clock.set(later(-3_600_000))
  expect(clock.now().getTime() - later(-3_600_000).getTime()).toBeLessThan(5_000)
})

test('waiting for a running clock can be called off', async () => {
  const stop = new AbortController()
  const waiting = runningClock(start).until(later(60_000), stop.signal)
  stop.abort()
  await expect(waiting).rejects.toThrow()
  const system = systemClock.until(new Date(Date.now() + 60_000), stop.signal)
  await expect(system).rejects.toThrow()
})
