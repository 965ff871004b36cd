import fc from 'fast-check'
import { expect, it } from 'vitest'
import { withoutMarks, withoutMarksButPlus, withoutOuterMarks } from './marks.ts'

it.each([
  ['收件 5，发件：3。', '收件5发件3'],
  ['好😀的👍🏻!', '好的'],
  ['(＋1)~', '1'],
  ['', ''],
])('%j without marks', (text, rest) => {
  expect(withoutMarks(text)).toBe(rest)
})

it('leaves out what Unicode calls space, punctuation and signs', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
      expect(withoutMarks(text)).toBe(text.replace(/[\s\p{P}\p{S}]/gu, ''))
      expect(withoutMarksButPlus(text)).toBe(text.replace(/[^\p{L}\p{N}+]/gu, ''))
      expect(withoutOuterMarks(text)).toBe(text.replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, ''))
    }),
  )
})

it.each([
  [' ，发件：3。😀', '发件：3'],
  ['😀👍🏻', ''],
  ['好', '好'],
])('%j without the marks around its words', (text, rest) => {
  expect(withoutOuterMarks(text)).toBe(rest)
})
