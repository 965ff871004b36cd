// Sales over days written with points, counted by bare numbers, written down as 一笔, and those of other people.
import { describe, expect, it } from 'vitest'
import { type Case, meaningOf, type Said, trainee } from '../testing.ts'

const today = '2026-06-10'
const yesterday = '2026-06-09'
const sale = (fields: Record<string, unknown>): Said => ['salesReport', fields]
const at = (day: string) => ({ ...trainee, at: `${day}T10:00:00+08:00` })

const cakes = { product: '烤饼', quantity: 340, unit: '个', amount: 2720, channel: '夜市' }
const orders = { orders: 5, amount: 300, channel: '抖音' }

const cases: Record<string, Case[]> = {
  'over days with points': [
    [
      '国庆10.1到10.7，夜市卖烤饼340个，收入2720元',
      [sale({ from: '2026-10-01', to: '2026-10-07', ...cakes })],
      at('2026-10-08'),
    ],
    [
      '10.1-7 夜市卖烤饼340个，收入2720元',
      [sale({ from: '2026-10-01', to: '2026-10-07', ...cakes })],
      at('2026-10-08'),
    ],
    [
      '10.1到7号，夜市卖烤饼340个，收入2720元',
      [sale({ from: '2026-10-01', to: '2026-10-07', ...cakes })],
      at('2026-10-08'),
    ],
    [
      '五一5.1到5.3三天集上卖酸奶200碗，1000块',
      [
        sale({
          from: '2026-05-01',
          to: '2026-05-03',
          product: '酸奶',
          quantity: 200,
          unit: '碗',
          amount: 1000,
          channel: '集上',
        }),
      ],
      at('2026-05-06'),
    ],
    ['从6.1到6.7抖音卖了5单300元', [sale({ from: '2026-06-01', to: '2026-06-07', ...orders })]],
    ['上周6.1到6.7抖音卖了5单300元', [sale({ from: '2026-06-01', to: '2026-06-07', ...orders })]],
    ['端午6.5到6.7抖音卖了5单300元', [sale({ from: '2026-06-05', to: '2026-06-07', ...orders })]],
    ['5.28号到6.7号抖音卖了5单300', [sale({ from: '2026-05-28', to: '2026-06-07', ...orders })]],
    ['5.15号抖音卖了5单300', [sale({ date: '2026-05-15', ...orders })]],
    ['端午抖音卖了5单300', [sale({ date: today, ...orders })]],
    [
      '端午粽子卖了80个240块',
      [sale({ date: today, product: '端午粽子', quantity: 80, unit: '个', amount: 240 })],
    ],
  ],
  'by a bare number that counts orders': [
    [
      '播到这会才收工，今天直播出单52，总额四千六百八',
      [sale({ date: '2026-11-11', orders: 52, amount: 4680, channel: '直播' })],
      { room: 'private', role: 'trainee', at: '2026-11-12T01:25:00+08:00' },
    ],
    ['成交52，总额四千六百八', [sale({ date: today, orders: 52, amount: 4680 })]],
    ['今天快手成交12，840元', [sale({ date: today, orders: 12, amount: 840, channel: '快手' })]],
    ['下单38，金额1900', [sale({ date: today, orders: 38, amount: 1900 })]],
    ['今天集上卖了520', [sale({ date: today, amount: 520, channel: '集上' })]],
  ],
  'within a channel': [
    [
      '老师今天我微信群里头把那个核桃卖出去了十七斤总共卖了三百零六块',
      [sale({ date: today, product: '核桃', quantity: 17, unit: '斤', amount: 306, channel: '微信群' })],
    ],
    [
      '朋友圈里边把奶皮子卖了9张225',
      [sale({ date: today, product: '奶皮子', quantity: 9, unit: '张', amount: 225, channel: '朋友圈' })],
    ],
    [
      '集市里头茬韭菜卖了12把36块',
      [sale({ date: today, product: '头茬韭菜', quantity: 12, unit: '把', amount: 36, channel: '集市' })],
    ],
  ],
  'to be written down as one': [
    [
      '@小二 登一笔销售 昨天肉苁蓉6斤 一千零八十 快手卖的',
      [sale({ date: yesterday, product: '肉苁蓉', quantity: 6, unit: '斤', amount: 1080, channel: '快手' })],
      { ...trainee, mentionsBot: true },
    ],
    [
      '录一笔 今天朋友圈奶豆腐6块180元',
      [sale({ date: today, product: '奶豆腐', quantity: 6, unit: '块', amount: 180, channel: '朋友圈' })],
    ],
    [
      '报一笔：今天集上红枣10斤150',
      [sale({ date: today, product: '红枣', quantity: 10, unit: '斤', amount: 150, channel: '集上' })],
    ],
    [
      '今天又多了一笔，抖音卖的蜂蜜，180元',
      [sale({ date: today, product: '蜂蜜', orders: 1, amount: 180, channel: '抖音' })],
    ],
    ['成交一笔销售额800，抖音的', [sale({ date: today, orders: 1, amount: 800, channel: '抖音' })]],
  ],
  'of others': [
    ['隔壁班那个大姐昨天开播，第一场就卖了400多，全班给鼓掌', []],
    ['上期学员有人开播，第一天就出了50单', []],
    ['我们班班长昨晚直播，一场卖了30单，厉害了', []],
    [
      '班长昨天直播，我没播，今天集上卖了3只鸡300',
      [sale({ date: today, product: '鸡', quantity: 3, unit: '只', amount: 300, channel: '集上' })],
    ],
    [
      '今天跟两个同学摆摊卖了80斤土豆240块',
      [sale({ date: today, product: '土豆', quantity: 80, unit: '斤', amount: 240, channel: '摆摊' })],
    ],
  ],
  'that a subsidy would need': [
    ['卖够5单才给补贴是吧', []],
    ['卖到20单就能领补贴了', []],
    ['直播卖满1000块才给补贴对吧', []],
    ['今天集上卖到500块才收摊', [sale({ date: today, amount: 500, channel: '集上' })]],
    ['今天终于卖够10单了，680元', [sale({ date: today, orders: 10, amount: 680 })]],
  ],
}

describe.each(Object.entries(cases))('salesReport %s', (_, some) => {
  it.each(some)('%s', (text, meaning, setting = trainee) => {
    expect(meaningOf(text, setting)).toEqual(meaning)
  })
})
