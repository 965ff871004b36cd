import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextSendAt, type PaceLimits } from './pacing.ts'

const limits: PaceLimits = { gapMinMs: 2_000, gapMaxMs: 4_000, roomGapMs: 3_000, perMinute: 20, perDay: 800 }
const now = new Date('2026-11-20T19:00:00+08:00')
const ago = (ms: number) => new Date(now.getTime() - ms)
const waits = (sends: Date[], lastInRoom?: Date, jitter = 0, each = limits) =>
  nextSendAt({ sends, lastInRoom }, each, now, jitter).getTime() - now.getTime()

describe('a gap between two sends', () => {
  test.each([
    ['the first at once', [], 0, 0],
    ['after the least gap', [ago(0)], 0, 2_000],
    ['after the least gap and half the jitter', [ago(0)], 0.5, 3_000],
    ['what is left of it', [ago(1_500)], 0, 500],
    ['at once when it is over', [ago(4_000)], 0.999, 0],
  ])('%s', (_, sends, jitter, expected) => {
    expect(waits(sends, undefined, jitter)).toBe(expected)
  })

  test('a room has its own', () => {
    expect(waits([ago(2_500)], ago(2_500))).toBe(500)
    expect(waits([ago(2_500)], ago(10_000))).toBe(0)
  })
})

test('twenty a minute: the next waits until the first of them is a minute old', () => {
  const sends = Array.from({ length: 20 }, (_, i) => ago(50_000 - i * 2_400))
  expect(waits(sends)).toBe(10_000)
  expect(waits(sends.slice(1))).toBe(0)
})

test('the day’s cap holds until the oldest has left the window', () => {
  const few = { ...limits, perDay: 3 }
  const hour = 3_600_000
  expect(waits([ago(23 * hour), ago(2 * hour), ago(hour)], undefined, 0, few)).toBe(hour)
})

test('after a clock that jumped back, sends of the “future” do not hold the tongue', () => {
  expect(waits([ago(-3_600_000)], ago(-3_600_000))).toBe(0)
  const sends = Array.from({ length: 30 }, () => ago(-3_600_000))
  expect(waits(sends)).toBe(0)
})

test('whatever waits, no minute holds more than it may and no gap is too short', () => {
  const jitters = fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 60, maxLength: 60 })
  fc.assert(
    fc.property(jitters, (all) => {
      const sends: Date[] = []
      let at = now
      for (const jitter of all) {
        at = nextSendAt({ sends, lastInRoom: sends.at(-1) }, limits, at, jitter)
        sends.push(at)
      }
      for (const [i, sent] of sends.entries()) {
        const before = sends[i - 1]
        if (before) expect(sent.getTime() - before.getTime()).toBeGreaterThanOrEqual(limits.roomGapMs)
        const oldest = sends[i - limits.perMinute]
        if (oldest) expect(sent.getTime() - oldest.getTime()).toBeGreaterThanOrEqual(60_000)
      }
    }),
    { numRuns: 30 },
  )
})
