import { describe, expect, it } from 'vitest'
import { type Case, meaningOf, staff } from '../testing.ts'

const cases: Case[] = [
  [
    '锡尼站巡查：门头完好，货架空了一半，灭火器过期',
    [
      [
        'siteVisit',
        {
          station: '锡尼站',
          date: '2026-06-10',
          kind: '巡查',
          findings: '门头完好，货架空了一半，灭火器过期',
        },
      ],
    ],
    staff,
  ],
  [
    '昨天去巴音站盘点，电脑1台，打印机坏了',
    [['siteVisit', { station: '巴音站', date: '2026-06-09', kind: '盘点', findings: '电脑1台，打印机坏了' }]],
    staff,
  ],
  [
    '6月8日 川井站 一对一指导 教会站长开直播、上架商品',
    [
      [
        'siteVisit',
        { station: '川井站', date: '2026-06-08', kind: '指导', findings: '教会站长开直播、上架商品' },
      ],
    ],
    staff,
  ],
  [
    '今天巡查了三个站。锡尼站：卫生不错。巴音站：没开门。',
    [
      ['siteVisit', { station: '锡尼站', date: '2026-06-10', kind: '巡查', findings: '卫生不错' }],
      ['siteVisit', { station: '巴音站', date: '2026-06-10', kind: '巡查', findings: '没开门' }],
    ],
    staff,
  ],
  [
    '上午在海流图站指导站长注册抖音小店，下午去永兴站巡查，台账不全',
    [
      ['siteVisit', { station: '海流图站', date: '2026-06-10', kind: '指导', findings: '站长注册抖音小店' }],
      ['siteVisit', { station: '永兴站', date: '2026-06-10', kind: '巡查', findings: '台账不全' }],
    ],
    staff,
  ],
  [
    '巡查\n站点：石哈河站\n日期：6月9日\n情况：正常营业',
    [['siteVisit', { station: '石哈河站', date: '2026-06-09', kind: '巡查', findings: '正常营业' }]],
    staff,
  ],
  ['明天巡查锡尼站', [], staff],
  ['巡查表谁有', [], staff],
  [
    '锡尼站 6月9日巡查 门口积雪未清理 货架整齐',
    [
      [
        'siteVisit',
        { station: '锡尼站', date: '2026-06-09', kind: '巡查', findings: '门口积雪未清理 货架整齐' },
      ],
    ],
    staff,
  ],
  [
    '川井站盘点：电脑1、打印机1、秤2。标签都在。',
    [
      [
        'siteVisit',
        { station: '川井站', date: '2026-06-10', kind: '盘点', findings: '电脑1、打印机1、秤2。标签都在' },
      ],
    ],
    staff,
  ],
  [
    '到永兴站手把手教站长发快递、打面单，一对一指导',
    [
      [
        'siteVisit',
        {
          station: '永兴站',
          date: '2026-06-10',
          kind: '指导',
          findings: '手把手教站长发快递、打面单，一对一指导',
        },
      ],
    ],
    staff,
  ],
  [
    '永兴站：今天指导站长用智慧乡村签到',
    [['siteVisit', { station: '永兴站', date: '2026-06-10', kind: '指导', findings: '站长用智慧乡村签到' }]],
    staff,
  ],
  [
    '巡查麦秀站，没人，门锁着',
    [['siteVisit', { station: '麦秀站', date: '2026-06-10', kind: '巡查', findings: '没人，门锁着' }]],
    staff,
  ],
  [
    '今天检查了和日站，消防通道堵了',
    [['siteVisit', { station: '和日站', date: '2026-06-10', kind: '巡查', findings: '消防通道堵了' }]],
    staff,
  ],
  [
    '记一下 昨天在石哈河站指导了新站长代买流程',
    [['siteVisit', { station: '石哈河站', date: '2026-06-09', kind: '指导', findings: '新站长代买流程' }]],
    staff,
  ],
  [
    '6月5号维的站巡查记录：缺台账；灯箱坏；卫生一般',
    [
      [
        'siteVisit',
        { station: '维的站', date: '2026-06-05', kind: '巡查', findings: '缺台账；灯箱坏；卫生一般' },
      ],
    ],
    staff,
  ],
  [
    '石哈河站巡查没啥问题',
    [['siteVisit', { station: '石哈河站', date: '2026-06-10', kind: '巡查', findings: '没啥问题' }]],
    staff,
  ],
  [
    '昨天巡查川井站了，发现价签没贴全，已让站长补上',
    [
      [
        'siteVisit',
        { station: '川井站', date: '2026-06-09', kind: '巡查', findings: '价签没贴全，已让站长补上' },
      ],
    ],
    staff,
  ],
]

describe('siteVisit', () => {
  it.each(cases)('%s', (text, meaning, setting) => {
    expect(meaningOf(text, setting)).toEqual(meaning)
  })
})
