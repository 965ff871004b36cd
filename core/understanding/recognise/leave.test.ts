import { describe, expect, it } from 'vitest'
import { type Case, meaningOf, staffInPrivate, trainee } from '../testing.ts'

const staffAmongTrainees = { room: 'trainees', role: 'staff' } as const
const staffAmongStations = { room: 'stations', role: 'staff' } as const

const cases: Case[] = [
  ['请假一天', [['leave', {}]], trainee],
  ['老师我明天有事，请假', [['leave', { from: '2026-06-11', to: '2026-06-11', reason: '有事' }]], trainee],
  [
    '后天到大后天请假，去走亲戚',
    [['leave', { from: '2026-06-12', to: '2026-06-13', reason: '去走亲戚' }]],
    trainee,
  ],
  ['老师 我感冒了 想请个假', [['leave', { reason: '感冒了' }]], trainee],
  ['请病假一天', [['leave', {}]], trainee],
  [
    '今天下午的课请个假，去打疫苗',
    [['leave', { from: '2026-06-10', to: '2026-06-10', reason: '去打疫苗' }]],
    trainee,
  ],
  [
    '6月12日至14日请假，回娘家',
    [['leave', { from: '2026-06-12', to: '2026-06-14', reason: '回娘家' }]],
    trainee,
  ],
  ['下周三请假半天 看牙', [['leave', { from: '2026-06-17', to: '2026-06-17', reason: '看牙' }]], trainee],
  [
    '替我姐高云霞请假，她明天美工班来不了，孩子住院',
    [
      [
        'leave',
        { from: '2026-06-11', to: '2026-06-11', course: '美工班', person: '高云霞', reason: '孩子住院' },
      ],
    ],
    trainee,
  ],
  [
    '李明让我帮他请个假，今天拉肚子',
    [['leave', { from: '2026-06-10', to: '2026-06-10', person: '李明', reason: '拉肚子' }]],
    trainee,
  ],
  [
    '请假人：王强\n时间：6月12日-6月13日\n事由：收割',
    [['leave', { person: '王强', reason: '收割', from: '2026-06-12', to: '2026-06-13' }]],
    trainee,
  ],
  [
    '明天的直播班我去不了，请假，家里老人做寿',
    [['leave', { from: '2026-06-11', to: '2026-06-11', course: '直播班', reason: '家里老人做寿' }]],
    trainee,
  ],
  ['想请假三天去呼市看病', [['leave', { reason: '去呼市看病' }]], trainee],
  [
    '周五周六两天请假，去旗里开会',
    [['leave', { from: '2026-06-12', to: '2026-06-13', reason: '去旗里开会' }]],
    trainee,
  ],
  ['谁知道怎么请假', [], trainee],
  ['昨天请假的同学补一下作业', [], trainee],
  [
    '从明天起请假五天，出门打工',
    [['leave', { from: '2026-06-11', to: '2026-06-15', reason: '出门打工' }]],
    trainee,
  ],
  ['请一周的假，回老家', [['leave', { reason: '回老家' }]], trainee],
  ['因家中有事，特请假一天，望批准', [['leave', { reason: '家中有事' }]], trainee],
  [
    '老师，今晚的课我请假，加班',
    [['leave', { from: '2026-06-10', to: '2026-06-10', reason: '加班' }]],
    trainee,
  ],
  ['下午请假', [['leave', { from: '2026-06-10', to: '2026-06-10' }]], trainee],
  ['今天请假', [['leave', { from: '2026-06-10', to: '2026-06-10' }]], trainee],
  ['明天请假，后天回来', [['leave', { from: '2026-06-11', to: '2026-06-11' }]], trainee],
  [
    '老师今天家里来客人，请假半天',
    [['leave', { from: '2026-06-10', to: '2026-06-10', reason: '家里来客人' }]],
    trainee,
  ],
  ['6.15-6.17请假 去呼市', [['leave', { from: '2026-06-15', to: '2026-06-17', reason: '去呼市' }]], trainee],
  [
    '15号请假一天，儿子结婚',
    [['leave', { from: '2026-06-15', to: '2026-06-15', reason: '儿子结婚' }]],
    trainee,
  ],
  [
    '这周五的美工班请假，要去医院复查',
    [['leave', { from: '2026-06-12', to: '2026-06-12', course: '美工班', reason: '去医院复查' }]],
    trainee,
  ],
  ['明后两天请假', [['leave', { from: '2026-06-11', to: '2026-06-12' }]], trainee],
  [
    '因为要割麦子，我请三天假，从12号开始',
    [['leave', { from: '2026-06-12', to: '2026-06-14', reason: '要割麦子' }]],
    trainee,
  ],
  [
    '高云霞：明天请假，感冒',
    [['leave', { from: '2026-06-11', to: '2026-06-11', person: '高云霞', reason: '感冒' }]],
    trainee,
  ],
  [
    '乌云今天没法来上课，她奶奶住院了，替她请假',
    [['leave', { from: '2026-06-10', to: '2026-06-10', person: '乌云', reason: '她奶奶住院了' }]],
    trainee,
  ],
  ['请假 胃疼', [['leave', { reason: '胃疼' }]], trainee],
  [
    '家里羊丢了，今天来不了，请个假',
    [['leave', { from: '2026-06-10', to: '2026-06-10', reason: '家里羊丢了' }]],
    trainee,
  ],
  [
    '老师，我明天下午驾校考科目二，请一下午假',
    [['leave', { from: '2026-06-11', to: '2026-06-11', reason: '下午驾校考科目二' }]],
    trainee,
  ],
  [
    '美工班请假，6月11日，原因：看病',
    [['leave', { from: '2026-06-11', to: '2026-06-11', course: '美工班', reason: '看病' }]],
    trainee,
  ],
  [
    '明天有事请假一天，谢谢老师',
    [['leave', { from: '2026-06-11', to: '2026-06-11', reason: '有事' }]],
    trainee,
  ],
  ['请假到周五', [['leave', { from: '2026-06-12', to: '2026-06-12' }]], trainee],
  ['明天起请假到15号，出差', [['leave', { from: '2026-06-11', to: '2026-06-15', reason: '出差' }]], trainee],
  [
    '请假6月11日一天，家里盖房',
    [['leave', { from: '2026-06-11', to: '2026-06-11', reason: '家里盖房' }]],
    trainee,
  ],
  [
    '我后天要去参加婚礼，请个假',
    [['leave', { from: '2026-06-12', to: '2026-06-12', reason: '去参加婚礼' }]],
    trainee,
  ],
  [
    '老师我有点事，下午的课请假',
    [['leave', { from: '2026-06-10', to: '2026-06-10', reason: '有点事' }]],
    trainee,
  ],
  [
    '下周一到周三请假，去包头',
    [['leave', { from: '2026-06-15', to: '2026-06-17', reason: '去包头' }]],
    trainee,
  ],
  [
    '孩子中考，6月20到22号请假',
    [['leave', { from: '2026-06-20', to: '2026-06-22', reason: '孩子中考' }]],
    trainee,
  ],
  ['生病了，请假两天', [['leave', { reason: '生病了' }]], trainee],
  [
    '明天直播班请假 家里停电',
    [['leave', { from: '2026-06-11', to: '2026-06-11', course: '直播班', reason: '家里停电' }]],
    trainee,
  ],
  [
    '请假：明天，原因是给老人过寿',
    [['leave', { from: '2026-06-11', to: '2026-06-11', reason: '给老人过寿' }]],
    trainee,
  ],
  [
    '抱歉老师，车坏路上了，今天的课请假',
    [['leave', { from: '2026-06-10', to: '2026-06-10', reason: '车坏路上了' }]],
    trainee,
  ],
  ['从明天开始请假3天，回娘家', [['leave', { from: '2026-06-11', to: '2026-06-13', reason: '回娘家' }]]],
  ['老公住院，这几天请假', [['leave', { reason: '老公住院' }]]],
  ['我12号到14号请假，站里没人', [['leave', { from: '2026-06-12', to: '2026-06-14', reason: '站里没人' }]]],
  [
    '今天收件5，明天请假',
    [
      ['dailyReport', { date: '2026-06-10', parcelsIn: 5 }],
      ['leave', { from: '2026-06-11', to: '2026-06-11' }],
    ],
  ],
  [
    '明天起到月底请假，媳妇坐月子，站里关几天门',
    [['leave', { from: '2026-06-11', to: '2026-06-30', reason: '媳妇坐月子 站里关几天门' }]],
  ],
  [
    '拉姆今天发烧了让我跟老师说一声请个假',
    [['leave', { from: '2026-06-10', to: '2026-06-10', reason: '发烧了', person: '拉姆' }]],
    trainee,
  ],
  [
    '替我对象王志国请假，他明天得去验车，短视频班去不了',
    [
      [
        'leave',
        { from: '2026-06-11', to: '2026-06-11', course: '短视频班', reason: '去验车', person: '王志国' },
      ],
    ],
    trainee,
  ],
  [
    '我姐斯琴请假两天，从明天算起，孩子中考陪考',
    [['leave', { from: '2026-06-11', to: '2026-06-12', reason: '孩子中考陪考', person: '斯琴' }]],
    trainee,
  ],
  [
    '请假条\n请假人：陈秀梅\n班级：电商运营班\n时间：6.16-6.18\n事由：回老家奔丧',
    [
      [
        'leave',
        {
          person: '陈秀梅',
          reason: '回老家奔丧',
          course: '电商运营班',
          from: '2026-06-16',
          to: '2026-06-18',
        },
      ],
    ],
    trainee,
  ],
  [
    '因身体不适特向您请假两天（6月11日、12日），望批准，谢谢',
    [['leave', { from: '2026-06-11', to: '2026-06-12', reason: '身体不适' }]],
    trainee,
  ],
  [
    '下周一二请假，去包头进货',
    [['leave', { from: '2026-06-15', to: '2026-06-16', reason: '去包头进货' }]],
    trainee,
  ],
  [
    '帮阿依古丽和古丽娜请个假，她俩今天去办健康证',
    [
      ['leave', { from: '2026-06-10', to: '2026-06-10', reason: '去办健康证', person: '阿依古丽' }],
      ['leave', { from: '2026-06-10', to: '2026-06-10', reason: '去办健康证', person: '古丽娜' }],
    ],
    trainee,
  ],
  [
    '我妈今天的课请个假，她腰疼病犯了，她叫周桂芬',
    [['leave', { from: '2026-06-10', to: '2026-06-10', reason: '腰疼病犯了', person: '周桂芬' }]],
    trainee,
  ],
  [
    '请假人 索南 请假日期 6月15号 请假原因 去拉萨',
    [['leave', { person: '索南', reason: '去拉萨', from: '2026-06-15', to: '2026-06-15' }]],
    trainee,
  ],
  [
    '补个请假，今天上午没去是因为车子抛锚了',
    [['leave', { from: '2026-06-10', to: '2026-06-10', reason: '车子抛锚了' }]],
    trainee,
  ],
  [
    '请假，12号，不对，13号，去参加同学聚会',
    [['leave', { from: '2026-06-13', to: '2026-06-13', reason: '去参加同学聚会' }]],
    trainee,
  ],
  [
    '卓玛她妈病了，明天后天都来不了，我替她请个假',
    [['leave', { from: '2026-06-11', to: '2026-06-12', reason: '她妈病了', person: '卓玛' }]],
    trainee,
  ],
  [
    '明天考试，请假，后天正常来',
    [['leave', { from: '2026-06-11', to: '2026-06-11', reason: '考试' }]],
    trainee,
  ],
  [
    '那个我明天家里打草雇了人得做饭就不去上课了跟你请个假啊老师',
    [['leave', { from: '2026-06-11', to: '2026-06-11', reason: '家里打草雇了人得做饭' }]],
    trainee,
  ],
  [
    '我想请个假可以吗，下周二要去盟里做检查',
    [['leave', { from: '2026-06-16', to: '2026-06-16', reason: '去盟里做检查' }]],
    { room: 'private', role: 'trainee' },
  ],
  ['请家一天 孩子病了', [['leave', { reason: '孩子病了' }]], trainee],
  [
    '刘东升、王海两人明天请假，去修水渠',
    [
      ['leave', { from: '2026-06-11', to: '2026-06-11', reason: '两人 去修水渠', person: '刘东升' }],
      ['leave', { from: '2026-06-11', to: '2026-06-11', reason: '两人 去修水渠', person: '王海' }],
    ],
    trainee,
  ],
  [
    '老师早，昨晚拉肚子一夜没睡，今天上午请假',
    [['leave', { from: '2026-06-10', to: '2026-06-10', reason: '拉肚子一夜没睡' }]],
    trainee,
  ],
  [
    '老师俺下礼拜二跟礼拜三请假，收大蒜',
    [['leave', { from: '2026-06-16', to: '2026-06-17', reason: '收大蒜' }]],
    trainee,
  ],
  [
    '签到 5521 下午请假，送孩子去医院',
    [
      ['checkIn', { code: '5521' }],
      ['leave', { from: '2026-06-10', to: '2026-06-10', reason: '送孩子去医院' }],
    ],
    trainee,
  ],
  [
    '本人因母亲住院需陪护，现申请请假7天，自6月11日起，望批准！申请人：包玉兰',
    [['leave', { from: '2026-06-11', to: '2026-06-17', reason: '母亲住院需陪护', person: '包玉兰' }]],
    trainee,
  ],
  ['我要是请假，会不会影响结业', [], trainee],
  ['老板不给请假，唉', []],
  [
    '后天开始请假，多久回来还说不准，阿爸病了',
    [['leave', { from: '2026-06-12', to: '2026-06-12', reason: '阿爸病了' }]],
    trainee,
  ],
  [
    '赵二喜喊我帮他请个假，明天要去卖羊',
    [['leave', { from: '2026-06-11', to: '2026-06-11', person: '赵二喜', reason: '去卖羊' }]],
    trainee,
  ],
  [
    '昨晚守羊圈太困了，今天的课请假',
    [['leave', { from: '2026-06-10', to: '2026-06-10', reason: '守羊圈太困了' }]],
    trainee,
  ],
  [
    '明儿个要去旗里办证，请一天',
    [['leave', { from: '2026-06-11', to: '2026-06-11', reason: '去旗里办证' }]],
    trainee,
  ],
  [
    '我请12号一天假，去开会',
    [['leave', { from: '2026-06-12', to: '2026-06-12', reason: '去开会' }]],
    trainee,
  ],
  [
    '孩他爸请假，今天给人收麦子',
    [['leave', { from: '2026-06-10', to: '2026-06-10', person: '孩他爸', reason: '给人收麦子' }]],
    trainee,
  ],
  ['娃儿出疹子，我请一个星期假嘛', [['leave', { reason: '娃儿出疹子' }]], trainee],
  ['请假是跟老师说还是在群里说', [], trainee],
  ['她又请假了，第二回了', [], trainee],
  ['周五老师请假了，课改周六', [], trainee],
  [
    '今天上午的直播课请个假，车坏半路了',
    [['leave', { from: '2026-06-10', to: '2026-06-10', course: '直播课', reason: '车坏半路了' }]],
    trainee,
  ],
  ['老师我去不了培训了牛下犊呢请一天假', [['leave', { reason: '牛下犊' }]], trainee],
  [
    '孩子考试，请明后两天的假',
    [['leave', { from: '2026-06-11', to: '2026-06-12', reason: '孩子考试' }]],
    trainee,
  ],
  [
    '卓玛的孩子明天打针，替她请个假',
    [['leave', { person: '卓玛', from: '2026-06-11', to: '2026-06-11', reason: '孩子 打针' }]],
    trainee,
  ],
  [
    '替我兄弟阿拉坦请个假，他12号去体检',
    [['leave', { person: '阿拉坦', from: '2026-06-12', to: '2026-06-12', reason: '去体检' }]],
    trainee,
  ],
  [
    '请假 马秀兰 6月12日 孩子考试',
    [['leave', { person: '马秀兰', from: '2026-06-12', to: '2026-06-12', reason: '孩子考试' }]],
    trainee,
  ],
  ['美工班今天应到30人，实到27人，请假2人，缺勤1人', [], trainee],
  ['我们站长请假了，我替他看店', []],
  ['短视频班第2期请假一天，孩子打疫苗', [['leave', { course: '短视频班', reason: '孩子打疫苗' }]], trainee],
  ['剪辑班后天那节我请假', [['leave', { from: '2026-06-12', to: '2026-06-12', course: '剪辑班' }]], trainee],
  [
    '今天不不，明天请假一天，村里选举',
    [['leave', { from: '2026-06-11', to: '2026-06-11', reason: '村里选举' }]],
    trainee,
  ],
  [
    '本月15、16号两天请假，打玉米',
    [['leave', { from: '2026-06-15', to: '2026-06-16', reason: '打玉米' }]],
    trainee,
  ],
  ['请假条放你柜台上了，记得给刘姐', [], trainee],
  [
    '请假\n谁：云登\n哪天：明天\n为啥：给父亲陪床',
    [['leave', { person: '云登', reason: '给父亲陪床', from: '2026-06-11', to: '2026-06-11' }]],
    trainee,
  ],
  ['派件员小李请假了，明天才送', [], trainee],
  [
    '想请个假老师，孩子住院了，周三周四两天',
    [['leave', { from: '2026-06-10', to: '2026-06-11', reason: '孩子住院了' }]],
    trainee,
  ],
  // not called a leave
  [
    '明天的课去不了了，家里羊下羔',
    [['leave', { from: '2026-06-11', to: '2026-06-11', reason: '家里羊下羔' }]],
    trainee,
  ],
  [
    '今天下午的课来不了，羊下羔呢',
    [['leave', { from: '2026-06-10', to: '2026-06-10', reason: '羊下羔' }]],
    trainee,
  ],
  [
    '老师我今天上不了课，孩子发烧',
    [['leave', { from: '2026-06-10', to: '2026-06-10', reason: '孩子发烧' }]],
    trainee,
  ],
  [
    '老师，明后天的培训参加不了了，要转场',
    [['leave', { from: '2026-06-11', to: '2026-06-12', reason: '要转场' }]],
    trainee,
  ],
  [
    '我是美工班的宝音，今天下午的课来不了了',
    [['leave', { from: '2026-06-10', to: '2026-06-10', course: '美工班' }]],
    trainee,
  ],
  ['明天的课可能去不了', [], trainee],
  ['明天的课去不了怎么办', [], trainee],
  ['周六的课来不了的同学跟我说一声', [], trainee],
  ['今天下雪，班车来不了', [], trainee],
  ['其其格明天的课来不了', [], trainee],
  ['昨天的课没去成', [], trainee],
  // what is said beside it is no reason
  [
    '到了，签到4410。昨天拼多多卖沙棘12瓶，456。明天请假，带孩子打疫苗',
    [
      ['checkIn', { code: '4410' }],
      [
        'salesReport',
        { date: '2026-06-09', product: '沙棘', quantity: 12, unit: '瓶', amount: 456, channel: '拼多多' },
      ],
      ['leave', { from: '2026-06-11', to: '2026-06-11', reason: '带孩子打疫苗' }],
    ],
    trainee,
  ],
  [
    '昨天快手出奶皮子15张，375，明天请假去看牙',
    [
      [
        'salesReport',
        { date: '2026-06-09', product: '奶皮子', quantity: 15, unit: '张', amount: 375, channel: '快手' },
      ],
      ['leave', { from: '2026-06-11', to: '2026-06-11', reason: '去看牙' }],
    ],
    trainee,
  ],
  [
    '今天集上人多，卖了3只鸡，210块，明天我请假，老人住院',
    [
      [
        'salesReport',
        { date: '2026-06-10', product: '鸡', quantity: 3, unit: '只', amount: 210, channel: '集上' },
      ],
      ['leave', { from: '2026-06-11', to: '2026-06-11', reason: '老人住院' }],
    ],
    trainee,
  ],
  [
    '直播间昨晚爆了16单680然后明天我得请假陪媳妇产检',
    [
      ['salesReport', { date: '2026-06-09', orders: 16, amount: 680, channel: '直播间' }],
      ['leave', { from: '2026-06-11', to: '2026-06-11', reason: '陪媳妇产检' }],
    ],
    trainee,
  ],
  [
    '明天请假一天，去给羊药浴；美工班第二期给我也报上',
    [
      ['leave', { from: '2026-06-11', to: '2026-06-11', reason: '去给羊药浴' }],
      ['enrol', { course: '美工班', session: 2 }],
    ],
    trainee,
  ],
  [
    '今天代买2单80，收件6，明天去旗里办事请假一天，小二把汇总发我',
    [
      ['dailyReport', { date: '2026-06-10', purchaseOrders: 2, purchaseAmount: 80, parcelsIn: 6 }],
      ['leave', { from: '2026-06-11', to: '2026-06-11', reason: '去旗里办事' }],
      ['ask', { topic: 'summary' }],
    ],
  ],
  [
    '我想请假两天，从明天起，去包头看病，电话我不想留',
    [
      ['leave', { from: '2026-06-11', to: '2026-06-12', reason: '去包头看病' }],
      ['decline', { what: 'phone' }],
    ],
    { room: 'private', role: 'trainee' },
  ],
  [
    '明天请假一天，家里来客人，名额给我留着',
    [['leave', { from: '2026-06-11', to: '2026-06-11', reason: '家里来客人' }]],
    trainee,
  ],
  // goods and sign-ups that are the reason
  [
    '明天请假，要去卖3只羊',
    [['leave', { from: '2026-06-11', to: '2026-06-11', reason: '去卖3只羊' }]],
    trainee,
  ],
  [
    '后天请假一天，去市场批发30箱苹果',
    [['leave', { from: '2026-06-12', to: '2026-06-12', reason: '去市场批发30箱苹果' }]],
    trainee,
  ],
  [
    '明天请假，孩子去学校报名',
    [['leave', { from: '2026-06-11', to: '2026-06-11', reason: '孩子去学校报名' }]],
    trainee,
  ],
  [
    '明天请假，家里出了点事',
    [['leave', { from: '2026-06-11', to: '2026-06-11', reason: '家里出了点事' }]],
    trainee,
  ],
  // several
  [
    '周五请假去办证，下周二请假陪产检',
    [
      ['leave', { from: '2026-06-12', to: '2026-06-12', reason: '去办证' }],
      ['leave', { from: '2026-06-16', to: '2026-06-16', reason: '陪产检' }],
    ],
    trainee,
  ],
  [
    '12号考试请个假，18到19号也请假，去走亲戚',
    [
      ['leave', { from: '2026-06-12', to: '2026-06-12', reason: '考试' }],
      ['leave', { from: '2026-06-18', to: '2026-06-19', reason: '去走亲戚' }],
    ],
    trainee,
  ],
  [
    '明天请假，后天也请假，家里有事',
    [['leave', { from: '2026-06-11', to: '2026-06-12', reason: '家里有事' }]],
    trainee,
  ],
  [
    '12号请假，不对，15号请假，去送货',
    [['leave', { from: '2026-06-15', to: '2026-06-15', reason: '去送货' }]],
    trainee,
  ],
  [
    '帮巴图请假明天，帮苏和请假后天',
    [
      ['leave', { from: '2026-06-11', to: '2026-06-11', person: '巴图' }],
      ['leave', { from: '2026-06-12', to: '2026-06-12', person: '苏和' }],
    ],
    trainee,
  ],
  // other words for it, and for whom
  [
    '明天的假给我请上，去提车',
    [['leave', { from: '2026-06-11', to: '2026-06-11', reason: '去提车' }]],
    trainee,
  ],
  [
    '前天的假忘了请，今天补上，家里浇地',
    [['leave', { from: '2026-06-08', to: '2026-06-08', reason: '家里浇地' }]],
    trainee,
  ],
  ['昨天的假批了吗', [], trainee],
  [
    '老李腰扭了，帮他请三天假，从明天起',
    [['leave', { from: '2026-06-11', to: '2026-06-13', reason: '腰扭了', person: '老李' }]],
    trainee,
  ],
  ['老人摔了腿 请假一周', [['leave', { reason: '老人摔了腿' }]], trainee],
  ['我同桌央金孩子发烧，替她请个假', [['leave', { reason: '孩子发烧', person: '央金' }]], trainee],
  [
    '巴图托我带个话，明天的课他请假，家里羊病了',
    [['leave', { from: '2026-06-11', to: '2026-06-11', reason: '家里羊病了', person: '巴图' }]],
    trainee,
  ],
  ['后天起转场，请假一个礼拜', [['leave', { from: '2026-06-12', to: '2026-06-18', reason: '转场' }]]],
  ['明天请假不报了，进城办事', [['leave', { from: '2026-06-11', to: '2026-06-11', reason: '进城办事' }]]],
  // staff ask for others
  [
    '卓玛措打电话来说家里牛难产，我替她请今天下午的假',
    [['leave', { from: '2026-06-10', to: '2026-06-10', reason: '家里牛难产', person: '卓玛措' }]],
    staffAmongTrainees,
  ],
  [
    '给王海燕站长请两天假，从明天起，她去住院',
    [['leave', { from: '2026-06-11', to: '2026-06-12', reason: '去住院', person: '王海燕' }]],
    staffAmongStations,
  ],
  [
    '德岭山站王翠明天请假，去体检',
    [['leave', { from: '2026-06-11', to: '2026-06-11', reason: '去体检', person: '王翠' }]],
    { ...staffAmongStations, mentionsBot: true },
  ],
  [
    '请假条\n学员：泽仁\n班次：短视频班\n请假时间：明天\n原因：送草料',
    [
      [
        'leave',
        { from: '2026-06-11', to: '2026-06-11', course: '短视频班', reason: '送草料', person: '泽仁' },
      ],
    ],
    staffAmongTrainees,
  ],
  [
    '替李秀英请假两天，从12号起，陪床',
    [['leave', { from: '2026-06-12', to: '2026-06-13', reason: '陪床', person: '李秀英' }]],
    staffInPrivate,
  ],
  ['今天请假：王强、李明，其余都到', [], staffAmongTrainees],
  ['替别人请假的要写假条', [], staffAmongTrainees],
  ['谁替王强请的假？', [], staffAmongTrainees],
  ['王强今天请假了，家里有事', [], staffAmongTrainees],
  ['请假格式：\n姓名：张三\n时间：6月1日\n事由：生病', [], staffAmongTrainees],
  ['替其其格请个假，明天', [], { room: 'staff', role: 'staff' }],
]

describe('leave', () => {
  it.each(cases)('%s', (text, meaning, setting) => {
    expect(meaningOf(text, setting)).toEqual(meaning)
  })
})
