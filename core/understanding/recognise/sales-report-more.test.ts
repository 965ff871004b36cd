// Sales told in parts, with one price for several, mended while they are told, or beside other matters.
import { describe, expect, it } from 'vitest'
import { type Case, meaningOf, type Said, stranger, trainee } from '../testing.ts'

const today = '2026-06-10'
const yesterday = '2026-06-09'
const sale = (fields: Record<string, unknown>): Said => ['salesReport', fields]
/** Of the product and the channel of all of them. */
const oil = { product: '花椒油', unit: '瓶', channel: '快手' }

const cases: Record<string, Case[]> = {
  'one price for several': [
    [
      '昨天抖音5单，快手3单，一单50',
      [
        sale({ date: yesterday, orders: 5, amount: 250, channel: '抖音' }),
        sale({ date: yesterday, orders: 3, amount: 150, channel: '快手' }),
      ],
    ],
    [
      '周五9瓶，周六15瓶，都是快手卖的花椒油，统一每瓶20',
      [
        sale({ date: '2026-06-05', ...oil, quantity: 9, amount: 180 }),
        sale({ date: '2026-06-06', ...oil, quantity: 15, amount: 300 }),
      ],
    ],
    [
      '羊肉30斤，牛肉20斤，一斤40',
      [
        sale({ date: today, product: '羊肉', quantity: 30, unit: '斤' }),
        sale({ date: today, product: '牛肉', quantity: 20, unit: '斤', amount: 800 }),
      ],
    ],
  ],
  'in parts': [
    ['今天快手花椒油 6瓶 4瓶 10瓶，20块一瓶', [sale({ date: today, ...oil, quantity: 20, amount: 400 })]],
    ['快手卖了花椒油20瓶，12瓶每瓶45，8瓶每瓶40', [sale({ date: today, ...oil, quantity: 20, amount: 860 })]],
    ['快手卖花椒油50瓶，20瓶680，30瓶900', [sale({ date: today, ...oil, quantity: 50, amount: 1580 })]],
    ['快手卖花椒油50瓶，20瓶一瓶30', [sale({ date: today, ...oil, quantity: 50 })]],
  ],
  'mended while it is told': [
    ['快手卖了30瓶花椒油？打错了，是20瓶', [sale({ date: today, ...oil, quantity: 20 })]],
    [
      '上个月我们店快手花椒油1200瓶，多写了个0，是120瓶，两千四',
      [sale({ from: '2026-05-01', to: '2026-05-31', ...oil, quantity: 120, amount: 2400 })],
    ],
    ['花椒油今天快手出了8瓶，不对，我看一下……是6瓶', [sale({ date: today, ...oil, quantity: 6 })]],
    ['快手花椒油卖了30瓶？', []],
  ],
  'words around it': [
    ['快手卖了个四十瓶花椒油，八百', [sale({ date: today, ...oil, quantity: 40, amount: 800 })]],
    [
      '赶集卖了一个20斤重的猪头，300',
      [sale({ date: today, product: '猪头', quantity: 1, unit: '个', amount: 300, channel: '赶集' })],
    ],
    ['记一下哈花椒油快手卖脱6瓶120', [sale({ date: today, ...oil, quantity: 6, amount: 120 })]],
    [
      '报一下哈密瓜，快手就出了3箱90',
      [sale({ date: today, product: '哈密瓜', quantity: 3, unit: '箱', amount: 90, channel: '快手' })],
    ],
    ['昨天没来得及报 花椒油快手才走8瓶160', [sale({ date: yesterday, ...oil, quantity: 8, amount: 160 })]],
    ['本场快手21单 980，比上次差一丢丢', [sale({ date: today, orders: 21, amount: 980, channel: '快手' })]],
    ['成交 20单\n直播间峰值 300人\n平台 快手', [sale({ date: today, orders: 20, channel: '快手' })]],
    [
      '庙会2月1到2月5，腊肉30斤1200，香肠20斤960，都是快手走的',
      ['腊肉', '香肠'].map((product, i) =>
        sale({
          from: '2026-02-01',
          to: '2026-02-05',
          product,
          quantity: [30, 20][i],
          unit: '斤',
          amount: [1200, 960][i],
          channel: '快手',
        }),
      ),
    ],
    [
      '展销会核桃30单900，全是微信收的钱',
      [sale({ date: today, product: '核桃', orders: 30, amount: 900, channel: '展销会' })],
    ],
  ],
  'beside other matters': [
    ['快手8单320 报完了 明天的课几点', [sale({ date: today, orders: 8, amount: 320, channel: '快手' })]],
    ['快手花椒油8瓶320 我学到第几节了', [sale({ date: today, ...oil, quantity: 8, amount: 320 })]],
    ['快手花椒油8瓶320，赚多少还没算', [sale({ date: today, ...oil, quantity: 8, amount: 320 })]],
    ['快手卖了花椒油8瓶320，跟人家讲了半天价', [sale({ date: today, ...oil, quantity: 8, amount: 320 })]],
    [
      '5月 快手11200 抖音2650，本月的回头再报',
      [
        sale({ from: '2026-05-01', to: '2026-05-31', amount: 11200, channel: '快手' }),
        sale({ from: '2026-05-01', to: '2026-05-31', amount: 2650, channel: '抖音' }),
      ],
    ],
    [
      '4月快手5单300；抖音3单200。今年真的谢谢老师',
      [
        sale({ from: '2026-04-01', to: '2026-04-30', orders: 5, amount: 300, channel: '快手' }),
        sale({ from: '2026-04-01', to: '2026-04-30', orders: 3, amount: 200, channel: '抖音' }),
      ],
    ],
    ['昨晚其其格那场卖了五百单', []],
    ['昨晚王丽那场说是走了两百多单，我不信', []],
    ['快手30单 900 是真的吗', []],
  ],
  'of a period': [
    [
      '我们茶厂红茶：一季度38万，q2 42万',
      [
        sale({ from: '2026-01-01', to: '2026-03-31', product: '红茶', amount: 380000 }),
        sale({ from: '2026-04-01', to: '2026-06-30', product: '红茶', amount: 420000 }),
      ],
      stranger,
    ],
    ['去年12月快手卖了3万', [sale({ from: '2025-12-01', to: '2025-12-31', amount: 30000, channel: '快手' })]],
    ['今年快手12万，去年全年快手才8万', []],
    ['我们厂电费：一季度2万8，二季度3万1', [], stranger],
    ['化肥：一季度2800，二季度3100', []],
    [
      '上周五十单，三千，快手',
      [sale({ from: '2026-06-01', to: '2026-06-07', orders: 50, amount: 3000, channel: '快手' })],
    ],
    ['快手上周五5单三百', [sale({ date: '2026-06-05', orders: 5, amount: 300, channel: '快手' })]],
  ],
}

describe.each(Object.entries(cases))('salesReport %s', (_, some) => {
  it.each(some)('%s', (text, meaning, setting = trainee) => {
    expect(meaningOf(text, setting)).toEqual(meaning)
  })
})
