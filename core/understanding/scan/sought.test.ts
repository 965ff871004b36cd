import { describe, expect, it } from 'vitest'
import { repeated, shapes } from '../../../test/support/long-texts.ts'
import * as courseWords from '../words/course-words.ts'
import * as registerWords from '../words/register-words.ts'
import * as salesTalk from '../words/sales-talk.ts'
import { Sought, sought } from './sought.ts'

describe('sought', () => {
  const patterns = [courseWords, registerWords, salesTalk]
    .flatMap((words) => Object.entries(words))
    .flatMap(([name, pattern]) => (pattern instanceof Sought ? [[name, pattern] as const] : []))

  it.each(patterns)('%s finds what its pattern finds', (_, asked) => {
    const texts = shapes(5, 300).map((shape) => repeated(shape, 24))
    for (const text of [...texts, asked.pattern.source]) {
      expect(asked.test(text)).toBe(asked.pattern.test(text))
      expect(asked.exec(text)).toEqual(asked.pattern.exec(text))
      expect(asked.search(text)).toBe(text.search(asked.pattern))
      if (asked.pattern.test(text)) expect(asked.mayBeWithin(text)).toBe(true)
    }
  })

  it('tries a long pattern only where a match may begin, and finds the same', () => {
    const words = Array.from({ length: 60 }, (_, n) => `${String.fromCharCode(0x4e00 + 7 * n)}单`)
    const pattern = new RegExp(`${words.join('|')}|(?<!不)要[买卖]|签$`)
    const asked = sought(pattern)
    for (const text of [
      '',
      '签',
      '签到',
      '不要买',
      '也要卖',
      `好${words[31]}`,
      '要'.repeat(50),
      '他说要买签',
    ]) {
      expect(asked.test(text)).toBe(pattern.test(text))
      expect(asked.search(text)).toBe(text.search(pattern))
    }
  })

  it('refuses a pattern that it could not tell from others', () => {
    for (const pattern of [/.*/, /签/g, /签/y]) expect(() => sought(pattern)).toThrow(/Not a pattern/)
  })
})
