import { expect, test } from 'vitest'
import { type Finding, printOf } from './findings.ts'
import { type FlagState, flagState, type Settlement } from './flag-state.ts'

const direction = (fen: number): Finding => ({
  kind: 'direction',
  usual: 'purchase',
  fen,
  onDays: 12,
  days: 12,
})
const then = direction(100)

test.each<[string, Finding | null, Settlement | null, FlagState]>([
  ['found', then, null, 'open'],
  ['found no more', null, null, 'withdrawn'],
  ['explained', then, 'explained', 'explained'],
  ['accepted', then, 'accepted', 'accepted'],
  ['explained, and the numbers changed since', direction(200), 'explained', 'open'],
  ['explained, and then found no more', null, 'explained', 'withdrawn'],
  ['corrected', null, 'corrected', 'corrected'],
  ['corrected, and the correction was taken back', then, 'corrected', 'open'],
])('%s', (_, found, as, state) => {
  expect(flagState(found, as && { as, of: printOf(then) })).toBe(state)
})

test('more days of the same habit are no other finding', () => {
  expect(printOf({ ...direction(100), days: 13 } as Finding)).toBe(printOf(then))
})
