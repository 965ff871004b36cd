import { describe, expect, it } from 'vitest'
import { type Case, meaningOf, staff } from '../testing.ts'

const cases: Case[] = [
  [
    '今天电话回访了王秀英，网店已经开起来，每月销售大约3000元，希望有物流补贴，满意度5',
    [
      [
        'followUpVisit',
        {
          person: '王秀英',
          date: '2026-06-10',
          method: '电话',
          openedShop: true,
          monthlySales: 3000,
          approximate: true,
          needs: '希望有物流补贴',
          satisfaction: 5,
        },
      ],
    ],
    staff,
  ],
  [
    '回访李明：没人接电话',
    [['followUpVisit', { person: '李明', date: '2026-06-10', reached: false }]],
    staff,
  ],
  [
    '上门回访苏和，家里没人',
    [['followUpVisit', { person: '苏和', date: '2026-06-10', method: '上门', reached: false }]],
    staff,
  ],
  [
    '昨天微信回访敖登，他在旗里打工，没开店，满意',
    [
      [
        'followUpVisit',
        {
          person: '敖登',
          date: '2026-06-09',
          method: '微信',
          openedShop: false,
          employed: true,
          satisfaction: '满意',
        },
      ],
    ],
    staff,
  ],
  [
    '电话回访 乌云，店关了，想找工作，满意度一般',
    [
      [
        'followUpVisit',
        {
          person: '乌云',
          date: '2026-06-10',
          method: '电话',
          openedShop: false,
          needs: '想找工作',
          satisfaction: '一般',
        },
      ],
    ],
    staff,
  ],
  [
    '回访记录\n姓名：王强\n方式：上门\n时间：6月9日\n开店：是\n月销：5千\n就业：否\n需求：贷款\n满意度：非常满意',
    [
      [
        'followUpVisit',
        {
          person: '王强',
          date: '2026-06-09',
          method: '上门',
          openedShop: true,
          employed: false,
          monthlySales: 5000,
          needs: '贷款',
          satisfaction: '非常满意',
        },
      ],
    ],
    staff,
  ],
  [
    '今天回访三个人：王强，店开着，月销两千；李芳，没开店，在超市上班；苏和，电话关机',
    [
      ['followUpVisit', { person: '王强', date: '2026-06-10', openedShop: true, monthlySales: 2000 }],
      ['followUpVisit', { person: '李芳', date: '2026-06-10', openedShop: false, employed: true }],
      ['followUpVisit', { person: '苏和', date: '2026-06-10', method: '电话', reached: false }],
    ],
    staff,
  ],
  [
    '6月8号电话回访萨仁 开了抖音小店 一个月卖四五千 需要摄影培训 满意度4分',
    [
      [
        'followUpVisit',
        {
          person: '萨仁',
          date: '2026-06-08',
          method: '电话',
          openedShop: true,
          monthlySales: 4000,
          approximate: true,
          needs: '摄影培训',
          satisfaction: 4,
        },
      ],
    ],
    staff,
  ],
  [
    '下午给巴图打了回访电话，他说店开着呢，月销1.5万',
    [
      [
        'followUpVisit',
        { person: '巴图', date: '2026-06-10', method: '电话', openedShop: true, monthlySales: 15000 },
      ],
    ],
    staff,
  ],
  ['明天去回访李明', [], staff],
  ['回访率还差三个点', [], staff],
  [
    '视频回访其其格，已就业，在电商公司做客服，未开店，满意度：4',
    [
      [
        'followUpVisit',
        {
          person: '其其格',
          date: '2026-06-10',
          method: '视频',
          openedShop: false,
          employed: true,
          satisfaction: 4,
        },
      ],
    ],
    staff,
  ],
  [
    '上周三上门回访了普光荣 网店没开起来 缺流动资金',
    [
      [
        'followUpVisit',
        { person: '普光荣', date: '2026-06-03', method: '上门', openedShop: false, needs: '缺流动资金' },
      ],
    ],
    staff,
  ],
  [
    '今天去锡尼站盘点资产，冰柜坏了一台；顺路回访了苏和，店开着',
    [
      ['siteVisit', { station: '锡尼站', date: '2026-06-10', kind: '盘点', findings: '冰柜坏了一台' }],
      ['followUpVisit', { person: '苏和', date: '2026-06-10', openedShop: true }],
    ],
    staff,
  ],
  [
    '回访 李芳 电话 没接',
    [['followUpVisit', { person: '李芳', date: '2026-06-10', method: '电话', reached: false }]],
    staff,
  ],
  [
    '回访王强（电话）：已开店，月销8000，满意度5分',
    [
      [
        'followUpVisit',
        {
          person: '王强',
          date: '2026-06-10',
          method: '电话',
          openedShop: true,
          monthlySales: 8000,
          satisfaction: 5,
        },
      ],
    ],
    staff,
  ],
  [
    '今天回访 普文秀，打电话没人接',
    [['followUpVisit', { person: '普文秀', date: '2026-06-10', method: '电话', reached: false }]],
    staff,
  ],
  [
    '上门回访李明 网店停了 在工地打工 满意度3分 希望再学直播',
    [
      [
        'followUpVisit',
        {
          person: '李明',
          date: '2026-06-10',
          method: '上门',
          openedShop: false,
          employed: true,
          needs: '希望再学直播',
          satisfaction: 3,
        },
      ],
    ],
    staff,
  ],
  [
    '电话回访高云霞，开了淘宝店，每个月两三千块，要求办证',
    [
      [
        'followUpVisit',
        {
          person: '高云霞',
          date: '2026-06-10',
          method: '电话',
          openedShop: true,
          monthlySales: 2000,
          approximate: true,
          needs: '要求办证',
        },
      ],
    ],
    staff,
  ],
  [
    '昨天视频回访了娜仁，她店还在开，就是货源不够，需要对接牧户',
    [
      [
        'followUpVisit',
        { person: '娜仁', date: '2026-06-09', method: '视频', openedShop: true, needs: '对接牧户' },
      ],
    ],
    staff,
  ],
  [
    '回访：巴图，微信，未开店，未就业，想参加下一期培训',
    [
      [
        'followUpVisit',
        {
          person: '巴图',
          date: '2026-06-10',
          method: '微信',
          openedShop: false,
          employed: false,
          needs: '想参加下一期培训',
        },
      ],
    ],
    staff,
  ],
  [
    '6月1日 上门 回访 萨仁 店开着 月销4000左右 非常满意',
    [
      [
        'followUpVisit',
        {
          person: '萨仁',
          date: '2026-06-01',
          method: '上门',
          openedShop: true,
          monthlySales: 4000,
          approximate: true,
          satisfaction: '非常满意',
        },
      ],
    ],
    staff,
  ],
  [
    '回访对象：李娜；回访方式：电话；开店情况：已开店；月销售额：2万；是否就业：是；满意度：很满意；需求：无',
    [
      [
        'followUpVisit',
        {
          person: '李娜',
          date: '2026-06-10',
          method: '电话',
          openedShop: true,
          employed: true,
          monthlySales: 20000,
          satisfaction: '很满意',
        },
      ],
    ],
    staff,
  ],
  [
    '刚电话回访了起文芬，说彝绣店开起来了，一个月能卖六七千',
    [
      [
        'followUpVisit',
        {
          person: '起文芬',
          date: '2026-06-10',
          method: '电话',
          openedShop: true,
          monthlySales: 6000,
          approximate: true,
        },
      ],
    ],
    staff,
  ],
  [
    '微信回访布和没回消息',
    [['followUpVisit', { person: '布和', date: '2026-06-10', method: '微信', reached: false }]],
    staff,
  ],
  [
    '记个回访：苏和，上门，今天，没见到人',
    [['followUpVisit', { person: '苏和', date: '2026-06-10', method: '上门', reached: false }]],
    { ...staff, mentionsBot: true },
  ],
  [
    '电话回访罗有珍，月销没变还是1500，店正常',
    [
      [
        'followUpVisit',
        { person: '罗有珍', date: '2026-06-10', method: '电话', openedShop: true, monthlySales: 1500 },
      ],
    ],
    staff,
  ],
  [
    '回访李芳，满意',
    [['followUpVisit', { person: '李芳', date: '2026-06-10', satisfaction: '满意' }]],
    staff,
  ],
]

describe('followUpVisit', () => {
  it.each(cases)('%s', (text, meaning, setting) => {
    expect(meaningOf(text, setting)).toEqual(meaning)
  })
})
