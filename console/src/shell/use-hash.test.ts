import { expect, test } from 'vitest'
import { stepsOf } from './use-hash.ts'

test.each([
  ['', []],
  ['#', []],
  ['#/', []],
  ['#/staff/parked', ['staff', 'parked']],
  ['#/staff//parked/', ['staff', 'parked']],
  ['#/join/AB2C-D3EF', ['join', 'AB2C-D3EF']],
  ['#/staff/%E7%8F%AD', ['staff', '班']],
  ['#/staff/%E0%A4%A', ['staff', '%E0%A4%A']],
])('%s', (hash, steps) => {
  expect(stepsOf(hash)).toEqual(steps)
})
