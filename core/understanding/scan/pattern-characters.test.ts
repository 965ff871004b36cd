import { describe, expect, it } from 'vitest'
import { firstCharacters, lastCharacters, neededCharacters } from './pattern-characters.ts'

const written = (codes: ReadonlySet<number> | undefined) =>
  codes && String.fromCharCode(...[...codes].sort((a, b) => a - b))

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
    [/\s签/, '签'],
    // what cannot be told
    [/[^签]/, undefined],
    [/./, undefined],
    [/\p{L}/u, undefined],
    [/[\p{L}签]/u, undefined],
    [/[一-龥]/, undefined],
    [/A/i, undefined],
    [/^$/, undefined],
  ])('%s', (pattern, expected) => {
    expect(written(neededCharacters(pattern))).toBe(expected)
  })

  it('takes a character of two halves by one of them', () => {
    expect(neededCharacters(/🤖/u)?.size).toBe(1)
    expect(neededCharacters(/[😀-😎]/u)).toBeUndefined()
  })
})

describe('neededCharacters within reports', () => {
  it('takes what is rare there', () => {
    expect(written(neededCharacters(/[那这]单/))).toBe('单')
    expect(written(neededCharacters(/[那这]单/, 'reports'))).toBe('这那')
  })
})

describe('firstCharacters and lastCharacters', () => {
  it.each<[RegExp, first: string | undefined, last: string | undefined]>([
    [/签到|打卡/, '打签', '到卡'],
    [/^的?签到?$/, '的签', '到签'],
    [/[ab]c{0,2}/, 'ab', 'abc'],
    [/(?:退|撤)(?:货|款)?/, '撤退', '撤款货退'],
    // what looks around or marks a place takes up no room
    [/(?<!不)要(?=买)/, '要', '要'],
    [/\b签(?!了)/, '签', '签'],
    [/(?<name>签)(?<!补签)到/, '签', '到'],
    [/\d{1,2}号/, '0123456789', '号'],
    [/😀收/u, '\ud83d', '收'],
    [/收😀/, '收', '\ude00'],
    // a match of no characters, or of any
    [/😀?收/u, undefined, undefined],
    [/\ud83d\ude00*收/u, undefined, undefined],
    [/[\b]收/, undefined, '收'],
    [/签?/, undefined, undefined],
    [/(?=签)/, undefined, undefined],
    [/签|/, undefined, undefined],
    [/.签/, undefined, '签'],
    [/签[^到]/, '签', undefined],
    [/a/i, undefined, undefined],
    [/(?<名>收)/, '收', '收'],
  ])('%s', (pattern, first, last) => {
    expect(written(firstCharacters(pattern))).toBe(first)
    expect(written(lastCharacters(pattern))).toBe(last)
  })
})
