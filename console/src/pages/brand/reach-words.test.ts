import { describe, expect, it } from 'vitest'
import { fenIn, gradesText, productsIn, wholeIn } from './reach-words.ts'

describe('what is typed', () => {
  it.each([
    ['', null],
    ['15300', 1_530_000],
    ['15300.5', 1_530_050],
    ['0.29', 29],
    ['一万五', undefined],
    ['-1', undefined],
    ['1.234', undefined],
  ])('%j yuan is %j fen', (text, fen) => expect(fenIn(text)).toBe(fen))

  it.each([
    ['', null],
    [' 86 ', 86],
    ['8.6', undefined],
    ['很多', undefined],
  ])('%j is %j', (text, n) => expect(wholeIn(text)).toBe(n))

  it('may part products by any of the usual signs', () => {
    expect(productsIn('羊肉、奶皮子，酸奶, 炒米\n')).toEqual(['羊肉', '奶皮子', '酸奶', '炒米'])
  })
})

it('never adds up two grades', () => {
  expect(gradesText({ counted: 812, stated: 96_400 })).toBe('小二数的 812，别的平台说的 96,400')
})
