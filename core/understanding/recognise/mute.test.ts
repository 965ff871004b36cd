import { describe, expect, it } from 'vitest'
import { type Case, meaningOf, staff, staffInPrivate, stranger, trainee } from '../testing.ts'

const cases: Case[] = [
  ['别@我', [['mute', {}]], { mentionsBot: true }],
  ['别@我', []],
  ['别提醒我了小二', [['mute', {}]]],
  ['今晚上课，别@我', [], trainee],
  ['停', [['mute', {}]], stranger],
  ['停', []],
  ['晚上别提醒我', [['mute', {}]], { room: 'private', role: 'trainee' }],
  ['不要再给我发消息了', [['mute', {}]], { room: 'private', role: 'trainee' }],
  ['取消提醒', [['mute', {}]], { room: 'private', role: 'trainee' }],
  [
    '收件3，别再提醒我',
    [
      ['dailyReport', { date: '2026-06-10', parcelsIn: 3 }],
      ['mute', {}],
    ],
  ],
  ['可以提醒我了', [], { room: 'private', role: 'trainee' }],
  ['恢复提醒', [], { room: 'private', role: 'trainee' }],
  ['我不想留电话', [['decline', { what: 'phone' }]], { room: 'private', role: 'trainee' }],
  ['手机号不方便给', [['decline', { what: 'phone' }]], { room: 'private', role: 'trainee' }],
  ['不同意', [['decline', { what: 'consent' }]], { room: 'private', role: 'trainee' }],
  ['这个我不想说', [['decline', { what: 'question' }]], { room: 'private', role: 'trainee' }],
  ['年龄就不填了', [['decline', { what: 'question' }]], { room: 'private', role: 'trainee' }],
  ['他不想留电话', [], trainee],
  ['发送27', [], staffInPrivate],
  ['1', [], staffInPrivate],
  ['选2', [], staffInPrivate],
  ['第一个', [], staffInPrivate],
  ['是', [], staffInPrivate],
  ['不是', [], staffInPrivate],
  ['绑定站长群', [], staffInPrivate],
  ['绑定学员群', []],
  ['绑定 482193', [], staffInPrivate],
  ['K7M2-9QXA', [], staffInPrivate],
  ['工作人员 K7M29QXA', [], stranger],
  ['课堂口令', [], staff],
  ['短视频班的口令', [], staff],
  ['出个口令', [], staff],
  [
    '6/8 收件5 6/9 收件7',
    [
      ['dailyReport', { date: '2026-06-08', parcelsIn: 5 }],
      ['dailyReport', { date: '2026-06-09', parcelsIn: 7 }],
    ],
  ],
]

describe('mute and decline', () => {
  it.each(cases)('%s', (text, meaning, setting) => {
    expect(meaningOf(text, setting)).toEqual(meaning)
  })
})
