import { describe, expect, it } from 'vitest'
import { changesOf, recordSubject, verbOf } from './changes.ts'
import { fieldLabel } from './field-labels.ts'
import { valueText } from './format.ts'

const report = {
  day: '2026-11-20',
  station: '石哈河站',
  purchaseOrders: 3,
  purchaseFen: 15_600,
  noBusiness: false,
}

describe('changes', () => {
  it.each([
    ['a new record', null, report, ['purchaseOrders', 'purchaseFen']],
    ['a correction', report, { ...report, purchaseFen: 16_500 }, ['purchaseFen']],
    [
      'a correction that tells the grade',
      report,
      { ...report, purchaseFen: 16_500, grade: 'self' },
      ['purchaseFen'],
    ],
    ['nothing new', report, { ...report, saleFen: null }, []],
    ['a failed sign-in', report, { ...report, appSignedIn: false }, ['appSignedIn']],
    ['taken back', report, null, ['purchaseOrders', 'purchaseFen']],
    ['not a record', 'x', 3, []],
  ])('%s', (_name, before, after, keys) => {
    expect(changesOf(before, after).map((c) => c.key)).toEqual(keys)
  })

  it.each([
    [null, report, 'new'],
    [report, report, 'changed'],
    [report, null, 'gone'],
  ])('verb %#', (before, after, verb) => {
    const item = { type: 'dailyReport', id: '1', before, after }
    expect(verbOf(item)).toBe(verb)
    expect(recordSubject(item)).toBe('石哈河站 · 11月20日 周五')
  })
})

describe('labels and values', () => {
  it.each([
    ['purchaseFen', 15_650, '代买金额', '156.5元'],
    ['purchaseAmount', 1560, '代买金额', '1,560元'],
    ['saleRefundOrders', 1, '代卖退款单数', '1'],
    ['monthlySales', 3000, '月销', '3,000元'],
    ['appSignedIn', false, '智慧乡村签到', '没签'],
    ['grade', 'late', '怎么报的', '补报'],
    ['topic', 'whoMissing', '问什么', '谁没报'],
    ['date', '2026-11-20', '日期', '11月20日 周五'],
    ['at', '2026-11-20T19:03:00+08:00', '时间', '11月20日 周五 19:03'],
    ['people', [{ name: '萨仁', phone: '138' }, { name: '巴图' }], '人员', '萨仁 138、巴图'],
    ['entries', [{ n: 1, name: '仁青', note: '晚到' }], '名单', '1. 仁青 晚到'],
    ['add', { purchaseOrders: 1, purchaseAmount: -15 }, '增减', '代买单数 +1，代买金额 -15元'],
    ['somethingNew', { a: 1 }, 'somethingNew', '{"a":1}'],
    ['village', null, '村', '—'],
  ])('%s %j', (key, value, label, text) => {
    expect(fieldLabel(key)).toBe(label)
    expect(valueText(key, value)).toBe(text)
  })
})
