import { describe, expect, it } from 'vitest'
import { repeated, shapes } from '../../../test/support/long-texts.ts'
import * as courseWords from '../words/course-words.ts'
import * as registerWords from '../words/register-words.ts'
import { neededCharacters } from './pattern-characters.ts'
import { Sought, sought } from './sought.ts'

const needed = (pattern: RegExp) => {
  const codes = neededCharacters(pattern)
  return codes && String.fromCharCode(...[...codes].sort((a, b) => a - b))
}

describe('neededCharacters', () => {
  it.each<[RegExp, string | undefined]>([
    [/签到|打卡/, '打签'],
    // of what stands in a row the rarest
    [/的签/, '签'],
    [/[村镇]里/, '村镇'],
    [/\d单/, '单'],
    [/a\d/, 'a'],
    [/[a-c]/, 'abc'],
    [/[a\-c]/, '-ac'],
    [/\u7b7e|\x61/, 'a签'],
    [/\+1|\./, '+.'],
    [/(?:退|撤)(?:货|款)/, '撤退'],
    [/(?<name>签)\k<name>/, '签'],
    [/签{0,2}到/, '到'],
    [/签{2}|卡+/, '卡签'],
    // what may be left out, or looks around, is not needed
    [/签?/, undefined],
    [/签*|卡/, undefined],
    [/(?:签){0,3}/, undefined],
    [/(?=签)到/, '到'],
    [/(?<!签)到(?!卡)/, '到'],
    [/(?:签|)到/, '到'],
    [/签|/, undefined],
    // what cannot be told
    [/[^签]/, undefined],
    [/./, undefined],
    [/\s|签/, undefined],
    [/\p{L}/u, undefined],
    [/[\p{L}签]/u, undefined],
    [/[一-龥]/, undefined],
    [/A/i, undefined],
    [/^$/, undefined],
  ])('%s', (pattern, expected) => {
    expect(needed(pattern)).toBe(expected)
  })

  it('takes a character of two halves by one of them', () => {
    expect(neededCharacters(/🤖/u)?.size).toBe(1)
    expect(neededCharacters(/[😀-😎]/u)).toBeUndefined()
  })
})

describe('sought', () => {
  const patterns = [...Object.entries(courseWords), ...Object.entries(registerWords)].flatMap(
    ([name, pattern]) => (pattern instanceof Sought ? [[name, pattern] as const] : []),
  )

  it.each(patterns)('%s finds what its pattern finds', (_, asked) => {
    const texts = shapes(5, 300).map((shape) => repeated(shape, 24))
    for (const text of [...texts, asked.pattern.source]) {
      expect(asked.test(text)).toBe(asked.pattern.test(text))
      expect(asked.exec(text)).toEqual(asked.pattern.exec(text))
      expect(asked.search(text)).toBe(text.search(asked.pattern))
      if (asked.pattern.test(text)) expect(asked.mayBeWithin(text)).toBe(true)
    }
  })

  it('refuses a pattern that it could not tell from others', () => {
    for (const pattern of [/.*/, /签/g, /签/y]) expect(() => sought(pattern)).toThrow(/Not a pattern/)
  })
})
