import { describe, expect, it } from 'vitest'
import { type Case, meaningOf, staff, staffInPrivate, stranger, trainee } from '../testing.ts'

const staffAmongTrainees = { room: 'trainees', role: 'staff' } as const

const cases: Case[] = [
  [
    '我是太荣村的张三，签到4821',
    [
      ['register', { village: '太荣村', name: '张三' }],
      ['checkIn', { code: '4821' }],
    ],
    stranger,
  ],
  ['我是太荣村的张三，怎么签到', [], trainee],
  [
    '我叫乌日汗，家住德岭山镇四义堂村，养殖户，电话15012345678',
    [
      [
        'register',
        { village: '德岭山镇四义堂村', categories: ['农牧民'], name: '乌日汗', phone: '15012345678' },
      ],
    ],
    stranger,
  ],
  // the bracket is no heading: it ends behind its line's part
  [
    '【 姓名:张三;村:红旗村】\n电话:13912345678',
    [['register', { name: '张三', village: '红旗村', phone: '13912345678' }]],
    stranger,
  ],
  [
    '我叫温都苏，养殖户，大学毕业回来的，家在白音花镇',
    [['register', { village: '白音花镇', categories: ['农牧民', '返乡大学生'], name: '温都苏' }]],
    stranger,
  ],
  [
    '姓名：史桂芳\n电话：13700030004\n所属村：红旗村\n类别：建档立卡户、残疾人',
    [
      [
        'register',
        { name: '史桂芳', phone: '13700030004', village: '红旗村', categories: ['脱贫户', '残疾人'] },
      ],
    ],
    stranger,
  ],
  [
    '我是李桂兰 永定镇 残疾人 13512345678',
    [['register', { village: '永定镇', categories: ['残疾人'], name: '李桂兰', phone: '13512345678' }]],
    stranger,
  ],
  [
    '姓名：巴特尔\n性别：男\n电话：13912345678\n住址：乌加河镇红光村\n类别：退役军人',
    [
      [
        'register',
        { name: '巴特尔', phone: '13912345678', village: '乌加河镇红光村', categories: ['退伍军人'] },
      ],
    ],
    stranger,
  ],
  [
    '老师我是中和镇直苴村的李秀英，是脱贫户',
    [['register', { village: '中和镇直苴村', categories: ['脱贫户'], name: '李秀英' }]],
    trainee,
  ],
  [
    '王建国，杭锦旗锡尼镇，个体户，13712345678',
    [['register', { village: '杭锦旗锡尼镇', categories: ['个体户'], name: '王建国', phone: '13712345678' }]],
    stranger,
  ],
  [
    '我是海流图站的站长张伟，电话13812345678',
    [['register', { station: '海流图站', name: '张伟', phone: '13812345678' }]],
    stranger,
  ],
  ['我是锡尼站站长高云', [['register', { station: '锡尼站', name: '高云' }]]],
  [
    '合作社理事长普光荣，莲池乡查利么村，13712345678',
    [
      [
        'register',
        { village: '莲池乡查利么村', categories: ['合作社'], name: '普光荣', phone: '13712345678' },
      ],
    ],
    stranger,
  ],
  ['我不是贫困户，我叫李芳，永定镇的', [['register', { village: '永定镇', name: '李芳' }]], stranger],
  [
    '我叫其其格 牧民 川井苏木巴音哈太嘎查',
    [['register', { village: '川井苏木巴音哈太嘎查', categories: ['农牧民'], name: '其其格' }]],
    stranger,
  ],
  [
    '打工回来的，叫李大伟，永定镇',
    [['register', { village: '永定镇', categories: ['返乡农民工'], name: '李大伟' }]],
    stranger,
  ],
  [
    '村支书赵永福 13912345678 永仁县宜就镇',
    [['register', { village: '永仁县宜就镇', categories: ['村干部'], name: '赵永福', phone: '13912345678' }]],
    stranger,
  ],
  [
    '我是驻村第一书记陈晨，工作在外普拉村',
    [['register', { village: '外普拉村', categories: ['驻村第一书记'], name: '陈晨' }]],
    stranger,
  ],
  ['我老公叫巴图，他是牧民', [], stranger],
  ['我是做电商的', [], stranger],
  ['我是巴图', [], trainee],
  ['我电话是13912345678', [], stranger],
  [
    '名字李明 手机13912345678 村子红光村 身份农民',
    [['register', { village: '村子红光村', categories: ['农牧民'], name: '李明', phone: '13912345678' }]],
    stranger,
  ],
  [
    '报名电商培训，我叫巴图，川井苏木的',
    [
      ['enrol', { course: '电商培训', people: [{ name: '巴图' }] }],
      ['register', { village: '川井苏木', name: '巴图' }],
    ],
    trainee,
  ],
  [
    '我是王强，返乡农民工，宜就镇老虎箐村，手机13812340000，想学直播电商',
    [
      [
        'register',
        { village: '宜就镇老虎箐村', categories: ['返乡农民工'], name: '王强', phone: '13812340000' },
      ],
    ],
    stranger,
  ],
  [
    '我叫李娜 女 32岁 汉族 永定镇 13812340000 妇女',
    [['register', { village: '永定镇', categories: ['妇女'], name: '李娜', phone: '13812340000' }]],
    stranger,
  ],
  ['李明 13812340000', [['register', { name: '李明', phone: '13812340000' }]], stranger],
  [
    '我叫赵丽，外普拉村妇联主席',
    [['register', { village: '外普拉村', categories: ['村干部'], name: '赵丽' }]],
    stranger,
  ],
  [
    '合作社社员，李明，莲池乡',
    [['register', { village: '莲池乡', categories: ['合作社'], name: '李明' }]],
    stranger,
  ],
  [
    '报名第四期无人机班 李明 13812340000 德岭山镇四义堂村 牧民',
    [
      ['enrol', { course: '无人机班', session: 4, people: [{ name: '李明', phone: '13812340000' }] }],
      [
        'register',
        { village: '德岭山镇四义堂村', categories: ['农牧民'], name: '李明', phone: '13812340000' },
      ],
    ],
    stranger,
  ],
  [
    '姓名：李明 电话：13812340000 村：四义堂村 类别：个体户',
    [['register', { village: '四义堂村', categories: ['个体户'], name: '李明', phone: '13812340000' }]],
    stranger,
  ],
  [
    '姓名:李明,手机:13812340000,住址:德岭山镇',
    [['register', { village: '德岭山镇', name: '李明', phone: '13812340000' }]],
    stranger,
  ],
  [
    '俺叫李明，是种地的，家是联丰村的',
    [['register', { village: '联丰村', categories: ['农牧民'], name: '李明' }]],
    stranger,
  ],
  [
    '我是退役军人，叫赵强，开了个小超市，锡尼镇人',
    [['register', { village: '锡尼镇', categories: ['退伍军人'], name: '赵强' }]],
    stranger,
  ],
  [
    '本人李芳，贫困户，有残疾证，永定镇',
    [['register', { village: '永定镇', categories: ['脱贫户', '残疾人'], name: '李芳' }]],
    stranger,
  ],
  [
    '你好我是新来的站长李明，负责川井站，电话13812340000',
    [['register', { station: '川井站', name: '李明', phone: '13812340000' }]],
    stranger,
  ],
  [
    '我叫巴图，乌加河镇人，养羊的',
    [['register', { village: '乌加河镇', categories: ['农牧民'], name: '巴图' }]],
    stranger,
  ],
  [
    '我姓张，张玉兰，大桦背村的，在村里开小卖部',
    [['register', { village: '大桦背村', categories: ['个体户'], name: '张玉兰' }]],
    stranger,
  ],
  [
    '我是前进村妇联的刘桂英，也是脱贫户',
    [['register', { village: '前进村', categories: ['脱贫户'], name: '刘桂英' }]],
    stranger,
  ],
  [
    '新来的报个到，普建华，中和镇么波村，当兵回来的',
    [['register', { village: '中和镇么波村', categories: ['退伍军人'], name: '普建华' }]],
    { room: 'trainees', role: 'unknown' },
  ],
  ['大家好我是呼和站新站长李佳，原来的张姐不干了', [['register', { station: '呼和站', name: '李佳' }]]],
  [
    '俺叫刘根柱，原先在外头打工，今年回来种地了，是乌兰村的',
    [['register', { village: '乌兰村', categories: ['返乡农民工'], name: '刘根柱' }]],
    stranger,
  ],
  [
    '我的名字是哈斯其其格，我们嘎查叫萨如拉嘎查，我是养殖户',
    [['register', { village: '萨如拉嘎查', categories: ['农牧民'], name: '哈斯其其格' }]],
    stranger,
  ],
  [
    '小二你好，我是杨永珍，永兴乡灰坝村的村民，种葡萄，手机一三九八七八零一二三四',
    [['register', { village: '永兴乡灰坝村', name: '杨永珍', phone: '13987801234' }]],
    stranger,
  ],
  [
    '我叫罗扎西，在西宁开过饭馆，现在回村里当村主任，王家乡的',
    [['register', { village: '王家乡', categories: ['村干部'], name: '罗扎西' }]],
    stranger,
  ],
  [
    '我是卖羊肉的，叫额尔敦，石哈河镇，个体，１５８４７８１２３４５',
    [['register', { village: '石哈河镇', categories: ['个体户'], name: '额尔敦', phone: '15847812345' }]],
    stranger,
  ],
  [
    '学员姓名：包音都 所属乡镇：吉日嘎朗图镇 人员类型：返乡农民工 联系电话：150 4712 3456',
    [
      [
        'register',
        { name: '包音都', phone: '15047123456', village: '吉日嘎朗图镇', categories: ['返乡农民工'] },
      ],
    ],
    stranger,
  ],
  [
    '姓名/杨志 电话/13500871234 村/直苴村 身份/农民',
    [['register', { village: '直苴村', categories: ['农牧民'], name: '杨志', phone: '13500871234' }]],
    stranger,
  ],
  [
    '姓名：陆芳\n电话：15925012345\n村：班别村\n是否脱贫户：是',
    [['register', { name: '陆芳', phone: '15925012345', village: '班别村', categories: ['脱贫户'] }]],
    stranger,
  ],
  [
    '俺是李家沟的李满仓，种地的，也当过几年兵',
    [['register', { village: '李家沟', categories: ['农牧民', '退伍军人'], name: '李满仓' }]],
    stranger,
  ],
  [
    '老师你好我叫那仁满都拉，阿拉腾敖包镇的，放骆驼的',
    [['register', { village: '阿拉腾敖包镇', categories: ['农牧民'], name: '那仁满都拉' }]],
    stranger,
  ],
  [
    '我叫韩梅，48岁，女，磴口村五组的，种玉米的，电话15924512345',
    [['register', { village: '磴口村五组', categories: ['农牧民'], name: '韩梅', phone: '15924512345' }]],
    stranger,
  ],
  [
    '我是新加入的，王丽华，永定镇思源社区，个体户',
    [['register', { village: '永定镇思源社区', categories: ['个体户'], name: '王丽华' }]],
    { room: 'trainees', role: 'unknown' },
  ],
  ['收购羊绒，联系13947812345', [], trainee],
  ['李老师电话13812345678，有事打他', [], trainee],
  [
    '我叫赵阿普，退役军人，莲花乡班列村',
    [['register', { name: '赵阿普', village: '莲花乡班列村', categories: ['退伍军人'] }]],
    stranger,
  ],
  [
    '我，字有福，个体户，住永安镇，电话13900001111',
    [['register', { name: '字有福', phone: '13900001111', village: '永安镇', categories: ['个体户'] }]],
    stranger,
  ],
  [
    '你好我是青松站的自光明',
    [['register', { name: '自光明', station: '青松站' }]],
    { room: 'private', role: 'operator' },
  ],
  ['我是永青的，有老乡吗', [], trainee],
  [
    '李秀珍，妇女，合作社社员，青龙镇的',
    [['register', { name: '李秀珍', village: '青龙镇', categories: ['妇女', '合作社'] }]],
    trainee,
  ],
  ['我是新来的红柳站站长白志刚', [['register', { name: '白志刚', station: '红柳站' }]]],
  [
    '我是小村镇的段文才，个体户',
    [['register', { name: '段文才', village: '小村镇', categories: ['个体户'] }]],
    stranger,
  ],
  [
    '我们是企业，联系人贺建军，电话13512345678，在白塔镇',
    [['register', { name: '贺建军', phone: '13512345678', village: '白塔镇', categories: ['企业'] }]],
    stranger,
  ],
  ['镇医院招保洁2名，月薪2800包吃住，电话13512345678', [], trainee],
  ['李秀珍，镇上妇女主任，人真好', [], trainee],
  [
    '刘海棠，查干淖尔嘎查村支书，联系13947821606',
    [['register', { village: '查干淖尔嘎查', categories: ['村干部'], name: '刘海棠', phone: '13947821606' }]],
    stranger,
  ],
  [
    '我叫罗桂芝，妇女，大麦地村小组的',
    [['register', { village: '大麦地村小组', categories: ['妇女'], name: '罗桂芝' }]],
    stranger,
  ],
  [
    '我叫王佳慧，大学毕业回来的，当过兵的是我哥。电话18847720316',
    [['register', { categories: ['返乡大学生'], name: '王佳慧', phone: '18847720316' }]],
    stranger,
  ],
  [
    '大家好，我是村支书普永福，的鲁村的',
    [['register', { village: '的鲁村', categories: ['村干部'], name: '普永福' }]],
    stranger,
  ],
  [
    '王建军 退伍军人 电话13847123456 住红旗村',
    [['register', { village: '红旗村', categories: ['退伍军人'], name: '王建军', phone: '13847123456' }]],
    stranger,
  ],
  [
    '俺叫刘二蛋，家是刘家营子的，养羊',
    [['register', { village: '刘家营子', categories: ['农牧民'], name: '刘二蛋' }]],
    stranger,
  ],
  [
    '白彦镇的贺文斌，退役军人，报名直播带货班',
    [
      ['register', { village: '白彦镇', categories: ['退伍军人'], name: '贺文斌' }],
      ['enrol', { course: '直播带货班', people: [{ name: '贺文斌' }] }],
    ],
    trainee,
  ],
  ['我表弟高飞，退伍军人，想在咱镇上找个活', [], stranger],
  ['我，银定站负责人，田有福', [['register', { station: '银定站', name: '田有福' }]], stranger],
  [
    '大家都喊我二毛，大名赵长顺，团结村种植户',
    [['register', { village: '团结村', categories: ['农牧民'], name: '赵长顺' }]],
    stranger,
  ],
  [
    '姓名写贺文兰，白彦镇的个体，电话这栏我不想填',
    [
      ['register', { village: '白彦镇', categories: ['个体户'], name: '贺文兰' }],
      ['decline', { what: 'phone' }],
    ],
    stranger,
  ],
  [
    '合作社法人代表 包青山 联系方式 13847512345',
    [['register', { categories: ['合作社'], name: '包青山', phone: '13847512345' }]],
    stranger,
  ],
  // who it is stands first, a sale behind it
  [
    '老师我是德岭山镇的刘翠，残疾人，今天抖音卖了8单320元',
    [
      ['register', { village: '德岭山镇', categories: ['残疾人'], name: '刘翠' }],
      ['salesReport', { date: '2026-06-10', orders: 8, amount: 320, channel: '抖音' }],
    ],
    trainee,
  ],
  ['我是红旗村的，卖土豆的，要的联系我', [], stranger],
  ['你是不是太荣村的张三，卖羊的那个', [], stranger],
  // several
  [
    '新学员登记：\n1. 普文秀 13987820001 中和镇直苴村 妇女\n2. 李学珍 13987820002 宜就镇 脱贫户',
    [
      ['register', { name: '普文秀', phone: '13987820001', village: '中和镇直苴村', categories: ['妇女'] }],
      ['register', { name: '李学珍', phone: '13987820002', village: '宜就镇', categories: ['脱贫户'] }],
    ],
    staffInPrivate,
  ],
  [
    '登记：王秀兰（13912345678，红旗村，妇女）、赵永福（13712345678，新华村，村支书）',
    [
      ['register', { name: '王秀兰', phone: '13912345678', village: '红旗村', categories: ['妇女'] }],
      ['register', { name: '赵永福', phone: '13712345678', village: '新华村', categories: ['村干部'] }],
    ],
    staffInPrivate,
  ],
  [
    '登记一下王秀兰13912345678红旗村妇女，赵永福13712345678新华村村支书',
    [
      ['register', { name: '王秀兰', phone: '13912345678', village: '红旗村', categories: ['妇女'] }],
      ['register', { name: '赵永福', phone: '13712345678', village: '新华村', categories: ['村干部'] }],
    ],
    staffInPrivate,
  ],
  [
    '学员登记\n姓名：李梅\n电话：13912345670\n村：红旗村\n\n姓名：王强\n电话：13912345671\n村：新华村',
    [
      ['register', { name: '李梅', phone: '13912345670', village: '红旗村' }],
      ['register', { name: '王强', phone: '13912345671', village: '新华村' }],
    ],
    staffInPrivate,
  ],
  [
    '帮我和我媳妇登记：张永福，13612345678，红旗村，脱贫户；李秀英，13512345678，红旗村，妇女',
    [
      ['register', { name: '张永福', phone: '13612345678', village: '红旗村', categories: ['脱贫户'] }],
      ['register', { name: '李秀英', phone: '13512345678', village: '红旗村', categories: ['妇女'] }],
    ],
    stranger,
  ],
  [
    '登记\n姓名：李满仓\n电话：13912345670\n村：红旗村\n联系人：李满囤',
    [['register', { name: '李满仓', phone: '13912345670', village: '红旗村' }]],
    stranger,
  ],
  // staff register others
  [
    '给苏和登记一下，15012345678，乌加河镇红光村，退伍军人',
    [
      [
        'register',
        { name: '苏和', phone: '15012345678', village: '乌加河镇红光村', categories: ['退伍军人'] },
      ],
    ],
    staffAmongTrainees,
  ],
  [
    '登记一下李梅 13912345670 红旗村 妇女',
    [['register', { name: '李梅', phone: '13912345670', village: '红旗村', categories: ['妇女'] }]],
    { ...staff, mentionsBot: true },
  ],
  ['登记一下李梅 13912345670 红旗村 妇女', [], staff],
  [
    '我是第一书记，叫王建群，在六德村',
    [['register', { name: '王建群', village: '六德村', categories: ['驻村第一书记'] }]],
    stranger,
  ],
  [
    '残疾人 脱贫户 王三女 德岭山镇苏独仑村',
    [['register', { name: '王三女', village: '德岭山镇苏独仑村', categories: ['残疾人', '脱贫户'] }]],
    stranger,
  ],
  [
    '赵明 女 返乡大学生 明安镇',
    [['register', { name: '赵明', village: '明安镇', categories: ['返乡大学生'] }]],
    stranger,
  ],
  [
    '姓名：何有才，电话：不想留，村：三川镇金官村，农牧民',
    [
      ['register', { name: '何有才', village: '三川镇金官村', categories: ['农牧民'] }],
      ['decline', { what: 'phone' }],
    ],
    stranger,
  ],
  // in a group, one after the other
  [
    '大家好，白斯琴，巴音镇的，脱贫户，多包涵',
    [['register', { name: '白斯琴', village: '巴音镇', categories: ['脱贫户'] }]],
    trainee,
  ],
  [
    '起秀英，铁锁乡的，建档立卡户，不识字，大家多帮助',
    [['register', { name: '起秀英', village: '铁锁乡', categories: ['脱贫户'] }]],
    trainee,
  ],
  [
    '旦正草，夏河县甘加镇的，牧民，请多关照',
    [['register', { name: '旦正草', village: '夏河县甘加镇', categories: ['农牧民'] }]],
    trainee,
  ],
  [
    '才贡吉，女，藏族，阿万仓镇，脱贫户',
    [['register', { name: '才贡吉', village: '阿万仓镇', categories: ['脱贫户'] }]],
    trainee,
  ],
  ['大家好，三台乡的站长今天有事，多担待', [], trainee],
  ['王老师好，柳树村的路修好了，谢谢关照', [], trainee],
  [
    '杨阿木，三河村的，返乡农民工，电话1 8 7 0 8 4 4 1 2 0 9',
    [['register', { name: '杨阿木', phone: '18708441209', village: '三河村', categories: ['返乡农民工'] }]],
    trainee,
  ],
  ['登记格式：姓名：张三，电话：13912345678，村：红旗村', [], staffAmongTrainees],
  ['王强 13912345678 登记过了', [], staffAmongTrainees],
  ['请大家登记姓名电话住址', [], staffAmongTrainees],
  ['没登记的同学把姓名电话村子发给我', [], staffAmongTrainees],
  // greeted first, and signed up
  [
    '您好，和日镇的才让东智，退伍军人，我想报名短视频班',
    [
      ['register', { name: '才让东智', village: '和日镇', categories: ['退伍军人'] }],
      ['enrol', { course: '短视频班', people: [{ name: '才让东智' }] }],
    ],
    stranger,
  ],
  [
    '在吗老师，铁锁乡的李光明，当过兵，给我报个短视频班',
    [
      ['register', { name: '李光明', village: '铁锁乡', categories: ['退伍军人'] }],
      ['enrol', { course: '短视频班', people: [{ name: '李光明' }] }],
    ],
    stranger,
  ],
  [
    '大家好，白彦镇的贺文斌，返乡大学生，报直播班',
    [
      ['register', { name: '贺文斌', village: '白彦镇', categories: ['返乡大学生'] }],
      ['enrol', { course: '直播班', people: [{ name: '贺文斌' }] }],
    ],
    trainee,
  ],
  [
    '您好，给和日镇的才让东智报名短视频班，他是退伍军人',
    [['enrol', { course: '短视频班', people: [{ name: '才让东智' }] }]],
    stranger,
  ],
  // slips of the tongue
  [
    '建档立卡户 起世昌 宜就镇外普拉村的 电话是13900005512 不对 13900005521',
    [
      [
        'register',
        { name: '起世昌', phone: '13900005521', village: '宜就镇外普拉村', categories: ['脱贫户'] },
      ],
    ],
    stranger,
  ],
  [
    '姓名：起世昌 电话：13900005512（打错了，13900005521） 村：外普拉村',
    [['register', { name: '起世昌', phone: '13900005521', village: '外普拉村' }]],
    stranger,
  ],
  [
    '我叫起世昌，外普拉村，电话13900005521，不是13900005512',
    [['register', { name: '起世昌', phone: '13900005521', village: '外普拉村' }]],
    stranger,
  ],
  [
    '我叫李满昌，不对，李满仓，红旗村的，电话13900005512',
    [['register', { name: '李满仓', phone: '13900005512', village: '红旗村' }]],
    stranger,
  ],
  [
    '大家好，猛虎站新换的站长是我，李廷芝',
    [['register', { name: '李廷芝', station: '猛虎站' }]],
    { mentionsBot: false },
  ],
  ['红泉站以后我负责了 巴图', [['register', { name: '巴图', station: '红泉站' }]], { mentionsBot: false }],
  [
    '大家好，接手猛虎站的是我，李廷芝',
    [['register', { name: '李廷芝', station: '猛虎站' }]],
    { mentionsBot: false },
  ],
  ['猛虎站站长是我，大家多关照', [], { mentionsBot: false }],
  ['猛虎站站长是我表姐，李廷芝', [], { mentionsBot: false }],
  ['莲池村做豆腐的那家是我，欢迎来尝', [], trainee],
]

describe('register', () => {
  it.each(cases)('%s', (text, meaning, setting) => {
    expect(meaningOf(text, setting)).toEqual(meaning)
  })
})
