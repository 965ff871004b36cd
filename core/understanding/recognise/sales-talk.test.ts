// Trainees' talk with goods, prices and wages in it, which nobody reports; and reports that look like it.
import { describe, expect, it } from 'vitest'
import { type Case, meaningOf, trainee } from '../testing.ts'

const talk = [
  '去看那达慕的，记得带防晒，带够水，里面一瓶水卖五块',
  '起土豆呢，一天一百八的工钱都雇不上人，年轻的都走了，地里全是六十往上的',
  '收粮的车明天进村，玉米九毛六，水分十四以内，嫌低的可以不卖',
  '景区里一碗面卖三十，真敢要',
  '那边一斤羊肉卖四十五，咱这四十',
  '镇上一袋化肥卖180，比网上贵',
  '集上一只鸡卖一百二，谁吃得起',
  '网上一箱苹果卖39',
  '村口超市鸡蛋五块八',
  '集上猪肉十三了，羊肉三十八',
  '食堂一顿十五，三个菜',
  '网上一箱苹果三十九，还包邮，咱卖四十都没人要',
  '羊羔卖八百五，还不如留着',
  '今年羊羔卖八百五，不如去年',
  '今天鸡蛋卖六块',
  '牛先别卖，等过年一头能多一千',
  '舍不得卖，留着过年，五只呢',
  '老李走了，八十三了，昨天出的殡',
  '年轻人都走了，村里剩下二十来个老人',
  '摘枸杞一斤一块二，手快的一天挣三百',
  '摘棉花一公斤两块五，一天能挣三百',
  '我弟在工地，一天三百，干了俩月了',
  '帮站里打包一天八十，打了六十单',
  '今天拉了两车草，一车四百',
  '做了三十斤酸奶疙瘩，晒着',
  '包装袋一百个三十五',
  '说帮我卖货先交五百，我没理',
  '粮补一亩八十多，到账了看看卡',
  '那边卖馒头一块钱俩，咱这一块一个',
  '卖一箱苹果赚五块，快递就八块',
  '送了亲戚五斤枣',
  '七毛五就出了算了，烂窖里更亏',
  '小李昨天卖了三十箱苹果，真行',
  '老王一晚上卖了两千',
  '苜蓿一吨两千二，要三吨',
  '视频里那女的卖辣酱，一天八百瓶',
  '上节课说的爆款，三十九块九卖了十万件',
  '明天村里杀年猪，一斤二十五，要的早说',
  '今年年猪贵，毛猪九块二',
  '谁家有土鸡蛋，一块五一个我要五十个',
  '我妈在家烧了一锅羊肉，十二斤',
  '冬天一吨煤一千一，得烧三吨',
  '煤又涨了，去年八百五',
  '取暖费一平二十六，八十平',
  '修车花了六百，换了两条胎',
  '轮胎一条四百二',
  '羊盐砖一块十五，买了十块',
  '玉米秸秆一捆八块，拉了六十捆',
  '圈里还有四十只，够过年了',
  '四十只羊一天吃两捆草',
  '一车草四千，拉了两车够喂到三月',
  '集上一件棉袄一百二，网上六十八',
  '赶集人多，一碗凉粉涨到六块了',
  '过年街上一副对联卖十块',
  '庙会门票三十，套圈十块二十个',
  '那达慕上一根烤肠卖八块',
  '服务区一桶面卖十二，真黑',
  '景区门口一串糖葫芦十块',
  '县城房子三千八一平，买不起',
  '租个门面一年两万四',
  '店转让两万八，谁接',
  '摊位一天二十，大集五十',
  '夜市摊位一个月六百',
  '直播间布置花了三百多',
  '背景布四十五，灯串十九块九',
  '麦克风九十九，买贵了',
  '流量套餐五十九，直播够用',
  '老师讲的那个案例一晚上卖了三千单',
  '新疆那个卖枣的，一场两百万',
  '我们班直播比赛，第一名奖五百',
  '考试八十五分，过了',
  '签到满十次送围裙一条',
  '结业送一箱牛奶，不错',
  '晚上聚餐三十一位，来八个人',
]

const date = '2026-06-10'
const told: Case[] = [
  [
    '昨天抖音奶酪卖860',
    [['salesReport', { date: '2026-06-09', product: '奶酪', amount: 860, channel: '抖音' }]],
  ],
  ['今天凉粉卖360', [['salesReport', { date, product: '凉粉', amount: 360 }]]],
  ['老师我报一下 羊肉卖1200', [['salesReport', { date, product: '羊肉', amount: 1200 }]]],
  ['蜂蜜12瓶卖860', [['salesReport', { date, product: '蜂蜜', quantity: 12, unit: '瓶', amount: 860 }]]],
  ['一只羊卖了1200', [['salesReport', { date, product: '羊', quantity: 1, unit: '只', amount: 1200 }]]],
  [
    '赶集 土鸡12只 每只85',
    [['salesReport', { date, product: '土鸡', quantity: 12, unit: '只', amount: 1020, channel: '赶集' }]],
  ],
  [
    '羊肉都走了，今天走了30斤，1350',
    [['salesReport', { date, product: '羊肉', quantity: 30, unit: '斤', amount: 1350 }]],
  ],
  [
    '剩下3斤不卖了，今天卖了30斤花椒，1140',
    [['salesReport', { date, product: '花椒', quantity: 30, unit: '斤', amount: 1140 }]],
  ],
  [
    '不得不卖了三只羊，2400',
    [['salesReport', { date, product: '羊', quantity: 3, unit: '只', amount: 2400 }]],
  ],
  ['今天抖音一天380', [['salesReport', { date, amount: 380, channel: '抖音' }]]],
  [
    '雇人摘的花椒卖了80斤，3040',
    [['salesReport', { date, product: '花椒', quantity: 80, unit: '斤', amount: 3040 }]],
  ],
  [
    '老师讲的真管用，今天卖了12瓶蜂蜜，860',
    [['salesReport', { date, product: '蜂蜜', quantity: 12, unit: '瓶', amount: 860 }]],
  ],
  ['小米卖了30斤，240', [['salesReport', { date, product: '小米', quantity: 30, unit: '斤', amount: 240 }]]],
  [
    '老马奶酒卖了五瓶，300',
    [['salesReport', { date, product: '老马奶酒', quantity: 5, unit: '瓶', amount: 300 }]],
  ],
]

describe('talk of prices, wages and goods', () => {
  it.each(talk)('%s', (text) => {
    expect(meaningOf(text, { ...trainee, mentionsBot: false })).toEqual([])
  })
})

const sent = (fields: Record<string, unknown>): Case[1] => [['salesReport', fields]]
const gone: Case[] = [
  [
    '老师要的五月数字：拼多多那边葵花籽发掉320袋，合计一万一千五百二',
    sent({
      from: '2026-05-01',
      to: '2026-05-31',
      product: '葵花籽',
      quantity: 320,
      unit: '袋',
      amount: 11520,
      channel: '拼多多',
    }),
  ],
  ['今天发掉12单', sent({ date, orders: 12 })],
  ['枸杞处理掉40斤，800块', sent({ date, product: '枸杞', quantity: 40, unit: '斤', amount: 800 })],
  ['红枣推出去80箱 4800', sent({ date, product: '红枣', quantity: 80, unit: '箱', amount: 4800 })],
  ['快递发掉没', []],
]

describe('salesReport by other words for sold', () => {
  it.each(gone)('%s', (text, meaning) => {
    expect(meaningOf(text, { ...trainee, mentionsBot: false })).toEqual(meaning)
  })
})

describe('salesReport beside such talk', () => {
  it.each(told)('%s', (text, meaning) => {
    expect(meaningOf(text, trainee)).toEqual(meaning)
  })
})
