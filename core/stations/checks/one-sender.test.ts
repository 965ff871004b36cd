import { expect, test } from 'vitest'
import { findOneSender } from './one-sender.ts'
import type { ForAnother } from './sender-store.ts'

const said = (stationId: string, day: number, personId = 'p'): ForAnother => ({
  ...{ stationId, personId, day: `2026-11-${day}` },
  sentAt: new Date(`2026-11-${day}T10:00:00Z`),
})

test.each<[string, ForAnother[], string[] | null]>([
  ['one', [said('a', 20)], null],
  ['two', [said('a', 19), said('b', 20)], null],
  ['three within a week', [said('a', 14), said('b', 19), said('c', 20)], ['a', 'b', 'c']],
  ['the same one again and again', [said('a', 18), said('a', 19), said('a', 20)], null],
  ['the first of them a week ago', [said('a', 13), said('b', 19), said('c', 20)], null],
  ['a later one doesn’t count yet', [said('a', 19), said('b', 20), said('c', 21)], null],
  ['others are others', [said('a', 20, 'q'), said('b', 20, 'q'), said('c', 20)], null],
])('%s', (_, reports, stations) => {
  const finding = findOneSender(said('c', 20), reports)
  expect(finding?.stationIds ?? null).toEqual(stations)
})
