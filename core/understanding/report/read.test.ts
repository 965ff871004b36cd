// Many ways to say a day's numbers, each a phrase of its own.
import { describe, expect, it } from 'vitest'
import { type Case, meaningOf } from '../testing.ts'

const cases: Case[] = [
  [
    '今天代买俩单共计八十六块五，代卖没有，收了仨件，发了俩',
    [
      [
        'dailyReport',
        {
          date: '2026-06-10',
          purchaseOrders: 2,
          purchaseAmount: 86.5,
          saleOrders: 0,
          parcelsIn: 3,
          parcelsOut: 2,
        },
      ],
    ],
  ],
  [
    '报数：买3单￥156.00 卖1单￥80.00 收12 发2',
    [
      [
        'dailyReport',
        {
          date: '2026-06-10',
          purchaseOrders: 3,
          purchaseAmount: 156,
          saleOrders: 1,
          saleAmount: 80,
          parcelsIn: 12,
          parcelsOut: 2,
        },
      ],
    ],
  ],
  ['代买叁单 壹佰伍拾元', [['dailyReport', { date: '2026-06-10', purchaseOrders: 3, purchaseAmount: 150 }]]],
  [
    '收件十二发件二代买三单一百五十六块已签到',
    [
      [
        'dailyReport',
        {
          date: '2026-06-10',
          purchaseOrders: 3,
          purchaseAmount: 156,
          parcelsIn: 12,
          parcelsOut: 2,
          appSignedIn: true,
        },
      ],
    ],
  ],
  [
    '今天代买三单一百五十六块八毛，代卖没卖出去，快递到了二十来个，取走十几个',
    [
      [
        'dailyReport',
        {
          date: '2026-06-10',
          purchaseOrders: 3,
          purchaseAmount: 156.8,
          saleOrders: 0,
          parcelsIn: 20,
          approximate: true,
        },
      ],
    ],
  ],
  [
    '今日代买：2单，共98元；今日代卖：0；代收快递：15件；代发：3件',
    [
      [
        'dailyReport',
        {
          date: '2026-06-10',
          purchaseOrders: 2,
          purchaseAmount: 98,
          saleOrders: 0,
          parcelsIn: 15,
          parcelsOut: 3,
        },
      ],
    ],
  ],
  [
    '代购两单，金额一百零八；代销一单，金额四十五',
    [
      [
        'dailyReport',
        { date: '2026-06-10', purchaseOrders: 2, purchaseAmount: 108, saleOrders: 1, saleAmount: 45 },
      ],
    ],
  ],
  [
    '上行1单50，下行3单200',
    [
      [
        'dailyReport',
        { date: '2026-06-10', saleOrders: 1, saleAmount: 50, purchaseOrders: 3, purchaseAmount: 200 },
      ],
    ],
  ],
  [
    '昨儿个代买1单20，今儿个没单',
    [
      ['dailyReport', { date: '2026-06-09', purchaseOrders: 1, purchaseAmount: 20 }],
      ['dailyReport', { date: '2026-06-10', noBusiness: true }],
    ],
  ],
  ['礼拜天忘报了：收件6', [['dailyReport', { date: '2026-06-07', parcelsIn: 6 }]]],
  [
    '上上周五的补一下 代买1单25',
    [['dailyReport', { date: '2026-05-29', purchaseOrders: 1, purchaseAmount: 25 }]],
  ],
  [
    '5月31日-6月2日没业务',
    [
      ['dailyReport', { date: '2026-05-31', noBusiness: true }],
      ['dailyReport', { date: '2026-06-01', noBusiness: true }],
      ['dailyReport', { date: '2026-06-02', noBusiness: true }],
    ],
  ],
  [
    '6月1、2、3号都没业务',
    [
      ['dailyReport', { date: '2026-06-01', noBusiness: true }],
      ['dailyReport', { date: '2026-06-02', noBusiness: true }],
      ['dailyReport', { date: '2026-06-03', noBusiness: true }],
    ],
  ],
  [
    '6/8 收件5 6/9 收件7',
    [
      ['dailyReport', { date: '2026-06-08', parcelsIn: 5 }],
      ['dailyReport', { date: '2026-06-09', parcelsIn: 7 }],
    ],
  ],
  [
    '6月8日：代买1单20，收件3\n6月9日：无业务\n6月10日：代买2单45，收件8，已签到',
    [
      ['dailyReport', { date: '2026-06-08', purchaseOrders: 1, purchaseAmount: 20, parcelsIn: 3 }],
      ['dailyReport', { date: '2026-06-09', noBusiness: true }],
      [
        'dailyReport',
        { date: '2026-06-10', purchaseOrders: 2, purchaseAmount: 45, parcelsIn: 8, appSignedIn: true },
      ],
    ],
  ],
  [
    '昨日：收12 发1，今日：收9 发2',
    [
      ['dailyReport', { date: '2026-06-09', parcelsIn: 12, parcelsOut: 1 }],
      ['dailyReport', { date: '2026-06-10', parcelsIn: 9, parcelsOut: 2 }],
    ],
  ],
  [
    '昨天和今天收件都是6件',
    [
      ['dailyReport', { date: '2026-06-09', parcelsIn: 6 }],
      ['dailyReport', { date: '2026-06-10', parcelsIn: 6 }],
    ],
  ],
  [
    '海流图站、石哈河站今天都没业务',
    [
      ['dailyReport', { date: '2026-06-10', station: '海流图站', noBusiness: true }],
      ['dailyReport', { date: '2026-06-10', station: '石哈河站', noBusiness: true }],
    ],
  ],
  [
    '老师，我是川井站的，今天代买2单60',
    [['dailyReport', { date: '2026-06-10', station: '川井站', purchaseOrders: 2, purchaseAmount: 60 }]],
  ],
  [
    '我们永兴站今天代卖一头猪，1单，2800',
    [['dailyReport', { date: '2026-06-10', station: '永兴站', saleOrders: 1, saleAmount: 2800 }]],
  ],
  [
    '川井站（6月9日）代买2单60',
    [['dailyReport', { date: '2026-06-09', station: '川井站', purchaseOrders: 2, purchaseAmount: 60 }]],
  ],
  [
    '【川井站】6月9日 代买2单60元 签到√',
    [
      [
        'dailyReport',
        { date: '2026-06-09', station: '川井站', purchaseOrders: 2, purchaseAmount: 60, appSignedIn: true },
      ],
    ],
  ],
  [
    '川井站 其木格 代买2单60 收件5',
    [
      [
        'dailyReport',
        { date: '2026-06-10', station: '川井站', purchaseOrders: 2, purchaseAmount: 60, parcelsIn: 5 },
      ],
    ],
  ],
  [
    '今天电费3笔，320元；水费1笔，45元',
    [['dailyReport', { date: '2026-06-10', serviceOrders: 4, serviceAmount: 365 }]],
  ],
  [
    '帮人缴费5笔共680块，订票2笔300',
    [['dailyReport', { date: '2026-06-10', serviceOrders: 7, serviceAmount: 980 }]],
  ],
  ['便民：话费100，电费200', [['dailyReport', { date: '2026-06-10', serviceAmount: 300 }]]],
  ['助农存取款3笔共5000元', [['dailyReport', { date: '2026-06-10', cashOrders: 3, cashAmount: 5000 }]]],
  [
    '取款1笔1000，存款1笔2000，代买1单15',
    [
      [
        'dailyReport',
        { date: '2026-06-10', cashOrders: 2, cashAmount: 3000, purchaseOrders: 1, purchaseAmount: 15 },
      ],
    ],
  ],
  ['今天来取钱的有4个人，一共取了3500', [['dailyReport', { date: '2026-06-10', cashAmount: 3500 }]]],
  [
    '到店25人，代买4单（含退货1单），共220元',
    [
      [
        'dailyReport',
        { date: '2026-06-10', purchaseOrders: 4, purchaseAmount: 220, purchaseRefundOrders: 1, visitors: 25 },
      ],
    ],
  ],
  [
    '代买4单共220元，有1单退款55元',
    [
      [
        'dailyReport',
        {
          date: '2026-06-10',
          purchaseOrders: 4,
          purchaseAmount: 220,
          purchaseRefundOrders: 1,
          purchaseRefundAmount: 55,
        },
      ],
    ],
  ],
  [
    '代卖2单160，买家退了1单80',
    [
      [
        'dailyReport',
        { date: '2026-06-10', saleOrders: 2, saleAmount: 160, saleRefundOrders: 1, saleRefundAmount: 80 },
      ],
    ],
  ],
  [
    '代买5单300，代卖3单200，代买退1单50',
    [
      [
        'dailyReport',
        {
          date: '2026-06-10',
          purchaseOrders: 5,
          purchaseAmount: 300,
          saleOrders: 3,
          saleAmount: 200,
          purchaseRefundOrders: 1,
          purchaseRefundAmount: 50,
        },
      ],
    ],
  ],
  [
    '刚给李大爷买了张火车票58块5',
    [['dailyReport', { date: '2026-06-10', serviceAmount: 58.5, partial: true }]],
  ],
  [
    '刚帮隔壁王婶卖了一单山货，120',
    [['dailyReport', { date: '2026-06-10', saleOrders: 1, saleAmount: 120, partial: true }]],
  ],
  ['又代收了5件', [['dailyReport', { date: '2026-06-10', parcelsIn: 5, partial: true }]]],
  ['这会儿刚充了笔话费100', [['dailyReport', { date: '2026-06-10', serviceAmount: 100, partial: true }]]],
  ['跟昨天一样', [['dailyReport', { date: '2026-06-10', sameAs: '2026-06-09' }]]],
  [
    '今天跟昨天一样，已签到',
    [['dailyReport', { date: '2026-06-10', appSignedIn: true, sameAs: '2026-06-09' }]],
  ],
  ['今日数据同昨日', [['dailyReport', { date: '2026-06-10', sameAs: '2026-06-09' }]]],
  ['收件数改成20', [['correction', { date: '2026-06-10', parcelsIn: 20 }]]],
  [
    '更正一下，昨天代卖是2单不是1单，金额160',
    [['correction', { date: '2026-06-09', saleOrders: 2, saleAmount: 160 }]],
  ],
  ['昨天代买金额应该为235，写成325了', [['correction', { date: '2026-06-09', purchaseAmount: 235 }]]],
  ['刚才的报错了，收件是14', [['correction', { date: '2026-06-10', parcelsIn: 14 }]]],
  ['上面收件打错了，是16不是61', [['correction', { date: '2026-06-10', parcelsIn: 16 }]]],
  ['更正6月8日发件为3', [['correction', { date: '2026-06-08', parcelsOut: 3 }]]],
  ['发件多报了1个', [['correction', { date: '2026-06-10', add: { parcelsOut: -1 } }]]],
  ['昨天漏报代卖1单88元', [['correction', { date: '2026-06-09', add: { saleOrders: 1, saleAmount: 88 } }]]],
  [
    '代买漏了一单，49块9，补上',
    [['correction', { date: '2026-06-10', add: { purchaseOrders: 1, purchaseAmount: 49.9 } }]],
  ],
  [
    '少算一笔电费150',
    [['correction', { date: '2026-06-10', add: { serviceOrders: 1, serviceAmount: 150 } }]],
  ],
  [
    '代买减1单，减30元',
    [['correction', { date: '2026-06-10', add: { purchaseOrders: -1, purchaseAmount: -30 } }]],
  ],
  [
    '今天的作废，重报：代买2单50，收件6',
    [['correction', { date: '2026-06-10', purchaseOrders: 2, purchaseAmount: 50, parcelsIn: 6 }]],
  ],
  [
    '昨天日报有误，以此为准：代买1单20，收件8',
    [['correction', { date: '2026-06-09', purchaseOrders: 1, purchaseAmount: 20, parcelsIn: 8 }]],
  ],
  ['川井站9号进店人数改为30', [['correction', { date: '2026-06-09', station: '川井站', visitors: 30 }]]],
  ['补充一下，今天还有发件3个', [['dailyReport', { date: '2026-06-10', parcelsOut: 3 }]]],
  ['今天app签不上，系统崩了', [['dailyReport', { date: '2026-06-10', appSignedIn: false }]]],
  [
    '智慧乡村没顾上签，代买1单10',
    [['dailyReport', { date: '2026-06-10', purchaseOrders: 1, purchaseAmount: 10, appSignedIn: false }]],
  ],
  ['早上app没签上，下午补签了', [['appSignIn', { date: '2026-06-10' }]]],
  ['签到ok 收件5', [['dailyReport', { date: '2026-06-10', parcelsIn: 5, appSignedIn: true }]]],
  ['6月9日智慧乡村已签', [['dailyReport', { date: '2026-06-09', appSignedIn: true }]]],
  ['今天签过到了', [['appSignIn', { date: '2026-06-10' }]]],
  ['智慧乡村签到成功，截图发群里了', [['appSignIn', { date: '2026-06-10' }]]],
  ['小二，今天代买2单50', [['dailyReport', { date: '2026-06-10', purchaseOrders: 2, purchaseAmount: 50 }]]],
  ['收件5件 谢谢小二', [['dailyReport', { date: '2026-06-10', parcelsIn: 5 }]]],
  ['今天收件8件，其中2件没人取', [['dailyReport', { date: '2026-06-10', parcelsIn: 8 }]]],
  ['今天收件8件，还有2件没人取', [['dailyReport', { date: '2026-06-10', parcelsIn: 8 }]]],
  ['代买3单150块 累死了', [['dailyReport', { date: '2026-06-10', purchaseOrders: 3, purchaseAmount: 150 }]]],
  [
    '代买12单一千二 收件三十 破纪录了哈哈',
    [['dailyReport', { date: '2026-06-10', purchaseOrders: 12, purchaseAmount: 1200, parcelsIn: 30 }]],
  ],
  ['收件30（昨天积压的10件）', [['dailyReport', { date: '2026-06-10', parcelsIn: 30 }]]],
  ['就1单代买35', [['dailyReport', { date: '2026-06-10', purchaseOrders: 1, purchaseAmount: 35 }]]],
  [
    '日报 6.10 代买3单/120 代卖1单/60 收7发2 ✅',
    [
      [
        'dailyReport',
        {
          date: '2026-06-10',
          purchaseOrders: 3,
          purchaseAmount: 120,
          saleOrders: 1,
          saleAmount: 60,
          parcelsIn: 7,
          parcelsOut: 2,
        },
      ],
    ],
  ],
  [
    '今日：买2/76，卖0，收9，发1，签',
    [
      [
        'dailyReport',
        {
          date: '2026-06-10',
          purchaseOrders: 2,
          purchaseAmount: 76,
          saleOrders: 0,
          parcelsIn: 9,
          parcelsOut: 1,
          appSignedIn: true,
        },
      ],
    ],
  ],
  [
    '嗯那个今天我这代买了有四单一共是二百八十来块钱然后收了有十五六个快递寄了三个',
    [
      [
        'dailyReport',
        {
          date: '2026-06-10',
          purchaseOrders: 4,
          purchaseAmount: 280,
          parcelsIn: 15,
          parcelsOut: 3,
          approximate: true,
        },
      ],
    ],
  ],
  [
    '小二今天没啥业务就收了俩快递app签了',
    [['dailyReport', { date: '2026-06-10', parcelsIn: 2, appSignedIn: true }]],
  ],
  [
    '代买一共三单第一单五十第二单六十第三单二十',
    [['dailyReport', { date: '2026-06-10', purchaseOrders: 3, purchaseAmount: 130 }]],
  ],
  [
    '今天代卖了两单一单八十一单一百二',
    [['dailyReport', { date: '2026-06-10', saleOrders: 2, saleAmount: 200 }]],
  ],
  [
    '代买5单，分别是12、35、40、66、20',
    [['dailyReport', { date: '2026-06-10', purchaseOrders: 5, purchaseAmount: 173 }]],
  ],
  [
    '今天代买3单，35、48、20元',
    [['dailyReport', { date: '2026-06-10', purchaseOrders: 3, purchaseAmount: 103 }]],
  ],
  ['代买了3样东西，一共150', [['dailyReport', { date: '2026-06-10', purchaseAmount: 150 }]]],
  [
    '帮人在拼多多上买了2单，86块4',
    [['dailyReport', { date: '2026-06-10', purchaseOrders: 2, purchaseAmount: 86.4 }]],
  ],
  [
    '给村民代买药品1单32.5元，代缴电费2户300元',
    [['dailyReport', { date: '2026-06-10', purchaseOrders: 1, purchaseAmount: 32.5, serviceAmount: 300 }]],
  ],
  ['收快递十二件，其中圆通5件中通7件', [['dailyReport', { date: '2026-06-10', parcelsIn: 12 }]]],
  ['今天快递进来30，出去4', [['dailyReport', { date: '2026-06-10', parcelsIn: 30, parcelsOut: 4 }]]],
  ['进件20出件5', [['dailyReport', { date: '2026-06-10', parcelsIn: 20, parcelsOut: 5 }]]],
  ['派件18，揽收3', [['dailyReport', { date: '2026-06-10', parcelsIn: 18, parcelsOut: 3 }]]],
  ['今天派送15件', [['dailyReport', { date: '2026-06-10', parcelsIn: 15 }]]],
  ['取件码没发，取件8件', [['dailyReport', { date: '2026-06-10', parcelsIn: 8 }]]],
  ['寄件：顺丰2 邮政1', [['dailyReport', { date: '2026-06-10', parcelsOut: 3 }]]],
  ['今天寄了3件，收件比较多，26件', [['dailyReport', { date: '2026-06-10', parcelsIn: 26, parcelsOut: 3 }]]],
  ['快递：到15 取12 寄3', [['dailyReport', { date: '2026-06-10', parcelsIn: 15, parcelsOut: 3 }]]],
  ['接待群众20余人次', [['dailyReport', { date: '2026-06-10', visitors: 20, approximate: true }]]],
  ['进店人数：15', [['dailyReport', { date: '2026-06-10', visitors: 15 }]]],
  [
    '今天店里来了30多人，代买2单45',
    [
      [
        'dailyReport',
        { date: '2026-06-10', purchaseOrders: 2, purchaseAmount: 45, visitors: 30, approximate: true },
      ],
    ],
  ],
  [
    '代买3单150元，代卖2单（土鸡蛋、蜂蜜）180元',
    [
      [
        'dailyReport',
        { date: '2026-06-10', purchaseOrders: 3, purchaseAmount: 150, saleOrders: 2, saleAmount: 180 },
      ],
    ],
  ],
  ['代卖土豆500斤，1单，600元', [['dailyReport', { date: '2026-06-10', saleOrders: 1, saleAmount: 600 }]]],
  [
    '代卖牛肉10斤350元，羊肉5斤200元，共2单550元',
    [['dailyReport', { date: '2026-06-10', saleOrders: 2, saleAmount: 550 }]],
  ],
  ['代卖2单：羊肉280，鸡蛋60', [['dailyReport', { date: '2026-06-10', saleOrders: 2, saleAmount: 340 }]]],
  [
    '代卖蘑菇干2单 每单65元 代买1单20',
    [
      [
        'dailyReport',
        { date: '2026-06-10', saleOrders: 2, saleAmount: 130, purchaseOrders: 1, purchaseAmount: 20 },
      ],
    ],
  ],
  ['代买3单，单价20', [['dailyReport', { date: '2026-06-10', purchaseOrders: 3, purchaseAmount: 60 }]]],
  ['代买金额180 单数4', [['dailyReport', { date: '2026-06-10', purchaseOrders: 4, purchaseAmount: 180 }]]],
  [
    '代买金额一百八，代卖金额零',
    [['dailyReport', { date: '2026-06-10', purchaseAmount: 180, saleAmount: 0 }]],
  ],
  ['代买4单没有代卖', [['dailyReport', { date: '2026-06-10', purchaseOrders: 4, saleOrders: 0 }]]],
  [
    '没有代买，代卖1单50',
    [['dailyReport', { date: '2026-06-10', purchaseOrders: 0, saleOrders: 1, saleAmount: 50 }]],
  ],
  [
    '没代买没代卖，收件3',
    [['dailyReport', { date: '2026-06-10', purchaseOrders: 0, saleOrders: 0, parcelsIn: 3 }]],
  ],
  [
    '今天无代买无代卖，快递收5发1',
    [['dailyReport', { date: '2026-06-10', purchaseOrders: 0, saleOrders: 0, parcelsIn: 5, parcelsOut: 1 }]],
  ],
  [
    '代买代卖均无，收件2',
    [['dailyReport', { date: '2026-06-10', purchaseOrders: 0, saleOrders: 0, parcelsIn: 2 }]],
  ],
  [
    '代买、代卖、便民都是0，收件4',
    [
      [
        'dailyReport',
        { date: '2026-06-10', purchaseOrders: 0, saleOrders: 0, serviceOrders: 0, parcelsIn: 4 },
      ],
    ],
  ],
  [
    '代买0单，代卖0单，收件0件，发件0件，便民0笔',
    [['dailyReport', { date: '2026-06-10', noBusiness: true }]],
  ],
  ['今天0业务', [['dailyReport', { date: '2026-06-10', noBusiness: true }]]],
  ['今日无单，已签到', [['dailyReport', { date: '2026-06-10', appSignedIn: true, noBusiness: true }]]],
  ['今天没业务，签到没签上', [['dailyReport', { date: '2026-06-10', appSignedIn: false, noBusiness: true }]]],
  ['代买3单=156元', [['dailyReport', { date: '2026-06-10', purchaseOrders: 3, purchaseAmount: 156 }]]],
  ['代买3单→156元', [['dailyReport', { date: '2026-06-10', purchaseOrders: 3, purchaseAmount: 156 }]]],
  [
    '代买三单¥156；代卖一单¥80。',
    [
      [
        'dailyReport',
        { date: '2026-06-10', purchaseOrders: 3, purchaseAmount: 156, saleOrders: 1, saleAmount: 80 },
      ],
    ],
  ],
  ['代买3单156.', [['dailyReport', { date: '2026-06-10', purchaseOrders: 3, purchaseAmount: 156 }]]],
  [
    '代买 三 单 一百五十六',
    [['dailyReport', { date: '2026-06-10', purchaseOrders: 3, purchaseAmount: 156 }]],
  ],
  ['代买3单一五六块', [['dailyReport', { date: '2026-06-10', purchaseOrders: 3, purchaseAmount: 156 }]]],
  ['代买2单 1百8', [['dailyReport', { date: '2026-06-10', purchaseOrders: 2, purchaseAmount: 180 }]]],
  ['代卖3单2千5', [['dailyReport', { date: '2026-06-10', saleOrders: 3, saleAmount: 2500 }]]],
  ['代买1单0.5元', [['dailyReport', { date: '2026-06-10', purchaseOrders: 1, purchaseAmount: 0.5 }]]],
  ['代买1单5毛', [['dailyReport', { date: '2026-06-10', purchaseOrders: 1, purchaseAmount: 0.5 }]]],
  ['代买10单1.5千', [['dailyReport', { date: '2026-06-10', purchaseOrders: 10, purchaseAmount: 1500 }]]],
  [
    '代买3单1800余元',
    [['dailyReport', { date: '2026-06-10', purchaseOrders: 3, purchaseAmount: 1800, approximate: true }]],
  ],
  [
    '代买将近10单，800来块',
    [['dailyReport', { date: '2026-06-10', purchaseOrders: 10, purchaseAmount: 800, approximate: true }]],
  ],
  [
    '代买不到5单，两百多',
    [['dailyReport', { date: '2026-06-10', purchaseOrders: 5, purchaseAmount: 200, approximate: true }]],
  ],
  [
    '收件五六十，发件七八个',
    [['dailyReport', { date: '2026-06-10', parcelsIn: 50, parcelsOut: 7, approximate: true }]],
  ],
  ['收件10来个', [['dailyReport', { date: '2026-06-10', parcelsIn: 10, approximate: true }]]],
  ['收件100+', [['dailyReport', { date: '2026-06-10', parcelsIn: 100, approximate: true }]]],
  [
    '收件50多，发件5',
    [['dailyReport', { date: '2026-06-10', parcelsIn: 50, parcelsOut: 5, approximate: true }]],
  ],
  [
    '昨天的代卖改成2单，金额改成180',
    [['correction', { date: '2026-06-09', saleOrders: 2, saleAmount: 180 }]],
  ],
  ['前天收件应该是8个，报成18个了', [['correction', { date: '2026-06-08', parcelsIn: 8 }]]],
  ['12号代买金额多打了个0，应该是150', [['correction', { date: '2026-05-12', purchaseAmount: 150 }]]],
  ['代买不是3单，是2单，钱没错', [['correction', { date: '2026-06-10', purchaseOrders: 2 }]]],
  [
    '收件二十一 唉不对 二十二个 发件3',
    [['dailyReport', { date: '2026-06-10', parcelsIn: 22, parcelsOut: 3 }]],
  ],
  [
    '代买代卖各3单，代买66，代卖280',
    [
      [
        'dailyReport',
        { date: '2026-06-10', purchaseOrders: 3, purchaseAmount: 66, saleOrders: 3, saleAmount: 280 },
      ],
    ],
  ],
  // a number for each day, for each of the goods, for each head
  [
    '前天昨天今天收件3、4、5',
    [
      ['dailyReport', { date: '2026-06-08', parcelsIn: 3 }],
      ['dailyReport', { date: '2026-06-09', parcelsIn: 4 }],
      ['dailyReport', { date: '2026-06-10', parcelsIn: 5 }],
    ],
  ],
  [
    '代买奶粉、尿不湿和锅各一单，一共300',
    [['dailyReport', { date: '2026-06-10', purchaseOrders: 3, purchaseAmount: 300 }]],
  ],
  ['3个村民充话费，每人50', [['dailyReport', { date: '2026-06-10', serviceAmount: 150 }]]],
  [
    '快递5个，来了6个人交医保一人380',
    [['dailyReport', { date: '2026-06-10', serviceAmount: 2280, parcelsIn: 5 }]],
  ],
  [
    '奶粉一单198，滤芯一单68，都是代买的；收件5',
    [['dailyReport', { date: '2026-06-10', purchaseOrders: 2, purchaseAmount: 266, parcelsIn: 5 }]],
  ],
  // lines that begin with a day, and lines that are numbered
  [
    '8号9号10号的\n8代买1单20\n9收件4\n10没有业务',
    [
      ['dailyReport', { date: '2026-06-08', purchaseOrders: 1, purchaseAmount: 20 }],
      ['dailyReport', { date: '2026-06-09', parcelsIn: 4 }],
      ['dailyReport', { date: '2026-06-10', noBusiness: true }],
    ],
  ],
  [
    '1代买2单60\n2收件5\n3发件1',
    [
      [
        'dailyReport',
        { date: '2026-06-10', purchaseOrders: 2, purchaseAmount: 60, parcelsIn: 5, parcelsOut: 1 },
      ],
    ],
  ],
  ['退货那单是上周的 不是今天的 别记，收件5', [['dailyReport', { date: '2026-06-10', parcelsIn: 5 }]]],
  ['从下午三点站到天黑，收件22', [['dailyReport', { date: '2026-06-10', parcelsIn: 22 }]]],
  [
    '收件12，代买3单九十。全年代卖380单那是另算的',
    [['dailyReport', { date: '2026-06-10', purchaseOrders: 3, purchaseAmount: 90, parcelsIn: 12 }]],
  ],
  ['昨天的app签了，忘了说', [['dailyReport', { date: '2026-06-09', appSignedIn: true }]]],
  [
    '又给老王家缴了两笔 水费60电费100',
    [['dailyReport', { date: '2026-06-10', serviceOrders: 2, serviceAmount: 160, partial: true }]],
  ],
  [
    '顾客退了一单代买的，45块',
    [['dailyReport', { date: '2026-06-10', purchaseRefundOrders: 1, purchaseRefundAmount: 45 }]],
  ],
  [
    '代买了水壶45和毛毯89两单',
    [['dailyReport', { date: '2026-06-10', purchaseOrders: 2, purchaseAmount: 134 }]],
  ],
  ['代卖羊肉20斤×45=900，1单', [['dailyReport', { date: '2026-06-10', saleOrders: 1, saleAmount: 900 }]]],
  ['代买1单15.9运费3块', [['dailyReport', { date: '2026-06-10', purchaseOrders: 1, purchaseAmount: 15.9 }]]],
  ['收件报错了多报2个', [['correction', { date: '2026-06-10', add: { parcelsIn: -2 } }]]],
  ['今天数据都是0', [['dailyReport', { date: '2026-06-10', noBusiness: true }]]],
  [
    '6.8补：收件7，6.9：收件9发件1',
    [
      ['dailyReport', { date: '2026-06-08', parcelsIn: 7 }],
      ['dailyReport', { date: '2026-06-09', parcelsIn: 9, parcelsOut: 1 }],
    ],
  ],
  ['昨天的差点给忘了 收件4', [['dailyReport', { date: '2026-06-09', parcelsIn: 4 }]]],
  ['拉来二十六个，取走十九个', [['dailyReport', { date: '2026-06-10', parcelsIn: 26 }]]],
  ['法件2 收见5', [['dailyReport', { date: '2026-06-10', parcelsIn: 5, parcelsOut: 2 }]]],
  [
    '又交了两笔水费，一笔30一笔45',
    [['dailyReport', { date: '2026-06-10', serviceOrders: 2, serviceAmount: 75, partial: true }]],
  ],
  [
    '这会儿给人取了一笔八百的款',
    [['dailyReport', { date: '2026-06-10', cashOrders: 1, cashAmount: 800, partial: true }]],
  ],
  ['代卖收了三百二的货款，两单', [['dailyReport', { date: '2026-06-10', saleOrders: 2, saleAmount: 320 }]]],
  ['双十一的件太多 到件130', [['dailyReport', { date: '2026-06-10', parcelsIn: 130 }]]],
  [
    '站点：川井站/温更站\n代卖单数：2/1\n代卖金额：300/150\n收件：5/6',
    [
      [
        'dailyReport',
        { date: '2026-06-10', station: '川井站', saleOrders: 2, saleAmount: 300, parcelsIn: 5 },
      ],
      [
        'dailyReport',
        { date: '2026-06-10', station: '温更站', saleOrders: 1, saleAmount: 150, parcelsIn: 6 },
      ],
    ],
  ],
  [
    '【收件】8\n【服务站】川井站\n【代买】2单 55\n【日期】6月8日',
    [
      [
        'dailyReport',
        { date: '2026-06-08', station: '川井站', purchaseOrders: 2, purchaseAmount: 55, parcelsIn: 8 },
      ],
    ],
  ],
  [
    '上个星期的一起报：\n周三 收件4\n周四 收件6\n周五 没业务',
    [
      ['dailyReport', { date: '2026-06-03', parcelsIn: 4 }],
      ['dailyReport', { date: '2026-06-04', parcelsIn: 6 }],
      ['dailyReport', { date: '2026-06-05', noBusiness: true }],
    ],
  ],
  [
    '剩八个明天再取，代买2单40',
    [['dailyReport', { date: '2026-06-10', purchaseOrders: 2, purchaseAmount: 40 }]],
  ],
  ['跟昨天一样报吧', [['dailyReport', { date: '2026-06-10', sameAs: '2026-06-09' }]]],
  [
    '代买五单，洗衣液两单60，还有三单加起来75',
    [['dailyReport', { date: '2026-06-10', purchaseOrders: 5, purchaseAmount: 135 }]],
  ],
  [
    '代买金额不对 是66 取件也少了2个给加上',
    [['correction', { date: '2026-06-10', purchaseAmount: 66, add: { parcelsIn: 2 } }]],
  ],
  ['羊肉价今天跟昨天一样', []],
  ['进殿12人 收件3', [['dailyReport', { date: '2026-06-10', parcelsIn: 3, visitors: 12 }]]],
  ['收件3，千到了', [['dailyReport', { date: '2026-06-10', parcelsIn: 3, appSignedIn: true }]]],
  [
    '8号9号停水，两天都是零',
    [
      ['dailyReport', { date: '2026-06-08', noBusiness: true }],
      ['dailyReport', { date: '2026-06-09', noBusiness: true }],
    ],
  ],
  ['前天没业务 家里盖房呢', [['dailyReport', { date: '2026-06-08', noBusiness: true }]]],
  ['单没有件也没有', [['dailyReport', { date: '2026-06-10', noBusiness: true }]]],
  ['收件写错一个，是15不是14', [['correction', { date: '2026-06-10', parcelsIn: 15 }]]],
  ['早上报的收件漏数2个，加进去', [['correction', { date: '2026-06-10', add: { parcelsIn: 2 } }]]],
  [
    '刚给大娘在拼多多拍了一单35',
    [['dailyReport', { date: '2026-06-10', purchaseOrders: 1, purchaseAmount: 35, partial: true }]],
  ],
  [
    '川井站、温更站还有我们胜丰站，app都签了',
    [
      ['appSignIn', { date: '2026-06-10', station: '川井站' }],
      ['appSignIn', { date: '2026-06-10', station: '温更站' }],
      ['appSignIn', { date: '2026-06-10', station: '胜丰站' }],
    ],
  ],
  ['今天跟昨天一个样儿', [['dailyReport', { date: '2026-06-10', sameAs: '2026-06-09' }]]],
  [
    '代买1单8毛，开玩笑呢，是8块',
    [['dailyReport', { date: '2026-06-10', purchaseOrders: 1, purchaseAmount: 8 }]],
  ],
  [
    '今天就一单，代买尿素，一百九',
    [['dailyReport', { date: '2026-06-10', purchaseOrders: 1, purchaseAmount: 190 }]],
  ],
  [
    '来了个交水费的40一笔，便民再加上',
    [['correction', { date: '2026-06-10', add: { serviceOrders: 1, serviceAmount: 40 } }]],
  ],
  ['收件5 发件1 明早对完再补', [['dailyReport', { date: '2026-06-10', parcelsIn: 5, parcelsOut: 1 }]]],
  ['先报快递 收件5 代买的等晚上再报', [['dailyReport', { date: '2026-06-10', parcelsIn: 5 }]]],
  [
    '补8跟9号的 8号代卖2单160 9号收件11',
    [
      ['dailyReport', { date: '2026-06-08', saleOrders: 2, saleAmount: 160 }],
      ['dailyReport', { date: '2026-06-09', parcelsIn: 11 }],
    ],
  ],
  ['准备吃饭了 今天收件4 发件1', [['dailyReport', { date: '2026-06-10', parcelsIn: 4, parcelsOut: 1 }]]],
  ['今日无单', [['dailyReport', { date: '2026-06-10', noBusiness: true }]]],
  ['重新报一遍 以这个为准\n6月9日\n收件7', [['correction', { date: '2026-06-09', parcelsIn: 7 }]]],
  // talk
  ['收件180，是不是多写了个0', []],
  ['门票30元，含保险1元，团体有优惠', []],
  ['你们日报写的收件80', []],
  ['打个比方，收件5发件3', []],
  ['转镇里通知：收件改为每件一块', []],
  ['“收件”俩字咋写', []],
  ['我家母羊“代发”了俩', []],
  ['和前天一样的价进的货', []],
  ['连着半个月app签到没落过', []],
  ['签到要是忘了能补不', []],
  // 不是 before another label or another day
  ['今天不是收件8，是发件8', [['correction', { date: '2026-06-10', parcelsOut: 8 }]]],
  [
    '更正一下，今天不是代卖2单160，是代买2单160',
    [['correction', { date: '2026-06-10', purchaseOrders: 2, purchaseAmount: 160 }]],
  ],
  [
    '收件8，代买3单90，不是收件8，是发件8',
    [['dailyReport', { date: '2026-06-10', purchaseOrders: 3, purchaseAmount: 90, parcelsOut: 8 }]],
  ],
  [
    '6号代买2单80，不是6号，是7号',
    [['dailyReport', { date: '2026-06-07', purchaseOrders: 2, purchaseAmount: 80 }]],
  ],
  ['不是7号是6号的，收件5', [['dailyReport', { date: '2026-06-06', parcelsIn: 5 }]]],
  ['今天代买的钱算错了，一共是287块', [['correction', { date: '2026-06-10', purchaseAmount: 287 }]]],
  [
    '6月7日的日报改一下：收件10，发件2',
    [['correction', { date: '2026-06-07', parcelsIn: 10, parcelsOut: 2 }]],
  ],
  [
    '把昨天的便民服务改成3笔210',
    [['correction', { date: '2026-06-09', serviceOrders: 3, serviceAmount: 210 }]],
  ],
  ['取款金额改为5500', [['correction', { date: '2026-06-10', cashAmount: 5500 }]]],
  ['昨天取款笔数写错，是3笔', [['correction', { date: '2026-06-09', cashOrders: 3 }]]],
  ['签到改一下，今天其实没签上', [['correction', { date: '2026-06-10', appSignedIn: false }]]],
  ['刚发的作废，今天收件应该是9', [['correction', { date: '2026-06-10', parcelsIn: 9 }]]],
  [
    '再加一笔电费200',
    [['correction', { date: '2026-06-10', add: { serviceOrders: 1, serviceAmount: 200 } }]],
  ],
  [
    '发件再加2个，收件再加1个',
    [['correction', { date: '2026-06-10', add: { parcelsIn: 1, parcelsOut: 2 } }]],
  ],
  [
    '今天代买再补1单，28块',
    [['correction', { date: '2026-06-10', add: { purchaseOrders: 1, purchaseAmount: 28 } }]],
  ],
  [
    '少报了两单代卖，一共260',
    [['correction', { date: '2026-06-10', add: { saleOrders: 2, saleAmount: 260 } }]],
  ],
  ['昨天漏了个快递，收件加1', [['correction', { date: '2026-06-09', add: { parcelsIn: 1 } }]]],
  [
    '忘了加一单代买15块，加上',
    [['correction', { date: '2026-06-10', add: { purchaseOrders: 1, purchaseAmount: 15 } }]],
  ],
  ['多算了5件收件', [['correction', { date: '2026-06-10', add: { parcelsIn: -5 } }]]],
  [
    '石哈河站昨天代买少报1单22元',
    [
      [
        'correction',
        { date: '2026-06-09', station: '石哈河站', add: { purchaseOrders: 1, purchaseAmount: 22 } },
      ],
    ],
  ],
  [
    '更正川井站6月8日数据：收件5，发件1，没有代买',
    [
      [
        'correction',
        { date: '2026-06-08', station: '川井站', purchaseOrders: 0, parcelsIn: 5, parcelsOut: 1 },
      ],
    ],
  ],
  [
    '重报昨天的：代买2单66，收件4',
    [['correction', { date: '2026-06-09', purchaseOrders: 2, purchaseAmount: 66, parcelsIn: 4 }]],
  ],
  [
    '今日日报更正如下\n代买：3单 120元\n收件：8',
    [['correction', { date: '2026-06-10', purchaseOrders: 3, purchaseAmount: 120, parcelsIn: 8 }]],
  ],
  ['昨天代买3单写成了8单', [['correction', { date: '2026-06-09', purchaseOrders: 3 }]]],
  ['昨天那个代买是150不是105', [['correction', { date: '2026-06-09', purchaseAmount: 150 }]]],
  [
    '收件和发件报反了，收件应为3，发件应为12',
    [['correction', { date: '2026-06-10', parcelsIn: 3, parcelsOut: 12 }]],
  ],
  [
    '代买代卖弄反了，代卖3单120，代买1单20',
    [
      [
        'correction',
        { date: '2026-06-10', saleOrders: 3, saleAmount: 120, purchaseOrders: 1, purchaseAmount: 20 },
      ],
    ],
  ],
  ['昨天收件错了，13', [['correction', { date: '2026-06-09', parcelsIn: 13 }]]],
  ['收件更正13', [['correction', { date: '2026-06-10', parcelsIn: 13 }]]],
  ['补报昨天：代买1单20', [['dailyReport', { date: '2026-06-09', purchaseOrders: 1, purchaseAmount: 20 }]]],
  [
    '昨天漏报了，代买1单20，收件3',
    [['dailyReport', { date: '2026-06-09', purchaseOrders: 1, purchaseAmount: 20, parcelsIn: 3 }]],
  ],
  [
    '前两天的补一下，8号收件5，9号没业务',
    [
      ['dailyReport', { date: '2026-06-08', parcelsIn: 5 }],
      ['dailyReport', { date: '2026-06-09', noBusiness: true }],
    ],
  ],
  ['代收昨天少记2件', [['correction', { date: '2026-06-09', add: { parcelsIn: 2 } }]]],
  ['今日发件+1', [['correction', { date: '2026-06-10', add: { parcelsOut: 1 } }]]],
  ['昨天寄件数应为6（漏了2个）', [['correction', { date: '2026-06-09', parcelsOut: 6 }]]],
  [
    '锡尼站收件改7，发件改2',
    [['correction', { date: '2026-06-10', station: '锡尼站', parcelsIn: 7, parcelsOut: 2 }]],
  ],
  [
    '麻烦把今天代卖3单改成4单，加80元',
    [['correction', { date: '2026-06-10', saleOrders: 4, add: { saleAmount: 80 } }]],
  ],
  [
    '昨天漏报了，代买1单20，收件3',
    [['dailyReport', { date: '2026-06-09', purchaseOrders: 1, purchaseAmount: 20, parcelsIn: 3 }]],
  ],
  ['昨天漏报的：代买1单20', [['dailyReport', { date: '2026-06-09', purchaseOrders: 1, purchaseAmount: 20 }]]],
  ['代收昨天少记2件', [['correction', { date: '2026-06-09', add: { parcelsIn: 2 } }]]],
  ['发件漏了，再加2', [['correction', { date: '2026-06-10', add: { parcelsOut: 2 } }]]],
  ['代买3单156[强][玫瑰]', [['dailyReport', { date: '2026-06-10', purchaseOrders: 3, purchaseAmount: 156 }]]],
  ['[呲牙]代买3单156', [['dailyReport', { date: '2026-06-10', purchaseOrders: 3, purchaseAmount: 156 }]]],
  [
    '@所有人 今天代买3单156',
    [['dailyReport', { date: '2026-06-10', purchaseOrders: 3, purchaseAmount: 156 }]],
  ],
  [
    '代买3单156，明天几点开会？',
    [['dailyReport', { date: '2026-06-10', purchaseOrders: 3, purchaseAmount: 156 }]],
  ],
  [
    '今天代买3单156，有谁要一起订货的吗',
    [['dailyReport', { date: '2026-06-10', purchaseOrders: 3, purchaseAmount: 156 }]],
  ],
  ['收件5，老师我的佣金什么时候发', [['dailyReport', { date: '2026-06-10', parcelsIn: 5 }]]],
  [
    '代买2单50，老师辛苦了🌹',
    [['dailyReport', { date: '2026-06-10', purchaseOrders: 2, purchaseAmount: 50 }]],
  ],
  [
    '今天代买2单，都是洗衣液，一共59.8',
    [['dailyReport', { date: '2026-06-10', purchaseOrders: 2, purchaseAmount: 59.8 }]],
  ],
  [
    '代买2单59.8，都是老客户',
    [['dailyReport', { date: '2026-06-10', purchaseOrders: 2, purchaseAmount: 59.8 }]],
  ],
  ['收件5 发件1 今天风大', [['dailyReport', { date: '2026-06-10', parcelsIn: 5, parcelsOut: 1 }]]],
  [
    '代买3单（手机壳9.9、袜子15、水杯29.9）',
    [['dailyReport', { date: '2026-06-10', purchaseOrders: 3, purchaseAmount: 54.8 }]],
  ],
  [
    '代买3单：手机壳9.9，袜子15，水杯29.9',
    [['dailyReport', { date: '2026-06-10', purchaseOrders: 3, purchaseAmount: 54.8 }]],
  ],
  [
    '代买手机壳9.9、袜子15、水杯29.9，共3单',
    [['dailyReport', { date: '2026-06-10', purchaseOrders: 3, purchaseAmount: 54.8 }]],
  ],
  [
    '今天代买牙膏一单十二块、洗发水一单三十五',
    [['dailyReport', { date: '2026-06-10', purchaseOrders: 2, purchaseAmount: 47 }]],
  ],
  ['代买2单，一个56一个32', [['dailyReport', { date: '2026-06-10', purchaseOrders: 2, purchaseAmount: 88 }]]],
  ['电费代缴3户，共计420', [['dailyReport', { date: '2026-06-10', serviceAmount: 420 }]]],
  [
    '今天存款2笔，一笔5000一笔3000',
    [['dailyReport', { date: '2026-06-10', cashOrders: 2, cashAmount: 8000 }]],
  ],
  [
    '助农取款：2笔/1500元；便民缴费：1笔/50元',
    [
      [
        'dailyReport',
        { date: '2026-06-10', cashOrders: 2, cashAmount: 1500, serviceOrders: 1, serviceAmount: 50 },
      ],
    ],
  ],
  [
    '代收15 代发2 代买1/23 代卖0 进店20人 签到√ 取款0',
    [
      [
        'dailyReport',
        {
          date: '2026-06-10',
          purchaseOrders: 1,
          purchaseAmount: 23,
          saleOrders: 0,
          cashOrders: 0,
          parcelsIn: 15,
          parcelsOut: 2,
          visitors: 20,
          appSignedIn: true,
        },
      ],
    ],
  ],
  [
    '取款0笔，缴费1笔30',
    [['dailyReport', { date: '2026-06-10', cashOrders: 0, serviceOrders: 1, serviceAmount: 30 }]],
  ],
  ['今天0单0件', [['dailyReport', { date: '2026-06-10', noBusiness: true }]]],
  ['收件0发件0没业务', [['dailyReport', { date: '2026-06-10', noBusiness: true }]]],
  ['没快递没代买', [['dailyReport', { date: '2026-06-10', noBusiness: true }]]],
  [
    '没有快递，代买1单20',
    [['dailyReport', { date: '2026-06-10', purchaseOrders: 1, purchaseAmount: 20, parcelsIn: 0 }]],
  ],
  ['今天站里冷清，一单没开', [['dailyReport', { date: '2026-06-10', noBusiness: true }]]],
  [
    '今天生意不好，就代买1单15',
    [['dailyReport', { date: '2026-06-10', purchaseOrders: 1, purchaseAmount: 15 }]],
  ],
  [
    '今天没什么单子，代买1单15',
    [['dailyReport', { date: '2026-06-10', purchaseOrders: 1, purchaseAmount: 15 }]],
  ],
  [
    '收12发2取款3笔1800话费2笔100',
    [
      [
        'dailyReport',
        {
          date: '2026-06-10',
          cashOrders: 3,
          cashAmount: 1800,
          serviceOrders: 2,
          serviceAmount: 100,
          parcelsIn: 12,
          parcelsOut: 2,
        },
      ],
    ],
  ],
  ['收件12（取走9），发件2', [['dailyReport', { date: '2026-06-10', parcelsIn: 12, parcelsOut: 2 }]]],
  [
    '昨天收12今天收9',
    [
      ['dailyReport', { date: '2026-06-09', parcelsIn: 12 }],
      ['dailyReport', { date: '2026-06-10', parcelsIn: 9 }],
    ],
  ],
  ['昨天收件12，今天的还没统计', [['dailyReport', { date: '2026-06-09', parcelsIn: 12 }]]],
  [
    '今日日报\n站名:海流图站\n代买:5单(金额320.5元)\n代卖:0\n收件:18件\n发件:3件\n签到:已完成\n备注:无',
    [
      [
        'dailyReport',
        {
          date: '2026-06-10',
          station: '海流图站',
          purchaseOrders: 5,
          purchaseAmount: 320.5,
          saleOrders: 0,
          parcelsIn: 18,
          parcelsOut: 3,
          appSignedIn: true,
        },
      ],
    ],
  ],
  [
    '海流图站6月10号数据汇报：一、代买3单150元。二、代卖1单80元。三、快递代收12件、代发2件。四、助农取款2笔3000元。五、智慧乡村已签到。',
    [
      [
        'dailyReport',
        {
          date: '2026-06-10',
          station: '海流图站',
          purchaseOrders: 3,
          purchaseAmount: 150,
          saleOrders: 1,
          saleAmount: 80,
          cashOrders: 2,
          cashAmount: 3000,
          parcelsIn: 12,
          parcelsOut: 2,
          appSignedIn: true,
        },
      ],
    ],
  ],
  [
    '1.代买3单150元 2.代卖1单80元 3.收件12 4.发件2 5.已签到',
    [
      [
        'dailyReport',
        {
          date: '2026-06-10',
          purchaseOrders: 3,
          purchaseAmount: 150,
          saleOrders: 1,
          saleAmount: 80,
          parcelsIn: 12,
          parcelsOut: 2,
          appSignedIn: true,
        },
      ],
    ],
  ],
  [
    '1、代买：3单 2、金额：150元 3、收件：12',
    [['dailyReport', { date: '2026-06-10', purchaseOrders: 3, purchaseAmount: 150, parcelsIn: 12 }]],
  ],
  [
    '锡尼站：代买3单150；收12；\n巴音站：代买0；收6；\n川井站：没业务',
    [
      [
        'dailyReport',
        { date: '2026-06-10', station: '锡尼站', purchaseOrders: 3, purchaseAmount: 150, parcelsIn: 12 },
      ],
      ['dailyReport', { date: '2026-06-10', station: '巴音站', purchaseOrders: 0, parcelsIn: 6 }],
      ['dailyReport', { date: '2026-06-10', station: '川井站', noBusiness: true }],
    ],
  ],
  [
    '锡尼站\n代买1单20\n收件5\n\n巴音站\n没业务',
    [
      [
        'dailyReport',
        { date: '2026-06-10', station: '锡尼站', purchaseOrders: 1, purchaseAmount: 20, parcelsIn: 5 },
      ],
      ['dailyReport', { date: '2026-06-10', station: '巴音站', noBusiness: true }],
    ],
  ],
  [
    '今天两个站的 锡尼站收件5代买1单20 巴音站收件3',
    [
      [
        'dailyReport',
        { date: '2026-06-10', station: '锡尼站', purchaseOrders: 1, purchaseAmount: 20, parcelsIn: 5 },
      ],
      ['dailyReport', { date: '2026-06-10', station: '巴音站', parcelsIn: 3 }],
    ],
  ],
  [
    '代买4笔金额268块其中退货一笔68代卖没有快递收17件发4件智慧乡村已签到进店19人',
    [
      [
        'dailyReport',
        {
          date: '2026-06-10',
          purchaseOrders: 4,
          purchaseAmount: 268,
          purchaseRefundOrders: 1,
          purchaseRefundAmount: 68,
          saleOrders: 0,
          parcelsIn: 17,
          parcelsOut: 4,
          visitors: 19,
          appSignedIn: true,
        },
      ],
    ],
  ],
  [
    '昨儿忙忘了 昨儿代买仨单九十 快递十四个 签到也签了的',
    [
      [
        'dailyReport',
        { date: '2026-06-09', purchaseOrders: 3, purchaseAmount: 90, parcelsIn: 14, appSignedIn: true },
      ],
    ],
  ],
  [
    '今天代买的有点多 一共十一单 一千三百五十多块钱',
    [['dailyReport', { date: '2026-06-10', purchaseOrders: 11, purchaseAmount: 1350, approximate: true }]],
  ],
  [
    '今天光快递就收了八十多件，累坏了，代买就俩单四十来块',
    [
      [
        'dailyReport',
        { date: '2026-06-10', purchaseOrders: 2, purchaseAmount: 40, parcelsIn: 80, approximate: true },
      ],
    ],
  ],
  [
    '今日业务:代买(单/元):3/156 代卖(单/元):1/80 收件:12 发件:2',
    [
      [
        'dailyReport',
        {
          date: '2026-06-10',
          purchaseOrders: 3,
          purchaseAmount: 156,
          saleOrders: 1,
          saleAmount: 80,
          parcelsIn: 12,
          parcelsOut: 2,
        },
      ],
    ],
  ],
  [
    '代买单数:3 代买金额:156 代卖单数:1 代卖金额:80 收件:12 发件:2 签到:是',
    [
      [
        'dailyReport',
        {
          date: '2026-06-10',
          purchaseOrders: 3,
          purchaseAmount: 156,
          saleOrders: 1,
          saleAmount: 80,
          parcelsIn: 12,
          parcelsOut: 2,
          appSignedIn: true,
        },
      ],
    ],
  ],
  [
    '代买：3单156元\n代卖：——\n收件：12\n发件：/\n签到：✓',
    [
      [
        'dailyReport',
        { date: '2026-06-10', purchaseOrders: 3, purchaseAmount: 156, parcelsIn: 12, appSignedIn: true },
      ],
    ],
  ],
  [
    '①代买3单156②代卖1单80③收件12',
    [
      [
        'dailyReport',
        {
          date: '2026-06-10',
          purchaseOrders: 3,
          purchaseAmount: 156,
          saleOrders: 1,
          saleAmount: 80,
          parcelsIn: 12,
        },
      ],
    ],
  ],
  [
    '【锡尼站日报】6月10日，代买2单共计88元，代收快递15件，智慧乡村打卡完成',
    [
      [
        'dailyReport',
        {
          date: '2026-06-10',
          station: '锡尼站',
          purchaseOrders: 2,
          purchaseAmount: 88,
          parcelsIn: 15,
          appSignedIn: true,
        },
      ],
    ],
  ],
  [
    '6.10锡尼站代买2单88收15发1已签',
    [
      [
        'dailyReport',
        {
          date: '2026-06-10',
          station: '锡尼站',
          purchaseOrders: 2,
          purchaseAmount: 88,
          parcelsIn: 15,
          parcelsOut: 1,
          appSignedIn: true,
        },
      ],
    ],
  ],
  [
    '锡尼站6.10代买2单88收15发1已签',
    [
      [
        'dailyReport',
        {
          date: '2026-06-10',
          station: '锡尼站',
          purchaseOrders: 2,
          purchaseAmount: 88,
          parcelsIn: 15,
          parcelsOut: 1,
          appSignedIn: true,
        },
      ],
    ],
  ],
  [
    '10号锡尼站代买2单88收15发1',
    [
      [
        'dailyReport',
        {
          date: '2026-06-10',
          station: '锡尼站',
          purchaseOrders: 2,
          purchaseAmount: 88,
          parcelsIn: 15,
          parcelsOut: 1,
        },
      ],
    ],
  ],
  [
    '锡尼站10日 代买2/88 收15/发1',
    [
      [
        'dailyReport',
        {
          date: '2026-06-10',
          station: '锡尼站',
          purchaseOrders: 2,
          purchaseAmount: 88,
          parcelsIn: 15,
          parcelsOut: 1,
        },
      ],
    ],
  ],
  [
    '锡尼站(其木格)代买2单88 收件15',
    [
      [
        'dailyReport',
        { date: '2026-06-10', station: '锡尼站', purchaseOrders: 2, purchaseAmount: 88, parcelsIn: 15 },
      ],
    ],
  ],
  [
    '下午三点五十刚代买1单30',
    [['dailyReport', { date: '2026-06-10', purchaseOrders: 1, purchaseAmount: 30, partial: true }]],
  ],
  [
    '今天3点前代买2单60，3点后1单20',
    [['dailyReport', { date: '2026-06-10', purchaseOrders: 3, purchaseAmount: 80 }]],
  ],
  ['代买1单十五点八', [['dailyReport', { date: '2026-06-10', purchaseOrders: 1, purchaseAmount: 15.8 }]]],
  [
    '今天代买2单，第一单35，第二单四十二块五',
    [['dailyReport', { date: '2026-06-10', purchaseOrders: 2, purchaseAmount: 77.5 }]],
  ],
  [
    '收件3、发件2、代买1单20',
    [
      [
        'dailyReport',
        { date: '2026-06-10', purchaseOrders: 1, purchaseAmount: 20, parcelsIn: 3, parcelsOut: 2 },
      ],
    ],
  ],
  [
    '收件 3、发件 2、代买 1单 20元',
    [
      [
        'dailyReport',
        { date: '2026-06-10', purchaseOrders: 1, purchaseAmount: 20, parcelsIn: 3, parcelsOut: 2 },
      ],
    ],
  ],
  [
    '收件：3；发件：2；代买：0；',
    [['dailyReport', { date: '2026-06-10', purchaseOrders: 0, parcelsIn: 3, parcelsOut: 2 }]],
  ],
  [
    '代买：2（45元）、代卖：1（60元）、收件：9、发件：1、签到：已',
    [
      [
        'dailyReport',
        {
          date: '2026-06-10',
          purchaseOrders: 2,
          purchaseAmount: 45,
          saleOrders: 1,
          saleAmount: 60,
          parcelsIn: 9,
          parcelsOut: 1,
          appSignedIn: true,
        },
      ],
    ],
  ],
  ['今天 9 号 代买1单20', [['dailyReport', { date: '2026-06-10', purchaseOrders: 1, purchaseAmount: 20 }]]],
  ['昨天9号代买1单20', [['dailyReport', { date: '2026-06-09', purchaseOrders: 1, purchaseAmount: 20 }]]],
  [
    '6月9号周二 代买1单20 收件3',
    [['dailyReport', { date: '2026-06-09', purchaseOrders: 1, purchaseAmount: 20, parcelsIn: 3 }]],
  ],
  ['周二（6月9日）收件3', [['dailyReport', { date: '2026-06-09', parcelsIn: 3 }]]],
  ['上午10点签到了', [['appSignIn', { date: '2026-06-10' }]]],
  ['8:30签到成功', [['appSignIn', { date: '2026-06-10' }]]],
  ['快递员10点送来15件快递', [['dailyReport', { date: '2026-06-10', parcelsIn: 15 }]]],
  [
    '今天收到圆通快递8件、中通6件，寄出2件',
    [['dailyReport', { date: '2026-06-10', parcelsIn: 14, parcelsOut: 2 }]],
  ],
  ['今天快递圆通8中通6', [['dailyReport', { date: '2026-06-10', parcelsIn: 14 }]]],
  [
    '收件共17件（圆通8、中通9），发件2',
    [['dailyReport', { date: '2026-06-10', parcelsIn: 17, parcelsOut: 2 }]],
  ],
  [
    '助农取款业务3笔，金额2600元，缴费2笔，金额180元',
    [
      [
        'dailyReport',
        { date: '2026-06-10', cashOrders: 3, cashAmount: 2600, serviceOrders: 2, serviceAmount: 180 },
      ],
    ],
  ],
  ['便民服务3人次，金额200元', [['dailyReport', { date: '2026-06-10', serviceAmount: 200 }]]],
  ['代办缴费3笔210', [['dailyReport', { date: '2026-06-10', serviceOrders: 3, serviceAmount: 210 }]]],
  ['老年卡充值2笔100', [['dailyReport', { date: '2026-06-10', serviceOrders: 2, serviceAmount: 100 }]]],
  ['今天帮5个人交了电费 一共630', [['dailyReport', { date: '2026-06-10', serviceAmount: 630 }]]],
  ['交电费的5户 630元', [['dailyReport', { date: '2026-06-10', serviceAmount: 630 }]]],
  ['收了12个件，发了3个件', [['dailyReport', { date: '2026-06-10', parcelsIn: 12, parcelsOut: 3 }]]],
  ['帮农户卖了3单苹果210元', [['dailyReport', { date: '2026-06-10', saleOrders: 3, saleAmount: 210 }]]],
  [
    '卖苹果3单210，买农药2单90',
    [
      [
        'dailyReport',
        { date: '2026-06-10', saleOrders: 3, saleAmount: 210, purchaseOrders: 2, purchaseAmount: 90 },
      ],
    ],
  ],
  [
    '代买3单：150；代卖1单：80。',
    [
      [
        'dailyReport',
        { date: '2026-06-10', purchaseOrders: 3, purchaseAmount: 150, saleOrders: 1, saleAmount: 80 },
      ],
    ],
  ],
  ['代买:3单; 150元', [['dailyReport', { date: '2026-06-10', purchaseOrders: 3, purchaseAmount: 150 }]]],
  ['代买(3单)150元', [['dailyReport', { date: '2026-06-10', purchaseOrders: 3, purchaseAmount: 150 }]]],
  [
    '代买共3单，合计150元，已送达2单',
    [['dailyReport', { date: '2026-06-10', purchaseOrders: 3, purchaseAmount: 150 }]],
  ],
  [
    '代买3单150元，有1单明天到',
    [['dailyReport', { date: '2026-06-10', purchaseOrders: 3, purchaseAmount: 150 }]],
  ],
  [
    '代买3单150，代收8，代缴1',
    [
      [
        'dailyReport',
        { date: '2026-06-10', purchaseOrders: 3, purchaseAmount: 150, serviceOrders: 1, parcelsIn: 8 },
      ],
    ],
  ],
  [
    '代买5单200其中退款1单40，代卖无',
    [
      [
        'dailyReport',
        {
          date: '2026-06-10',
          purchaseOrders: 5,
          purchaseAmount: 200,
          purchaseRefundOrders: 1,
          purchaseRefundAmount: 40,
          saleOrders: 0,
        },
      ],
    ],
  ],
  ['收件5，有2件昨天到的', [['dailyReport', { date: '2026-06-10', parcelsIn: 5 }]]],
  ['代买1单20（明天到货）', [['dailyReport', { date: '2026-06-10', purchaseOrders: 1, purchaseAmount: 20 }]]],
  ['收件5。明天没业务', [['dailyReport', { date: '2026-06-10', parcelsIn: 5 }]]],
  [
    '代买2单48 收件3，这是昨天的',
    [['dailyReport', { date: '2026-06-09', purchaseOrders: 2, purchaseAmount: 48, parcelsIn: 3 }]],
  ],
  ['收件5 明天休息', [['dailyReport', { date: '2026-06-10', parcelsIn: 5 }]]],
  ['今天收件5，后天去县里开会', [['dailyReport', { date: '2026-06-10', parcelsIn: 5 }]]],
  ['代买 3:150', [['dailyReport', { date: '2026-06-10', purchaseOrders: 3, purchaseAmount: 150 }]]],
  [
    '站点:锡尼站 收件 5 代买 3',
    [['dailyReport', { date: '2026-06-10', station: '锡尼站', purchaseOrders: 3, parcelsIn: 5 }]],
  ],
  ['10:30 收件5', [['dailyReport', { date: '2026-06-10', parcelsIn: 5 }]]],
]

describe('a day’s numbers in many words', () => {
  it.each(cases)('%s', (text, meaning) => {
    expect(meaningOf(text)).toEqual(meaning)
  })
})
