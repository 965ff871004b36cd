import { expect, test } from 'vitest'
import { standingClock } from './clock.ts'
import { createIds } from './ids.ts'
import { seededRandom, systemRandom } from './random.ts'

const start = new Date('2026-11-20T19:00:00+08:00')

function idsAt(at: Date) {
  const clock = standingClock(at)
  return { clock, ids: createIds(clock, systemRandom) }
}

test('an id says what it is of, and is 20 characters that nobody mistakes', () => {
  const { ids } = idsAt(start)
  expect(ids.next('rpt')).toMatch(/^rpt_[0-9a-hj-km-np-tv-z]{20}$/)
})

test('ids of one instant sort as they were made, and none comes twice', () => {
  const { ids } = idsAt(start)
  const made = Array.from({ length: 5_000 }, () => ids.next('msg'))
  expect([...made].sort()).toEqual(made)
  expect(new Set(made).size).toBe(made.length)
})

test('a later id sorts after an earlier one', () => {
  const { ids, clock } = idsAt(start)
  const made = [ids.next('msg')]
  for (const ms of [1, 2, 1_000, 86_400_000, 10_000_000_000]) {
    clock.set(new Date(start.getTime() + ms))
    made.push(ids.next('msg'))
  }
  expect([...made].sort()).toEqual(made)
})

test('a clock that jumps back makes no id that sorts before an earlier one', () => {
  const { ids, clock } = idsAt(start)
  const before = ids.next('msg')
  clock.set(new Date(start.getTime() - 3_600_000))
  const after = [ids.next('msg'), ids.next('msg')]
  expect([before, ...after].sort()).toEqual([before, ...after])
})

test('chance repeats for a seed and stays within its limit', () => {
  const draw = (seed: number) => {
    const random = seededRandom(seed)
    return Array.from({ length: 100 }, () => random.below(7))
  }
  expect(draw(1)).toEqual(draw(1))
  expect(draw(1)).not.toEqual(draw(2))
  expect(new Set(draw(1))).toEqual(new Set([0, 1, 2, 3, 4, 5, 6]))
})
