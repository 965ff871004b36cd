import { expect, it, test } from 'vitest'
import { isGood, secondsLeft } from './code-time.ts'

// The demo's evening is 17 hours ahead of the browser's clock.
const askedAt = Date.parse('2026-11-28T18:00:00Z')
const code = {
  validFrom: '2026-11-29T11:00:00Z',
  changesAt: '2026-11-29T11:05:00Z',
  now: '2026-11-29T11:01:00Z',
  askedAt,
}

test.each([
  [0, 240],
  [1, 240],
  [1_000, 239],
  [239_999, 1],
  [240_000, 0],
  [242_000, -2],
])('%i ms after it was asked for', (ms, left) => {
  expect(secondsLeft(code, askedAt + ms)).toBe(left)
})

it('is nothing while there is no code', () => {
  expect(secondsLeft(null, askedAt)).toBeNull()
  expect(secondsLeft({ ...code, changesAt: null }, askedAt)).toBeNull()
})

it('is good from when the door opens', () => {
  const early = { ...code, now: '2026-11-29T10:59:58Z' }
  expect(isGood(early, askedAt)).toBe(false)
  expect(isGood(early, askedAt + 2_000)).toBe(true)
  expect(isGood({ ...code, validFrom: null }, askedAt)).toBe(false)
})
