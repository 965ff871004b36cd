import { describe, expect, test } from 'vitest'
import { doubtTitle, reasonText, saidText } from './doubt-words.ts'

test.each([
  [{ kind: 'name', name: '李四', nickname: null }, '新来的李四，是不是库里的这位'],
  [{ kind: 'alias', name: '李四', nickname: '草原小李' }, '微信“草原小李”说自己是李四，是哪一位'],
  [{ kind: 'alias', name: '李四', nickname: '李四' }, '有个微信说自己是李四，是哪一位'],
  [{ kind: 'alias', name: '李四', nickname: null }, '有个微信说自己是李四，是哪一位'],
] as const)('%o', (doubt, words) => {
  expect(doubtTitle(doubt)).toBe(words)
})

describe('who said what, where', () => {
  const said = { by: '草原小李', group: '学员群', text: '我是李四', at: '2026-11-20T10:05:00Z' }
  test.each([
    [said, '草原小李 11月20日 18:05 在学员群：“我是李四”'],
    [{ ...said, group: null }, '草原小李 11月20日 18:05 私聊小二：“我是李四”'],
    [{ ...said, by: null, text: null }, '有人 11月20日 18:05 在学员群（原话已清除）'],
    [null, null],
  ])('%o', (given, words) => {
    expect(saidText(given)).toBe(words)
  })
})

test('why two were merged', () => {
  expect(['doubt', '写错了', null].map(reasonText)).toEqual(['核对时定的', '写错了', '没写'])
})
