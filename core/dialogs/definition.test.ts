import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { flawsOf, parseDefinition, stepAfter } from './definition.ts'

const usual = (key: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../prisma/dialogs/${key}.json`, import.meta.url), 'utf8'))

const dialog = (...steps: object[]) => ({
  ...{ key: 'x', title: '题目', opening: '您好。', closing: '谢谢', outcome: 'followUp', steps },
})
const text = (key: string, more: object = {}) => ({ key, kind: 'text', ask: '问？', ...more })
const choice = (more: object = {}) => ({
  ...{ key: 'a', kind: 'choice', ask: '问？' },
  choices: [
    { n: 1, label: '卖了', value: true },
    { n: 2, label: '没卖', value: false, words: ['没有'] },
  ],
  ...more,
})

describe('the dialogs that come along', () => {
  it.each(['follow-up-week', 'follow-up', 'rating'])('%s holds', (key) => {
    expect(flawsOf(parseDefinition(usual(key)))).toEqual([])
  })
})

describe('what a county may write wrong is named', () => {
  it.each([
    ['an unknown next', dialog(text('a', { next: 'nowhere' })), '问题 a 之后要到 nowhere，可没有这个问题'],
    [
      'a step that nothing leads to',
      dialog(text('a', { next: 'c' }), text('b'), text('c')),
      '问题 b 怎么也走不到',
    ],
    ['a circle', dialog(text('a'), text('b', { next: 'a' })), '问题绕成了圈，永远问不完'],
    ['two steps of one key', dialog(text('a'), text('a')), '两个问题都叫 a'],
    [
      'a word for two choices',
      dialog(
        choice({
          choices: [
            { n: 1, label: '卖了', value: true },
            { n: 2, label: '没卖', value: false, words: ['卖了'] },
          ],
        }),
      ),
      '问题 a 里“卖了”给了两个选项',
    ],
    [
      'a number for two choices',
      dialog(
        choice({
          choices: [
            { n: 1, label: '卖了', value: true },
            { n: 1, label: '没卖', value: false },
          ],
        }),
      ),
      '问题 a 里 1 给了两个选项',
    ],
    [
      'choices of a question about words',
      dialog({ ...choice(), kind: 'text' }),
      '问题 a 不是选择题，不该有 choices',
    ],
    ['no choices', dialog({ key: 'a', kind: 'choice', ask: '问？' }), '问题 a 是选择题，要有 choices'],
    [
      'a condition on no choice',
      dialog(choice({ next: { when: [{ is: 'maybe', to: 'b' }], else: 'b' } }), text('b')),
      '问题 a 的 when 里有 maybe，可没有这个选项',
    ],
  ])('%s', (_, json, message) => {
    expect(() => parseDefinition(json)).toThrow(message)
  })

  it('a field that is unknown, none that is known', () => {
    expect(() => parseDefinition({ ...dialog(text('a')), colour: 'red' })).toThrow(/invalid input/)
    expect(() => parseDefinition(dialog())).toThrow(/invalid input at steps/)
    expect(() => parseDefinition('a text')).toThrow(/invalid input/)
  })
})

it('what follows depends on the answer', () => {
  const branching = parseDefinition(
    dialog(
      choice({ next: { when: [{ is: true, to: 'c' }], else: 'b' } }),
      text('b', { next: 'end' }),
      text('c'),
    ),
  )
  expect(stepAfter(branching, 'a', true)).toBe('c')
  expect(stepAfter(branching, 'a', false)).toBe('b')
  expect(stepAfter(branching, 'a', null)).toBe('b')
  expect(stepAfter(branching, 'b', 'x')).toBe('end')
  expect(stepAfter(branching, 'c', 'x')).toBe('end')
})
