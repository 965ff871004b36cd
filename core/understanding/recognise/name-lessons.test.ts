import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Room, SenderRole } from '../reading.ts'
import { understand } from '../understand.ts'

interface Setting {
  room?: Room
  role?: SenderRole
  mentionsBot?: boolean
}
const sentAt = new Date('2026-11-20T19:00:00+08:00')
const read = (text: string, { room = 'staff', role = 'staff', mentionsBot = false }: Setting = {}) =>
  understand({ text, sentAt, room, role, mentionsBot }).other

describe('a nickname is taught', () => {
  test.each([
    ['小二，老王家站就是石哈河站', '老王家站', '石哈河站'],
    ['老王家站就是石哈河站', '老王家站', '石哈河站'],
    ['老王家站=石哈河站', '老王家站', '石哈河站'],
    ['老王家站 ＝ 石哈河站。', '老王家站', '石哈河站'],
    ['以后说“河站”就是石哈河站', '河站', '石哈河站'],
    ['以后有人说河站，指的就是石哈河站啊', '河站', '石哈河站'],
    ['王婶就是王秀兰', '王婶', '王秀兰'],
    ['小二记住，二蛋是李建国', '二蛋', '李建国'],
    ['记一下：二蛋就是李建国', '二蛋', '李建国'],
    ['小二 二蛋是李建国 记住了吗', '二蛋', '李建国'],
    ['李建国也叫二蛋', '二蛋', '李建国'],
    ['李建国的小名叫二蛋', '二蛋', '李建国'],
    ['大家都管王秀兰叫王婶', '王婶', '王秀兰'],
    ['石哈河站又叫老王家站', '老王家站', '石哈河站'],
    ['老王家就是石哈河站了', '老王家', '石哈河站'],
    ['王老师就是王秀兰', '王老师', '王秀兰'],
  ])('%s', (text, nickname, name) => {
    expect(read(text)).toMatchObject([{ kind: 'teachName', nickname, name }])
  })

  test('several at once', () => {
    expect(read('老王家站=石哈河站，二蛋站=川井站')).toMatchObject([
      { nickname: '老王家站', name: '石哈河站' },
      { nickname: '二蛋站', name: '川井站' },
    ])
  })

  test('in a room of others only when the bot is called, and by staff alone', () => {
    const text = '老王家站就是石哈河站'
    expect(read(text, { room: 'stations' })).toEqual([])
    expect(read(`小二，${text}`, { room: 'stations' })).toHaveLength(1)
    expect(read(text, { room: 'stations', mentionsBot: true })).toHaveLength(1)
    expect(read(`小二，${text}`, { room: 'stations', role: 'operator' })).toEqual([])
  })
})

describe('a nickname is taken back', () => {
  test.each([
    ['老王家站不是石哈河站', { nickname: '老王家站', name: '石哈河站' }],
    ['忘掉老王家站', { nickname: '老王家站' }],
    ['小二，把老王家站忘了吧', { nickname: '老王家站', asked: true }],
    ['王婶这个叫法不用了', { nickname: '王婶', asked: true }],
    ['别再管王秀兰叫王婶了', { nickname: '王婶', name: '王秀兰' }],
    ['取消老王家站这个叫法', { nickname: '老王家站', asked: true }],
  ])('%s', (text, meaning) => {
    expect(read(text)).toMatchObject([{ kind: 'forgetName', ...meaning }])
  })

  test('and given to another at once', () => {
    expect(read('老王家站不是石哈河站，是德岭山站')).toMatchObject([
      { kind: 'forgetName', nickname: '老王家站', name: '石哈河站' },
      { kind: 'teachName', nickname: '老王家站', name: '德岭山站' },
    ])
  })
})

describe('talk', () => {
  test.each([
    '那不就是老王家吗',
    '他就是王秀兰',
    '负责人就是王秀兰',
    '石哈河站站长就是王秀兰',
    '今天没报的就是石哈河站',
    '重点就是直播带货',
    '明天就是培训日了',
    '老王家站是不是石哈河站？',
    '第一就是石哈河站',
    '老师就是李雪',
    '大家就是不报数',
    '二蛋是李建国',
    '3单=156元',
  ])('%s', (text) => {
    expect(read(text)).toEqual([])
  })

  test('nothing in thousands of messages of others, whoever had said them', () => {
    const lines = ['guide', 'look-alikes', 'mixed'].flatMap((file) =>
      readFileSync(`test/corpus/messages/${file}.jsonl`, 'utf8').trim().split('\n'),
    )
    const taught = lines.map((line) => (JSON.parse(line) as { text: string }).text)
    const wrong = taught.filter((text) =>
      read(text).some((other) => other.kind === 'teachName' || other.kind === 'forgetName'),
    )
    expect(wrong).toEqual([])
  })
})
