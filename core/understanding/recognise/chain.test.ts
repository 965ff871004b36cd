import { describe, expect, it } from 'vitest'
import { type Case, meaningOf, trainee } from '../testing.ts'

const date = '2026-06-10'
const cases: Case[] = [
  [
    '#接龙\n直播带货第3期\n1. 李明\n2. 新来的赵大勇 太荣村',
    [
      [
        'chain',
        {
          title: '直播带货第3期',
          entries: [
            { n: 1, name: '李明' },
            { n: 2, name: '赵大勇', note: '太荣村' },
          ],
        },
      ],
    ],
    trainee,
  ],
  [
    '#接龙\n周六参观报人数\n带好身份证\n\n1. 李明 2人\n2. 乌云 13900001111 晚到\n3. 才让（已交）',
    [
      [
        'chain',
        {
          title: '周六参观报人数',
          entries: [
            { n: 1, name: '李明', note: '2人' },
            { n: 2, name: '乌云', note: '晚到', phone: '13900001111' },
            { n: 3, name: '才让', note: '已交' },
          ],
        },
      ],
    ],
    trainee,
  ],
  [
    '午饭接龙\n1、李明\n2、乌云 不吃辣',
    [
      [
        'chain',
        {
          title: '午饭接龙',
          entries: [
            { n: 1, name: '李明' },
            { n: 2, name: '乌云', note: '不吃辣' },
          ],
        },
      ],
    ],
    trainee,
  ],
  [
    '#接龙\n今日日报\n1. 其木格 代买1单20 收件5\n2. 川井站 没业务',
    [
      ['dailyReport', { date, reporter: '其木格', purchaseOrders: 1, purchaseAmount: 20, parcelsIn: 5 }],
      ['dailyReport', { date, station: '川井站', noBusiness: true }],
    ],
  ],
  [
    '#接龙\n领货架的站登记\n1. 川井站 1组\n2. 锡尼站 2组',
    [
      [
        'chain',
        {
          title: '领货架的站登记',
          entries: [
            { n: 1, name: '川井站', note: '1组' },
            { n: 2, name: '锡尼站', note: '2组' },
          ],
        },
      ],
    ],
  ],
  [
    '#接龙\n去县里参观\n1. 李明\n2. 乌云 晚到\n\n@小二 课表发我',
    [
      [
        'chain',
        {
          title: '去县里参观',
          entries: [
            { n: 1, name: '李明' },
            { n: 2, name: '乌云', note: '晚到' },
          ],
        },
      ],
      ['ask', { topic: 'schedule' }],
    ],
    { ...trainee, mentionsBot: true },
  ],
  [
    '#接龙\n去县里参观\n1. 李明\n2. 乌云 @小二\n大家快接，明天几点上课',
    [
      [
        'chain',
        {
          title: '去县里参观',
          entries: [
            { n: 1, name: '李明' },
            { n: 2, name: '乌云' },
          ],
        },
      ],
    ],
    { ...trainee, mentionsBot: true },
  ],
  ['群里那个接龙咋接，我不会', []],
  [
    '周五聚餐接龙\n1.何春梅 2人 2.达娃 3.孙大勇 不吃辣',
    [
      [
        'chain',
        {
          title: '周五聚餐接龙',
          entries: [
            { n: 1, name: '何春梅', note: '2人' },
            { n: 2, name: '达娃' },
            { n: 3, name: '孙大勇', note: '不吃辣' },
          ],
        },
      ],
    ],
    trainee,
  ],
  [
    '学员接龙\n1、何春梅（已交）2、达娃（未交）',
    [
      [
        'chain',
        {
          title: '学员接龙',
          entries: [
            { n: 1, name: '何春梅', note: '已交' },
            { n: 2, name: '达娃', note: '未交' },
          ],
        },
      ],
    ],
    trainee,
  ],
  [
    '报名接龙\n①何春梅\n②达娃',
    [
      [
        'chain',
        {
          title: '报名接龙',
          entries: [
            { n: 1, name: '何春梅' },
            { n: 2, name: '达娃' },
          ],
        },
      ],
    ],
    trainee,
  ],
  ['接龙步骤 1.点开 2.填名字 3.发送', [], trainee],
  [
    '#接龙\n12月29日报数\n1、代买2单60 收件5\n2、收件12 寄件1 已签\n3、没业务',
    [
      ['dailyReport', { date: '2026-12-29', purchaseOrders: 2, purchaseAmount: 60, parcelsIn: 5 }],
      ['dailyReport', { date: '2026-12-29', parcelsIn: 12, parcelsOut: 1, appSignedIn: true }],
      ['dailyReport', { date: '2026-12-29', noBusiness: true }],
    ],
    { at: '2026-12-29T20:41:00+08:00' },
  ],
  [
    '#接龙\n日报\n1 取走5件\n2 便民2笔100',
    [
      ['dailyReport', { date, parcelsIn: 5 }],
      ['dailyReport', { date, serviceOrders: 2, serviceAmount: 100 }],
    ],
  ],
  [
    '#接龙\n昨天的日报\n1. 收件5\n2. 收件5\n3. 昨天没业务',
    [
      ['dailyReport', { date: '2026-06-09', parcelsIn: 5 }],
      ['dailyReport', { date: '2026-06-09', parcelsIn: 5 }],
      ['dailyReport', { date: '2026-06-09', noBusiness: true }],
    ],
  ],
  [
    '#接龙\n今日日报\n1. 周一平 收件5\n2. 都兰站 没业务\n3. 收件3',
    [
      ['dailyReport', { date, reporter: '周一平', parcelsIn: 5 }],
      ['dailyReport', { date, station: '都兰站', noBusiness: true }],
      ['dailyReport', { date, parcelsIn: 3 }],
    ],
  ],
]

describe('chain', () => {
  it.each(cases)('%s', (text, meaning, setting) => {
    expect(meaningOf(text, setting)).toEqual(meaning)
  })
})
