// What is told of several people or stations together, and other ways of visits that were not read at first.
import { describe, expect, it } from 'vitest'
import { type Case, meaningOf, staff } from '../testing.ts'

const cases: Case[] = [
  [
    '回访对象｜娜仁花\n回访方式｜电话\n回访日期｜６月９日\n是否开店｜否\n是否就业｜是\n需求｜想学拍视频\n满意度｜５',
    [
      [
        'followUpVisit',
        {
          person: '娜仁花',
          date: '2026-06-09',
          method: '电话',
          openedShop: false,
          employed: true,
          needs: '想学拍视频',
          satisfaction: 5,
        },
      ],
    ],
    staff,
  ],
  [
    '回访登记\n姓名│图雅\n方式│视频\n开店│已开\n月销│3200\n满意度│满意',
    [
      [
        'followUpVisit',
        {
          person: '图雅',
          date: '2026-06-10',
          method: '视频',
          openedShop: true,
          monthlySales: 3200,
          satisfaction: '满意',
        },
      ],
    ],
    staff,
  ],
  [
    '巡查站点｜红泉站\n巡查日期｜6月9日\n巡查情况｜灭火器过期，货架积灰',
    [
      [
        'siteVisit',
        { station: '红泉站', date: '2026-06-09', kind: '巡查', findings: '灭火器过期，货架积灰' },
      ],
    ],
    staff,
  ],
  [
    '巡查完红泉站又去了川井站，川井站的门头灯坏了',
    [
      ['siteVisit', { station: '红泉站', date: '2026-06-10', kind: '巡查' }],
      ['siteVisit', { station: '川井站', date: '2026-06-10', kind: '巡查', findings: '门头灯坏了' }],
    ],
    staff,
  ],
  [
    '上午巡查了新井站没啥问题下午又跑了趟胜利站 台账没记',
    [
      ['siteVisit', { station: '新井站', date: '2026-06-10', kind: '巡查', findings: '没啥问题' }],
      ['siteVisit', { station: '胜利站', date: '2026-06-10', kind: '巡查', findings: '台账没记' }],
    ],
    staff,
  ],
  [
    '盘点完白云站接着盘了青山站，都对得上',
    [
      ['siteVisit', { station: '白云站', date: '2026-06-10', kind: '盘点', findings: '都对得上' }],
      ['siteVisit', { station: '青山站', date: '2026-06-10', kind: '盘点', findings: '都对得上' }],
    ],
    staff,
  ],
  [
    '上周回访：\n周一 电话 乌兰 店开着\n周二 上门 李强 没人',
    [
      ['followUpVisit', { person: '乌兰', date: '2026-06-01', method: '电话', openedShop: true }],
      ['followUpVisit', { person: '李强', date: '2026-06-02', method: '上门', reached: false }],
    ],
    staff,
  ],
  [
    '上周巡查：周一红泉站，门头掉漆；周四川井站，正常',
    [
      ['siteVisit', { station: '红泉站', date: '2026-06-01', kind: '巡查', findings: '门头掉漆' }],
      ['siteVisit', { station: '川井站', date: '2026-06-04', kind: '巡查', findings: '正常' }],
    ],
    staff,
  ],
  [
    '电话回访王在田，店开着，月销八百',
    [
      [
        'followUpVisit',
        { person: '王在田', date: '2026-06-10', method: '电话', openedShop: true, monthlySales: 800 },
      ],
    ],
    staff,
  ],
  [
    '回访陈在河 店没开 在砖厂干活',
    [['followUpVisit', { person: '陈在河', date: '2026-06-10', openedShop: false, employed: true }]],
    staff,
  ],
  [
    '赵桂芝回访：一般，想要流量扶持',
    [
      [
        'followUpVisit',
        { person: '赵桂芝', date: '2026-06-10', needs: '想要流量扶持', satisfaction: '一般' },
      ],
    ],
    staff,
  ],
  [
    '电话回访3人：王芳、李娟、图雅，都开店了，月销分别2000、1500、900',
    [
      [
        'followUpVisit',
        { person: '王芳', date: '2026-06-10', method: '电话', openedShop: true, monthlySales: 2000 },
      ],
      [
        'followUpVisit',
        { person: '李娟', date: '2026-06-10', method: '电话', openedShop: true, monthlySales: 1500 },
      ],
      [
        'followUpVisit',
        { person: '图雅', date: '2026-06-10', method: '电话', openedShop: true, monthlySales: 900 },
      ],
    ],
    staff,
  ],
  [
    '今天回访了苏和和巴雅尔，月销分别是3000和4500，都挺满意',
    [
      ['followUpVisit', { person: '苏和', date: '2026-06-10', monthlySales: 3000, satisfaction: '挺满意' }],
      ['followUpVisit', { person: '巴雅尔', date: '2026-06-10', monthlySales: 4500, satisfaction: '挺满意' }],
    ],
    staff,
  ],
  [
    '上门回访孙二娃，大门上了锁，隔壁说进城看病去了',
    [['followUpVisit', { person: '孙二娃', date: '2026-06-10', method: '上门', reached: false }]],
    staff,
  ],
  [
    '昨天入户回访高娃，院门挂着锁头没见着人',
    [['followUpVisit', { person: '高娃', date: '2026-06-09', method: '上门', reached: false }]],
    staff,
  ],
  [
    '去回访巴特尔，敲了半天门没人开',
    [['followUpVisit', { person: '巴特尔', date: '2026-06-10', reached: false }]],
    staff,
  ],
  [
    '电话回访其木格，响到头也没人接，发短信也不回',
    [['followUpVisit', { person: '其木格', date: '2026-06-10', method: '电话', reached: false }]],
    staff,
  ],
  [
    '微信回访哈斯图雅 发了三条没搭理我',
    [['followUpVisit', { person: '哈斯图雅', date: '2026-06-10', method: '微信', reached: false }]],
    staff,
  ],
  [
    '视频回访宝音，响了几声给按了',
    [['followUpVisit', { person: '宝音', date: '2026-06-10', method: '视频', reached: false }]],
    staff,
  ],
  [
    '电话回访钱玉梅：需要有人帮着做详情页',
    [['followUpVisit', { person: '钱玉梅', date: '2026-06-10', method: '电话', needs: '有人帮着做详情页' }]],
    staff,
  ],
  [
    '回访高云：网店在做，月流水6000多，诉求是包装盒能补贴',
    [
      [
        'followUpVisit',
        {
          person: '高云',
          date: '2026-06-10',
          openedShop: true,
          monthlySales: 6000,
          approximate: true,
          needs: '包装盒能补贴',
        },
      ],
    ],
    staff,
  ],
  [
    '那个 我说一下 前天我去上门回访了那个那日苏 他那个店没干了 现在在旗里开出租',
    [
      [
        'followUpVisit',
        { person: '那日苏', date: '2026-06-08', method: '上门', openedShop: false, employed: true },
      ],
    ],
    staff,
  ],
  [
    '嗯记一下啊昨天电话回访那个白玉花她店开着的一个月也就一千五左右想要直播设备',
    [
      [
        'followUpVisit',
        {
          person: '白玉花',
          date: '2026-06-09',
          method: '电话',
          openedShop: true,
          monthlySales: 1500,
          approximate: true,
          needs: '想要直播设备',
        },
      ],
    ],
    staff,
  ],
  [
    '我这边说下哈前天下午视频回访的那个格根他网店还开着月销九百来块',
    [
      [
        'followUpVisit',
        {
          person: '格根',
          date: '2026-06-08',
          method: '视频',
          openedShop: true,
          monthlySales: 900,
          approximate: true,
        },
      ],
    ],
    staff,
  ],
  [
    '昨天上门回访的巴图忘了登记，店开着',
    [['followUpVisit', { person: '巴图', date: '2026-06-09', method: '上门', openedShop: true }]],
    staff,
  ],
  [
    '前天电话回访的刘英忘记补，没开店',
    [['followUpVisit', { person: '刘英', date: '2026-06-08', method: '电话', openedShop: false }]],
    staff,
  ],
  [
    '电话回访4个人，苏德没接，朝鲁、王玲、孙兰都在上班',
    [
      ['followUpVisit', { person: '苏德', date: '2026-06-10', method: '电话', reached: false }],
      ['followUpVisit', { person: '朝鲁', date: '2026-06-10', method: '电话', employed: true }],
      ['followUpVisit', { person: '王玲', date: '2026-06-10', method: '电话', employed: true }],
      ['followUpVisit', { person: '孙兰', date: '2026-06-10', method: '电话', employed: true }],
    ],
    staff,
  ],
  [
    '今天电话回访五户，其中李霞、高敏没接通，王勇、赵磊、周静都开着店',
    [
      ['followUpVisit', { person: '李霞', date: '2026-06-10', method: '电话', reached: false }],
      ['followUpVisit', { person: '高敏', date: '2026-06-10', method: '电话', reached: false }],
      ['followUpVisit', { person: '王勇', date: '2026-06-10', method: '电话', openedShop: true }],
      ['followUpVisit', { person: '赵磊', date: '2026-06-10', method: '电话', openedShop: true }],
      ['followUpVisit', { person: '周静', date: '2026-06-10', method: '电话', openedShop: true }],
    ],
    staff,
  ],
  ['回访表谁填一下，王芳那份还没交', [], staff],
  [
    '巡查红泉站，站长又去了川井站拉货',
    [
      [
        'siteVisit',
        { station: '红泉站', date: '2026-06-10', kind: '巡查', findings: '站长又去了川井站拉货' },
      ],
    ],
    staff,
  ],
  [
    '盘点了胜利站电脑2台，下午又到乌兰站盘点，打印机坏1台',
    [
      ['siteVisit', { station: '胜利站', date: '2026-06-10', kind: '盘点', findings: '电脑2台' }],
      ['siteVisit', { station: '乌兰站', date: '2026-06-10', kind: '盘点', findings: '打印机坏1台' }],
    ],
    staff,
  ],
  [
    '上午红泉站巡查完了，接着去的新井站，货架乱',
    [
      ['siteVisit', { station: '红泉站', date: '2026-06-10', kind: '巡查' }],
      ['siteVisit', { station: '新井站', date: '2026-06-10', kind: '巡查', findings: '货架乱' }],
    ],
    staff,
  ],
  [
    '指导完白云站直播又去青山站指导了一下商品上架',
    [
      ['siteVisit', { station: '白云站', date: '2026-06-10', kind: '指导', findings: '直播' }],
      ['siteVisit', { station: '青山站', date: '2026-06-10', kind: '指导', findings: '商品上架' }],
    ],
    staff,
  ],
  [
    '今天先去的红泉站巡查，一切正常，然后去了川井站，电表箱没锁',
    [
      ['siteVisit', { station: '红泉站', date: '2026-06-10', kind: '巡查', findings: '一切正常' }],
      ['siteVisit', { station: '川井站', date: '2026-06-10', kind: '巡查', findings: '电表箱没锁' }],
    ],
    staff,
  ],
  [
    '昨天巡查红泉站完事顺路看了胜利站，都没啥问题',
    [
      ['siteVisit', { station: '红泉站', date: '2026-06-09', kind: '巡查', findings: '都没啥问题' }],
      ['siteVisit', { station: '胜利站', date: '2026-06-09', kind: '巡查', findings: '都没啥问题' }],
    ],
    staff,
  ],
  [
    '上周回访\n周三：王玉，没接\n周五：李勇，店关了',
    [
      ['followUpVisit', { person: '王玉', date: '2026-06-03', reached: false }],
      ['followUpVisit', { person: '李勇', date: '2026-06-05', openedShop: false }],
    ],
    staff,
  ],
  [
    '上周回访情况：周二电话回访张敏，月销2000；周四上门回访贺喜格，想贷款',
    [
      ['followUpVisit', { person: '张敏', date: '2026-06-02', method: '电话', monthlySales: 2000 }],
      ['followUpVisit', { person: '贺喜格', date: '2026-06-04', method: '上门', needs: '想贷款' }],
    ],
    staff,
  ],
  [
    '上周四电话回访张敏，月销2000',
    [['followUpVisit', { person: '张敏', date: '2026-06-04', method: '电话', monthlySales: 2000 }]],
    staff,
  ],
  [
    '本周回访：周一 李敏 店开着；周二 王浩 关机',
    [
      ['followUpVisit', { person: '李敏', date: '2026-06-08', openedShop: true }],
      ['followUpVisit', { person: '王浩', date: '2026-06-09', reached: false }],
    ],
    staff,
  ],
  [
    '电话回访三人：李敏、王浩、朝鲁，分别月销1千、2千、3千',
    [
      ['followUpVisit', { person: '李敏', date: '2026-06-10', method: '电话', monthlySales: 1000 }],
      ['followUpVisit', { person: '王浩', date: '2026-06-10', method: '电话', monthlySales: 2000 }],
      ['followUpVisit', { person: '朝鲁', date: '2026-06-10', method: '电话', monthlySales: 3000 }],
    ],
    staff,
  ],
  [
    '今天电话回访李敏和王浩，满意度分别是5分和3分，都在县里上班',
    [
      [
        'followUpVisit',
        { person: '李敏', date: '2026-06-10', method: '电话', employed: true, satisfaction: 5 },
      ],
      [
        'followUpVisit',
        { person: '王浩', date: '2026-06-10', method: '电话', employed: true, satisfaction: 3 },
      ],
    ],
    staff,
  ],
  [
    '上门回访了李敏、王浩、乌云，三家店都开着，月销大概分别是800、1200、600',
    [
      [
        'followUpVisit',
        {
          person: '李敏',
          date: '2026-06-10',
          method: '上门',
          openedShop: true,
          monthlySales: 800,
          approximate: true,
        },
      ],
      [
        'followUpVisit',
        {
          person: '王浩',
          date: '2026-06-10',
          method: '上门',
          openedShop: true,
          monthlySales: 1200,
          approximate: true,
        },
      ],
      [
        'followUpVisit',
        {
          person: '乌云',
          date: '2026-06-10',
          method: '上门',
          openedShop: true,
          monthlySales: 600,
          approximate: true,
        },
      ],
    ],
    staff,
  ],
  [
    '回访李敏、王浩，月销各2000',
    [
      ['followUpVisit', { person: '李敏', date: '2026-06-10', monthlySales: 2000 }],
      ['followUpVisit', { person: '王浩', date: '2026-06-10', monthlySales: 2000 }],
    ],
    staff,
  ],
  [
    '微信回访了李敏、王浩，满意度分别为满意、一般',
    [
      ['followUpVisit', { person: '李敏', date: '2026-06-10', method: '微信', satisfaction: '满意' }],
      ['followUpVisit', { person: '王浩', date: '2026-06-10', method: '微信', satisfaction: '一般' }],
    ],
    staff,
  ],
  [
    '电话回访李敏、王浩，李敏店开着，王浩在工地干活，都想学直播',
    [
      [
        'followUpVisit',
        { person: '李敏', date: '2026-06-10', method: '电话', openedShop: true, needs: '想学直播' },
      ],
      [
        'followUpVisit',
        { person: '王浩', date: '2026-06-10', method: '电话', employed: true, needs: '想学直播' },
      ],
    ],
    staff,
  ],
  [
    '上门回访德力格尔，吃了个闭门羹',
    [['followUpVisit', { person: '德力格尔', date: '2026-06-10', method: '上门', reached: false }]],
    staff,
  ],
  ['回访小组今天跑了一天，累坏了', [], staff],
  [
    '电话回访马英，一直是忙音',
    [['followUpVisit', { person: '马英', date: '2026-06-10', method: '电话', reached: false }]],
    staff,
  ],
  [
    '电话回访马英，打了两回都说暂时无法接通',
    [['followUpVisit', { person: '马英', date: '2026-06-10', method: '电话', reached: false }]],
    staff,
  ],
  [
    '马英的回访：电话转到语音信箱了',
    [['followUpVisit', { person: '马英', date: '2026-06-10', method: '电话', reached: false }]],
    staff,
  ],
  [
    '上门回访马英，去了两趟都没堵着人',
    [['followUpVisit', { person: '马英', date: '2026-06-10', method: '上门', reached: false }]],
    staff,
  ],
  [
    '上门回访马英，门口挂着红灯笼，店开着',
    [['followUpVisit', { person: '马英', date: '2026-06-10', method: '上门', openedShop: true }]],
    staff,
  ],
  [
    '前天视频回访的马英，店给闺女打理着，忘了报上来',
    [['followUpVisit', { person: '马英', date: '2026-06-08', method: '视频', openedShop: true }]],
    staff,
  ],
  [
    '补记：周一上门回访马英，需要有专人指导开直播',
    [['followUpVisit', { person: '马英', date: '2026-06-08', method: '上门', needs: '有专人指导开直播' }]],
    staff,
  ],
  [
    '电话回访马英 有需求 想租个库房',
    [['followUpVisit', { person: '马英', date: '2026-06-10', method: '电话', needs: '想租个库房' }]],
    staff,
  ],
  [
    '那啥我今天去川井站盘点来着冰柜两台都在电脑少了一台',
    [
      [
        'siteVisit',
        { station: '川井站', date: '2026-06-10', kind: '盘点', findings: '冰柜两台都在电脑少了一台' },
      ],
    ],
    staff,
  ],
  ['回访王在田没在家', [['followUpVisit', { person: '王在田', date: '2026-06-10', reached: false }]], staff],
  ['回访老王在家没出门', [], staff],
  [
    '大前天上门回访包金花，店盘出去了，如今在旗医院当护工',
    [
      [
        'followUpVisit',
        { person: '包金花', date: '2026-06-07', method: '上门', openedShop: false, employed: true },
      ],
    ],
    staff,
  ],
  [
    '巡查红泉站，正常，又去川井站，电脑坏了',
    [
      ['siteVisit', { station: '红泉站', date: '2026-06-10', kind: '巡查', findings: '正常' }],
      ['siteVisit', { station: '川井站', date: '2026-06-10', kind: '巡查', findings: '电脑坏了' }],
    ],
    staff,
  ],
  [
    '回访了李敏，没接，王浩、赵磊都开着店',
    [
      ['followUpVisit', { person: '李敏', date: '2026-06-10', reached: false }],
      ['followUpVisit', { person: '王浩', date: '2026-06-10', openedShop: true }],
      ['followUpVisit', { person: '赵磊', date: '2026-06-10', openedShop: true }],
    ],
    staff,
  ],
  [
    '回访了李敏，店开着，红枣、核桃都卖完了',
    [['followUpVisit', { person: '李敏', date: '2026-06-10', openedShop: true }]],
    staff,
  ],
  [
    '上门回访李敏，店开着，羊肉、牛肉都卖，月销两千',
    [
      [
        'followUpVisit',
        { person: '李敏', date: '2026-06-10', method: '上门', openedShop: true, monthlySales: 2000 },
      ],
    ],
    staff,
  ],
  [
    '电话回访李敏、王浩，分别在淘宝和抖音开了店',
    [
      ['followUpVisit', { person: '李敏', date: '2026-06-10', method: '电话', openedShop: true }],
      ['followUpVisit', { person: '王浩', date: '2026-06-10', method: '电话', openedShop: true }],
    ],
    staff,
  ],
  [
    '电话回访李敏，抖音淘宝分别卖了800、500，店开着',
    [['followUpVisit', { person: '李敏', date: '2026-06-10', method: '电话', openedShop: true }]],
    staff,
  ],
  [
    '那个说一下昨天我们几个去上门回访了李敏店关了在城里带孩子',
    [['followUpVisit', { person: '李敏', date: '2026-06-09', method: '上门', openedShop: false }]],
    staff,
  ],
  ['我明天再说吧昨天电话回访的数还没理好', [], staff],
  [
    '电话回访李敏，网店一般，月销500',
    [['followUpVisit', { person: '李敏', date: '2026-06-10', method: '电话', monthlySales: 500 }]],
    staff,
  ],
  [
    '回访李敏 视频打过去给掐断了',
    [['followUpVisit', { person: '李敏', date: '2026-06-10', method: '视频', reached: false }]],
    staff,
  ],
  [
    '巡红泉站，灭火器没气了',
    [['siteVisit', { station: '红泉站', date: '2026-06-10', kind: '巡查', findings: '灭火器没气了' }]],
    staff,
  ],
  // 当天 is the day named before
  [
    '前天去白云站盘点，少了两个货架。当天还上门回访了巴图，店开了',
    [
      ['siteVisit', { station: '白云站', date: '2026-06-08', kind: '盘点', findings: '少了两个货架' }],
      ['followUpVisit', { person: '巴图', date: '2026-06-08', method: '上门', openedShop: true }],
    ],
    staff,
  ],
  [
    '昨天巡查红泉站，卫生好。当日电话回访其木格，没人接',
    [
      ['siteVisit', { station: '红泉站', date: '2026-06-09', kind: '巡查', findings: '卫生好' }],
      ['followUpVisit', { person: '其木格', date: '2026-06-09', method: '电话', reached: false }],
    ],
    staff,
  ],
  [
    '当天上门回访了巴图，店开了',
    [['followUpVisit', { person: '巴图', date: '2026-06-10', method: '上门', openedShop: true }]],
    staff,
  ],
  [
    '回访了俩，都是打的电话。拉毛措开店了，月销九百；华旦店没开，就业了',
    [
      [
        'followUpVisit',
        { person: '拉毛措', date: '2026-06-10', method: '电话', openedShop: true, monthlySales: 900 },
      ],
      [
        'followUpVisit',
        { person: '华旦', date: '2026-06-10', method: '电话', openedShop: false, employed: true },
      ],
    ],
    staff,
  ],
  [
    '回访了一户，上的门。杨增良，木耳网店开着，一月三千来块，缺冷链',
    [
      [
        'followUpVisit',
        {
          person: '杨增良',
          date: '2026-06-10',
          method: '上门',
          openedShop: true,
          monthlySales: 3000,
          approximate: true,
          needs: '缺冷链',
        },
      ],
    ],
    staff,
  ],
  [
    '回访三位学员，都用视频打的。周毛店开着；南杰没开；才项没接',
    [
      ['followUpVisit', { person: '周毛', date: '2026-06-10', method: '视频', openedShop: true }],
      ['followUpVisit', { person: '南杰', date: '2026-06-10', method: '视频', openedShop: false }],
      ['followUpVisit', { person: '才项', date: '2026-06-10', method: '视频', reached: false }],
    ],
    staff,
  ],
  [
    '今天回访了两个，走的微信，卓玛店开着，旦增没开店',
    [
      ['followUpVisit', { person: '卓玛', date: '2026-06-10', method: '微信', openedShop: true }],
      ['followUpVisit', { person: '旦增', date: '2026-06-10', method: '微信', openedShop: false }],
    ],
    staff,
  ],
  [
    '回访了两个（都是电话）：卓玛店开着；旦增没开店',
    [
      ['followUpVisit', { person: '卓玛', date: '2026-06-10', method: '电话', openedShop: true }],
      ['followUpVisit', { person: '旦增', date: '2026-06-10', method: '电话', openedShop: false }],
    ],
    staff,
  ],
  [
    '今天做了三个回访，全程电话。央金店开着；才吉没开；多杰没接',
    [
      ['followUpVisit', { person: '央金', date: '2026-06-10', method: '电话', openedShop: true }],
      ['followUpVisit', { person: '才吉', date: '2026-06-10', method: '电话', openedShop: false }],
      ['followUpVisit', { person: '多杰', date: '2026-06-10', method: '电话', reached: false }],
    ],
    staff,
  ],
  [
    '今天回访：拉毛措店开着；华旦没开店。都上的门',
    [
      ['followUpVisit', { person: '拉毛措', date: '2026-06-10', method: '上门', openedShop: true }],
      ['followUpVisit', { person: '华旦', date: '2026-06-10', method: '上门', openedShop: false }],
    ],
    staff,
  ],
  [
    '挨个打了电话回访：央金店开着，才吉没开店，多杰空号',
    [
      ['followUpVisit', { person: '央金', date: '2026-06-10', method: '电话', openedShop: true }],
      ['followUpVisit', { person: '才吉', date: '2026-06-10', method: '电话', openedShop: false }],
      ['followUpVisit', { person: '多杰', date: '2026-06-10', method: '电话', reached: false }],
    ],
    staff,
  ],
  ['回访了俩，都没打通电话。明天再打', [], staff],
  [
    '回访加巡查：上午在河湾站巡查，台账缺三天的；下午上门回访李巧云，店开着，一个月两千四',
    [
      ['siteVisit', { station: '河湾站', date: '2026-06-10', kind: '巡查', findings: '台账缺三天的' }],
      [
        'followUpVisit',
        { person: '李巧云', date: '2026-06-10', method: '上门', openedShop: true, monthlySales: 2400 },
      ],
    ],
    staff,
  ],
  ['今天回访带巡查跑了一天', [], staff],
  ['电话回访加上门回访一共12个', [], staff],
  [
    '今天下乡回访，先去的扎西家，店开着，一个月千把块；后去的仁青家，门锁着',
    [
      [
        'followUpVisit',
        {
          person: '扎西',
          date: '2026-06-10',
          method: '上门',
          openedShop: true,
          monthlySales: 1000,
          approximate: true,
        },
      ],
      ['followUpVisit', { person: '仁青', date: '2026-06-10', method: '上门', reached: false }],
    ],
    staff,
  ],
  [
    '先去扎西家回访，店开着，又去仁青家，锁门',
    [
      ['followUpVisit', { person: '扎西', date: '2026-06-10', method: '上门', openedShop: true }],
      ['followUpVisit', { person: '仁青', date: '2026-06-10', method: '上门', reached: false }],
    ],
    staff,
  ],
  [
    '回访扎西，店开着，他又去仁青家帮忙了',
    [['followUpVisit', { person: '扎西', date: '2026-06-10', openedShop: true }]],
    staff,
  ],
  [
    '回访扎西，店开着，最近又去仁青家的合作社干活',
    [['followUpVisit', { person: '扎西', date: '2026-06-10', openedShop: true, employed: true }]],
    staff,
  ],
]

describe('visits told together', () => {
  it.each(cases)('%s', (text, meaning, setting) => {
    expect(meaningOf(text, setting)).toEqual(meaning)
  })
})
