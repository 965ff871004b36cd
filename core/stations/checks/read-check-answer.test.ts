import { describe, expect, test } from 'vitest'
import { readCheckAnswer } from './read-check-answer.ts'

const amount = { asked: { purchaseFen: 1560_00 }, correction: { purchaseFen: 156_00 } }
const parcels = { asked: { parcelsIn: 120 }, correction: { parcelsIn: 12 } }
const reversed = {
  asked: { saleOrders: 3, saleFen: 156_00 },
  correction: { purchaseOrders: 3, purchaseFen: 156_00, saleOrders: 0, saleFen: 0 },
}

test.each([
  ...['1', '一', '1。', '选1', '第一个', '1 没错', '没错', '对', '对的', '对对对', '是的', '嗯', '没打错'],
  ...[
    '没错就是1560',
    '没有，就是1560',
    '1560',
    '一千五百六',
    '对的，大单',
    '赶集呢，人多',
    '不用改',
    '数对着呢',
    '真的',
  ],
])('“%s” is right', (text) => {
  expect(readCheckAnswer(text, amount)).toEqual({ right: true })
})

test.each([
  ...[
    '2',
    '二',
    '2。',
    '选2',
    '第二个',
    '2 是156元',
    '是156',
    '156',
    '156元',
    '156块',
    '是一百五十六',
    '应该是156',
  ],
  ...[
    '不是，是156',
    '打错了',
    '打错了，156',
    '多打了一个0',
    '多打个零',
    '少了个点',
    '错了',
    '不对',
    '改成156',
  ],
])('“%s” is 156', (text) => {
  expect(readCheckAnswer(text, amount)).toEqual({ right: false, numbers: { purchaseFen: 156_00 } })
})

test.each([
  ['错了是165', 165_00],
  ['应该是165.5', 165_50],
  ['2，是165', 165_00],
  ['165块', 165_00],
])('“%s” is another number', (text, purchaseFen) => {
  expect(readCheckAnswer(text, amount)).toEqual({ right: false, numbers: { purchaseFen } })
})

test.each([
  '收到',
  '好的',
  '谢谢',
  '165',
  '12',
  '晚上吃啥',
  '3',
  '明天再说',
  '是0',
  '',
  '？',
  '对了，明天开会吗',
  '不是我发的',
  '是不是明天开会',
  '明天赶集去不',
  '就是说嘛',
])('“%s” is no answer', (text) => {
  expect(readCheckAnswer(text, amount)).toBeNull()
})

describe('of a count', () => {
  test.each<[string, object | null]>([
    ['12', { right: false, numbers: { parcelsIn: 12 } }],
    ['是12件', { right: false, numbers: { parcelsIn: 12 } }],
    ['是13', { right: false, numbers: { parcelsIn: 13 } }],
    ['120', { right: true }],
    ['是1.5', null],
    ['对的，赶集人多', { right: true }],
  ])('“%s”', (text, answer) => {
    expect(readCheckAnswer(text, parcels)).toEqual(answer)
  })
})

describe('of what was said the other way round', () => {
  test.each<[string, boolean | null]>([
    ['1', true],
    ['对', true],
    ['2', false],
    ['说反了', false],
    ['反了', false],
    ['2 说反了', false],
    ['156', null],
  ])('“%s”', (text, right) => {
    const answer = readCheckAnswer(text, reversed)
    expect(answer?.right ?? null).toBe(right)
    if (answer && !answer.right) expect(answer.numbers).toEqual(reversed.correction)
  })
})
