import { describe, expect, it } from 'vitest'
import { repeated, shapes } from '../../../test/support/long-texts.ts'
import { atPlace, standsAt, standsBefore, wordsAtPlace } from './at-place.ts'

const texts = ['', '签到', ...shapes(7, 200).map((shape) => repeated(shape, 20))]
const everywhere = (text: string, look: (i: number) => void) => {
  for (let i = 0; i <= text.length; i++) look(i)
}

describe('atPlace', () => {
  it.each([
    /(?:元(?!旦)|块)(?:钱|整)?/y,
    /\d{1,2}:\d{2}|[签打][到卡]/y,
    /(?<=今|明)天/y,
    /\s*[:=]?/y,
    /[^\s,]{2,4}站/y,
  ])('%s finds what it finds at each place', (pattern) => {
    const found = atPlace(pattern)
    const words = wordsAtPlace(pattern)
    for (const text of texts)
      everywhere(text, (i) => {
        pattern.lastIndex = i
        const expected = pattern.exec(text) ?? undefined
        expect(found(text, i)).toEqual(expected)
        expect(words(text, i)).toBe(expected?.[0])
      })
  })

  it('refuses a pattern that would search', () => {
    expect(() => atPlace(/签/)).toThrow(/Not a pattern for a place/)
  })
})

describe('standsAt and standsBefore', () => {
  it('say what a pattern says of the characters behind and before a place', () => {
    const [behind, before] = [/^(?:都|也)?(?:没|无)|^$/, /(?:又|后来|还)$/]
    const [isBehind, isBefore] = [standsAt(behind, 3), standsBefore(before, 2)]
    const [behindSome, beforeAny] = [/^[\d一]单/, /[^签]$/]
    const [isBehindSome, isBeforeAny] = [standsAt(behindSome, 2), standsBefore(beforeAny, 1)]
    for (const text of [...texts, '后来又没收，还都没', '一单'])
      everywhere(text, (i) => {
        expect(isBehind(text, i)).toBe(behind.test(text.slice(i, i + 3)))
        expect(isBehindSome(text, i)).toBe(behindSome.test(text.slice(i, i + 2)))
        expect(isBefore(text, i)).toBe(before.test(text.slice(Math.max(0, i - 2), i)))
        expect(isBeforeAny(text, i)).toBe(beforeAny.test(text.slice(Math.max(0, i - 1), i)))
      })
  })
})
