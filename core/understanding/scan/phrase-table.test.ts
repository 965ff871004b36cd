import { describe, expect, it } from 'vitest'
import { beginningsOf, passingTable, phraseTable } from './phrase-table.ts'

const entries = [
  ['a', ['代买', '代买卖', '代']],
  ['b', ['代买', '买卖', '']],
] as const

describe.each([
  ['phraseTable', phraseTable],
  ['passingTable', passingTable],
])('%s', (_, table) => {
  const at = table<string>(entries)

  it('finds the longest phrase at a place; of a phrase given twice the first counts', () => {
    expect(at('今代买3', 1)).toEqual({ value: 'a', start: 1, end: 3 })
    expect(at('代买卖', 0)).toEqual({ value: 'a', start: 0, end: 3 })
    expect(at('代收', 0)).toEqual({ value: 'a', start: 0, end: 1 })
    expect(at('代买卖', 1)).toEqual({ value: 'b', start: 1, end: 3 })
  })

  it('finds none where none begins, or before and behind the text', () => {
    expect([at('买单', 0), at('收件', 0), at('代买', 2), at('代买', -1), at('', 0)]).toEqual(
      Array(5).fill(undefined),
    )
  })

  it('tells thousands of phrases apart', () => {
    const words = Array.from({ length: 3000 }, (_, n) =>
      String.fromCharCode(0x4e00 + (n % 70), 0x5000 + n, 48 + (n % 9)),
    )
    const many = table<number>(words.map((word, n) => [n, [word]]))
    for (const [n, word] of words.entries()) {
      expect(many(`在${word}了`, 1)).toEqual({ value: n, start: 1, end: 4 })
      expect(many(word.slice(0, 2), 0)).toBeUndefined()
    }
  })
})

it('beginningsOf tells the characters that phrases begin with', () => {
  expect(beginningsOf(entries)).toBe('代买')
})
