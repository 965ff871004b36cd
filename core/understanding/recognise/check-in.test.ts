import { describe, expect, it } from 'vitest'
import { type Case, meaningOf, staffInPrivate, trainee } from '../testing.ts'

const staffAmongTrainees = { room: 'trainees', role: 'staff' } as const

const cases: Case[] = [
  // Of operators, who are trained too: the code and nothing else.
  ['签到4821', [['checkIn', { code: '4821' }]]],
  ['老师，4821 签到', [['checkIn', { code: '4821' }]]],
  ['到了，课堂口令4821', [['checkIn', { code: '4821' }]], { room: 'private', role: 'operator' }],
  ['已签到', [['appSignIn', { date: '2026-06-10' }]]],
  ['签到4821', [], { room: 'stations', role: 'staff' }],
  ['签到 4821', [['checkIn', { code: '4821' }]], trainee],
  ['老师 4821签到', [['checkIn', { code: '4821' }]], trainee],
  ['签到：四八二一', [['checkIn', { code: '4821' }]], trainee],
  ['我到了，签到码7788', [['checkIn', { code: '7788' }]], trainee],
  ['短视频班 乌云 签到', [['checkIn', { course: '短视频班', people: [{ name: '乌云' }] }]], trainee],
  [
    '美工班签到4432 我和高云霞',
    [['checkIn', { course: '美工班', code: '4432', people: [{ name: '高云霞' }], self: true }]],
    trainee,
  ],
  ['帮李明签到，码3321，他在教室', [['checkIn', { code: '3321', people: [{ name: '李明' }] }]], trainee],
  ['老师我签到了', [['checkIn', {}]], trainee],
  ['签到成功', [['checkIn', {}]], trainee],
  ['签到失败咋办', [], trainee],
  ['签到码是多少', [], trainee],
  ['今天签到了吗', [], trainee],
  ['已到，签到', [['checkIn', {}]], trainee],
  [
    '我们仨 巴图 苏和 都来了 签到3345',
    [['checkIn', { code: '3345', people: [{ name: '巴图' }, { name: '苏和' }] }]],
    trainee,
  ],
  ['昨天忘签到了', [], trainee],
  ['老师，签到码2580，乌兰也在', [['checkIn', { code: '2580', people: [{ name: '乌兰' }] }]], trainee],
  ['签到 我 李明 王强', [['checkIn', { people: [{ name: '李明' }, { name: '王强' }] }]], trainee],
  ['3306 签到 短视频班', [['checkIn', { course: '短视频班', code: '3306' }]], trainee],
  ['课堂口令7781', [['checkIn', { code: '7781' }]], trainee],
  ['到 签到码 5566', [['checkIn', { code: '5566' }]], trainee],
  ['【签到】4821', [['checkIn', { code: '4821' }]], trainee],
  ['签到➕4821', [['checkIn', { code: '4821' }]], trainee],
  ['替李明签到 4821', [['checkIn', { code: '4821', people: [{ name: '李明' }] }]], trainee],
  ['我和老公都来了，签到1122', [['checkIn', { code: '1122' }]], trainee],
  [
    '我俩都到了 签到码1122 我和乌云',
    [['checkIn', { code: '1122', people: [{ name: '乌云' }], self: true }]],
    trainee,
  ],
  ['彝绣班 签到3344，普文秀和李学珍没来', [['checkIn', { course: '彝绣班', code: '3344' }]], trainee],
  ['签到3344，普文秀和李学珍没来', [['checkIn', { code: '3344' }]], trainee],
  [
    '昨天今天都没业务',
    [
      ['dailyReport', { date: '2026-06-09', noBusiness: true }],
      ['dailyReport', { date: '2026-06-10', noBusiness: true }],
    ],
  ],
  [
    '电商班，码4410，签到，李芳',
    [['checkIn', { course: '电商班', code: '4410', people: [{ name: '李芳' }] }]],
    trainee,
  ],
  ['签到3308😊', [['checkIn', { code: '3308' }]], trainee],
  ['签到 4 8 2 1', [['checkIn', { code: '4821' }]], trainee],
  ['4 8 2 1签到', [['checkIn', { code: '4821' }]], trainee],
  ['签到 48 21', [['checkIn', { code: '4821' }]], trainee],
  ['签到 4-8-2-1', [['checkIn', { code: '4821' }]], trainee],
  ['打卡签到 2233', [['checkIn', { code: '2233' }]], trainee],
  ['已签到 2233', [['checkIn', { code: '2233' }]], trainee],
  ['签到码2233，迟到了不好意思', [['checkIn', { code: '2233' }]], trainee],
  ['老师好，无人机班王强签到', [['checkIn', { course: '无人机班', people: [{ name: '王强' }] }]], trainee],
  [
    '我们村的都到了：王强、李明、赵丽，签到9090',
    [['checkIn', { code: '9090', people: [{ name: '王强' }, { name: '李明' }, { name: '赵丽' }] }]],
    trainee,
  ],
  [
    '签到6612，我妈王桂花和我都在',
    [['checkIn', { code: '6612', people: [{ name: '王桂花' }], self: true }]],
    trainee,
  ],
  ['签到！骑摩托来的，没迟到吧', [['checkIn', {}]], trainee],
  ['签到3️⃣5️⃣1️⃣7️⃣ 刚进门', [['checkIn', { code: '3517' }]], trainee],
  ['刚才点名没听见，签到码3 5 1 7', [['checkIn', { code: '3517' }]], trainee],
  ['代签到：达娃 3517', [['checkIn', { code: '3517', people: [{ name: '达娃' }] }]], trainee],
  [
    '签到3517，我、达娃还有央金仨都在',
    [['checkIn', { code: '3517', people: [{ name: '达娃' }, { name: '央金' }], self: true }]],
    trainee,
  ],
  ['我和我家那口子达娃都到教室啦 签到', [['checkIn', { people: [{ name: '达娃' }], self: true }]], trainee],
  [
    '达娃、央金已经坐教室里了，码是3517',
    [['checkIn', { code: '3517', people: [{ name: '达娃' }, { name: '央金' }] }]],
    trainee,
  ],
  [
    '签到3517，顺便报下昨天线下卖葱10斤15块',
    [
      ['checkIn', { code: '3517' }],
      [
        'salesReport',
        { date: '2026-06-09', product: '葱', quantity: 10, unit: '斤', amount: 15, channel: '线下' },
      ],
    ],
    trainee,
  ],
  ['签到3517，老师早', [['checkIn', { code: '3517' }]], trainee],
  ['他们都签到了，就我没签', [], trainee],
  ['红包口令3517', [], trainee],
  ['健身打卡', [], trainee],
  ['签到码在黑板上', [], trainee],
  [
    '签到码3517，我带达娃一起来的，两个都到了',
    [['checkIn', { code: '3517', people: [{ name: '达娃' }], self: true }]],
    trainee,
  ],
  [
    '我带着达娃和央金来了，签到3517',
    [['checkIn', { code: '3517', people: [{ name: '达娃' }, { name: '央金' }], self: true }]],
    trainee,
  ],
  ['老师我签下到哈 刚进门 3517', [['checkIn', { code: '3517' }]], trainee],
  ['【学习助手】今日课程码3517，点击链接进入', [], trainee],
  ['签到码 3517，今晚8点直播', [], trainee],
  [
    '签到3517🎉我和我嫂子何玉梅都到了',
    [['checkIn', { code: '3517', people: [{ name: '何玉梅' }], self: true }]],
    trainee,
  ],
  [
    '茶艺班签到 3517，尼玛也跟我一块来了',
    [['checkIn', { course: '茶艺班', code: '3517', people: [{ name: '尼玛' }], self: true }]],
    trainee,
  ],
  ['我和同村的达娃都坐好了，签到', [['checkIn', { people: [{ name: '达娃' }], self: true }]], trainee],
  [
    '签到3517 带我嫂子何玉梅一起',
    [['checkIn', { code: '3517', people: [{ name: '何玉梅' }], self: true }]],
    trainee,
  ],
  ['签到码2581 呃输反了 2518', [['checkIn', { code: '2518' }]], trainee],
  ['签到 码是2518不是2581', [['checkIn', { code: '2518' }]], trainee],
  ['签到，码是7706，网太卡了', [['checkIn', { code: '7706' }]], trainee],
  ['我和我妹央金都到了', [['checkIn', { people: [{ name: '央金' }], self: true }]], trainee],
  ['签到啦 短视频班 码是 四 八 二 一', [['checkIn', { course: '短视频班', code: '4821' }]], trainee],
  ['帮萨仁高娃签一下到 4821', [['checkIn', { code: '4821', people: [{ name: '萨仁高娃' }] }]], trainee],
  ['签导', [['checkIn', {}]], trainee],
  ['签到6000人，这课真火', [], trainee],
  ['谦到4821', [['checkIn', { code: '4821' }]], trainee],
  ['欠到明年再还', [], trainee],
  ['钱到了', [], trainee],
  ['别天天催我签到', [], trainee],
  ['小二，课都结束了，不要再@我签到', [['mute', {}]], trainee],
  [
    '签到码五五二一然后我妈王桂花也到了',
    [['checkIn', { code: '5521', people: [{ name: '王桂花' }] }]],
    trainee,
  ],
  [
    '王翠花、李明都到了，我替他们签个到',
    [['checkIn', { people: [{ name: '王翠花' }, { name: '李明' }] }]],
    trainee,
  ],
  // staff sign others in
  [
    '美工班签到：乌云其其格、李建国都在，手机没信号我替他们签',
    [['checkIn', { course: '美工班', people: [{ name: '乌云其其格' }, { name: '李建国' }] }]],
    staffAmongTrainees,
  ],
  ['帮苏和签到，他手机坏了', [['checkIn', { people: [{ name: '苏和' }] }]], staffAmongTrainees],
  [
    '替巴特尔签到 短视频班',
    [['checkIn', { course: '短视频班', people: [{ name: '巴特尔' }] }]],
    staffInPrivate,
  ],
  ['签到码4821', [], staffAmongTrainees],
  ['美工班签到码4821，大家抓紧', [], staffAmongTrainees],
  ['王强、李明还没签到', [], staffAmongTrainees],
  ['已签到：王强、李明、赵丽', [], staffAmongTrainees],
  ['张老师签到', [], staffAmongTrainees],
]

describe('checkIn', () => {
  it.each(cases)('%s', (text, meaning, setting) => {
    expect(meaningOf(text, setting)).toEqual(meaning)
  })
})
