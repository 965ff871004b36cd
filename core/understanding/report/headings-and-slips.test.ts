// What is said once before or behind a day's numbers: a heading, a day put right, a fault in how a number was written.
import { describe, expect, it } from 'vitest'
import { type Case, meaningOf } from '../testing.ts'

const friday = { at: '2026-10-16T09:20:00+08:00' }
const morning = { at: '2026-10-15T08:12:00+08:00' }
const [wednesday, thursday] = ['2026-10-14', '2026-10-15']

const headings: Case[] = [
  [
    '这两天补一下哈，到件都是13个，周三代卖1单75块周四代卖2单148',
    [
      ['dailyReport', { date: wednesday, saleOrders: 1, saleAmount: 75, parcelsIn: 13 }],
      ['dailyReport', { date: thursday, saleOrders: 2, saleAmount: 148, parcelsIn: 13 }],
    ],
    friday,
  ],
  [
    '这两天app都签了，周三代卖1单75，周四代卖2单148',
    [
      ['dailyReport', { date: wednesday, saleOrders: 1, saleAmount: 75, appSignedIn: true }],
      ['dailyReport', { date: thursday, saleOrders: 2, saleAmount: 148, appSignedIn: true }],
    ],
    friday,
  ],
  [
    '收件每天都是10个，14号代买1单20，15号代买2单50',
    [
      ['dailyReport', { date: wednesday, purchaseOrders: 1, purchaseAmount: 20, parcelsIn: 10 }],
      ['dailyReport', { date: thursday, purchaseOrders: 2, purchaseAmount: 50, parcelsIn: 10 }],
    ],
    friday,
  ],
  [
    '收件13个，周三代卖1单75，周四代卖2单148',
    [
      ['dailyReport', { date: '2026-10-16', parcelsIn: 13 }],
      ['dailyReport', { date: wednesday, saleOrders: 1, saleAmount: 75 }],
      ['dailyReport', { date: thursday, saleOrders: 2, saleAmount: 148 }],
    ],
    friday,
  ],
  [
    '日结～ 代买2/¥76.9 代卖2/¥210 取件33 寄件5 签√',
    [
      [
        'dailyReport',
        {
          date: '2026-06-10',
          purchaseOrders: 2,
          purchaseAmount: 76.9,
          saleOrders: 2,
          saleAmount: 210,
          parcelsIn: 33,
          parcelsOut: 5,
          appSignedIn: true,
        },
      ],
    ],
  ],
  ['今日日结：收件12，发件3', [['dailyReport', { date: '2026-06-10', parcelsIn: 12, parcelsOut: 3 }]]],
  [
    '红泉站日结\n代买2单76\n收件9',
    [
      [
        'dailyReport',
        { date: '2026-06-10', station: '红泉站', purchaseOrders: 2, purchaseAmount: 76, parcelsIn: 9 },
      ],
    ],
  ],
  ['招兼职打字员，代发一单2元，日结', []],
  ['代发快递兼职，一单5元，日结200', []],
]

const days: Case[] = [
  [
    '补14号，呃应该是13号的，代买2单61.8',
    [['dailyReport', { date: '2026-10-13', purchaseOrders: 2, purchaseAmount: 61.8 }]],
    morning,
  ],
  [
    '补14号的，不对，应该是13号，代买2单61.8',
    [['dailyReport', { date: '2026-10-13', purchaseOrders: 2, purchaseAmount: 61.8 }]],
    morning,
  ],
  [
    '14号的代买2单61.8，应该是13号的',
    [['dailyReport', { date: '2026-10-13', purchaseOrders: 2, purchaseAmount: 61.8 }]],
    morning,
  ],
  [
    '补一下周三的，其实是周二的，收件11发件2',
    [['dailyReport', { date: '2026-10-13', parcelsIn: 11, parcelsOut: 2 }]],
    morning,
  ],
  ['14号的收件应该是6', [['correction', { date: wednesday, parcelsIn: 6 }]], morning],
]

const missed: Case[] = [
  [
    '@小二 补川井站9号的，漏了没发：代卖两单一百六十四块八',
    [['dailyReport', { date: '2026-06-09', station: '川井站', saleOrders: 2, saleAmount: 164.8 }]],
  ],
  ['昨天漏了没报，收件6', [['dailyReport', { date: '2026-06-09', parcelsIn: 6 }]]],
  [
    '昨天的漏了忘发，代买1单20',
    [['dailyReport', { date: '2026-06-09', purchaseOrders: 1, purchaseAmount: 20 }]],
  ],
  [
    '昨天漏了没报2单代卖，加上130',
    [['correction', { date: '2026-06-09', add: { saleOrders: 2, saleAmount: 130 } }]],
  ],
  [
    '昨天漏了1单代卖没报，60块',
    [['correction', { date: '2026-06-09', add: { saleOrders: 1, saleAmount: 60 } }]],
  ],
]

const points: Case[] = [
  ['代买的钱小数点点错地方了，是96.5', [['correction', { date: '2026-06-10', purchaseAmount: 96.5 }]]],
  ['代卖小数点错了，是210.5不是2105', [['correction', { date: '2026-06-10', saleAmount: 210.5 }]]],
  ['代买的小数点漏了，是19.9', [['correction', { date: '2026-06-10', purchaseAmount: 19.9 }]]],
  [
    '代买2单965，小数点忘了，96.5',
    [['dailyReport', { date: '2026-06-10', purchaseOrders: 2, purchaseAmount: 96.5 }]],
  ],
]

const counts: Case[] = [
  [
    '年根底下件是真多，今天大概九十件快递，带买倒只有三单，二百六',
    [
      [
        'dailyReport',
        { date: '2026-06-10', purchaseOrders: 3, purchaseAmount: 260, parcelsIn: 90, approximate: true },
      ],
    ],
  ],
  [
    '差不多五十个包裹，代买2单60',
    [
      [
        'dailyReport',
        { date: '2026-06-10', purchaseOrders: 2, purchaseAmount: 60, parcelsIn: 50, approximate: true },
      ],
    ],
  ],
  [
    '老师啊我们白马河站今天呢帮人代卖了三单两百四十五块钱另外到的件是二十六个人家拿走了二十一个往外发了四个那个智慧乡村也签过了',
    [
      [
        'dailyReport',
        {
          date: '2026-06-10',
          station: '白马河站',
          saleOrders: 3,
          saleAmount: 245,
          parcelsIn: 26,
          parcelsOut: 4,
          appSignedIn: true,
        },
      ],
    ],
  ],
  ['收的件是十八个，寄的件有三个', [['dailyReport', { date: '2026-06-10', parcelsIn: 18, parcelsOut: 3 }]]],
]

/** 加2个 is of the label, whoever came. */
const added: Case[] = [
  ['关门前来了俩拿包裹的，取件再加2个', [['correction', { date: '2026-06-10', add: { parcelsIn: 2 } }]]],
  ['王小军来了，取件再加2个', [['correction', { date: '2026-06-10', add: { parcelsIn: 2 } }]]],
  ['天黑前来了个取包裹的，取件再加1', [['correction', { date: '2026-06-10', add: { parcelsIn: 1 } }]]],
  [
    '短视频班再加2个，巴图、苏和',
    [['enrol', { course: '短视频班', people: [{ name: '巴图' }, { name: '苏和' }] }]],
  ],
  ['再加2个，巴图和苏和', [['enrol', { people: [{ name: '巴图' }, { name: '苏和' }] }]]],
]

/** A label with no number yet, and a later clause. */
const clauses: Case[] = [
  ['取款，王大爷800块', [['dailyReport', { date: '2026-06-10', cashAmount: 800 }]]],
  ['收件情况，我们站是12个', [['dailyReport', { date: '2026-06-10', parcelsIn: 12 }]]],
  ['今天寄件多，光苹果就12个', [['dailyReport', { date: '2026-06-10', parcelsOut: 12 }]]],
  ['今天快递多得很，数了数38个', [['dailyReport', { date: '2026-06-10', parcelsIn: 38 }]]],
  ['收件领错了一个，收件11', [['dailyReport', { date: '2026-06-10', parcelsIn: 11 }]]],
  ['收件几点的都有，一共12个', [['dailyReport', { date: '2026-06-10', parcelsIn: 12 }]]],
  ['快递没来，代买2单60', [['dailyReport', { date: '2026-06-10', purchaseOrders: 2, purchaseAmount: 60 }]]],
  [
    '快递没，代卖1单30',
    [['dailyReport', { date: '2026-06-10', saleOrders: 1, saleAmount: 30, parcelsIn: 0 }]],
  ],
  ['今天没业务就早点关门了', [['dailyReport', { date: '2026-06-10', noBusiness: true }]]],
  ['电费单2单120', [['dailyReport', { date: '2026-06-10', serviceOrders: 2, serviceAmount: 120 }]]],
]

describe.each([
  ['what is said first holds for the days behind', headings],
  ['the day was the slip', days],
  ['a whole day that was missed', missed],
  ['the decimal point', points],
  ['counts in passing and in one breath', counts],
  ['more of a count is no sign-up', added],
  ['a number behind another clause', clauses],
])('%s', (_, cases) => {
  it.each(cases)('%s', (text, meaning, setting) => {
    expect(meaningOf(text, setting)).toEqual(meaning)
  })
})
