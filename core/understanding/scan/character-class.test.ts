import { describe, expect, it } from 'vitest'
import { characterClass } from './character-class.ts'

const places = (text: string, isOf: (text: string, i: number) => boolean) =>
  [...text].map((_, i) => i).filter((i) => isOf(text, i))

describe('characterClass', () => {
  it('tells the characters of a list, and those that a pattern matches', () => {
    expect(places('俩人3单 x', characterClass('俩仨'))).toEqual([0])
    expect(places('俩人3单 x', characterClass(/[\s\da-z]/))).toEqual([2, 4, 5])
  })

  it('is false before and behind the text', () => {
    const isSpace = characterClass(/\s/)
    expect([isSpace(' ', -1), isSpace(' ', 0), isSpace(' ', 1)]).toEqual([false, true, false])
  })
})
