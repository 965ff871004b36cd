// Leaves told in one breath with other things, for others, and over feast days. Wednesday 10 June 2026, unless told otherwise.
import { describe, expect, it } from 'vitest'
import { type Case, meaningOf, staff, staffInPrivate, trainee } from '../testing.ts'

const staffAmongTrainees = { room: 'trainees', role: 'staff' } as const
const endOfYear = { ...trainee, at: '2026-12-28T10:00:00+08:00' }

const cases: Case[] = [
  // what goes on is told with 呢
  ['请假！羊群跑散了，正在沟里找呢', [['leave', { reason: '羊群跑散了 正在沟里找' }]], trainee],
  ['老师请假。摩托坏半道了，还在修着呢', [['leave', { reason: '摩托坏半道了 还在修着' }]], trainee],
  ['请假！作业是什么呢', [['leave', {}]], trainee],
  // a feast that is kept is no day of the leave
  [
    '请假 12.31-1.3 回婆家过元旦',
    [['leave', { from: '2026-12-31', to: '2027-01-03', reason: '回婆家过元旦' }]],
    endOfYear,
  ],
  ['元旦请假，走亲戚', [['leave', { from: '2027-01-01', to: '2027-01-01', reason: '走亲戚' }]], endOfYear],
  // one breath: the leave begins with its day
  [
    '收件12发件3app签了后天我侄女出嫁我请一天假',
    [
      ['dailyReport', { date: '2026-06-10', parcelsIn: 12, parcelsOut: 3, appSignedIn: true }],
      ['leave', { from: '2026-06-12', to: '2026-06-12', reason: '侄女出嫁' }],
    ],
  ],
  [
    '今天集上卖酸奶40碗 一碗5块 后天请假 去接亲家',
    [
      [
        'salesReport',
        { date: '2026-06-10', product: '酸奶', quantity: 40, unit: '碗', amount: 200, channel: '集上' },
      ],
      ['leave', { from: '2026-06-12', to: '2026-06-12', reason: '去接亲家' }],
    ],
    trainee,
  ],
  [
    '明天请假 去赶集卖酸奶',
    [['leave', { from: '2026-06-11', to: '2026-06-11', reason: '去赶集卖酸奶' }]],
    trainee,
  ],
  // for others
  [
    '请假登记：莫日根，6月12日-6月14日，打草，直播班',
    [['leave', { from: '2026-06-12', to: '2026-06-14', course: '直播班', reason: '打草', person: '莫日根' }]],
    staff,
  ],
  [
    '请假：其其格 6月12号 孩子开学报到',
    [['leave', { from: '2026-06-12', to: '2026-06-12', reason: '孩子开学报到', person: '其其格' }]],
    staffAmongTrainees,
  ],
  ['请假：提前一天说，不批不算', [], staff],
  ['请假登记：表格在群文件，自己填', [], staffAmongTrainees],
  [
    '敖登站刘二虎去呼市看牙，今明两天请假不报数，麻烦记上',
    [['leave', { from: '2026-06-10', to: '2026-06-11', reason: '去呼市看牙', person: '刘二虎' }]],
    staffInPrivate,
  ],
  [
    '起绍华住院了，明天起请假5天。我替她站上报：收件5',
    [
      ['leave', { from: '2026-06-11', to: '2026-06-15', reason: '住院了', person: '起绍华' }],
      ['dailyReport', { date: '2026-06-10', parcelsIn: 5 }],
    ],
  ],
  [
    '高云霞住院了，我明天请假去陪床',
    [['leave', { from: '2026-06-11', to: '2026-06-11', reason: '高云霞住院了 去陪床' }]],
    trainee,
  ],
  [
    '乌兰托娅站长让我说一声，她腰扭了，明后两天请假',
    [['leave', { from: '2026-06-11', to: '2026-06-12', reason: '腰扭了', person: '乌兰托娅' }]],
  ],
  [
    '才让措的腿摔了，明天来不了，她让我请个假',
    [['leave', { from: '2026-06-11', to: '2026-06-11', reason: '腿摔了', person: '才让措' }]],
    trainee,
  ],
  [
    '今天的数晚点报，明天请假一天，面包车年检',
    [['leave', { from: '2026-06-11', to: '2026-06-11', reason: '面包车年检' }]],
  ],
  // asked politely, and talk
  [
    '明天能请假吗，孩子要打疫苗',
    [['leave', { from: '2026-06-11', to: '2026-06-11', reason: '孩子要打疫苗' }]],
    trainee,
  ],
  ['你明天可以请假吗，陪我去趟县城', [], trainee],
  ['可以请假吗，我看群规没写', [], trainee],
  ['我们饭馆的店小二又请假了，今天我自己上菜', [], trainee],
  [
    '老张站长，我腰疼得起不来，明天请假',
    [['leave', { from: '2026-06-11', to: '2026-06-11', reason: '腰疼得起不来' }]],
  ],
  ['再不修网我可要请假了', [], trainee],
  ['补贴再不到账我就请长假', []],
  ['再这么热我要请假了啊', [], trainee],
  ['草再不打就黄了，我请两天假', [['leave', { reason: '草再不打就黄了' }]], trainee],
  ['雇的小工请假了，我一个人打草', [], trainee],
]

describe('leave beside other things', () => {
  it.each(cases)('%s', (text, meaning, setting) => {
    expect(meaningOf(text, setting)).toEqual(meaning)
  })
})
