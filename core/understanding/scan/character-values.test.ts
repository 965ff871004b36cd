import { expect, it } from 'vitest'
import { characterValues } from './character-values.ts'

it('tells the value of each character, and of no other code', () => {
  const digits = characterValues<number>([
    ['零', 0],
    ['三', 3],
  ])
  expect(digits.characters).toBe('零三')
  const codes = ['零', '三', '四', ''].map((c) => c.charCodeAt(0))
  expect(codes.map((code) => digits.of(code))).toEqual([0, 3, undefined, undefined])
})
