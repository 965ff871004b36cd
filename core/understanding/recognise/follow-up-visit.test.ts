import { describe, expect, it } from 'vitest'
import { type Case, meaningOf, staff } from '../testing.ts'

const cases: Case[] = [
  [
    '扎西卓玛我电话回访过了着，店开着哩，满意度么是5分',
    [
      [
        'followUpVisit',
        { person: '扎西卓玛', date: '2026-06-10', method: '电话', openedShop: true, satisfaction: 5 },
      ],
    ],
    staff,
  ],
  [
    '高鹏那户周三我上门回访过了，网店没开，人在矿上上班',
    [
      [
        'followUpVisit',
        { person: '高鹏', date: '2026-06-10', method: '上门', openedShop: false, employed: true },
      ],
    ],
    staff,
  ],
  [
    '普有才这边下午电话回访过了，满意度说比较满意，网店开着呢',
    [
      [
        'followUpVisit',
        { person: '普有才', date: '2026-06-10', method: '电话', openedShop: true, satisfaction: '比较满意' },
      ],
    ],
    staff,
  ],
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
    '上门回访谢银英，还没开店',
    [['followUpVisit', { person: '谢银英', date: '2026-06-10', method: '上门', openedShop: false }]],
    staff,
  ],
  ['电话回访谢谢大家', [], staff],
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
  [
    '给宝力道打了个回访电话，店还在开，一个月卖个三千来块，说快递费太贵希望降一点',
    [
      [
        'followUpVisit',
        {
          person: '宝力道',
          date: '2026-06-10',
          method: '电话',
          openedShop: true,
          monthlySales: 3000,
          approximate: true,
          needs: '希望降一点',
        },
      ],
    ],
    staff,
  ],
  [
    '刚才微信上回访了乌仁其木格，她说网店早就不干了，现在在旗医院当保洁，挺满意',
    [
      [
        'followUpVisit',
        {
          person: '乌仁其木格',
          date: '2026-06-10',
          method: '微信',
          openedShop: false,
          employed: true,
          satisfaction: '挺满意',
        },
      ],
    ],
    staff,
  ],
  [
    '上周五去普阿鲁家家访，店开得挺好，一个月万把块，就是缺个帮手',
    [
      [
        'followUpVisit',
        {
          person: '普阿鲁',
          date: '2026-06-05',
          method: '上门',
          openedShop: true,
          monthlySales: 10000,
          approximate: true,
          needs: '缺个帮手',
        },
      ],
    ],
    staff,
  ],
  [
    '电话回访扎西，第一遍没接后来打通了，没开店，在工地干活',
    [
      [
        'followUpVisit',
        { person: '扎西', date: '2026-06-10', method: '电话', openedShop: false, employed: true },
      ],
    ],
    staff,
  ],
  [
    '电话回访 卓玛措 月销两千 不对 是两千五 满意度4',
    [
      [
        'followUpVisit',
        { person: '卓玛措', date: '2026-06-10', method: '电话', monthlySales: 2500, satisfaction: 4 },
      ],
    ],
    staff,
  ],
  [
    '电话回访刘建国，不对，是刘建军，店没开，就业了在粮库',
    [
      [
        'followUpVisit',
        { person: '刘建军', date: '2026-06-10', method: '电话', openedShop: false, employed: true },
      ],
    ],
    staff,
  ],
  [
    '姓名,方式,开店,月销,需求,满意度\n敖特根,电话,是,2000,贷款,4\n那仁,上门,否,0,无,3',
    [
      [
        'followUpVisit',
        {
          person: '敖特根',
          date: '2026-06-10',
          method: '电话',
          openedShop: true,
          monthlySales: 2000,
          needs: '贷款',
          satisfaction: 4,
        },
      ],
      [
        'followUpVisit',
        {
          person: '那仁',
          date: '2026-06-10',
          method: '上门',
          openedShop: false,
          monthlySales: 0,
          satisfaction: 3,
        },
      ],
    ],
    staff,
  ],
  [
    '姓名：孟和\n是否开店：否\n是否就业：是\n回访方式：微信\n需求：想学剪辑\n满意度：4分\n\n姓名：宝音图\n是否开店：是\n月销售额：3000元\n回访方式：电话\n满意度：5分',
    [
      [
        'followUpVisit',
        {
          person: '孟和',
          date: '2026-06-10',
          method: '微信',
          openedShop: false,
          employed: true,
          needs: '想学剪辑',
          satisfaction: 4,
        },
      ],
      [
        'followUpVisit',
        {
          person: '宝音图',
          date: '2026-06-10',
          method: '电话',
          openedShop: true,
          monthlySales: 3000,
          satisfaction: 5,
        },
      ],
    ],
    staff,
  ],
  [
    '今天电话回访了乌云毕力格、哈斯其其格两个学员，都没打通',
    [
      ['followUpVisit', { person: '乌云毕力格', date: '2026-06-10', method: '电话', reached: false }],
      ['followUpVisit', { person: '哈斯其其格', date: '2026-06-10', method: '电话', reached: false }],
    ],
    staff,
  ],
  [
    '回访｜苏日古嘎｜电话｜已开店｜月销1500｜满意',
    [
      [
        'followUpVisit',
        {
          person: '苏日古嘎',
          date: '2026-06-10',
          method: '电话',
          openedShop: true,
          monthlySales: 1500,
          satisfaction: '满意',
        },
      ],
    ],
    staff,
  ],
  [
    '6.9回访4人：胡春梅（微信，已开店，月销1k5，满意）、周正（电话，没接）、拉姆（上门，未开店，已就业）、龙生（电话，停机）',
    [
      [
        'followUpVisit',
        {
          person: '胡春梅',
          date: '2026-06-09',
          method: '微信',
          openedShop: true,
          monthlySales: 1500,
          satisfaction: '满意',
        },
      ],
      ['followUpVisit', { person: '周正', date: '2026-06-09', method: '电话', reached: false }],
      [
        'followUpVisit',
        { person: '拉姆', date: '2026-06-09', method: '上门', openedShop: false, employed: true },
      ],
      ['followUpVisit', { person: '龙生', date: '2026-06-09', method: '电话', reached: false }],
    ],
    staff,
  ],
  [
    '那木汗电话回访过了，店没开起来，想再学一期短视频',
    [
      [
        'followUpVisit',
        {
          person: '那木汗',
          date: '2026-06-10',
          method: '电话',
          openedShop: false,
          needs: '想再学一期短视频',
        },
      ],
    ],
    staff,
  ],
  [
    '电话回访绿源农牧专业合作社，网店正常，月营业额6.5万，需要冷库',
    [
      [
        'followUpVisit',
        {
          person: '绿源农牧专业合作社',
          date: '2026-06-10',
          method: '电话',
          openedShop: true,
          monthlySales: 65000,
          needs: '冷库',
        },
      ],
    ],
    staff,
  ],
  [
    '电话回访张凤英和王秀兰，张凤英店开着月销3千，王秀兰没开店',
    [
      [
        'followUpVisit',
        { person: '张凤英', date: '2026-06-10', method: '电话', openedShop: true, monthlySales: 3000 },
      ],
      ['followUpVisit', { person: '王秀兰', date: '2026-06-10', method: '电话', openedShop: false }],
    ],
    staff,
  ],
  [
    '今天电话回访，尼玛没接，达瓦店开着月销一千',
    [
      ['followUpVisit', { person: '尼玛', date: '2026-06-10', method: '电话', reached: false }],
      [
        'followUpVisit',
        { person: '达瓦', date: '2026-06-10', method: '电话', openedShop: true, monthlySales: 1000 },
      ],
    ],
    staff,
  ],
  [
    '昨天电话联系了高永平，网店运营中，一月能卖五千五，满意',
    [
      [
        'followUpVisit',
        {
          person: '高永平',
          date: '2026-06-09',
          method: '电话',
          openedShop: true,
          monthlySales: 5500,
          satisfaction: '满意',
        },
      ],
    ],
    staff,
  ],
  [
    '回访贾二（上门）没店没工作 啥都不需要',
    [
      [
        'followUpVisit',
        { person: '贾二', date: '2026-06-10', method: '上门', openedShop: false, employed: false },
      ],
    ],
    staff,
  ],
  [
    '昨天跑了一天：盘点北沙站，货架少一组；指导南沙站，教会发面单；上门回访那日松，没见着人',
    [
      ['siteVisit', { station: '北沙站', date: '2026-06-09', kind: '盘点', findings: '货架少一组' }],
      ['siteVisit', { station: '南沙站', date: '2026-06-09', kind: '指导', findings: '教会发面单' }],
      ['followUpVisit', { person: '那日松', date: '2026-06-09', method: '上门', reached: false }],
    ],
    staff,
  ],
  [
    '今天下午三点电话回访了脱贫户刀玉兰，没开店也没上班，盼着有个公益岗',
    [
      [
        'followUpVisit',
        {
          person: '刀玉兰',
          date: '2026-06-10',
          method: '电话',
          openedShop: false,
          employed: false,
          needs: '盼着有个公益岗',
        },
      ],
    ],
    staff,
  ],
  [
    '今天回访没接的有王小山、李小山',
    [
      ['followUpVisit', { person: '王小山', date: '2026-06-10', reached: false }],
      ['followUpVisit', { person: '李小山', date: '2026-06-10', reached: false }],
    ],
    staff,
  ],
  [
    '上午去看了看萨茹拉，上门回访，网店做得不错一个月能有一万五，就想要个打包机',
    [
      [
        'followUpVisit',
        {
          person: '萨茹拉',
          date: '2026-06-10',
          method: '上门',
          openedShop: true,
          monthlySales: 15000,
          needs: '想要个打包机',
        },
      ],
    ],
    staff,
  ],
  [
    '回访-温都苏-电话-已开店-月销700-满意度4',
    [
      [
        'followUpVisit',
        {
          person: '温都苏',
          date: '2026-06-10',
          method: '电话',
          openedShop: true,
          monthlySales: 700,
          satisfaction: 4,
        },
      ],
    ],
    staff,
  ],
  ['这个月回访率才60%', [], staff],
  ['王强回访了没有', [], staff],
  ['今天回访了十二户，累死', [], staff],
  ['电话回访话术：您好，我是县电商中心的', [], staff],
  ['回访王强的时候记得问月销', [], staff],
  ['还没回访的有王强、李芳', [], staff],
  [
    '昨儿晚上登门看了看孟和家，微店关了，如今在旗里饭店当服务员',
    [
      [
        'followUpVisit',
        { person: '孟和', date: '2026-06-09', method: '上门', openedShop: false, employed: true },
      ],
    ],
    staff,
  ],
  [
    '给卓玛措打了两遍电话都没人接，算回访一次',
    [['followUpVisit', { person: '卓玛措', date: '2026-06-10', method: '电话', reached: false }]],
    staff,
  ],
  [
    '对象：陶格／方式：上门／日期：6月9日／开店：否／满意度：4',
    [
      [
        'followUpVisit',
        { person: '陶格', date: '2026-06-09', method: '上门', openedShop: false, satisfaction: 4 },
      ],
    ],
    staff,
  ],
  [
    '入户3家：道尔吉铺子开着；呼和没在家；白玉兰就业了',
    [
      ['followUpVisit', { person: '道尔吉', date: '2026-06-10', method: '上门', openedShop: true }],
      ['followUpVisit', { person: '呼和', date: '2026-06-10', method: '上门', reached: false }],
      ['followUpVisit', { person: '白玉兰', date: '2026-06-10', method: '上门', employed: true }],
    ],
    staff,
  ],
  [
    '回访两个：青格乐，微信，月销八百；阿荣，电话，关机',
    [
      ['followUpVisit', { person: '青格乐', date: '2026-06-10', method: '微信', monthlySales: 800 }],
      ['followUpVisit', { person: '阿荣', date: '2026-06-10', method: '电话', reached: false }],
    ],
    staff,
  ],
  [
    '回访登记：被回访人赵玉梅，电话，需求：无息贷款',
    [['followUpVisit', { person: '赵玉梅', date: '2026-06-10', method: '电话', needs: '无息贷款' }]],
    staff,
  ],
  [
    '电话回访孙桂芝王秀云，孙桂芝店开着，王秀云没开店',
    [
      ['followUpVisit', { person: '孙桂芝', date: '2026-06-10', method: '电话', openedShop: true }],
      ['followUpVisit', { person: '王秀云', date: '2026-06-10', method: '电话', openedShop: false }],
    ],
    staff,
  ],
  [
    '视频回访朝格图 店铺开 月销2600 满意度：★★★★',
    [
      [
        'followUpVisit',
        {
          person: '朝格图',
          date: '2026-06-10',
          method: '视频',
          openedShop: true,
          monthlySales: 2600,
          satisfaction: 4,
        },
      ],
    ],
    staff,
  ],
  [
    '电话回访白嘎力：开店—否，就业—是',
    [
      [
        'followUpVisit',
        { person: '白嘎力', date: '2026-06-10', method: '电话', openedShop: false, employed: true },
      ],
    ],
    staff,
  ],
  ['回访提纲大概是：先问店开没开，再问需求', [], staff],
  ['档案要有：签到表、照片、回访记录，每期一盒，缺签字的补', [], staff],
  ['今天回访真累，跑了一百公里', [], staff],
  [
    '昨天电话回访马兰花没打通，今天再打通了，店开着',
    [
      ['followUpVisit', { person: '马兰花', date: '2026-06-09', method: '电话', reached: false }],
      ['followUpVisit', { person: '马兰花', date: '2026-06-10', method: '电话', openedShop: true }],
    ],
    staff,
  ],
  [
    '昨天去了东珠才让家，本人不在，去西宁打工了',
    [
      [
        'followUpVisit',
        { person: '东珠才让', date: '2026-06-09', method: '上门', employed: true, reached: false },
      ],
    ],
    staff,
  ],
  [
    '下午登门拜访了韩志强，门锁着',
    [['followUpVisit', { person: '韩志强', date: '2026-06-10', method: '上门', reached: false }]],
    staff,
  ],
  [
    '我和小赵上门回访了武志明，店没开，就是不会剪辑',
    [
      [
        'followUpVisit',
        { person: '武志明', date: '2026-06-10', method: '上门', openedShop: false, needs: '就是不会剪辑' },
      ],
    ],
    staff,
  ],
  [
    '回访人：高桂兰；方式：上门；开店：否',
    [['followUpVisit', { person: '高桂兰', date: '2026-06-10', method: '上门', openedShop: false }]],
    staff,
  ],
  ['周五上门回访尼玛，路远，开车去', [], staff],
  [
    '上门回访索南，没找着人',
    [['followUpVisit', { person: '索南', date: '2026-06-10', method: '上门', reached: false }]],
    staff,
  ],
  [
    '下午上门回访索南，店还没开，也没找着工作',
    [
      [
        'followUpVisit',
        { person: '索南', date: '2026-06-10', method: '上门', openedShop: false, employed: false },
      ],
    ],
    staff,
  ],
  [
    '回访3户：巴图店开着；其木格没开店在超市上班；李明打了两次没接',
    [
      ['followUpVisit', { person: '巴图', date: '2026-06-10', openedShop: true }],
      ['followUpVisit', { person: '其木格', date: '2026-06-10', openedShop: false, employed: true }],
      ['followUpVisit', { person: '李明', date: '2026-06-10', reached: false }],
    ],
    staff,
  ],
  [
    '回访苏和，店关了，现在在砖厂干活，一个月四千工资',
    [['followUpVisit', { person: '苏和', date: '2026-06-10', openedShop: false, employed: true }]],
    staff,
  ],
  [
    '昨天微信回访德吉：唐卡店开着，月销1万2左右',
    [
      [
        'followUpVisit',
        {
          person: '德吉',
          date: '2026-06-09',
          method: '微信',
          openedShop: true,
          monthlySales: 12000,
          approximate: true,
        },
      ],
    ],
    staff,
  ],
  [
    '前天上门回访杨六斤，没开店，不对，记混了，开了店的，月销六百',
    [
      [
        'followUpVisit',
        { person: '杨六斤', date: '2026-06-08', method: '上门', openedShop: true, monthlySales: 600 },
      ],
    ],
    staff,
  ],
  ['月报里写回访满意率92%，没毛病吧', [], staff],
  [
    '回访了三户，巴图电话没打通，其木格网店开着，李明在饭馆打工',
    [
      ['followUpVisit', { person: '巴图', date: '2026-06-10', method: '电话', reached: false }],
      ['followUpVisit', { person: '其木格', date: '2026-06-10', openedShop: true }],
      ['followUpVisit', { person: '李明', date: '2026-06-10', employed: true }],
    ],
    staff,
  ],
  [
    '电话回访朝鲁：开了抖音店，想学投流，打4分',
    [
      [
        'followUpVisit',
        {
          person: '朝鲁',
          date: '2026-06-10',
          method: '电话',
          openedShop: true,
          needs: '想学投流',
          satisfaction: 4,
        },
      ],
    ],
    staff,
  ],
  [
    '上门看了看王秀英，抖店早关了',
    [['followUpVisit', { person: '王秀英', date: '2026-06-10', method: '上门', openedShop: false }]],
    staff,
  ],
  [
    '今天只回访成俩 张秀兰 店开着 王强 没接',
    [
      ['followUpVisit', { person: '张秀兰', date: '2026-06-10', openedShop: true }],
      ['followUpVisit', { person: '王强', date: '2026-06-10', reached: false }],
    ],
    staff,
  ],
  [
    '今天只回访了1个 李芳 菌子店开着 电话打的',
    [['followUpVisit', { person: '李芳', date: '2026-06-10', method: '电话', openedShop: true }]],
    staff,
  ],
  [
    '回访 [苦涩] 两个 李芳 没接 [白眼] 王强 店开着',
    [
      ['followUpVisit', { person: '李芳', date: '2026-06-10', reached: false }],
      ['followUpVisit', { person: '王强', date: '2026-06-10', openedShop: true }],
    ],
    staff,
  ],
  [
    '上门回访：白二小没在，郝秀莲店开着',
    [
      ['followUpVisit', { person: '白二小', date: '2026-06-10', method: '上门', reached: false }],
      ['followUpVisit', { person: '郝秀莲', date: '2026-06-10', method: '上门', openedShop: true }],
    ],
    staff,
  ],
  [
    '回访李明，人没在，大门拿链子锁着',
    [['followUpVisit', { person: '李明', date: '2026-06-10', reached: false }]],
    staff,
  ],
  [
    '上门回访图雅 店开着 不在镇上 在旗里',
    [['followUpVisit', { person: '图雅', date: '2026-06-10', method: '上门', openedShop: true }]],
    staff,
  ],
  [
    '回访对象：李芳\n联系方式：13912345678\n回访方式：电话\n开店情况：未开店\n满意度：满意',
    [
      [
        'followUpVisit',
        { person: '李芳', date: '2026-06-10', method: '电话', openedShop: false, satisfaction: '满意' },
      ],
    ],
    staff,
  ],
  [
    '姓名：李芳\n联系方式：电话\n开店：否\n满意度：3',
    [
      [
        'followUpVisit',
        { person: '李芳', date: '2026-06-10', method: '电话', openedShop: false, satisfaction: 3 },
      ],
    ],
    staff,
  ],
  [
    '微信会访李芳，店开着，月销两千',
    [
      [
        'followUpVisit',
        { person: '李芳', date: '2026-06-10', method: '微信', openedShop: true, monthlySales: 2000 },
      ],
    ],
    staff,
  ],
  [
    '昨天上门回坊李芳，没开店',
    [['followUpVisit', { person: '李芳', date: '2026-06-09', method: '上门', openedShop: false }]],
    staff,
  ],
  ['刚开完会访客来了，电话一直响', [], staff],
  [
    '几天的攒一起记 昨天上门回访陈玉莲 没在家',
    [['followUpVisit', { person: '陈玉莲', date: '2026-06-09', method: '上门', reached: false }]],
    staff,
  ],
  ['我爸今早视频回访我，问我吃饭没，我说满意', [], staff],
  [
    '昨天电话回访我村的王秀英，店开着',
    [['followUpVisit', { person: '王秀英', date: '2026-06-09', method: '电话', openedShop: true }]],
    staff,
  ],
  [
    '昨天的回访，今早才想起来记：李芳，电话，店开着；王强，电话，关机',
    [
      ['followUpVisit', { person: '李芳', date: '2026-06-09', method: '电话', openedShop: true }],
      ['followUpVisit', { person: '王强', date: '2026-06-09', method: '电话', reached: false }],
    ],
    staff,
  ],
  [
    '6月8号补记：电话回访李芳，没接',
    [['followUpVisit', { person: '李芳', date: '2026-06-08', method: '电话', reached: false }]],
    staff,
  ],
  [
    '今天的回访，嗓子哑了，电话，李芳，没接',
    [['followUpVisit', { person: '李芳', date: '2026-06-10', method: '电话', reached: false }]],
    staff,
  ],
  [
    '今天的回访，李芳，电话，没接',
    [['followUpVisit', { person: '李芳', date: '2026-06-10', method: '电话', reached: false }]],
    staff,
  ],
  [
    '年前那个回访补记一下 李芳 电话 没开店',
    [['followUpVisit', { person: '李芳', date: '2026-06-10', method: '电话', openedShop: false }]],
    staff,
  ],
  [
    '6月9日回访登记\n姓名 方式 开店 月销 满意度\n李芳 电话 是 2000 4',
    [
      [
        'followUpVisit',
        {
          person: '李芳',
          date: '2026-06-09',
          method: '电话',
          openedShop: true,
          monthlySales: 2000,
          satisfaction: 4,
        },
      ],
    ],
    staff,
  ],
  [
    '电话回访草原红养殖场，月销5万，需要贷款',
    [
      [
        'followUpVisit',
        { person: '草原红养殖场', date: '2026-06-10', method: '电话', monthlySales: 50000, needs: '贷款' },
      ],
    ],
    staff,
  ],
  [
    '回访 旺达奶食品厂 上门 店开着 月销3万',
    [
      [
        'followUpVisit',
        { person: '旺达奶食品厂', date: '2026-06-10', method: '上门', openedShop: true, monthlySales: 30000 },
      ],
    ],
    staff,
  ],
  [
    '上门回访李芳，月销3500，看错了，2500，店开着',
    [
      [
        'followUpVisit',
        { person: '李芳', date: '2026-06-10', method: '上门', monthlySales: 2500, openedShop: true },
      ],
    ],
    staff,
  ],
  [
    '电话回访苏和，月销八千，不是，八百，满意度4',
    [
      [
        'followUpVisit',
        { person: '苏和', date: '2026-06-10', method: '电话', monthlySales: 800, satisfaction: 4 },
      ],
    ],
    staff,
  ],
  [
    '电话回访苏和，店开着，记岔了，没开店',
    [['followUpVisit', { person: '苏和', date: '2026-06-10', method: '电话', openedShop: false }]],
    staff,
  ],
  ['今年的回访做了一大半，下半年继续', [], staff],
  [
    '上门回访李从军，店开着',
    [['followUpVisit', { person: '李从军', date: '2026-06-10', method: '上门', openedShop: true }]],
    staff,
  ],
  [
    '电话回访从前的学员李芳，没接',
    [['followUpVisit', { person: '李芳', date: '2026-06-10', method: '电话', reached: false }]],
    staff,
  ],
  [
    '今天计划回访5户，实际回访2户：李芳电话没接，王强店开着月销一千',
    [
      ['followUpVisit', { person: '李芳', date: '2026-06-10', method: '电话', reached: false }],
      ['followUpVisit', { person: '王强', date: '2026-06-10', openedShop: true, monthlySales: 1000 }],
    ],
    staff,
  ],
  [
    '今天回到家电话回访李芳，店开着',
    [['followUpVisit', { person: '李芳', date: '2026-06-10', method: '电话', openedShop: true }]],
    staff,
  ],
  [
    '电话回访王秀英，店开着，月销两千。回来路上到张小军家走访，没在家',
    [
      [
        'followUpVisit',
        { person: '王秀英', date: '2026-06-10', method: '电话', openedShop: true, monthlySales: 2000 },
      ],
      ['followUpVisit', { person: '张小军', date: '2026-06-10', method: '上门', reached: false }],
    ],
    staff,
  ],
  [
    '给索南拨的回访电话 响半天没人接',
    [['followUpVisit', { person: '索南', date: '2026-06-10', method: '电话', reached: false }]],
    staff,
  ],
  [
    '给索南拨了个回访电话，店开着，月销八百',
    [
      [
        'followUpVisit',
        { person: '索南', date: '2026-06-10', method: '电话', openedShop: true, monthlySales: 800 },
      ],
    ],
    staff,
  ],
  [
    '刚拨了索南的电话做回访，他店开了',
    [['followUpVisit', { person: '索南', date: '2026-06-10', method: '电话', openedShop: true }]],
    staff,
  ],
  [
    '今天给拨云措打了回访电话，没接',
    [['followUpVisit', { person: '拨云措', date: '2026-06-10', method: '电话', reached: false }]],
    staff,
  ],
  [
    '给娜仁花打了仨电话都没接，回访没做成',
    [['followUpVisit', { person: '娜仁花', date: '2026-06-10', method: '电话', reached: false }]],
    staff,
  ],
  [
    '给娜仁花连打三个电话都不接，回访没做成',
    [['followUpVisit', { person: '娜仁花', date: '2026-06-10', method: '电话', reached: false }]],
    staff,
  ],
  ['给娜仁花打了俩电话说样品的事', [], staff],
  [
    '给央金、才吉各打了个回访电话，都没接',
    [
      ['followUpVisit', { person: '央金', date: '2026-06-10', method: '电话', reached: false }],
      ['followUpVisit', { person: '才吉', date: '2026-06-10', method: '电话', reached: false }],
    ],
    staff,
  ],
  [
    '上门回访拉毛（今天上午）：店开着，月销八百',
    [
      [
        'followUpVisit',
        { person: '拉毛', date: '2026-06-10', method: '上门', openedShop: true, monthlySales: 800 },
      ],
    ],
    staff,
  ],
  [
    '对象：罗玉兰；时间：昨天；方式：打电话；店：开着；月销：2500-3000；想要：学直播；满意吗：挺满意',
    [
      [
        'followUpVisit',
        {
          person: '罗玉兰',
          date: '2026-06-09',
          method: '电话',
          openedShop: true,
          monthlySales: 2500,
          approximate: true,
          needs: '学直播',
          satisfaction: '挺满意',
        },
      ],
    ],
    staff,
  ],
  [
    '跟拉毛做了个微信回访，店还没开，需要有人教她拍照修图',
    [
      [
        'followUpVisit',
        { person: '拉毛', date: '2026-06-10', method: '微信', openedShop: false, needs: '有人教她拍照修图' },
      ],
    ],
    staff,
  ],
  [
    '微信回访 达来 已开店 一个月卖五六千 要求帮忙设计包装 满意度：比较满意',
    [
      [
        'followUpVisit',
        {
          person: '达来',
          date: '2026-06-10',
          method: '微信',
          openedShop: true,
          monthlySales: 5000,
          approximate: true,
          needs: '要求帮忙设计包装',
          satisfaction: '比较满意',
        },
      ],
    ],
    staff,
  ],
  [
    '回访都格尔，店开着，月销八百',
    [['followUpVisit', { person: '都格尔', date: '2026-06-10', openedShop: true, monthlySales: 800 }]],
    staff,
  ],
  [
    '回访全有福，店开着',
    [['followUpVisit', { person: '全有福', date: '2026-06-10', openedShop: true }]],
    staff,
  ],
  ['验收组6月中旬来，台账、照片、回访记录都备齐', [], staff],
  ['回访记录都备齐', [], staff],
  ['照片和回访记录都交给小王', [], staff],
  ['六月回访记录都归档了', [], staff],
  ['回访记录一式两份', [], staff],
  ['央金的回访记录找不着了', [], staff],
  [
    '回访记录 找玉梅 店开着',
    [['followUpVisit', { person: '玉梅', date: '2026-06-10', openedShop: true }]],
    staff,
  ],
  [
    '巡查、回访记录：今天回访周毛，店开着',
    [['followUpVisit', { person: '周毛', date: '2026-06-10', openedShop: true }]],
    staff,
  ],
  [
    '回访扎西，开店中，月销三千',
    [['followUpVisit', { person: '扎西', date: '2026-06-10', openedShop: true, monthlySales: 3000 }]],
    staff,
  ],
  [
    '【回访】沙玛阿果／方式：微信／开店：是／就业：否／需求：帮忙设计包装盒／满意度：3',
    [
      [
        'followUpVisit',
        {
          person: '沙玛阿果',
          date: '2026-06-10',
          method: '微信',
          openedShop: true,
          employed: false,
          needs: '帮忙设计包装盒',
          satisfaction: 3,
        },
      ],
    ],
    staff,
  ],
  [
    '回访沙玛阿果/微信/未开店/就业/需求想学剪辑/4分',
    [
      [
        'followUpVisit',
        {
          person: '沙玛阿果',
          date: '2026-06-10',
          method: '微信',
          openedShop: false,
          employed: true,
          needs: '想学剪辑',
          satisfaction: 4,
        },
      ],
    ],
    staff,
  ],
  [
    '回访阿果、方式：电话、需求：打印机、电脑、满意度：满意',
    [
      [
        'followUpVisit',
        {
          person: '阿果',
          date: '2026-06-10',
          method: '电话',
          needs: '打印机、电脑',
          satisfaction: '满意',
        },
      ],
    ],
    staff,
  ],
  [
    '回访阿果，电话，需求：1.5元/个的包装盒，满意度4',
    [
      [
        'followUpVisit',
        {
          person: '阿果',
          date: '2026-06-10',
          method: '电话',
          needs: '1.5元/个的包装盒',
          satisfaction: 4,
        },
      ],
    ],
    staff,
  ],
]

describe('followUpVisit', () => {
  it.each(cases)('%s', (text, meaning, setting) => {
    expect(meaningOf(text, setting)).toEqual(meaning)
  })
})
