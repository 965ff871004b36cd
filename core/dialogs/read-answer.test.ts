import { describe, expect, it } from 'vitest'
import { type DialogStep, parseDefinition } from './definition.ts'
import { readAnswer, readChange } from './read-answer.ts'

const { steps } = parseDefinition({
  ...{ key: 'x', title: '题目', opening: '您好。', closing: '谢谢', outcome: 'followUp' },
  steps: [
    {
      ...{ key: 'choice', kind: 'choice', ask: '卖了吗？' },
      choices: [
        { n: 1, label: '卖了', value: true, words: ['在卖'] },
        { n: 2, label: '正准备', value: 'preparing' },
      ],
    },
    { key: 'yesNo', kind: 'yesNo', ask: '有活儿吗？' },
    { key: 'amount', kind: 'amount', ask: '卖多少？' },
    { key: 'number', kind: 'number', ask: '几口人？' },
    { key: 'scale', kind: 'scale', ask: '几分？' },
    { key: 'text', kind: 'text', ask: '还有啥？' },
  ],
})
const step = (key: string): DialogStep => {
  const found = steps.find((each) => each.key === key)
  if (!found) throw new Error(`no step ${key}`)
  return found
}

describe('answers', () => {
  it.each([
    ['choice', '1', true],
    ['choice', '①', true],
    ['choice', '第二个', 'preparing'],
    ['choice', '卖了，卖了大概两千来块吧', true],
    ['choice', '在卖呢', true],
    ['choice', '2正准备', 'preparing'],
    ['yesNo', '有啊', true],
    ['yesNo', '没呢', false],
    ['yesNo', '在打工', true],
    ['number', '5', 5],
    ['number', '三口人', undefined],
    ['number', '三个', 3],
    ['scale', '5', 5],
    ['scale', '给4分', 4],
    ['scale', '⭐⭐⭐', 3],
    ['scale', '非常满意', 5],
    ['scale', '一般吧', 3],
    ['scale', '很差', 1],
    ['text', '想学剪辑', '想学剪辑'],
    ['text', '没有', ''],
    ['text', '没啥', ''],
    ['text', '不用了', ''],
  ] as const)('to %s: %s', (key, said, answer) => {
    const heard = readAnswer(said, step(key), null)
    if (answer === undefined) expect(heard.kind).not.toBe('answer')
    else expect(heard).toEqual({ kind: 'answer', answer })
  })
})

describe('wishes', () => {
  it.each([
    ['停', { kind: 'stop' }],
    ['停！', { kind: 'stop' }],
    ['别问了', { kind: 'stop' }],
    ['跳过吧', { kind: 'skip' }],
    ['不想说', { kind: 'skip' }],
    ['这个我不填', { kind: 'skip' }],
    ['等会', { kind: 'later', wait: 'hour' }],
    ['过会儿再说', { kind: 'later', wait: 'hour' }],
    ['晚点回', { kind: 'later', wait: 'hours' }],
    ['现在忙', { kind: 'later', wait: 'hours' }],
    ['晚上再说吧', { kind: 'later', wait: 'evening' }],
    ['明天再说', { kind: 'later', wait: 'tomorrow' }],
    ['改天吧', { kind: 'later', wait: 'tomorrow' }],
  ])('%s', (said, heard) => {
    for (const { key } of steps) expect(readAnswer(said, step(key), null)).toEqual(heard)
  })
})

describe('what is no answer', () => {
  it.each([
    ['choice', '3', { kind: 'miss', why: 'range' }],
    ['choice', '看情况', { kind: 'miss', why: 'vague' }],
    ['choice', '在卖呢，不对，没有', { kind: 'talk' }],
    ['amount', '-300', { kind: 'miss', why: 'negative' }],
    ['amount', '几百块', { kind: 'miss', why: 'vague' }],
    ['amount', '卖了20斤', { kind: 'miss', why: 'form' }],
    ['scale', '0', { kind: 'miss', why: 'range' }],
    ['scale', '6分', { kind: 'miss', why: 'range' }],
    ['scale', '4.5', { kind: 'miss', why: 'range' }],
    ['choice', '谢谢', { kind: 'courtesy' }],
    ['amount', '收到', { kind: 'courtesy' }],
    ['text', '好的谢谢', { kind: 'courtesy' }],
    ['text', '嗯嗯', { kind: 'courtesy' }],
    ['text', '收到', { kind: 'courtesy' }],
    ['choice', '今天风真大', { kind: 'talk' }],
    ['yesNo', '你吃了没', { kind: 'talk' }],
  ])('to %s: %s', (key, said, heard) => {
    expect(readAnswer(said, step(key), null)).toEqual(heard)
  })
})

describe('the answer before', () => {
  it.each([
    ['不对，是两千', { kind: 'change', answer: { fen: 200_000 } }],
    ['说错了 3k', { kind: 'change', answer: { fen: 300_000 } }],
    ['应该是1.2万', { kind: 'change', answer: { fen: 1_200_000 } }],
    ['不对', { kind: 'back' }],
    ['上一题', { kind: 'back' }],
  ])('%s', (said, heard) => {
    expect(readAnswer(said, step('scale'), step('amount'))).toEqual(heard)
  })

  it('不是 answers a question of yes and no, and changes nothing', () => {
    expect(readAnswer('不是', step('yesNo'), step('amount'))).toEqual({ kind: 'answer', answer: false })
  })

  it('after the end, only what says so', () => {
    expect(readChange('不对，是2', step('choice'))).toBe('preparing')
    expect(readChange('2', step('choice'))).toBeUndefined()
    expect(readChange('不对，是5', step('choice'))).toBeUndefined()
  })
})
