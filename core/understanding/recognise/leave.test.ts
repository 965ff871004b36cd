import { describe, expect, it } from 'vitest'
import { type Case, meaningOf, trainee } from '../testing.ts'

const cases: Case[] = [
  ['请假一天', [['leave', {}]], trainee],
  ['老师我明天有事，请假', [['leave', { from: '2026-06-11', to: '2026-06-11', reason: '有事' }]], trainee],
  [
    '后天到大后天请假，去走亲戚',
    [['leave', { from: '2026-06-12', to: '2026-06-13', reason: '去走亲戚' }]],
    trainee,
  ],
  ['老师 我感冒了 想请个假', [['leave', { reason: '感冒' }]], trainee],
  ['请病假一天', [['leave', {}]], trainee],
  [
    '今天下午的课请个假，去打疫苗',
    [['leave', { from: '2026-06-10', to: '2026-06-10', reason: '去打疫苗' }]],
    trainee,
  ],
  [
    '6月12日至14日请假，回娘家',
    [['leave', { from: '2026-06-12', to: '2026-06-14', reason: '回娘家' }]],
    trainee,
  ],
  ['下周三请假半天 看牙', [['leave', { from: '2026-06-17', to: '2026-06-17', reason: '看牙' }]], trainee],
  [
    '替我姐高云霞请假，她明天美工班来不了，孩子住院',
    [
      [
        'leave',
        { from: '2026-06-11', to: '2026-06-11', course: '美工班', person: '高云霞', reason: '孩子住院' },
      ],
    ],
    trainee,
  ],
  [
    '李明让我帮他请个假，今天拉肚子',
    [['leave', { from: '2026-06-10', to: '2026-06-10', person: '李明', reason: '拉肚子' }]],
    trainee,
  ],
  [
    '请假人：王强\n时间：6月12日-6月13日\n事由：收割',
    [['leave', { person: '王强', reason: '收割', from: '2026-06-12', to: '2026-06-13' }]],
    trainee,
  ],
  [
    '明天的直播班我去不了，请假，家里老人做寿',
    [['leave', { from: '2026-06-11', to: '2026-06-11', course: '直播班', reason: '家里老人做寿' }]],
    trainee,
  ],
  ['想请假三天去呼市看病', [['leave', { reason: '去呼市看病' }]], trainee],
  [
    '周五周六两天请假，去旗里开会',
    [['leave', { from: '2026-06-12', to: '2026-06-13', reason: '去旗里开会' }]],
    trainee,
  ],
  ['谁知道怎么请假', [], trainee],
  ['昨天请假的同学补一下作业', [], trainee],
  [
    '从明天起请假五天，出门打工',
    [['leave', { from: '2026-06-11', to: '2026-06-15', reason: '出门打工' }]],
    trainee,
  ],
  ['请一周的假，回老家', [['leave', { reason: '回老家' }]], trainee],
  ['因家中有事，特请假一天，望批准', [['leave', { reason: '家中有事' }]], trainee],
  [
    '老师，今晚的课我请假，加班',
    [['leave', { from: '2026-06-10', to: '2026-06-10', reason: '加班' }]],
    trainee,
  ],
  ['下午请假', [['leave', {}]], trainee],
  ['今天请假', [['leave', { from: '2026-06-10', to: '2026-06-10' }]], trainee],
  ['明天请假，后天回来', [['leave', { from: '2026-06-11', to: '2026-06-11' }]], trainee],
  [
    '老师今天家里来客人，请假半天',
    [['leave', { from: '2026-06-10', to: '2026-06-10', reason: '家里来客人' }]],
    trainee,
  ],
  ['6.15-6.17请假 去呼市', [['leave', { from: '2026-06-15', to: '2026-06-17', reason: '去呼市' }]], trainee],
  [
    '15号请假一天，儿子结婚',
    [['leave', { from: '2026-06-15', to: '2026-06-15', reason: '儿子结婚' }]],
    trainee,
  ],
  [
    '这周五的美工班请假，要去医院复查',
    [['leave', { from: '2026-06-12', to: '2026-06-12', course: '美工班', reason: '去医院复查' }]],
    trainee,
  ],
  ['明后两天请假', [['leave', { from: '2026-06-11', to: '2026-06-12' }]], trainee],
  [
    '因为要割麦子，我请三天假，从12号开始',
    [['leave', { from: '2026-06-12', to: '2026-06-14', reason: '割麦子' }]],
    trainee,
  ],
  [
    '高云霞：明天请假，感冒',
    [['leave', { from: '2026-06-11', to: '2026-06-11', person: '高云霞', reason: '感冒' }]],
    trainee,
  ],
  [
    '乌云今天没法来上课，她奶奶住院了，替她请假',
    [['leave', { from: '2026-06-10', to: '2026-06-10', person: '乌云', reason: '奶奶住院' }]],
    trainee,
  ],
  ['请假 胃疼', [['leave', { reason: '胃疼' }]], trainee],
  [
    '家里羊丢了，今天来不了，请个假',
    [['leave', { from: '2026-06-10', to: '2026-06-10', reason: '家里羊丢' }]],
    trainee,
  ],
  [
    '老师，我明天下午驾校考科目二，请一下午假',
    [['leave', { from: '2026-06-11', to: '2026-06-11', reason: '下午驾校考科目二' }]],
    trainee,
  ],
  [
    '美工班请假，6月11日，原因：看病',
    [['leave', { from: '2026-06-11', to: '2026-06-11', course: '美工班', reason: '看病' }]],
    trainee,
  ],
  [
    '明天有事请假一天，谢谢老师',
    [['leave', { from: '2026-06-11', to: '2026-06-11', reason: '有事' }]],
    trainee,
  ],
  ['请假到周五', [['leave', { from: '2026-06-12', to: '2026-06-12' }]], trainee],
  ['明天起请假到15号，出差', [['leave', { from: '2026-06-11', to: '2026-06-15', reason: '出差' }]], trainee],
  [
    '请假6月11日一天，家里盖房',
    [['leave', { from: '2026-06-11', to: '2026-06-11', reason: '家里盖房' }]],
    trainee,
  ],
  [
    '我后天要去参加婚礼，请个假',
    [['leave', { from: '2026-06-12', to: '2026-06-12', reason: '去参加婚礼' }]],
    trainee,
  ],
  ['老师我有点事，下午的课请假', [['leave', { reason: '有点事' }]], trainee],
  [
    '下周一到周三请假，去包头',
    [['leave', { from: '2026-06-15', to: '2026-06-17', reason: '去包头' }]],
    trainee,
  ],
  [
    '孩子中考，6月20到22号请假',
    [['leave', { from: '2026-06-20', to: '2026-06-22', reason: '孩子中考' }]],
    trainee,
  ],
  ['生病了，请假两天', [['leave', { reason: '生病' }]], trainee],
  [
    '明天直播班请假 家里停电',
    [['leave', { from: '2026-06-11', to: '2026-06-11', course: '直播班', reason: '家里停电' }]],
    trainee,
  ],
  [
    '请假：明天，原因是给老人过寿',
    [['leave', { from: '2026-06-11', to: '2026-06-11', reason: '给老人过寿' }]],
    trainee,
  ],
  [
    '抱歉老师，车坏路上了，今天的课请假',
    [['leave', { from: '2026-06-10', to: '2026-06-10', reason: '车坏路上' }]],
    trainee,
  ],
  ['从明天开始请假3天，回娘家', [['leave', { from: '2026-06-11', to: '2026-06-13', reason: '回娘家' }]]],
  ['老公住院，这几天请假', [['leave', { reason: '老公住院' }]]],
  ['我12号到14号请假，站里没人', [['leave', { from: '2026-06-12', to: '2026-06-14', reason: '站里没人' }]]],
  [
    '今天收件5，明天请假',
    [
      ['dailyReport', { date: '2026-06-10', parcelsIn: 5 }],
      ['leave', { from: '2026-06-11', to: '2026-06-11' }],
    ],
  ],
]

describe('leave', () => {
  it.each(cases)('%s', (text, meaning, setting) => {
    expect(meaningOf(text, setting)).toEqual(meaning)
  })
})
