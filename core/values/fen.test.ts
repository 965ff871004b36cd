import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fenFromYuan, yuanText } from './fen.ts'

test.each([
  [156, 15_600],
  [29.9, 2_990],
  [0.05, 5],
  [0.29, 29],
  [19.99, 1_999],
  [1_234_567.89, 123_456_789],
  [0, 0],
  [-3.5, -350],
])('%d yuan are %i fen', (yuan, fen) => {
  expect(fenFromYuan(yuan)).toBe(fen)
})

test.each([
  [15_600, '156'],
  [2_990, '29.9'],
  [5, '0.05'],
  [105, '1.05'],
  [110, '1.1'],
  [0, '0'],
  [-350, '-3.5'],
  [-5, '-0.05'],
])('%i fen are written %s', (fen, text) => {
  expect(yuanText(fen)).toBe(text)
})

test('no fen is lost on the way to words and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }), (fen) => {
      expect(fenFromYuan(Number(yuanText(fen)))).toBe(fen)
    }),
  )
})
