import { describe, expect, it } from 'vitest'
import { type Case, meaningOf, staff } from '../testing.ts'

const date = '2026-06-10'

const reports: Case[] = [
  ['今天没得生意嘛，人都在田里收谷子', [['dailyReport', { date: '2026-06-10', noBusiness: true }]]],
  ['今天进店人次给我改一下嘛，应该写18', [['correction', { date: '2026-06-10', visitors: 18 }]]],
  [
    '昨天家里来亲戚没顾上报，今儿给补上，取件十一个',
    [['dailyReport', { date: '2026-06-09', parcelsIn: 11 }]],
  ],
  ['今个到了23件 架子上还躺着五件没人来拿嘞', [['dailyReport', { date: '2026-06-10', parcelsIn: 23 }]]],
  [
    '交水费3笔一共210.5、宽带1笔99、手机充值2笔80，今天寄走4件',
    [['dailyReport', { date: '2026-06-10', serviceOrders: 6, serviceAmount: 389.5, parcelsOut: 4 }]],
  ],
  ['收建7 既件2', [['dailyReport', { date: '2026-06-10', parcelsIn: 7, parcelsOut: 2 }]]],
  [
    '智慧乡村签到点了，买卖一单都没有',
    [['dailyReport', { date: '2026-06-10', appSignedIn: true, noBusiness: true }]],
  ],
  [
    '代买5单二百三，代卖2单88块8，收件十六',
    [
      [
        'dailyReport',
        { date, purchaseOrders: 5, purchaseAmount: 230, saleOrders: 2, saleAmount: 88.8, parcelsIn: 16 },
      ],
    ],
  ],
  [
    '今天4单代买 210元，收了18个快递，寄走3个',
    [['dailyReport', { date, purchaseOrders: 4, purchaseAmount: 210, parcelsIn: 18, parcelsOut: 3 }]],
  ],
  ['代麦２单４５块，代購1单30', [['dailyReport', { date, purchaseOrders: 3, purchaseAmount: 75 }]]],
  [
    '代买3 156 代卖2 98 收件12 发件2 签了',
    [
      [
        'dailyReport',
        {
          date,
          purchaseOrders: 3,
          purchaseAmount: 156,
          saleOrders: 2,
          saleAmount: 98,
          parcelsIn: 12,
          parcelsOut: 2,
          appSignedIn: true,
        },
      ],
    ],
  ],
  [
    '代买无，代卖1单60，快递没有',
    [['dailyReport', { date, purchaseOrders: 0, saleOrders: 1, saleAmount: 60, parcelsIn: 0 }]],
  ],
  [
    '代买、代卖都没有，就收件6件',
    [['dailyReport', { date, purchaseOrders: 0, saleOrders: 0, parcelsIn: 6 }]],
  ],
  ['今天啥业务没有，app签到了', [['dailyReport', { date, noBusiness: true, appSignedIn: true }]]],
  ['今天零单，没开张', [['dailyReport', { date, noBusiness: true }]]],
  ['代买0单0元 代卖0单0元 收件0', [['dailyReport', { date, noBusiness: true }]]],
  ['代买0单0元，收件3', [['dailyReport', { date, purchaseOrders: 0, purchaseAmount: 0, parcelsIn: 3 }]]],
  [
    '永兴站：收件9，发件1，便民充值2笔130，取款1笔500，接待15人',
    [
      [
        'dailyReport',
        {
          date,
          station: '永兴站',
          parcelsIn: 9,
          parcelsOut: 1,
          serviceOrders: 2,
          serviceAmount: 130,
          cashOrders: 1,
          cashAmount: 500,
          visitors: 15,
        },
      ],
    ],
  ],
  [
    '话费1笔50，电费3笔410，存款2笔3000',
    [['dailyReport', { date, serviceOrders: 4, serviceAmount: 460, cashOrders: 2, cashAmount: 3000 }]],
  ],
  ['两个大爷来取款共1800，快递7件', [['dailyReport', { date, cashAmount: 1800, parcelsIn: 7 }]]],
  [
    '收件：12\n发件：0\n代买：1单/26元\n代卖：0单\n进店：约20人\n签到：已签到',
    [
      [
        'dailyReport',
        {
          date,
          parcelsIn: 12,
          parcelsOut: 0,
          purchaseOrders: 1,
          purchaseAmount: 26,
          saleOrders: 0,
          visitors: 20,
          appSignedIn: true,
          approximate: true,
        },
      ],
    ],
  ],
  ['到件40 取件33 发件5', [['dailyReport', { date, parcelsIn: 40, parcelsOut: 5 }]]],
  ['快递到了25个，取走20个，寄出4个', [['dailyReport', { date, parcelsIn: 25, parcelsOut: 4 }]]],
  ['代收：中通6、圆通4、极兔5', [['dailyReport', { date, parcelsIn: 15 }]]],
  [
    '收件15件（中通8 圆通7），代买1单19.9',
    [['dailyReport', { date, parcelsIn: 15, purchaseOrders: 1, purchaseAmount: 19.9 }]],
  ],
  ['代卖鸡蛋3单，每单40', [['dailyReport', { date, saleOrders: 3, saleAmount: 120 }]]],
  [
    '代买2单（58+36.5），已签',
    [['dailyReport', { date, purchaseOrders: 2, purchaseAmount: 94.5, appSignedIn: true }]],
  ],
  [
    '代买4单共计三百六，退货1单80',
    [
      [
        'dailyReport',
        { date, purchaseOrders: 4, purchaseAmount: 360, purchaseRefundOrders: 1, purchaseRefundAmount: 80 },
      ],
    ],
  ],
  [
    '代卖6单900元，退了2单260。代买1单30',
    [
      [
        'dailyReport',
        {
          date,
          saleOrders: 6,
          saleAmount: 900,
          saleRefundOrders: 2,
          saleRefundAmount: 260,
          purchaseOrders: 1,
          purchaseAmount: 30,
        },
      ],
    ],
  ],
  ['退款1单20，收件3', [['dailyReport', { date, parcelsIn: 3 }]]],
  [
    '代买十来单六百多，收件三四十',
    [['dailyReport', { date, purchaseOrders: 10, purchaseAmount: 600, parcelsIn: 30, approximate: true }]],
  ],
  ['代卖1单一千五左右', [['dailyReport', { date, saleOrders: 1, saleAmount: 1500, approximate: true }]]],
  ['代买1单万二，一台拖拉机', [['dailyReport', { date, purchaseOrders: 1, purchaseAmount: 12000 }]]],
  ['补充 发件6', [['dailyReport', { date, parcelsOut: 6 }]]],
  ['智慧乡村没签上，网不好', [['dailyReport', { date, appSignedIn: false }]]],
  [
    '今天忘签到了，代买1单22',
    [['dailyReport', { date, purchaseOrders: 1, purchaseAmount: 22, appSignedIn: false }]],
  ],
  ['智慧乡村打过卡啦', [['appSignIn', { date: '2026-06-10' }]]],
  ['智慧乡村打了卡没', []],
  ['要是签到能自动签就好了，天天忘', []],
  [
    '上个月最后三天我回娘家了，三天都是没业务',
    [
      ['dailyReport', { date: '2026-05-29', noBusiness: true }],
      ['dailyReport', { date: '2026-05-30', noBusiness: true }],
      ['dailyReport', { date: '2026-05-31', noBusiness: true }],
    ],
  ],
  ['等石榴下来我一天代卖五十单给你们看', []],
  ['昨天收件那个王老二说少了一件，是他自己拿串了', []],
  ['村口那家小卖部也挂牌收快递了，一件给两毛', []],
  ['那个大爷取款2000数了三遍，非说少一张', []],
  ['我家站代买的洗衣机送来磕了个坑，1280呢，找谁赔', []],
  ['今天停电一天没营业', [['dailyReport', { date: '2026-06-10', noBusiness: true }]]],
  ['代买系统又卡了，3单都没提交上', []],
  ['收件8件里有个坏了，找谁赔', []],
  ['昨天的代买3单老板还没发货', []],
  ['我媳妇今天网购了3单，花了500', []],
  ['日报里收件8件写成80件了吧那个站', []],
  [
    '喂老师灰庄站今天代买是四单一共一百零八块五',
    [['dailyReport', { date: '2026-06-10', station: '灰庄站', purchaseOrders: 4, purchaseAmount: 108.5 }]],
  ],
  ['APP 6.10 签到✔', [['appSignIn', { date: '2026-06-10' }]]],
  [
    '站里今天收件9。我自己在快手卖了土鸡3只270',
    [
      ['dailyReport', { date: '2026-06-10', parcelsIn: 9 }],
      [
        'salesReport',
        { date: '2026-06-10', product: '土鸡', quantity: 3, unit: '只', amount: 270, channel: '快手' },
      ],
    ],
  ],
  ['隔壁旗有个站一天取款二十多笔，人家那是街面上', []],
  ['【小二】已收到红泉站6月9日日报：代买3单77元，收件19件', []],
  ['昨天跟前天一样，天天堵车', []],
  ['县里一共52个站，听说有8个没签到要通报', []],
  ['等我学会了直播，一天卖它100单', []],
  ['我在网上给自己买了2单120，又让媳妇骂了', []],
  ['人家乌兰图克站一上午代买3单一百五，咱比不了', []],
  ['我上报了呀，代买2单50，怎么没显示', []],
  ['刚才停电，收件没录上', []],
  ['快递丢了1件，赔了我80', []],
  ['签到忘带身份证了', []],
  ['取款限额一天5000', []],
  ['医保报销了3000多', []],
  ['今天的接待餐标是50', []],
  ['3单代卖的钱月底结', []],
  ['2单代买都是同一个人的，算1单还是2单', []],
]

const days: Case[] = [
  [
    '昨天代买1单30，今天没业务',
    [
      ['dailyReport', { date: '2026-06-09', purchaseOrders: 1, purchaseAmount: 30 }],
      ['dailyReport', { date, noBusiness: true }],
    ],
  ],
  [
    '前天和昨天都没生意',
    [
      ['dailyReport', { date: '2026-06-08', noBusiness: true }],
      ['dailyReport', { date: '2026-06-09', noBusiness: true }],
    ],
  ],
  [
    '6月1号到3号没开张',
    [
      ['dailyReport', { date: '2026-06-01', noBusiness: true }],
      ['dailyReport', { date: '2026-06-02', noBusiness: true }],
      ['dailyReport', { date: '2026-06-03', noBusiness: true }],
    ],
  ],
  [
    '补一下周一的：收件5，代买2单61',
    [['dailyReport', { date: '2026-06-08', parcelsIn: 5, purchaseOrders: 2, purchaseAmount: 61 }]],
  ],
  ['上周五忘了报 代卖1单45', [['dailyReport', { date: '2026-06-05', saleOrders: 1, saleAmount: 45 }]]],
  [
    '6.9 代买2单48 收件3',
    [['dailyReport', { date: '2026-06-09', purchaseOrders: 2, purchaseAmount: 48, parcelsIn: 3 }]],
  ],
  [
    '代买2单48 收件3，这是昨天的',
    [['dailyReport', { date: '2026-06-09', purchaseOrders: 2, purchaseAmount: 48, parcelsIn: 3 }]],
  ],
  [
    '8号收件4，9号收件6代买1单20',
    [
      ['dailyReport', { date: '2026-06-08', parcelsIn: 4 }],
      ['dailyReport', { date: '2026-06-09', parcelsIn: 6, purchaseOrders: 1, purchaseAmount: 20 }],
    ],
  ],
  [
    '今天代买1单18',
    [['dailyReport', { date: '2026-06-09', purchaseOrders: 1, purchaseAmount: 18 }]],
    { at: '2026-06-10T04:30:00+08:00' },
  ],
  [
    '今天代买1单18',
    [['dailyReport', { date, purchaseOrders: 1, purchaseAmount: 18 }]],
    { at: '2026-06-10T05:00:00+08:00' },
  ],
  [
    '12月31号的 收件3',
    [['dailyReport', { date: '2025-12-31', parcelsIn: 3 }]],
    { at: '2026-01-01T08:00:00+08:00' },
  ],
  ['今天和昨天一样', [['dailyReport', { date, sameAs: '2026-06-09' }]]],
  ['今天的数跟前天一样，智慧乡村签了', [['dailyReport', { date, sameAs: '2026-06-08', appSignedIn: true }]]],
  [
    '锡尼站 代买1单20，巴音站 没业务，川井站 收件8',
    [
      ['dailyReport', { date, station: '锡尼站', purchaseOrders: 1, purchaseAmount: 20 }],
      ['dailyReport', { date, station: '巴音站', noBusiness: true }],
      ['dailyReport', { date, station: '川井站', parcelsIn: 8 }],
    ],
  ],
]

const slips: Case[] = [
  ['发件6 打错 是9 收件20', [['dailyReport', { date: '2026-06-10', parcelsIn: 20, parcelsOut: 9 }]]],
  ['代买打错是5单', [['correction', { date: '2026-06-10', purchaseOrders: 5 }]]],
  ['代买三单一百五，不对，一百六', [['dailyReport', { date, purchaseOrders: 3, purchaseAmount: 160 }]]],
  ['收件8，说错了，是18，发件2', [['dailyReport', { date, parcelsIn: 18, parcelsOut: 2 }]]],
  ['代买3单90，哦不对，是代卖3单90', [['dailyReport', { date, saleOrders: 3, saleAmount: 90 }]]],
  [
    '今天，不对，昨天代买2单40',
    [['dailyReport', { date: '2026-06-09', purchaseOrders: 2, purchaseAmount: 40 }]],
  ],
  [
    '刚帮王大妈代买了一单洗衣液39.9',
    [['dailyReport', { date, purchaseOrders: 1, purchaseAmount: 39.9, partial: true }]],
  ],
  ['又卖出1单羊肉，220', [['dailyReport', { date, saleOrders: 1, saleAmount: 220, partial: true }]]],
  ['刚吃完饭，今天代买2单40', [['dailyReport', { date, purchaseOrders: 2, purchaseAmount: 40 }]]],
]

const corrections: Case[] = [
  ['收件改成15', [['correction', { date, parcelsIn: 15 }]]],
  ['昨天代买应该是4单不是3单', [['correction', { date: '2026-06-09', purchaseOrders: 4 }]]],
  ['代卖金额报错了，应为二百六', [['correction', { date, saleAmount: 260 }]]],
  ['发件由3改为5', [['correction', { date, parcelsOut: 5 }]]],
  ['再加2单代买，85块', [['correction', { date, add: { purchaseOrders: 2, purchaseAmount: 85 } }]]],
  ['昨天收件少报了3个', [['correction', { date: '2026-06-09', add: { parcelsIn: 3 } }]]],
  ['代买多报1单35元，减去', [['correction', { date, add: { purchaseOrders: -1, purchaseAmount: -35 } }]]],
  ['漏报一笔话费100', [['correction', { date, add: { serviceOrders: 1, serviceAmount: 100 } }]]],
  [
    '更正：川井站9号代买2单50，收件7',
    [
      [
        'correction',
        { date: '2026-06-09', station: '川井站', purchaseOrders: 2, purchaseAmount: 50, parcelsIn: 7 },
      ],
    ],
  ],
  [
    '以此为准 代买1单20 收件5 已签',
    [['correction', { date, purchaseOrders: 1, purchaseAmount: 20, parcelsIn: 5, appSignedIn: true }]],
  ],
  ['昨天的收件报成6了，其实是16', [['correction', { date: '2026-06-09', parcelsIn: 16 }]]],
  [
    '今天收件5代买1单20。昨天的代买再加1单33',
    [
      ['dailyReport', { date, parcelsIn: 5, purchaseOrders: 1, purchaseAmount: 20 }],
      ['correction', { date: '2026-06-09', add: { purchaseOrders: 1, purchaseAmount: 33 } }],
    ],
  ],
  [
    '帮石哈河站改一下昨天的发件，3',
    [['correction', { date: '2026-06-09', station: '石哈河站', parcelsOut: 3 }]],
    staff,
  ],
]

const signs: Case[] = [
  ['APP已签✅', [['appSignIn', { date }]]],
  ['今日已打卡智慧乡村', [['appSignIn', { date }]]],
  ['川井站智慧乡村签到完成', [['appSignIn', { date, station: '川井站' }]]],
  [
    '锡尼站、巴音站app都签了',
    [
      ['appSignIn', { date, station: '锡尼站' }],
      ['appSignIn', { date, station: '巴音站' }],
    ],
  ],
  ['昨天的app签过了', [['dailyReport', { date: '2026-06-09', appSignedIn: true }]]],
]

const inNovember = { at: '2026-11-20T19:03:00+08:00' }
const written: Case[] = [
  ...(
    [
      ['11月25日代买2单50', '2026-11-25'],
      ['11.25 代买2单50', '2026-11-25'],
      ['2026-11-25 代买2单50', '2026-11-25'],
      ['12月20号代买2单50', '2026-12-20'],
      ['12月25日代买2单50', '2025-12-25'],
      ['2026年12月30日代买2单50', '2026-12-30'],
      ['1月5日代买2单50', '2026-01-05'],
    ] as const
  ).map(
    ([text, day]): Case => [
      text,
      [['dailyReport', { date: day, purchaseOrders: 2, purchaseAmount: 50 }]],
      inNovember,
    ],
  ),
  ['明天可能有10单', [], inNovember],
  ['明天代买2单50', [], inNovember],
  ['11月25日可能代买10单', [], inNovember],
  ['11月25日前要收件10个', [], inNovember],
  ['11月25日活动 代买满3单送5', [], inNovember],
]

const short: Case[] = [
  ['今天就一单，代买的，35块', [['dailyReport', { date, purchaseOrders: 1, purchaseAmount: 35 }]]],
  ['就两单，代卖的，一共180', [['dailyReport', { date, saleOrders: 2, saleAmount: 180 }]]],
  ['圆通8 中通6', [['dailyReport', { date, parcelsIn: 14 }]]],
  ['昨天圆通8个中通6个', [['dailyReport', { date: '2026-06-09', parcelsIn: 14 }]]],
  [
    '川井站 圆通8，中通6，发件2',
    [['dailyReport', { date, station: '川井站', parcelsIn: 14, parcelsOut: 2 }]],
  ],
  ['快递收了8个', [['dailyReport', { date, parcelsIn: 8 }]]],
  ['圆通8块 中通6块', []],
  ['圆通8点来 中通6点来', []],
  ['圆通涨到8 中通6', []],
  ['圆通8', []],
  ['圆通8 中通6', [], { room: 'private', role: 'unknown' }],
]

const silent: string[] = [
  '代买一单能挣几块钱？',
  '昨天那单快递到了没',
  '今天有我的快递吗',
  '隔壁站今天代卖十单，真厉害',
  '去年这时候一天能收件三十个',
  '要是每天代买5单就好了',
  '通知：全旗昨日代买230单，代卖88单',
  '小米手机代买多少钱',
  'app签到签不了咋办',
  '谁的快递3件放我这了',
  '快递收了2个没',
  '大家记得签到',
  '合同签了',
  '你们站今天收件多少',
]

const table = [...reports, ...days, ...slips, ...corrections, ...signs, ...written, ...short]

describe('daily reports, corrections and sign-ins', () => {
  it.each(table)('%s', (text, meaning, setting) => {
    expect(meaningOf(text, setting)).toEqual(meaning)
  })

  it.each(silent)('says nothing: %s', (text) => {
    expect(meaningOf(text)).toEqual([])
  })
})
