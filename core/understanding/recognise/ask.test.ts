import { describe, expect, it } from 'vitest'
import { type Case, meaningOf, staff, trainee } from '../testing.ts'

const cases: Case[] = [
  ['汇总', [['ask', { topic: 'summary' }]], { ...staff, mentionsBot: true }],
  ['昨天的汇总', [['ask', { topic: 'summary', date: '2026-06-09' }]], { ...staff, mentionsBot: true }],
  [
    '上周排名',
    [['ask', { topic: 'ranking', from: '2026-06-01', to: '2026-06-07' }]],
    { ...staff, mentionsBot: true },
  ],
  [
    '6月1日到6月7日谁没报',
    [['ask', { topic: 'whoMissing', from: '2026-06-01', to: '2026-06-07' }]],
    { ...staff, mentionsBot: true },
  ],
  ['汇总', [['ask', { topic: 'summary' }]], staff],
  ['本月汇总', [['ask', { topic: 'summary', from: '2026-06-01', to: '2026-06-30' }]], staff],
  ['昨天谁没报', [['ask', { topic: 'whoMissing', date: '2026-06-09' }]], staff],
  ['课表', [['ask', { topic: 'schedule' }]]],
  ['帮助', [['ask', { topic: 'help' }]]],
  ['我的进度', [['ask', { topic: 'myProgress' }]]],
  ['明天有课吗', []],
  ['明天有课吗', [['ask', { topic: 'schedule' }]], { mentionsBot: true }],
  ['你能干啥', [['ask', { topic: 'help' }]], { mentionsBot: true }],
  ['怎么绑定小程序', [['ask', { topic: 'bind' }]], { mentionsBot: true }],
  ['我还差几节课', [['ask', { topic: 'myProgress' }]], { room: 'private', role: 'trainee' }],
  ['证书什么时候发', [['ask', { topic: 'certificate' }]], { room: 'private', role: 'trainee' }],
  ['小程序怎么登录', [['ask', { topic: 'bind' }]], { room: 'private', role: 'trainee' }],
  ['怎么用', [['ask', { topic: 'help' }]], { room: 'private', role: 'trainee' }],
  ['绑定小程序', [['ask', { topic: 'bind' }]], trainee],
  ['小二，我学到哪了', [['ask', { topic: 'myProgress' }]], trainee],
  ['小二 课表', [['ask', { topic: 'schedule' }]], trainee],
  [
    '小二小二，永兴站上个月汇总',
    [['ask', { topic: 'summary', station: '永兴站', from: '2026-05-01', to: '2026-05-31' }]],
  ],
  [
    '这周谁没签到',
    [['ask', { topic: 'whoMissing', from: '2026-06-08', to: '2026-06-14' }]],
    { mentionsBot: true },
  ],
  ['指标还差多少', [['ask', { topic: 'indicators' }]], { ...staff, mentionsBot: true }],
  ['完成率多少', [['ask', { topic: 'indicators' }]], { ...staff, mentionsBot: true }],
  ['在吗', [], { mentionsBot: true }],
  ['小二', []],
  ['小二你好', []],
]

describe('ask', () => {
  it.each(cases)('%s', (text, meaning, setting) => {
    expect(meaningOf(text, setting)).toEqual(meaning)
  })
})
