import { expect, test } from 'vitest'
import { spanAround } from './class-span.ts'

test.each([
  [0, '2026-11-26', '2026-12-09'],
  [1, '2026-12-10', '2026-12-23'],
  [-1, '2026-11-12', '2026-11-25'],
])('page %i of the list', (page, from, to) => {
  expect(spanAround('2026-11-29', page)).toEqual({ from, to })
})
