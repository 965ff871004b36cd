// More ways to say a day's numbers, and what stands beside them: what is not told yet, changes of one order, other people's doings.
import { describe, expect, it } from 'vitest'
import { type Case, meaningOf } from '../testing.ts'

const notTold: Case[] = [
  ['到店人数没写，补充：19人', [['dailyReport', { date: '2026-06-10', visitors: 19 }]]],
  ['代买没写，补充：2单50', [['dailyReport', { date: '2026-06-10', purchaseOrders: 2, purchaseAmount: 50 }]]],
  ['取件没记，是8', [['dailyReport', { date: '2026-06-10', parcelsIn: 8 }]]],
  ['代卖没填，补上：1单80', [['dailyReport', { date: '2026-06-10', saleOrders: 1, saleAmount: 80 }]]],
  ['一共收了三十二个件，代买的还没统计', [['dailyReport', { date: '2026-06-10', parcelsIn: 32 }]]],
  ['收件5，代卖还没对账', [['dailyReport', { date: '2026-06-10', parcelsIn: 5 }]]],
  ['收件5，代买的没有', [['dailyReport', { date: '2026-06-10', purchaseOrders: 0, parcelsIn: 5 }]]],
]

const changes: Case[] = [
  [
    '代卖里头那单一百五的报了两遍，减一单',
    [['correction', { date: '2026-06-10', add: { saleOrders: -1, saleAmount: -150 } }]],
  ],
  [
    '代买里面那单68的报重了，减掉',
    [['correction', { date: '2026-06-10', add: { purchaseOrders: -1, purchaseAmount: -68 } }]],
  ],
  [
    '今天代买里头有一单四十五的算了两遍，扣掉一单',
    [['correction', { date: '2026-06-10', add: { purchaseOrders: -1, purchaseAmount: -45 } }]],
  ],
  [
    '上午那单代买35的记了两次，减一次',
    [['correction', { date: '2026-06-10', add: { purchaseOrders: -1, purchaseAmount: -35 } }]],
  ],
  [
    '昨天有笔代买36的没算上，加上',
    [['correction', { date: '2026-06-09', add: { purchaseOrders: 1, purchaseAmount: 36 } }]],
  ],
  [
    '代卖那两单共300的报重了，减两单',
    [['correction', { date: '2026-06-10', add: { saleOrders: -2, saleAmount: -300 } }]],
  ],
  ['收件12报了两遍了都没反应', [['dailyReport', { date: '2026-06-10', parcelsIn: 12 }]]],
]

const people: Case[] = [
  [
    '给人家代卖了三笔胡油，三百九十块。到了14个包裹',
    [['dailyReport', { date: '2026-06-10', saleOrders: 3, saleAmount: 390, parcelsIn: 14 }]],
  ],
  ['今天帮人家代买了1单49', [['dailyReport', { date: '2026-06-10', purchaseOrders: 1, purchaseAmount: 49 }]]],
  ['人家代买2单60', []],
  ['听人家说今天代卖5单', []],
  [
    '快递来了二十一个人家取走的有十六个寄出去四个代卖是三单一共两百六十八块五我也签过了',
    [
      [
        'dailyReport',
        {
          date: '2026-06-10',
          saleOrders: 3,
          saleAmount: 268.5,
          parcelsIn: 21,
          parcelsOut: 4,
          appSignedIn: true,
        },
      ],
    ],
  ],
  ['快递来了12个人家都取走了', [['dailyReport', { date: '2026-06-10', parcelsIn: 12 }]]],
  ['收件12，人家都取走了', [['dailyReport', { date: '2026-06-10', parcelsIn: 12 }]]],
  [
    '今天来了二十个人 代买2单50',
    [['dailyReport', { date: '2026-06-10', purchaseOrders: 2, purchaseAmount: 50, visitors: 20 }]],
  ],
]

const rows: Case[] = [
  [
    '7件到了 5件取走 1件寄出 代买两单79 智慧乡村没签成',
    [
      [
        'dailyReport',
        {
          date: '2026-06-10',
          purchaseOrders: 2,
          purchaseAmount: 79,
          parcelsIn: 7,
          parcelsOut: 1,
          appSignedIn: false,
        },
      ],
    ],
  ],
  ['7件到了5件取走1件寄出', [['dailyReport', { date: '2026-06-10', parcelsIn: 7, parcelsOut: 1 }]]],
  ['12件收 3件发', [['dailyReport', { date: '2026-06-10', parcelsIn: 12, parcelsOut: 3 }]]],
  ['15件收了 2件寄了', [['dailyReport', { date: '2026-06-10', parcelsIn: 15, parcelsOut: 2 }]]],
  ['8个到了，3个取走，1个寄走', [['dailyReport', { date: '2026-06-10', parcelsIn: 8, parcelsOut: 1 }]]],
  ['25件到站，18件取走，3件发出', [['dailyReport', { date: '2026-06-10', parcelsIn: 25, parcelsOut: 3 }]]],
  ['到站25人 发件3', [['dailyReport', { date: '2026-06-10', parcelsOut: 3, visitors: 25 }]]],
  ['收件 12件 3件寄件', [['dailyReport', { date: '2026-06-10', parcelsIn: 12, parcelsOut: 3 }]]],
  ['收件12，明天2件到', [['dailyReport', { date: '2026-06-10', parcelsIn: 12 }]]],
  ['收件12，明天到2件', [['dailyReport', { date: '2026-06-10', parcelsIn: 12 }]]],
  ['今天12件到，3件寄', [['dailyReport', { date: '2026-06-10', parcelsIn: 12, parcelsOut: 3 }]]],
  ['我的3件到了', []],
  ['12个到了，你来拿', []],
]

const misheard: Case[] = [
  [
    '代够3单一百一 取件12 近店15人',
    [
      [
        'dailyReport',
        { date: '2026-06-10', purchaseOrders: 3, purchaseAmount: 110, parcelsIn: 12, visitors: 15 },
      ],
    ],
  ],
  [
    '近店8 代收12 代法3',
    [['dailyReport', { date: '2026-06-10', parcelsIn: 12, parcelsOut: 3, visitors: 8 }]],
  ],
  ['附近店15人', []],
]

const stations: Case[] = [
  [
    '我有俩站，海流图站今儿代买百八4单，德岭山站的跟昨天一样',
    [
      ['dailyReport', { date: '2026-06-10', station: '海流图站', purchaseOrders: 4, purchaseAmount: 180 }],
      ['dailyReport', { date: '2026-06-10', station: '德岭山站', sameAs: '2026-06-09' }],
    ],
  ],
  [
    '手上有两站，海流图站收件5，德岭山站没业务',
    [
      ['dailyReport', { date: '2026-06-10', station: '海流图站', parcelsIn: 5 }],
      ['dailyReport', { date: '2026-06-10', station: '德岭山站', noBusiness: true }],
    ],
  ],
  [
    '一共三站 海流图站收件5 德岭山站没业务',
    [
      ['dailyReport', { date: '2026-06-10', station: '海流图站', parcelsIn: 5 }],
      ['dailyReport', { date: '2026-06-10', station: '德岭山站', noBusiness: true }],
    ],
  ],
  [
    '★每日上报★\n进店：19人\n代买：2笔，67.8元\n到件：29  寄件：6\n智慧乡村签到：√\n填报站：牧羊海站',
    [
      [
        'dailyReport',
        {
          date: '2026-06-10',
          station: '牧羊海站',
          purchaseOrders: 2,
          purchaseAmount: 67.8,
          parcelsIn: 29,
          parcelsOut: 6,
          visitors: 19,
          appSignedIn: true,
        },
      ],
    ],
  ],
  ['上报站：牧羊海站 收件5', [['dailyReport', { date: '2026-06-10', station: '牧羊海站', parcelsIn: 5 }]]],
  ['报送站：牧羊海站\n收件5', [['dailyReport', { date: '2026-06-10', station: '牧羊海站', parcelsIn: 5 }]]],
]

const weekends: Case[] = [
  [
    '周末两天都没业务',
    [
      ['dailyReport', { date: '2026-09-12', noBusiness: true }],
      ['dailyReport', { date: '2026-09-13', noBusiness: true }],
    ],
    { at: '2026-09-14T08:10:00+08:00' },
  ],
  [
    '周末没业务',
    [
      ['dailyReport', { date: '2026-09-12', noBusiness: true }],
      ['dailyReport', { date: '2026-09-13', noBusiness: true }],
    ],
    { at: '2026-09-13T20:10:00+08:00' },
  ],
  [
    '双休日一单没有',
    [
      ['dailyReport', { date: '2026-09-12', noBusiness: true }],
      ['dailyReport', { date: '2026-09-13', noBusiness: true }],
    ],
    { at: '2026-09-17T20:10:00+08:00' },
  ],
  [
    '周末两天收件都是5',
    [
      ['dailyReport', { date: '2026-09-12', parcelsIn: 5 }],
      ['dailyReport', { date: '2026-09-13', parcelsIn: 5 }],
    ],
    { at: '2026-09-14T08:10:00+08:00' },
  ],
  [
    '上周末两天收件各8',
    [
      ['dailyReport', { date: '2026-09-05', parcelsIn: 8 }],
      ['dailyReport', { date: '2026-09-06', parcelsIn: 8 }],
    ],
    { at: '2026-09-13T20:10:00+08:00' },
  ],
  [
    '周末都没业务',
    [['dailyReport', { date: '2026-09-12', noBusiness: true }]],
    { at: '2026-09-12T20:10:00+08:00' },
  ],
  [
    '周末没人来，收件12',
    [['dailyReport', { date: '2026-09-14', parcelsIn: 12 }]],
    { at: '2026-09-14T08:10:00+08:00' },
  ],
  [
    '周末都忙，今天收件3',
    [['dailyReport', { date: '2026-09-14', parcelsIn: 3 }]],
    { at: '2026-09-14T08:10:00+08:00' },
  ],
]

const dates: Case[] = [
  ['腊月二十九代卖2单300', [['dailyReport', { date: '2026-06-10', saleOrders: 2, saleAmount: 300 }]]],
  ['收件12，少于昨天', [['dailyReport', { date: '2026-06-10', parcelsIn: 12 }]]],
]

const signs: Case[] = [
  ['早啊诸位，温更站签过了', [['appSignIn', { date: '2026-06-10', station: '温更站' }]]],
  ['各位早上好！今天天气不错，川井站签了', [['appSignIn', { date: '2026-06-10', station: '川井站' }]]],
  [
    '领导好，红泉站和新井站都签了',
    [
      ['appSignIn', { date: '2026-06-10', station: '红泉站' }],
      ['appSignIn', { date: '2026-06-10', station: '新井站' }],
    ],
  ],
  ['把智慧乡村今天的到给签咯', [['appSignIn', { date: '2026-06-10' }]]],
  ['诸位晚上好，温更站今天签过了', [['appSignIn', { date: '2026-06-10', station: '温更站' }]]],
  ['早上好啊各位，今天的到签上了', [['appSignIn', { date: '2026-06-10' }]]],
  ['快递到了，签了', []],
  ['我听说红泉站签了三个合作社，真厉害', []],
  ['早啊诸位，合同签过了', []],
  ['签到都签了', [['appSignIn', { date: '2026-06-10' }]]],
  ['签到都签出条件反射了，做梦都在点那个绿按钮😂', []],
  ['签到签得手都酸了', []],
  ['做梦都在签到', []],
  ['连着签了30天了', []],
  ['签到签了两次才成功，收件5', [['dailyReport', { date: '2026-06-10', parcelsIn: 5, appSignedIn: true }]]],
]

const talk: Case[] = [
  ['移动搞活动，交200电话费返60，咱镇上营业厅有没有', []],
  ['话费充100赠30', []],
  [
    '今天充话费3笔150，返了5块',
    [['dailyReport', { date: '2026-06-10', serviceOrders: 3, serviceAmount: 150 }]],
  ],
  ['腊月里给老刘代卖的两单羊皮，款子拖到这阵儿也没给结', []],
  ['春节那阵代卖了5单羊肉，款还没到', []],
  ['代买佣金3个点，代卖5个点，是这么算的吧？', []],
  ['代卖扣3个点', []],
  ['代买3个点心45', [['dailyReport', { date: '2026-06-10', purchaseOrders: 3, purchaseAmount: 45 }]]],
  ['抖音上那个卖风干肉的，一晚上3000单，我怀疑刷的', []],
  ['快手上有个卖苹果的，一场卖8000单，真的假的', []],
  ['那个卖羊肉的一晚上3000单', []],
  ['卖羊皮的3单180', [['dailyReport', { date: '2026-06-10', saleOrders: 3, saleAmount: 180 }]]],
  ['有个卖瓜的来取快递，收件8寄1', [['dailyReport', { date: '2026-06-10', parcelsIn: 8, parcelsOut: 1 }]]],
  ['听说十月份要考核，收件低于300的站要约谈，真的假的', []],
  ['代买少于5单的站要约谈', []],
  ['没达到10单的站要说明', []],
]

describe.each([
  ['what is not told yet is no none', notTold],
  ['one order is changed with its amount', changes],
  ['people for whom it was done, and who fetched it', people],
  ['numbers before their labels, in rows', rows],
  ['misheard words', misheard],
  ['how many stations there are is no name of one', stations],
  ['both days of a weekend', weekends],
  ['days that are no day of the report', dates],
  ['signs-in beside a greeting, and in talk', signs],
  ['what others sell, give and demand', talk],
])('%s', (_, cases) => {
  it.each(cases)('%s', (text, meaning, setting) => {
    expect(meaningOf(text, setting)).toEqual(meaning)
  })
})
