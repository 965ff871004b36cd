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
  // for somebody named behind the lesson or the day
  [
    '明天的客服班李桂芳上不成，托我请个假，她要陪老人做手术',
    [
      [
        'leave',
        {
          from: '2026-06-11',
          to: '2026-06-11',
          course: '客服班',
          reason: '要陪老人做手术',
          person: '李桂芳',
        },
      ],
    ],
    trainee,
  ],
  [
    '今天下午的课才让措参加不了，让我跟您请个假，她腿摔了',
    [['leave', { from: '2026-06-10', to: '2026-06-10', reason: '腿摔了', person: '才让措' }]],
    trainee,
  ],
  [
    '后天的客服班李桂芳和张梅上不成，托我请个假',
    ['李桂芳', '张梅'].map((person) => [
      'leave',
      { from: '2026-06-12', to: '2026-06-12', course: '客服班', person },
    ]),
    trainee,
  ],
  [
    '明天巴图请假，家里有事',
    [['leave', { from: '2026-06-11', to: '2026-06-11', reason: '家里有事', person: '巴图' }]],
    trainee,
  ],
  ['明天结婚请假', [['leave', { from: '2026-06-11', to: '2026-06-11', reason: '结婚' }]], trainee],
  ['明天的课有事请假', [['leave', { from: '2026-06-11', to: '2026-06-11', reason: '有事' }]], trainee],
  // whole weeks, and marks for breath
  [
    '下周整周请假 牧区转场',
    [['leave', { from: '2026-06-15', to: '2026-06-21', reason: '牧区转场' }]],
    trainee,
  ],
  [
    '下周一整周请假 牧区转场',
    [['leave', { from: '2026-06-15', to: '2026-06-21', reason: '牧区转场' }]],
    trainee,
  ],
  ['下周一整天请假 搬家', [['leave', { from: '2026-06-15', to: '2026-06-15', reason: '搬家' }]], trainee],
  ['下周7天请假 转场', [['leave', { from: '2026-06-15', to: '2026-06-21', reason: '转场' }]], trainee],
  ['6.16-18号请假 去医院', [['leave', { from: '2026-06-16', to: '2026-06-18', reason: '去医院' }]], trainee],
  ['请假三天，每天都要输液', [['leave', { reason: '每天都要输液' }]], trainee],
  ['老师我请个假哈…牙疼得吃不成饭', [['leave', { reason: '牙疼得吃不成饭' }]], trainee],
  // a leave that is over, or that somebody else asked elsewhere
  ['上回王建国请假落下的那节 老师还给补讲不', [], trainee],
  ['上周请假耽误的那节课能补不', [], trainee],
  ['我嫂子月子里，请假条都是我哥给她单位送的', [], trainee],
  ['给单位请假了，明天来上课', [], trainee],
  ['我儿子学校请假三天', [], trainee],
  [
    '上回请假落下的课补上了，明天还得请假一天，带娃看病',
    [['leave', { from: '2026-06-11', to: '2026-06-11', reason: '带娃看病' }]],
    trainee,
  ],
  ['单位有事，明天请假', [['leave', { from: '2026-06-11', to: '2026-06-11', reason: '单位有事' }]], trainee],
  // asked to be granted
  ['来不了了老师 拖拉机陷地里出不来 批个假吧', [['leave', { reason: '拖拉机陷地里出不来' }]], trainee],
  ['老师准个假，老人住院了', [['leave', { reason: '老人住院了' }]], trainee],
  [
    '能批个假不，明天去县里',
    [['leave', { from: '2026-06-11', to: '2026-06-11', reason: '去县里' }]],
    trainee,
  ],
  ['批个假这么难', [], trainee],
  ['老师批假了', [], trainee],
  ['老板不批假', [], trainee],
  ['麻烦给旦增请下假，牛丢了在山上找呢', [['leave', { reason: '牛丢了在山上找', person: '旦增' }]], trainee],
  ['老师请哈假，娃发烧', [['leave', { reason: '娃发烧' }]], trainee],
  // who is spoken to, and where it is, give no reason
  [
    '王老师好，下周二我要陪老伴去州医院复查，那天的课请个假',
    [['leave', { from: '2026-06-16', to: '2026-06-16', reason: '要陪老伴去州医院复查' }]],
    trainee,
  ],
  [
    '格桑老师您好，后天要剪羊毛，请假',
    [['leave', { from: '2026-06-12', to: '2026-06-12', reason: '要剪羊毛' }]],
    trainee,
  ],
  [
    '6月20号到6月23号我这边要打草，课上不成了，请假',
    [['leave', { from: '2026-06-20', to: '2026-06-23', reason: '要打草' }]],
    trainee,
  ],
  ['我这个月忙，周五请假', [['leave', { from: '2026-06-12', to: '2026-06-12', reason: '忙' }]], trainee],
  ['这个月都去不了，请假', [['leave', { from: '2026-06-01', to: '2026-06-30' }]], trainee],
  // named after a feast
  [
    '老师，替李国庆请个假：周六的无人机班他上不了，收玉米把手割了',
    [
      [
        'leave',
        {
          from: '2026-06-13',
          to: '2026-06-13',
          course: '无人机班',
          reason: '收玉米把手割了',
          person: '李国庆',
        },
      ],
    ],
    trainee,
  ],
  ['李国庆明天请假', [['leave', { from: '2026-06-11', to: '2026-06-11', person: '李国庆' }]], trainee],
  ['王国庆：请假一天，家里有事', [['leave', { reason: '家里有事', person: '王国庆' }]], trainee],
  ['国庆请假回家', [['leave', { from: '2026-10-01', to: '2026-10-01', reason: '回家' }]], trainee],
  ['过国庆请假', [['leave', { reason: '过国庆' }]], trainee],
  // behind a report, with the request in a clause of its own
  [
    '收件13寄件2 签过了 后天去旗里给老人办退休手续，跟您请一天假',
    [
      ['dailyReport', { date: '2026-06-10', parcelsIn: 13, parcelsOut: 2, appSignedIn: true }],
      ['leave', { from: '2026-06-12', to: '2026-06-12', reason: '去旗里给老人办退休手续' }],
    ],
  ],
  [
    '收件13寄件2 明天停电，请假',
    [
      ['dailyReport', { date: '2026-06-10', parcelsIn: 13, parcelsOut: 2 }],
      ['leave', { from: '2026-06-11', to: '2026-06-11', reason: '停电' }],
    ],
  ],
  [
    '今天卖了3只羊 1200 明天去县里，请个假',
    [
      ['salesReport', { date: '2026-06-10', product: '羊', quantity: 3, unit: '只', amount: 1200 }],
      ['leave', { from: '2026-06-11', to: '2026-06-11', reason: '去县里' }],
    ],
    trainee,
  ],
]

describe('leave beside other things', () => {
  it.each(cases)('%s', (text, meaning, setting) => {
    expect(meaningOf(text, setting)).toEqual(meaning)
  })
})
