import fc from 'fast-check'
import { expect, it } from 'vitest'
import { characterClass } from './character-class.ts'
import { blanked, clausesOf, runsOf, sentencesOf } from './clauses.ts'

const cut = (text: string, ranges: { start: number; end: number }[]) =>
  ranges.map(({ start, end }) => text.slice(start, end))
const text = '收件5,, 发件3。\n\n 没了!'

it('parts sentences and clauses, and leaves out what is only space', () => {
  expect(cut(text, sentencesOf(text))).toEqual(['收件5,, 发件3', ' 没了'])
  expect(cut(text, clausesOf(text))).toEqual(['收件5', ' 发件3', ' 没了'])
  expect(cut(text, clausesOf(text, 2, 8))).toEqual(['5', ' 发件'])
})

it('runsOf tells the stretches of a class', () => {
  const pattern = /[^\s,。]/
  const isOf = characterClass(pattern)
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'收件5 ,。\n!'), maxLength: 20 }), (words) => {
      expect(cut(words, runsOf(words, isOf))).toEqual(words.match(/[^\s,。]+/g) ?? [])
    }),
  )
})

it('blanked keeps places and the ends of lines', () => {
  expect(blanked('代买\n3单\n收件', { start: 1, end: 6 }, { start: 0, end: 2 })).toBe('  \n  \n收件')
})

it('blanks any number of lines', () => {
  const lines = '收件5\n'.repeat(50_000)
  expect(blanked(lines, { start: 0, end: lines.length })).toBe('   \n'.repeat(50_000))
})
