import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { orderNumbersIn } from './order-numbers.ts'
import { correctionIn, isOnTop, refundWords, sellerKindIn, throughStation } from './read-said.ts'
import type { Said } from './sale-said.ts'
import { foldSales, type Statement } from './sales-fold.ts'

describe('order numbers', () => {
  it.each<[string, string[]]>([
    ['抖音卖羊肉1单168元 订单号6921834567890123456', ['6921834567890123456']],
    ['单号：6921834567890123456、6921834567890123457', ['6921834567890123456', '6921834567890123457']],
    ['拼多多 261120-123456789012345 核桃 50斤', ['261120-123456789012345']],
    ['京东订单 298765432101 羊肉卷3箱', ['298765432101']],
    ['卖了2单，6921834567890123456 300元', ['6921834567890123456']],
    ['快递单号 773112345678901，羊肉1单', []],
    ['运单号：SF1234567890123456', []],
    ['羊肉12单2360元，电话15400001234', []],
    ['298765432101', []],
    ['', []],
  ])('%s', (text, numbers) => {
    expect(orderNumbersIn(text).map(({ number }) => number)).toEqual(numbers)
  })
})

describe('a correction of what was just said', () => {
  it.each<[string, object | undefined]>([
    ['刚才说错了，是三千', { amountFen: 300_000 }],
    ['不对，是15单', { orders: 15 }],
    ['不是两千，是三千', { amountFen: 300_000 }],
    ['错了，15单2600元', { orders: 15, amountFen: 260_000 }],
    ['改成2600', { amountFen: 260_000 }],
    ['说错了，是羊肉15斤', { quantity: 15, unit: '斤' }],
    ['报错了，大概三千', { amountFen: 300_000, approximate: true }],
    ['不对吧，你那是3000吗', undefined],
    ['说错了', undefined],
    ['羊肉卖了三千', undefined],
    ['老师刚才讲的那个直播间话术是不是说错了应该先讲价格再讲产地，我记得是3步', undefined],
  ])('%s', (text, said) => {
    expect(correctionIn(text)).toEqual(said)
  })
})

test.each([
  ['抖音又卖了5单200', true],
  ['再卖3单', true],
  ['今天卖了5单200', false],
])('%s on top: %s', (text, onTop) => {
  expect(isOnTop(text)).toBe(onTop)
})

test.each([
  ['抖音卖了12单578元，退了1单48元', '抖音卖了12单578元，', '卖了1单48元'],
  ['昨天抖音退款2单，180元', '', '昨天抖音卖了2单，180元'],
  ['羊肉卖了3单500元', '羊肉卖了3单500元', ''],
  ['七天无理由退货怎么弄', '七天无理由退货怎么弄', ''],
])('%s: what came back', (text, without, asSale) => {
  expect(refundWords(text)).toEqual({ without, asSale })
})

const stations = [
  { id: 'stn_1', name: '石哈河站' },
  { id: 'stn_2', name: '川井站' },
]
test.each([
  ['通过石哈河站代卖羊肉10斤380', { viaStation: true, stationId: 'stn_1' }],
  ['石哈河站帮我卖了羊肉10斤380', { viaStation: true, stationId: 'stn_1' }],
  ['服务站帮我卖了羊肉10斤', { viaStation: true }],
  ['让站上代卖羊肉10斤380元', { viaStation: true }],
  ['抖音卖了羊肉10斤', {}],
  ['在火车站边上摆摊卖酸奶20碗', {}],
])('%s through a station', (text, through) => {
  expect(throughStation(text, stations)).toEqual(through)
})

test.each([
  ['我们合作社6月份卖羊120只', 'cooperative'],
  ['我公司三季度京东卖羊肉卷2300箱', 'enterprise'],
  ['抖音卖了羊肉', undefined],
])('%s is said for %s', (text, kind) => {
  expect(sellerKindIn(text)).toBe(kind)
})

let count = 0
const day = { from: '2026-11-20', to: '2026-11-20' }
function told({
  kind = 'report',
  said,
  minute,
}: {
  kind?: Said['kind']
  said: object
  minute: number
}): Statement {
  const id = `sst_${String(++count).padStart(3, '0')}`
  return {
    ...{
      id,
      conversationId: 'cnv_1',
      byPersonId: 'per_1',
      causeId: `msg_${id}`,
      messageId: `m_${id}`,
      part: 0,
    },
    ...({ kind, said: kind === 'correction' ? said : { ...day, ...said } } as Said),
    sentAt: new Date(Date.UTC(2026, 10, 20, 8, minute)),
  }
}
const salesOf = (statements: Statement[]) =>
  [...foldSales(statements).values()].map(({ kind, amountFen, orders, product }) => ({
    kind,
    amountFen,
    orders,
    product,
  }))

describe('a seller’s sales are the fold of what was said', () => {
  const lamb = { product: '羊肉', channel: '抖音' }
  it('a later word on the same replaces it, what it leaves out stays', () => {
    const said = [
      told({ said: { ...lamb, orders: 12, amountFen: 2000 }, minute: 1 }),
      told({ said: { ...lamb, amountFen: 3000 }, minute: 2 }),
    ]
    expect(salesOf(said)).toEqual([{ kind: 'sale', product: '羊肉', orders: 12, amountFen: 3000 }])
  })

  it('a correction is of the last that was said before it, and not after two hours', () => {
    const first = told({ said: { ...lamb, amountFen: 2000 }, minute: 1 })
    const second = told({ said: { product: '酸奶', amountFen: 500 }, minute: 2 })
    const correction = told({ kind: 'correction', said: { amountFen: 600 }, minute: 5 })
    expect(salesOf([correction, second, first]).map(({ amountFen }) => amountFen)).toEqual([2000, 600])
    const late = told({ kind: 'correction', said: { amountFen: 900 }, minute: 2 + 121 })
    expect(salesOf([late, second, first]).map(({ amountFen }) => amountFen)).toEqual([2000, 500])
  })

  it('what came back is kept apart from what was sold', () => {
    const said = [
      told({ said: { ...lamb, amountFen: 2000 }, minute: 1 }),
      told({ kind: 'refund', said: { ...lamb, amountFen: 100 }, minute: 2 }),
      told({ kind: 'moreRefund', said: { ...lamb, amountFen: 50 }, minute: 3 }),
    ]
    expect(salesOf(said)).toMatchObject([{ amountFen: 2000 }, { kind: 'refund', amountFen: 150 }])
  })

  it('is the same in any order of arrival', () => {
    const statement = fc
      .record({
        kind: fc.constantFrom<Said['kind']>('report', 'more', 'refund', 'correction'),
        amountFen: fc.integer({ min: 1, max: 9 }),
        product: fc.constantFrom('羊肉', '酸奶'),
        minute: fc.integer({ min: 0, max: 9 }),
      })
      .map(({ kind, minute, amountFen, product }) =>
        told({ kind, minute, said: kind === 'correction' ? { amountFen } : { amountFen, product } }),
      )
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 10 }), (said) => {
        expect([...foldSales([...said].reverse())]).toEqual([...foldSales(said)])
      }),
    )
  })
})
