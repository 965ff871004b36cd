import { expect, test } from 'vitest'
import { groupWords, privateWords, type StationOwed } from './reminder-words.ts'

const station = (name: string, owed: Partial<StationOwed>): StationOwed => ({
  ...{ id: name, name, today: false, signIn: false, earlier: [] },
  ...owed,
})
const words = (...owed: StationOwed[]) => privateWords(owed, '2026-11-19')

test('in a group nothing but that', () => {
  expect(groupWords(['王永', '娜仁'])).toBe('@王永 @娜仁 今天的数方便时说一声，没生意回“没有”')
})

test('today’s numbers, and what else is missing', () => {
  expect(words(station('川井站', { today: true }))).toBe('今天的数方便时说一声，没生意回“没有”')
  expect(words(station('川井站', { today: true, signIn: true, earlier: ['2026-11-17', '2026-11-19'] }))).toBe(
    '今天的数方便时说一声，没生意回“没有”\n11月17日、昨天的还没收到，补的时候说上日子就行，如“昨天没生意”\nAPP今天还没签到，签好说“APP签到了”',
  )
})

test('who has two stations is told which', () => {
  expect(
    words(station('甲站', { today: true }), station('乙站', { today: true, earlier: ['2026-11-18'] })),
  ).toBe(
    '甲站、乙站今天的数方便时说一声，没生意回“没有”\n乙站11月18日的还没收到，补的时候说上日子就行，如“11月18日没生意”',
  )
  expect(words(station('甲站', { signIn: true }), station('乙站', { today: true }))).toBe(
    '乙站今天的数方便时说一声，没生意回“没有”\n甲站APP今天还没签到，签好说“APP签到了”',
  )
})

test('days that follow each other are a span', () => {
  const earlier = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19']
  expect(words(station('甲站', { today: true, earlier }))).toContain('\n11月16日到昨天的还没收到')
})

test('where only little is missing', () => {
  expect(words(station('甲站', { signIn: true }))).toBe(
    '今天的数收到了，还有一点儿，方便时补上就行：\nAPP今天还没签到，签好说“APP签到了”',
  )
})
