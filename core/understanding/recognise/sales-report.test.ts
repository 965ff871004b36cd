import { describe, expect, it } from 'vitest'
import { type Case, meaningOf, stranger, trainee } from '../testing.ts'

const cases: Case[] = [
  [
    '抖音卖了12单，578元',
    [['salesReport', { date: '2026-06-10', orders: 12, amount: 578, channel: '抖音' }]],
    trainee,
  ],
  [
    '今天快手直播牛肉干卖了30袋，2700块',
    [
      [
        'salesReport',
        { date: '2026-06-10', product: '牛肉干', quantity: 30, unit: '袋', amount: 2700, channel: '快手' },
      ],
    ],
    trainee,
  ],
  [
    '昨天赶集卖羊肉20斤，一斤38',
    [
      [
        'salesReport',
        { date: '2026-06-09', product: '羊肉', quantity: 20, unit: '斤', amount: 760, channel: '赶集' },
      ],
    ],
    trainee,
  ],
  [
    '拼多多 核桃 50斤 850元',
    [
      [
        'salesReport',
        { date: '2026-06-10', product: '核桃', quantity: 50, unit: '斤', amount: 850, channel: '拼多多' },
      ],
    ],
    trainee,
  ],
  [
    '上周微信群卖出酸奶饼40盒，一共800',
    [
      [
        'salesReport',
        {
          from: '2026-06-01',
          to: '2026-06-07',
          product: '酸奶饼',
          quantity: 40,
          unit: '盒',
          amount: 800,
          channel: '微信群',
        },
      ],
    ],
    trainee,
  ],
  [
    '5月份淘宝店成交230单 销售额1.8万',
    [['salesReport', { from: '2026-05-01', to: '2026-05-31', orders: 230, amount: 18000, channel: '淘宝' }]],
    trainee,
  ],
  [
    '今天卖了3单 羊肚菌2斤600元，牛肝菌1斤180元',
    [
      [
        'salesReport',
        { date: '2026-06-10', product: '羊肚菌', quantity: 2, unit: '斤', orders: 3, amount: 600 },
      ],
      ['salesReport', { date: '2026-06-10', product: '牛肝菌', quantity: 1, unit: '斤', amount: 180 }],
    ],
    trainee,
  ],
  [
    '朋友圈卖了两只鸡260',
    [
      [
        'salesReport',
        { date: '2026-06-10', product: '鸡', quantity: 2, unit: '只', amount: 260, channel: '朋友圈' },
      ],
    ],
    trainee,
  ],
  [
    '昨天直播卖了一百二十单蜂蜜，八千六',
    [['salesReport', { date: '2026-06-09', product: '蜂蜜', orders: 120, amount: 8600, channel: '直播' }]],
    trainee,
  ],
  [
    '石榴30箱，每箱55，社区团购',
    [
      [
        'salesReport',
        { date: '2026-06-10', product: '石榴', quantity: 30, unit: '箱', amount: 1650, channel: '社区团购' },
      ],
    ],
    trainee,
  ],
  [
    '6月1日—6月7日 抖音 奶茶粉 85袋 2125元',
    [
      [
        'salesReport',
        {
          from: '2026-06-01',
          to: '2026-06-07',
          product: '奶茶粉',
          quantity: 85,
          unit: '袋',
          amount: 2125,
          channel: '抖音',
        },
      ],
    ],
    trainee,
  ],
  [
    '这个月快手卖了2.3万，抖音卖了1万2',
    [
      ['salesReport', { from: '2026-06-01', to: '2026-06-30', amount: 23000, channel: '快手' }],
      ['salesReport', { from: '2026-06-01', to: '2026-06-30', amount: 12000, channel: '抖音' }],
    ],
    trainee,
  ],
  [
    '上个月线下卖彝绣15件4500元，线上卖8件2600',
    [
      [
        'salesReport',
        {
          from: '2026-05-01',
          to: '2026-05-31',
          product: '彝绣',
          quantity: 15,
          unit: '件',
          amount: 4500,
          channel: '线下',
        },
      ],
      [
        'salesReport',
        {
          from: '2026-05-01',
          to: '2026-05-31',
          product: '彝绣',
          quantity: 8,
          unit: '件',
          amount: 2600,
          channel: '线上',
        },
      ],
    ],
    trainee,
  ],
  [
    '产品：奶酪\n渠道：抖音\n数量：20盒\n单价：35元',
    [
      [
        'salesReport',
        { date: '2026-06-10', product: '奶酪', quantity: 20, unit: '盒', amount: 700, channel: '抖音' },
      ],
    ],
    trainee,
  ],
  [
    '【5月】抖音 156单 23000元；快手 80单 9000元',
    [
      ['salesReport', { from: '2026-05-01', to: '2026-05-31', orders: 156, amount: 23000, channel: '抖音' }],
      ['salesReport', { from: '2026-05-01', to: '2026-05-31', orders: 80, amount: 9000, channel: '快手' }],
    ],
    trainee,
  ],
  ['今天没卖出去', [], trainee],
  ['今天卖了多少', [], trainee],
  ['昨天那场直播卖了500单，人家真厉害', [], trainee],
  ['枸杞今年20一斤，有要的私聊', [], trainee],
  [
    '卖了一头牛，一万八',
    [['salesReport', { date: '2026-06-10', product: '牛', quantity: 1, unit: '头', amount: 18000 }]],
    trainee,
  ],
  ['刚卖了2单，130', [['salesReport', { date: '2026-06-10', orders: 2, amount: 130 }]], trainee],
  ['今天成交额3580', [['salesReport', { date: '2026-06-10', amount: 3580 }]], trainee],
  [
    '网店今天走了15件，900多块',
    [
      [
        'salesReport',
        { date: '2026-06-10', quantity: 15, unit: '件', amount: 900, channel: '网店', approximate: true },
      ],
    ],
    trainee,
  ],
  [
    '我们公司5月份线上销售额12.6万元，订单1580单',
    [
      [
        'salesReport',
        { from: '2026-05-01', to: '2026-05-31', orders: 1580, amount: 126000, channel: '线上' },
      ],
    ],
    trainee,
  ],
  [
    '企业上报：6月上旬销售羊绒衫45件，3.2万，渠道天猫',
    [
      [
        'salesReport',
        {
          from: '2026-06-01',
          to: '2026-06-10',
          product: '羊绒衫',
          quantity: 45,
          unit: '件',
          amount: 32000,
          channel: '天猫',
        },
      ],
    ],
    stranger,
  ],
  [
    '合作社今天发货蜜瓜200箱，1万2',
    [['salesReport', { date: '2026-06-10', product: '蜜瓜', quantity: 200, unit: '箱', amount: 12000 }]],
    stranger,
  ],
  [
    '今天牛肉干3单260元，奶酪1单88元，合计348元',
    [
      ['salesReport', { date: '2026-06-10', product: '牛肉干', orders: 3, amount: 260 }],
      ['salesReport', { date: '2026-06-10', product: '奶酪', orders: 1, amount: 88 }],
    ],
    trainee,
  ],
  [
    '视频号卖了5单350，不对，是6单420',
    [['salesReport', { date: '2026-06-10', orders: 6, amount: 420, channel: '视频号' }]],
    trainee,
  ],
  [
    '昨晚直播2小时，卖出奶皮子36单，1580元',
    [['salesReport', { date: '2026-06-09', product: '奶皮子', orders: 36, amount: 1580, channel: '直播' }]],
    trainee,
  ],
  [
    '线下卖了大概三十来斤蘑菇，五百多块',
    [
      [
        'salesReport',
        {
          date: '2026-06-10',
          product: '蘑菇',
          quantity: 30,
          unit: '斤',
          amount: 500,
          channel: '线下',
          approximate: true,
        },
      ],
    ],
    trainee,
  ],
  ['今天卖了600', [['salesReport', { date: '2026-06-10', amount: 600 }]], trainee],
  [
    '抖音 6单 360',
    [['salesReport', { date: '2026-06-10', orders: 6, amount: 360, channel: '抖音' }]],
    trainee,
  ],
  [
    '今天在抖音卖了6单，一共卖了360块',
    [['salesReport', { date: '2026-06-10', orders: 6, amount: 360, channel: '抖音' }]],
    trainee,
  ],
  [
    '今天快手带货奶豆腐11单，流水1,320元',
    [['salesReport', { date: '2026-06-10', product: '奶豆腐', orders: 11, amount: 1320, channel: '快手' }]],
    trainee,
  ],
  [
    '本周抖音直播成交45单，销售额6780元',
    [['salesReport', { from: '2026-06-08', to: '2026-06-14', orders: 45, amount: 6780, channel: '抖音' }]],
    trainee,
  ],
  [
    '上半年线上卖了8万多',
    [
      [
        'salesReport',
        { from: '2026-01-01', to: '2026-06-30', amount: 80000, channel: '线上', approximate: true },
      ],
    ],
    trainee,
  ],
  [
    '5月抖音卖牛肉干1.2万，视频号卖奶茶6000',
    [
      [
        'salesReport',
        { from: '2026-05-01', to: '2026-05-31', product: '牛肉干', amount: 12000, channel: '抖音' },
      ],
      [
        'salesReport',
        { from: '2026-05-01', to: '2026-05-31', product: '奶茶', amount: 6000, channel: '视频号' },
      ],
    ],
    trainee,
  ],
  [
    '昨天小红书出了3单手工皂，每单39',
    [['salesReport', { date: '2026-06-09', product: '手工皂', orders: 3, amount: 117, channel: '小红书' }]],
    trainee,
  ],
  [
    '在淘宝卖了15个银手镯，每个120元',
    [
      [
        'salesReport',
        { date: '2026-06-10', product: '银手镯', quantity: 15, unit: '个', amount: 1800, channel: '淘宝' },
      ],
    ],
    trainee,
  ],
  [
    '今天朋友圈卖土鸡蛋6板，30一板',
    [
      [
        'salesReport',
        { date: '2026-06-10', product: '土鸡蛋', quantity: 6, unit: '板', amount: 180, channel: '朋友圈' },
      ],
    ],
    trainee,
  ],
  [
    '羊肉今天在抖音卖了38单5200，快手12单1600',
    [
      ['salesReport', { date: '2026-06-10', product: '羊肉', orders: 38, amount: 5200, channel: '抖音' }],
      ['salesReport', { date: '2026-06-10', product: '羊肉', orders: 12, amount: 1600, channel: '快手' }],
    ],
    trainee,
  ],
  [
    '今天卖了羊肉20斤760元、牛肉10斤420元',
    [
      ['salesReport', { date: '2026-06-10', product: '羊肉', quantity: 20, unit: '斤', amount: 760 }],
      ['salesReport', { date: '2026-06-10', product: '牛肉', quantity: 10, unit: '斤', amount: 420 }],
    ],
    trainee,
  ],
  ['今天摆摊收入320', [['salesReport', { date: '2026-06-10', amount: 320, channel: '摆摊' }]], trainee],
  [
    '昨天赶集，卖了辣椒35斤，4块一斤',
    [
      [
        'salesReport',
        { date: '2026-06-09', product: '辣椒', quantity: 35, unit: '斤', amount: 140, channel: '赶集' },
      ],
    ],
    trainee,
  ],
  [
    '今天微信卖了2只羊共3600元，1只牛犊5800',
    [
      [
        'salesReport',
        { date: '2026-06-10', product: '羊', quantity: 2, unit: '只', amount: 3600, channel: '微信' },
      ],
      [
        'salesReport',
        { date: '2026-06-10', product: '牛犊', quantity: 1, unit: '只', amount: 5800, channel: '微信' },
      ],
    ],
    trainee,
  ],
  [
    '我家网店5月卖了156单，总共1万2千多',
    [
      [
        'salesReport',
        {
          from: '2026-05-01',
          to: '2026-05-31',
          orders: 156,
          amount: 12000,
          channel: '网店',
          approximate: true,
        },
      ],
    ],
    trainee,
  ],
  [
    '石榴卖了：抖音20箱1200，线下15箱750',
    [
      [
        'salesReport',
        { date: '2026-06-10', product: '石榴', quantity: 20, unit: '箱', amount: 1200, channel: '抖音' },
      ],
      [
        'salesReport',
        { date: '2026-06-10', product: '石榴', quantity: 15, unit: '箱', amount: 750, channel: '线下' },
      ],
    ],
    trainee,
  ],
  [
    '直播间卖了5单唐卡，9800',
    [['salesReport', { date: '2026-06-10', product: '唐卡', orders: 5, amount: 9800, channel: '直播间' }]],
    trainee,
  ],
  [
    '报一下：抖音，蜂蜜，12瓶，576元',
    [
      [
        'salesReport',
        { date: '2026-06-10', product: '蜂蜜', quantity: 12, unit: '瓶', amount: 576, channel: '抖音' },
      ],
    ],
    trainee,
  ],
  [
    '日期 6月8日 产品 沙葱 数量 30斤 金额 240元 渠道 社区团购',
    [
      [
        'salesReport',
        { date: '2026-06-08', product: '沙葱', quantity: 30, unit: '斤', amount: 240, channel: '社区团购' },
      ],
    ],
    trainee,
  ],
  [
    '今天直播没啥人，就卖了2单，78块',
    [['salesReport', { date: '2026-06-10', orders: 2, amount: 78, channel: '直播' }]],
    trainee,
  ],
  [
    '本公司5月销售羊绒围巾320条，9.6万元，其中线上180条5.4万',
    [
      [
        'salesReport',
        {
          from: '2026-05-01',
          to: '2026-05-31',
          product: '羊绒围巾',
          quantity: 320,
          unit: '条',
          amount: 96000,
        },
      ],
    ],
    stranger,
  ],
  [
    '我们合作社上个月卖了沃柑3000斤，一斤2块5',
    [
      [
        'salesReport',
        { from: '2026-05-01', to: '2026-05-31', product: '沃柑', quantity: 3000, unit: '斤', amount: 7500 },
      ],
    ],
    stranger,
  ],
  [
    '卖出去5件了，460元',
    [['salesReport', { date: '2026-06-10', quantity: 5, unit: '件', amount: 460 }]],
    trainee,
  ],
  [
    '今天朋友圈200，抖音350',
    [
      ['salesReport', { date: '2026-06-10', amount: 200, channel: '朋友圈' }],
      ['salesReport', { date: '2026-06-10', amount: 350, channel: '抖音' }],
    ],
    trainee,
  ],
  [
    '昨天拼多多 26单 1,040.5元',
    [['salesReport', { date: '2026-06-09', orders: 26, amount: 1040.5, channel: '拼多多' }]],
    trainee,
  ],
  [
    '今晚开播，卖了13单奶酪，520',
    [['salesReport', { date: '2026-06-10', product: '奶酪', orders: 13, amount: 520 }]],
    trainee,
  ],
  ['今天卖了一千二', [['salesReport', { date: '2026-06-10', amount: 1200 }]], trainee],
  [
    '快手 酥油 5斤 350',
    [
      [
        'salesReport',
        { date: '2026-06-10', product: '酥油', quantity: 5, unit: '斤', amount: 350, channel: '快手' },
      ],
    ],
    trainee,
  ],
  [
    '沙棘糕36一盒卖了9盒',
    [['salesReport', { date: '2026-06-10', product: '沙棘糕', quantity: 9, unit: '盒', amount: 324 }]],
    trainee,
  ],
  [
    '卖了25斤羊排，42块/斤',
    [['salesReport', { date: '2026-06-10', product: '羊排', quantity: 25, unit: '斤', amount: 1050 }]],
    trainee,
  ],
  [
    '杏仁露 12瓶*15=180 朋友圈',
    [
      [
        'salesReport',
        { date: '2026-06-10', product: '杏仁露', quantity: 12, unit: '瓶', amount: 180, channel: '朋友圈' },
      ],
    ],
    trainee,
  ],
  [
    '老师我给你说今天我在微信群卖酸奶饼嘛卖了十二张一张是二十五块钱',
    [
      [
        'salesReport',
        { date: '2026-06-10', product: '酸奶饼', quantity: 12, unit: '张', amount: 300, channel: '微信群' },
      ],
    ],
    trainee,
  ],
  [
    '羊奶皂卖了8块，每块26，线下',
    [
      [
        'salesReport',
        { date: '2026-06-10', product: '羊奶皂', quantity: 8, unit: '块', amount: 208, channel: '线下' },
      ],
    ],
    trainee,
  ],
  [
    '渠道 朋友圈\n钱数 四百二\n卖的啥 土豆粉\n卖了多少 70袋\n哪天 6月7号',
    [
      [
        'salesReport',
        { date: '2026-06-07', product: '土豆粉', quantity: 70, unit: '袋', amount: 420, channel: '朋友圈' },
      ],
    ],
    trainee,
  ],
  [
    '1.日期：6.8\n2.产品：香瓜\n3.数量：18箱\n4.金额：900元',
    [['salesReport', { date: '2026-06-08', product: '香瓜', quantity: 18, unit: '箱', amount: 900 }]],
    trainee,
  ],
  [
    '企业：青河食品厂 5月 羊肉酱 销量900瓶 销售额2.7万 京东',
    [
      [
        'salesReport',
        {
          from: '2026-05-01',
          to: '2026-05-31',
          product: '羊肉酱',
          quantity: 900,
          unit: '瓶',
          amount: 27000,
          channel: '京东',
        },
      ],
    ],
    stranger,
  ],
  [
    '今天抖音14单，哎看错后台了，是41单，2050块',
    [['salesReport', { date: '2026-06-10', orders: 41, amount: 2050, channel: '抖音' }]],
    trainee,
  ],
  [
    '昨天抖音卖了炒米，不对，是奶片，6单180',
    [['salesReport', { date: '2026-06-09', product: '奶片', orders: 6, amount: 180, channel: '抖音' }]],
    trainee,
  ],
  [
    '昨天没直播，微信卖了三瓶蜂蜜150',
    [
      [
        'salesReport',
        { date: '2026-06-09', product: '蜂蜜', quantity: 3, unit: '瓶', amount: 150, channel: '微信' },
      ],
    ],
    trainee,
  ],
  [
    '今天抖音没出单，快手4单132元',
    [['salesReport', { date: '2026-06-10', orders: 4, amount: 132, channel: '快手' }]],
    trainee,
  ],
  [
    '今天播了2个小时，观看1800人，卖了7单，除去运费赚了90，成交额315',
    [['salesReport', { date: '2026-06-10', orders: 7, amount: 315 }]],
    trainee,
  ],
  [
    '今天抖音9单，450元，比昨天多2单',
    [['salesReport', { date: '2026-06-10', orders: 9, amount: 450, channel: '抖音' }]],
    trainee,
  ],
  [
    '今天一共卖了7单，抖音4单200，快手3单120',
    [
      ['salesReport', { date: '2026-06-10', orders: 4, amount: 200, channel: '抖音' }],
      ['salesReport', { date: '2026-06-10', orders: 3, amount: 120, channel: '快手' }],
    ],
    trainee,
  ],
  [
    '苹果80斤240块 梨30斤60块 都是赶集卖的',
    [
      [
        'salesReport',
        { date: '2026-06-10', product: '苹果', quantity: 80, unit: '斤', amount: 240, channel: '赶集' },
      ],
      [
        'salesReport',
        { date: '2026-06-10', product: '梨', quantity: 30, unit: '斤', amount: 60, channel: '赶集' },
      ],
    ],
    trainee,
  ],
  [
    '今天奶片快手卖10袋300，酸奶赶集卖50碗250',
    [
      [
        'salesReport',
        { date: '2026-06-10', product: '奶片', quantity: 10, unit: '袋', amount: 300, channel: '快手' },
      ],
      [
        'salesReport',
        { date: '2026-06-10', product: '酸奶', quantity: 50, unit: '碗', amount: 250, channel: '赶集' },
      ],
    ],
    trainee,
  ],
  [
    '卖了一头驴一只羊，驴九千，羊一千一',
    [
      ['salesReport', { date: '2026-06-10', product: '驴', quantity: 1, unit: '头', amount: 9000 }],
      ['salesReport', { date: '2026-06-10', product: '羊', quantity: 1, unit: '只', amount: 1100 }],
    ],
    trainee,
  ],
  [
    '媳妇做的奶豆腐有人买走了6斤，270',
    [['salesReport', { date: '2026-06-10', product: '奶豆腐', quantity: 6, unit: '斤', amount: 270 }]],
    trainee,
  ],
  [
    '昨天把地里的萝卜卖给菜贩子了，500斤，三毛一斤',
    [['salesReport', { date: '2026-06-09', product: '萝卜', quantity: 500, unit: '斤', amount: 150 }]],
    trainee,
  ],
  [
    '旗里物资交流会卖了挂毯4条1200',
    [
      [
        'salesReport',
        { date: '2026-06-10', product: '挂毯', quantity: 4, unit: '条', amount: 1200, channel: '物资交流会' },
      ],
    ],
    trainee,
  ],
  [
    '五一三天摆摊卖凉皮200碗，八块一碗',
    [
      [
        'salesReport',
        {
          from: '2026-05-01',
          to: '2026-05-03',
          product: '凉皮',
          quantity: 200,
          unit: '碗',
          amount: 1600,
          channel: '摆摊',
        },
      ],
    ],
    trainee,
  ],
  [
    '朋友圈今天出桃子12箱，每箱40包邮，收款480',
    [
      [
        'salesReport',
        { date: '2026-06-10', product: '桃子', quantity: 12, unit: '箱', amount: 480, channel: '朋友圈' },
      ],
    ],
    trainee,
  ],
  ...[
    '抖音罚了我150',
    '我买了3箱苹果90块',
    '李哥昨天卖了40单',
    '他们合作社上个月光羊肉就走了十几万',
    '今晚抖音直播，奶皮子20块3张',
    '恭喜那仁同学今天开单4单',
    '集上羊羔一只700，比上个月跌了60',
    '老师要求每人这周卖5单',
    '我嫂子在超市上班，一个月2600',
  ].map((text): Case => [text, [], trainee]),
  [
    '今天卖了两条围裙，一条65一条80',
    [['salesReport', { date: '2026-06-10', product: '围裙', quantity: 2, unit: '条', amount: 145 }]],
    trainee,
  ],
  [
    '昨天今天两天快手走了14单花椒，630',
    [
      [
        'salesReport',
        { from: '2026-06-09', to: '2026-06-10', product: '花椒', orders: 14, amount: 630, channel: '快手' },
      ],
    ],
    trainee,
  ],
  [
    '昨天抖音播了三个钟头，腐竹走了9单，270',
    [['salesReport', { date: '2026-06-09', product: '腐竹', orders: 9, amount: 270, channel: '抖音' }]],
    trainee,
  ],
  [
    '上个礼拜天猫走了40单黑米，1600',
    [
      [
        'salesReport',
        { from: '2026-06-01', to: '2026-06-07', product: '黑米', orders: 40, amount: 1600, channel: '天猫' },
      ],
    ],
    trainee,
  ],
  [
    '五月上半月微店走了杏仁60袋，1500块',
    [
      [
        'salesReport',
        {
          from: '2026-05-01',
          to: '2026-05-15',
          product: '杏仁',
          quantity: 60,
          unit: '袋',
          amount: 1500,
          channel: '微店',
        },
      ],
    ],
    trainee,
  ],
  [
    '今天销售额京东5000，1688批发9000',
    [
      ['salesReport', { date: '2026-06-10', amount: 5000, channel: '京东' }],
      ['salesReport', { date: '2026-06-10', amount: 9000, channel: '1688' }],
    ],
    trainee,
  ],
  [
    '赶场卖了10只鸭 一只60 下午又卖了4只 也是60',
    [
      [
        'salesReport',
        { date: '2026-06-10', product: '鸭', quantity: 10, unit: '只', amount: 600, channel: '赶场' },
      ],
      [
        'salesReport',
        { date: '2026-06-10', product: '鸭', quantity: 4, unit: '只', amount: 240, channel: '赶场' },
      ],
    ],
    trainee,
  ],
  [
    '上午卖了6袋黑米 下午卖了3袋黑米 一共9袋 540元',
    [['salesReport', { date: '2026-06-10', product: '黑米', quantity: 9, unit: '袋', amount: 540 }]],
    trainee,
  ],
  [
    '抖音12单 快手7单 都是花椒',
    [
      ['salesReport', { date: '2026-06-10', product: '花椒', orders: 12, channel: '抖音' }],
      ['salesReport', { date: '2026-06-10', product: '花椒', orders: 7, channel: '快手' }],
    ],
    trainee,
  ],
  [
    '带货数据：杏仁40袋 800元，平台快手',
    [
      [
        'salesReport',
        { date: '2026-06-10', product: '杏仁', quantity: 40, unit: '袋', amount: 800, channel: '快手' },
      ],
    ],
    trainee,
  ],
  [
    '今天花椒批给超市30斤，40一斤',
    [['salesReport', { date: '2026-06-10', product: '花椒', quantity: 30, unit: '斤', amount: 1200 }]],
    trainee,
  ],
  [
    '今天快手卖了11单黑米，五斤装的，550',
    [['salesReport', { date: '2026-06-10', product: '黑米', orders: 11, amount: 550, channel: '快手' }]],
    trainee,
  ],
  [
    '今天抖音百来单，杏仁，三千块',
    [
      [
        'salesReport',
        {
          date: '2026-06-10',
          product: '杏仁',
          orders: 100,
          amount: 3000,
          channel: '抖音',
          approximate: true,
        },
      ],
    ],
    trainee,
  ],
  ...[
    '我老家也是自己晒的，一斤卖到90多',
    '饭店的电话是01066668888',
    '牧仁花卖了一车白菜，一斤才三毛',
    '课上的例子：李四今天快手卖了30单，900元',
    '那个卖花椒的说一斤进来30卖60，一天卖50斤',
    '我同学在上海开店，一个月卖20万',
    '我二舅家的杏今年卖了一万多',
    '今天走了1万步',
    '哪个主播一天卖了两千单，真的假的',
    '你一单顶我二十单',
    '如果我有你那人气，一天不得卖五十单',
    '我家六亩甜瓜，贩子给五毛，想问问你们收多少',
    '先上十箱试试，卖不动自己喝',
    '卖一箱提三块，干不干',
    '先把前五单做好',
    '第200单送围巾',
    '一套设备两千八，贵不贵',
  ].map((text): Case => [text, [], trainee]),
  [
    '朋友圈走羊蝎子3扇900',
    [
      [
        'salesReport',
        { date: '2026-06-10', product: '羊蝎子', quantity: 3, unit: '扇', amount: 900, channel: '朋友圈' },
      ],
    ],
    trainee,
  ],
  [
    '今天快手破纪录啦 96单 7210元',
    [['salesReport', { date: '2026-06-10', orders: 96, amount: 7210, channel: '快手' }]],
    trainee,
  ],
  [
    '微店卖出第一单啦，炒米1袋32',
    [
      [
        'salesReport',
        {
          date: '2026-06-10',
          product: '炒米',
          quantity: 1,
          unit: '袋',
          orders: 1,
          amount: 32,
          channel: '微店',
        },
      ],
    ],
    trainee,
  ],
  [
    '今天微信卖了黄花菜有八包一包二十还有一包是送人的没算',
    [
      [
        'salesReport',
        { date: '2026-06-10', product: '黄花菜', quantity: 8, unit: '包', amount: 160, channel: '微信' },
      ],
    ],
    trainee,
  ],
  [
    '天猫今天成交11单五百二，比昨天好点',
    [['salesReport', { date: '2026-06-10', orders: 11, amount: 520, channel: '天猫' }]],
    trainee,
  ],
  [
    '给我记上 今天京东出了8单 三百一',
    [['salesReport', { date: '2026-06-10', orders: 8, amount: 310, channel: '京东' }]],
    trainee,
  ],
  [
    '卖了三斤半花椒，210块',
    [['salesReport', { date: '2026-06-10', product: '花椒', quantity: 3.5, unit: '斤', amount: 210 }]],
    trainee,
  ],
  [
    '昨天和前天一共卖了50斤杏，300块',
    [
      [
        'salesReport',
        { from: '2026-06-08', to: '2026-06-09', product: '杏', quantity: 50, unit: '斤', amount: 300 },
      ],
    ],
    trainee,
  ],
  [
    '网店卖松子，25袋x30元',
    [
      [
        'salesReport',
        { date: '2026-06-10', product: '松子', quantity: 25, unit: '袋', amount: 750, channel: '网店' },
      ],
    ],
    trainee,
  ],
  [
    '今天礼盒卖出9盒，共990元，渠道是单位团购',
    [
      [
        'salesReport',
        { date: '2026-06-10', product: '礼盒', quantity: 9, unit: '盒', amount: 990, channel: '单位团购' },
      ],
    ],
    trainee,
  ],
  [
    '今天没咋卖，就三斤黄花，九十',
    [['salesReport', { date: '2026-06-10', product: '黄花', quantity: 3, unit: '斤', amount: 90 }]],
    trainee,
  ],
  [
    '带货数据报一下，场次2，单量31，金额1550，平台抖音',
    [['salesReport', { date: '2026-06-10', orders: 31, amount: 1550, channel: '抖音' }]],
    trainee,
  ],
  [
    '今天卖了头驴，九千二',
    [['salesReport', { date: '2026-06-10', product: '驴', quantity: 1, unit: '头', amount: 9200 }]],
    trainee,
  ],
  [
    '上半月卖了苹果400斤，1600元',
    [
      [
        'salesReport',
        { from: '2026-06-01', to: '2026-06-15', product: '苹果', quantity: 400, unit: '斤', amount: 1600 },
      ],
    ],
    trainee,
  ],
  [
    '今天一共出了30单奶酪，其中快手20单，抖音10单',
    [
      ['salesReport', { date: '2026-06-10', product: '奶酪', orders: 20, channel: '快手' }],
      ['salesReport', { date: '2026-06-10', product: '奶酪', orders: 10, channel: '抖音' }],
    ],
    trainee,
  ],
  [
    '胡麻油今天卖了4桶，桶装5斤，360元',
    [['salesReport', { date: '2026-06-10', product: '胡麻油', quantity: 4, unit: '桶', amount: 360 }]],
    trainee,
  ],
  [
    '本社5月电商销售额28.6万元，订单3104单，平台京东',
    [
      [
        'salesReport',
        { from: '2026-05-01', to: '2026-05-31', orders: 3104, amount: 286000, channel: '京东' },
      ],
    ],
    stranger,
  ],
  [
    '这两天（昨天加今天）抖音一共卖了37单，3330',
    [['salesReport', { from: '2026-06-09', to: '2026-06-10', orders: 37, amount: 3330, channel: '抖音' }]],
    stranger,
  ],
  [
    '一季度批发出去蜂蜜2吨，九万六',
    [
      [
        'salesReport',
        {
          from: '2026-01-01',
          to: '2026-03-31',
          product: '蜂蜜',
          quantity: 2,
          unit: '吨',
          amount: 96000,
          channel: '批发',
        },
      ],
    ],
    stranger,
  ],
  [
    '网络零售额5月一共12万',
    [['salesReport', { from: '2026-05-01', to: '2026-05-31', amount: 120000 }]],
    stranger,
  ],
  [
    '松茸 6斤 960\n牛肝菌 15斤 750\n渠道都是朋友圈',
    [
      [
        'salesReport',
        { date: '2026-06-10', product: '松茸', quantity: 6, unit: '斤', amount: 960, channel: '朋友圈' },
      ],
      [
        'salesReport',
        { date: '2026-06-10', product: '牛肝菌', quantity: 15, unit: '斤', amount: 750, channel: '朋友圈' },
      ],
    ],
    trainee,
  ],
  [
    '1-6月抖音卖了1200单9万',
    [['salesReport', { from: '2026-01-01', to: '2026-06-30', orders: 1200, amount: 90000, channel: '抖音' }]],
    trainee,
  ],
  [
    '三四月份卖了300斤牛肉干',
    [['salesReport', { from: '2026-03-01', to: '2026-04-30', product: '牛肉干', quantity: 300, unit: '斤' }]],
    trainee,
  ],
  [
    '前三季度营业额80万，抖音占一半',
    [['salesReport', { from: '2026-01-01', to: '2026-09-30', amount: 800000 }]],
    trainee,
  ],
  ['那个直播卖苹果的，一箱卖29.9还包邮，能赚啥', [], trainee],
  [
    '美团优选今天出洋葱400斤 1块1一斤',
    [
      [
        'salesReport',
        { date: '2026-06-10', product: '洋葱', quantity: 400, unit: '斤', amount: 440, channel: '美团优选' },
      ],
    ],
    trainee,
  ],
  [
    '小红书出手工银耳环2对 三百六',
    [
      [
        'salesReport',
        {
          date: '2026-06-10',
          product: '手工银耳环',
          quantity: 2,
          unit: '对',
          amount: 360,
          channel: '小红书',
        },
      ],
    ],
    trainee,
  ],
  [
    '今天抖音成交92单 七千三百六 年底冲一把',
    [['salesReport', { date: '2026-06-10', orders: 92, amount: 7360, channel: '抖音' }]],
    trainee,
  ],
  [
    '俩单！线下卖藏毯4条，万二',
    [
      [
        'salesReport',
        {
          date: '2026-06-10',
          product: '藏毯',
          quantity: 4,
          unit: '条',
          orders: 2,
          amount: 12000,
          channel: '线下',
        },
      ],
    ],
    trainee,
  ],
  [
    '拼多多昨天出杏干22袋 396。对了直播班第三期我报名',
    [
      [
        'salesReport',
        { date: '2026-06-09', product: '杏干', quantity: 22, unit: '袋', amount: 396, channel: '拼多多' },
      ],
      ['enrol', { course: '直播班', session: 3 }],
    ],
    trainee,
  ],
  ['软籽石榴30一箱，10箱起批，要的加我微信', [], trainee],
  [
    '昨天抖音直播3场，奶豆腐卖了1200、860、1540，合计3600',
    [['salesReport', { date: '2026-06-09', product: '奶豆腐', amount: 3600, channel: '抖音' }]],
    trainee,
  ],
  [
    '合作社6月批发羊肉2.3吨，每斤32',
    [
      [
        'salesReport',
        {
          from: '2026-06-01',
          to: '2026-06-30',
          product: '羊肉',
          quantity: 2.3,
          unit: '吨',
          amount: 147200,
          channel: '批发',
        },
      ],
    ],
    trainee,
  ],
  [
    '卖了30个月饼礼盒，99一个',
    [['salesReport', { date: '2026-06-10', product: '月饼礼盒', quantity: 30, unit: '个', amount: 2970 }]],
    trainee,
  ],
  ['练习直播，假装卖了100单哈哈', [], trainee],
  [
    '卖了2箱苹果和3箱梨，苹果一箱60，梨一箱50',
    [
      ['salesReport', { date: '2026-06-10', product: '苹果', quantity: 2, unit: '箱', amount: 120 }],
      ['salesReport', { date: '2026-06-10', product: '梨', quantity: 3, unit: '箱', amount: 150 }],
    ],
    trainee,
  ],
  ['客户下了2单蜂蜜', [['salesReport', { date: '2026-06-10', product: '蜂蜜', orders: 2 }]], trainee],
  ['昨天直播间里有人下了三单又全退了，气死', [], trainee],
  [
    '今天拼多多卖酸奶34单832元',
    [['salesReport', { date: '2026-06-10', product: '酸奶', orders: 34, amount: 832, channel: '拼多多' }]],
    trainee,
  ],
  [
    '832卖了核桃5单1688元',
    [['salesReport', { date: '2026-06-10', product: '核桃', orders: 5, amount: 1688, channel: '832平台' }]],
    trainee,
  ],
  ['昨天进货花了500，卖了300，亏了', [['salesReport', { date: '2026-06-09', amount: 300 }]], trainee],
]

describe('salesReport', () => {
  it.each(cases)('%s', (text, meaning, setting) => {
    expect(meaningOf(text, setting)).toEqual(meaning)
  })
})
