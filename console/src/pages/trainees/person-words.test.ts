import { describe, expect, test } from 'vitest'
import { courseText, factText, placeText } from './person-words.ts'

test.each([
  [{ village: '太荣村', township: '石哈河镇' }, '石哈河镇 太荣村'],
  [{ village: '太荣村', township: null }, '太荣村'],
  [{ village: null, township: null }, '—'],
])('where %o is from', (place, words) => {
  expect(placeText(place)).toBe(words)
})

const course = { course: '直播带货', run: 3, state: 'enrolled', attended: 0, held: 0 } as const
test.each([
  [course, '直播带货第3期：已报上'],
  [{ ...course, attended: 2, held: 3 }, '直播带货第3期：已报上，上了2/3次'],
  [{ ...course, state: 'waiting' }, '直播带货第3期：候补'],
  [{ ...course, state: null, attended: 1, held: 1 }, '直播带货第3期：没报名来听的，上了1/1次'],
] as const)('%o', (given, words) => {
  expect(courseText(given)).toBe(words)
})

describe('a fact', () => {
  test.each([
    [{ kind: 'openedShop', value: true }, '开网店', '开了'],
    [{ kind: 'openedShop', value: false }, '开网店', '没开'],
    [{ kind: 'employed', value: false }, '就业', '没就业'],
    [{ kind: 'monthlySalesFen', value: 300_050 }, '月销售', '3,000.5元'],
    [{ kind: 'needs', value: '快递太贵' }, '难处', '快递太贵'],
    [{ kind: 'sells', value: 'preparing' }, '网上卖货', '正准备'],
    [{ kind: 'incubated', value: true }, '在孵化', '是'],
  ] as const)('%o', (fact, what, value) => {
    expect(factText(fact)).toEqual({ what, value })
  })
})
