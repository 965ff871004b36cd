import { describe, expect, test } from 'vitest'
import { understand } from '../understand.ts'

const sentAt = new Date('2026-11-20T19:00:00+08:00')
const read = (text: string, role: 'staff' | 'trainee' = 'staff') =>
  understand({ text, sentAt, room: 'private', role, mentionsBot: false }).other

describe('staff’s words of control', () => {
  test.each([
    ['停发27', 'pause', '27'],
    ['暂停 27', 'pause', '27'],
    ['27先别发', 'pause', '27'],
    ['继续27', 'resume', '27'],
    ['27接着发', 'resume', '27'],
    ['取消27', 'cancel', '27'],
    ['不发了27', 'cancel', '27'],
    ['进度27', 'status', '27'],
    ['群发27发到哪了？', 'status', '27'],
  ])('%s', (text, verb, code) => {
    expect(read(text)).toEqual([{ kind: 'broadcastControl', verb, code }])
  })

  test.each([
    ['谁没来', 'absent'],
    ['今天还有谁没签到', 'absent'],
    ['没到的有谁', 'absent'],
    ['谁该回访了', 'due'],
    ['该回访谁', 'due'],
    ['回访名单', 'due'],
    ['电话名单', 'calls'],
    ['该打电话的', 'calls'],
    ['谁要帮忙', 'needs'],
    ['谁需要帮助', 'needs'],
    ['需求名单', 'needs'],
  ])('%s', (text, list) => {
    expect(read(text)).toEqual([{ kind: 'staffList', list }])
  })

  test.each(['停发27', '谁没来', '电话名单', '谁要帮忙'])('%s of a trainee is nothing', (text) => {
    expect(read(text, 'trainee')).toEqual([])
  })

  test.each(['谁没来上课我给他打电话', '27号停发快递', '回访名单我放桌上了', '谁要帮忙搬桌子'])(
    'talk: %s',
    (text) => {
      expect(read(text)).toEqual([])
    },
  )
})
