// Sales as herders and small shops tell them: on forms of their own, in one breath, in the middle of a story.
import { describe, expect, it } from 'vitest'
import { type Case, meaningOf, type Said, trainee } from '../testing.ts'

const today = '2026-06-10'
const yesterday = '2026-06-09'
const sale = (fields: Record<string, unknown>): Said => ['salesReport', fields]

const cases: Record<string, Case[]> = {
  'on a form where the shop is the platform': [
    [
      '报数 店铺：多多 品：小香瓜 单：31 额：1085',
      [sale({ date: today, product: '小香瓜', orders: 31, amount: 1085, channel: '拼多多' })],
    ],
    [
      '店铺：淘宝\n商品：黑枸杞\n出单：12单\n成交额：1080元',
      [sale({ date: today, product: '黑枸杞', orders: 12, amount: 1080, channel: '淘宝' })],
    ],
    [
      '店名：快手 蒙古丫头\n品名：奶酪\n单数：13\n成交额：780',
      [sale({ date: today, product: '奶酪', orders: 13, amount: 780, channel: '快手' })],
    ],
    [
      '备注：拼多多走的\n商品：沙棘果干\n数量：22袋\n金额：440',
      [sale({ date: today, product: '沙棘果干', quantity: 22, unit: '袋', amount: 440, channel: '拼多多' })],
    ],
    [
      '店铺：草原人家\n商品：风干肉\n平台：淘宝\n数量：5袋\n金额：600',
      [sale({ date: today, product: '风干肉', quantity: 5, unit: '袋', amount: 600, channel: '淘宝' })],
    ],
    [
      '成交额：990元\n订单：11单\n商品：炒米\n店铺：微店',
      [sale({ date: today, product: '炒米', orders: 11, amount: 990, channel: '微店' })],
    ],
    [
      '姓名：乌日娜\n联系人：本人\n产品：奶茶粉 30袋 900元',
      [sale({ date: today, product: '奶茶粉', quantity: 30, unit: '袋', amount: 900 })],
    ],
    [
      '店铺：京东 产品：亚麻籽油 成交：7单 销售额：623',
      [sale({ date: today, product: '亚麻籽油', orders: 7, amount: 623, channel: '京东' })],
    ],
  ],
  'counted in bowls, tables and pots': [
    [
      '产品 | 数量 | 金额\n酸奶 | 20碗 | 100\n奶茶 | 30碗 | 90\n都是夜市卖的',
      [
        sale({ date: today, product: '酸奶', quantity: 20, unit: '碗', amount: 100, channel: '夜市' }),
        sale({ date: today, product: '奶茶', quantity: 30, unit: '碗', amount: 90, channel: '夜市' }),
      ],
    ],
    [
      '今天农家乐接了6桌，一桌580',
      [sale({ date: today, quantity: 6, unit: '桌', amount: 3480, channel: '农家乐' })],
    ],
    [
      '今天冷饮店里卖了酸奶63碗一碗四块',
      [sale({ date: today, product: '酸奶', quantity: 63, unit: '碗', amount: 252, channel: '店里' })],
    ],
    [
      '昨天牧家乐卖手把肉9份 一份128',
      [
        sale({
          date: yesterday,
          product: '手把肉',
          quantity: 9,
          unit: '份',
          amount: 1152,
          channel: '牧家乐',
        }),
      ],
    ],
  ],
  'of the days of the north-west': [
    [
      '夜儿个赶集卖了鸡蛋18板 一板15',
      [sale({ date: yesterday, product: '鸡蛋', quantity: 18, unit: '板', amount: 270, channel: '赶集' })],
    ],
    [
      '夜里个早市卖豆芽60斤 每斤3块',
      [sale({ date: yesterday, product: '豆芽', quantity: 60, unit: '斤', amount: 180, channel: '早市' })],
    ],
    [
      '昨个儿视频号蓝莓干出了7单 413',
      [sale({ date: yesterday, product: '蓝莓干', orders: 7, amount: 413, channel: '视频号' })],
    ],
    [
      '夜儿个晚上快手出了6单炒米 180',
      [sale({ date: yesterday, product: '炒米', orders: 6, amount: 180, channel: '快手' })],
    ],
    [
      '夜儿在集上把两只羊卖了2600',
      [sale({ date: yesterday, product: '羊', quantity: 2, unit: '只', amount: 2600, channel: '集上' })],
    ],
    [
      '前个儿视频号卖了酸奶13罐 260',
      [
        sale({
          date: '2026-06-08',
          product: '酸奶',
          quantity: 13,
          unit: '罐',
          amount: 260,
          channel: '视频号',
        }),
      ],
    ],
    [
      '夜来香卖了20盆 一盆15',
      [sale({ date: today, product: '夜来香', quantity: 20, unit: '盆', amount: 300 })],
    ],
    ['夜儿个下了一夜雨，羊都没出圈', []],
  ],
  'told without a stop': [
    [
      '老师好我是那仁花呀我跟您说一下我们家今天的情况早上起来挤完奶就去旗里了路上还下了点雨到了早市上摆开摊子卖了奶豆腐二十三斤一斤三十五块然后就回来了',
      [sale({ date: today, product: '奶豆腐', quantity: 23, unit: '斤', amount: 805, channel: '早市' })],
    ],
    [
      '我那个上个礼拜吧就是视频号上走了十四单蜂蜜一千二百六然后快手走了五单那个花粉四百五抖音没开',
      [
        sale({
          from: '2026-06-01',
          to: '2026-06-07',
          product: '蜂蜜',
          orders: 14,
          amount: 1260,
          channel: '视频号',
        }),
        sale({
          from: '2026-06-01',
          to: '2026-06-07',
          product: '花粉',
          orders: 5,
          amount: 450,
          channel: '快手',
        }),
      ],
    ],
    [
      '嗯老师那个我说一下啊我家的那个土豆前天拉到旗里批发市场卖了三千二百斤一斤八毛五两千七百二',
      [
        sale({
          date: '2026-06-08',
          product: '土豆',
          quantity: 3200,
          unit: '斤',
          amount: 2720,
          channel: '批发市场',
        }),
      ],
    ],
    [
      '快手没开播然后抖音走了九单奶豆腐六百三',
      [sale({ date: today, product: '奶豆腐', orders: 9, amount: 630, channel: '抖音' })],
    ],
    [
      '今天就是视频号卖了三单蜂蜜一百八抖音那边也没播',
      [sale({ date: today, product: '蜂蜜', orders: 3, amount: 180, channel: '视频号' })],
    ],
    [
      '抖音卖了5单奶酪300，快手没卖',
      [sale({ date: today, product: '奶酪', orders: 5, amount: 300, channel: '抖音' })],
    ],
    ['今天没卖出去东西', []],
    [
      '今天抖音一单没卖出去，朋友圈卖了2单奶酪120',
      [sale({ date: today, product: '奶酪', orders: 2, amount: 120, channel: '朋友圈' })],
    ],
    [
      '葱卖了一百斤一斤八毛五一共八十五',
      [sale({ date: today, product: '葱', quantity: 100, unit: '斤', amount: 85 })],
    ],
    [
      '老师我跟你说今天可热闹了集上人山人海的我带的二十斤奶豆腐一会儿就卖光了一斤四十块钱',
      [sale({ date: today, product: '奶豆腐', quantity: 20, unit: '斤', amount: 800, channel: '集上' })],
    ],
  ],
  'within a story': [
    [
      '老师我汇报一下哈，上次听您讲完以后我就把朋友圈的照片都换了，您别说还真管用，今天有个老客户一下子要了12箱沙果，一箱45，都发走了',
      [sale({ date: today, product: '沙果', quantity: 12, unit: '箱', amount: 540 })],
    ],
    [
      '跟老师报个喜，我这个抖音号一直没啥人看，昨天晚上播了两个小时，想不到出了6单羊绒袜，一单59，老公都不信',
      [sale({ date: yesterday, product: '羊绒袜', orders: 6, amount: 354, channel: '抖音' })],
    ],
    [
      '老师，不好意思这么晚打扰，今天去苏木上拉饲料耽误了，忘了报，快手上午走了8单奶皮子一共三百六，麻烦您给记上',
      [sale({ date: today, product: '奶皮子', orders: 8, amount: 360, channel: '快手' })],
    ],
    [
      '今天真是开了眼，一个外地来的旅游团停在我家门口，导游问有没有奶食品，我把存货都搬出来了，奶豆腐卖了31斤，一斤40，奶皮子卖了18张，一张25，高兴坏了',
      [
        sale({ date: today, product: '奶豆腐', quantity: 31, unit: '斤', amount: 1240 }),
        sale({ date: today, product: '奶皮子', quantity: 18, unit: '张', amount: 450 }),
      ],
    ],
    [
      '老师，按您教的技巧改了标题，今天拼多多走了7单枸杞，一单66，太高兴了',
      [sale({ date: today, product: '枸杞', orders: 7, amount: 462, channel: '拼多多' })],
    ],
    [
      '老师上回推荐的那个手机支架真好使，昨晚我在抖音播了一场，出了15单牛肉干，每单79',
      [sale({ date: yesterday, product: '牛肉干', orders: 15, amount: 1185, channel: '抖音' })],
    ],
    ['技巧分享：今天卖了300单', []],
    ['作业：模拟写一条销售 今天抖音卖了30单900', []],
    ['恭喜乌云，昨晚抖音卖了30单', []],
    ['老师讲的例子里那个大姐卖了50单', []],
    [
      '我们家今天来了一个旅游团，奶豆腐卖了20斤，一斤35',
      [sale({ date: today, product: '奶豆腐', quantity: 20, unit: '斤', amount: 700 })],
    ],
    [
      '去苏木拉料回来晚了，快手走了8单奶皮子一共360',
      [sale({ date: today, product: '奶皮子', orders: 8, amount: 360, channel: '快手' })],
    ],
    [
      '老师好，今天天气不好，去集上的人少，不过奶皮子还是卖了12张，每张20，剩下的明天接着卖',
      [sale({ date: today, product: '奶皮子', quantity: 12, unit: '张', amount: 240, channel: '集上' })],
    ],
    [
      '把朋友圈的图换了以后，今天出了5单奶酪 250',
      [sale({ date: today, product: '奶酪', orders: 5, amount: 250 })],
    ],
    [
      '朋友圈的奶豆腐今天走了6斤 210',
      [sale({ date: today, product: '奶豆腐', quantity: 6, unit: '斤', amount: 210, channel: '朋友圈' })],
    ],
    [
      '都给了食堂 鸡蛋30板 每板16',
      [sale({ date: today, product: '鸡蛋', quantity: 30, unit: '板', amount: 480 })],
    ],
  ],
  'one number for each': [
    [
      '大前天淘宝6单松子 跟昨天淘宝9单榛子 分别是540和720',
      [
        sale({ date: '2026-06-07', product: '松子', orders: 6, amount: 540, channel: '淘宝' }),
        sale({ date: yesterday, product: '榛子', orders: 9, amount: 720, channel: '淘宝' }),
      ],
    ],
    [
      '抖音5单奶豆腐，快手3单奶皮子，分别是420和260',
      [
        sale({ date: today, product: '奶豆腐', orders: 5, amount: 420, channel: '抖音' }),
        sale({ date: today, product: '奶皮子', orders: 3, amount: 260, channel: '快手' }),
      ],
    ],
    [
      '今天卖了苹果20斤、梨15斤，分别80元、45元',
      [
        sale({ date: today, product: '苹果', quantity: 20, unit: '斤', amount: 80 }),
        sale({ date: today, product: '梨', quantity: 15, unit: '斤', amount: 45 }),
      ],
    ],
  ],
  'beside a sign-up or a leave': [
    [
      '昨天集上卖了胡麻油26瓶 每瓶45。顺便给我妹其木格报一下短视频班',
      [
        sale({ date: yesterday, product: '胡麻油', quantity: 26, unit: '瓶', amount: 1170, channel: '集上' }),
        ['enrol', { course: '短视频班', people: [{ name: '其木格' }] }],
      ],
    ],
    [
      '今天快手出了12单奶豆腐，每单66，另外美工培训第二期我报名',
      [
        sale({ date: today, product: '奶豆腐', orders: 12, amount: 792, channel: '快手' }),
        ['enrol', { course: '美工培训', session: 2 }],
      ],
    ],
    [
      '昨天拼多多出了9单亚麻油 单价58 另外给我媳妇萨仁报客服班',
      [
        sale({ date: yesterday, product: '亚麻油', orders: 9, amount: 522, channel: '拼多多' }),
        ['enrol', { course: '客服班', people: [{ name: '萨仁' }] }],
      ],
    ],
    [
      '昨天卖了奶皮子30张，一张25。另外剪辑班给我报上',
      [
        sale({ date: yesterday, product: '奶皮子', quantity: 30, unit: '张', amount: 750 }),
        ['enrol', { course: '剪辑班' }],
      ],
    ],
    [
      '给我媳妇萨仁报客服班，昨天集上卖了酸奶20碗，5块一碗',
      [
        ['enrol', { course: '客服班', people: [{ name: '萨仁' }] }],
        sale({ date: yesterday, product: '酸奶', quantity: 20, unit: '碗', amount: 100, channel: '集上' }),
      ],
    ],
    [
      '昨天早市卖了豆腐脑85碗 三块一碗 后天大后天请假 去海流图看病',
      [
        sale({ date: yesterday, product: '豆腐脑', quantity: 85, unit: '碗', amount: 255, channel: '早市' }),
        ['leave', { from: '2026-06-12', to: '2026-06-13', reason: '去海流图看病' }],
      ],
    ],
    [
      '今天夜市卖了羊杂汤 41碗 12一碗 明天下午请假 去接孩子',
      [
        sale({ date: today, product: '羊杂汤', quantity: 41, unit: '碗', amount: 492, channel: '夜市' }),
        ['leave', { from: '2026-06-11', to: '2026-06-11', reason: '去接孩子' }],
      ],
    ],
  ],
}

describe.each(Object.entries(cases))('salesReport %s', (_, some) => {
  it.each(some)('%s', (text, meaning, setting = trainee) => {
    expect(meaningOf(text, setting)).toEqual(meaning)
  })
})
