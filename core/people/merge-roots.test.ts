import { describe, expect, test } from 'vitest'
import { type MergeInForce, refusalOf, rootsOf } from './merge-roots.ts'

const merges = (said: string): MergeInForce[] =>
  said
    .split(' ')
    .filter((each) => each !== '')
    .map((each) => ({ fromId: each.charAt(0), intoId: each.charAt(2) }))

describe('whom everybody turned out to be', () => {
  test.each([
    ['nobody', '', ''],
    ['one', 'A>B', 'A=B'],
    ['a chain', 'A>B B>C', 'A=C B=C'],
    ['a chain, told backwards', 'B>C A>B', 'A=C B=C'],
    ['a long chain', 'C>D A>B B>C', 'A=D B=D C=D'],
    ['two into one', 'A>C B>C', 'A=C B=C'],
    ['two apart', 'A>B C>D', 'A=B C=D'],
    ['the first of a chain undone', 'B>C', 'B=C'],
    ['the second of a chain undone', 'A>B', 'A=B'],
  ])('%s', (_, said, expected) => {
    const roots = [...rootsOf(merges(said))].map(([id, root]) => `${id}=${root}`).sort()
    expect(roots.join(' ')).toBe(expected)
  })

  test('undone in any order, nobody is anybody else', () => {
    const all = merges('A>B B>C C>D')
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 0, 2],
      [1, 2, 0],
    ]) {
      let left = [...all]
      for (const i of order) left = left.filter((merge) => merge !== all[i])
      expect(rootsOf(left).size).toBe(0)
    }
  })
})

describe('what cannot be', () => {
  test.each([
    ['', 'A>A', 'same'],
    ['A>B', 'A>C', 'merged'],
    ['A>B', 'B>A', 'circle'],
    ['A>B B>C', 'C>A', 'circle'],
    ['A>B B>C', 'D>A', null],
    ['A>B', 'B>C', null],
    ['A>C', 'B>C', null],
  ])('with %s: %s is %s', (known, next, expected) => {
    const [merge = { fromId: '', intoId: '' }] = merges(next)
    expect(refusalOf(merges(known), merge)).toBe(expected)
  })
})
