// A row of a platform's list of orders, as it is kept, or why it can't be. Pure.
import type { ListRow } from '../../people/list-file.ts'
import { type Day, daySchema } from '../../values/days.ts'

/** What platforms call their columns; the first is the one that people are told. */
export const orderColumns = {
  number: ['订单号', '订单编号', '主订单编号', '子订单编号', '单号', '交易号'],
  day: [
    '日期',
    '下单时间',
    '订单创建时间',
    '支付时间',
    '订单支付时间',
    '付款时间',
    '成交时间',
    '订单成交时间',
    '订单提交时间',
  ],
  product: ['商品', '商品名称', '商品标题', '宝贝标题', '选购商品', '品名', '货品名称'],
  quantity: ['数量', '商品数量', '宝贝总数量', '购买数量', '商品数量(件)', '件数'],
  amount: [
    '金额',
    '订单金额',
    '实付金额',
    '实收金额',
    '实际支付金额',
    '买家实际支付金额',
    '商家实收金额(元)',
    '订单应付金额',
    '用户实付金额(元)',
    '总金额',
  ],
  refund: ['退款金额', '退款金额(元)', '退款'],
  status: ['订单状态', '状态', '售后状态'],
} as const

export interface OrderRow {
  row: number
  number: string
  day: Day
  product: string | null
  quantity: number | null
  /** Less what came back. */
  amountFen: number
}

export interface RefusedRow {
  row: number
  reason: string
}

/** An order of which nothing was sold after all. */
interface ClosedRow {
  row: number
  closed: string
}

type Cells = ListRow<keyof typeof orderColumns>

/** Of an order that was closed, nothing was sold. */
const nothingSold = /已?(?:取消|关闭)|未支付|待付款|待支付|退款成功|已退款|交易关闭/

export function readOrderRow({ row, cells }: Cells, today: Day): OrderRow | RefusedRow | ClosedRow {
  const number = (cells.number ?? '').replace(/[^\dA-Za-z-]/g, '')
  if (cells.status && nothingSold.test(cells.status)) return { row, closed: number }
  if (number.length < 6) return { row, reason: '没有订单号' }
  // Excel keeps fifteen digits of a number.
  if (/e\+/i.test(cells.number ?? '') || /^\d{15}0{2,}$/.test(number))
    return { row, reason: '订单号被表格改成了数字，后几位没了，存成文本再传' }
  const day = dayOf(cells.day ?? '')
  if (!day) return { row, reason: `日期看不懂：${cells.day ?? '空的'}` }
  if (day > today) return { row, reason: `日期还没到：${day}` }
  const [amountFen, refundFen] = [fenOf(cells.amount), fenOf(cells.refund ?? '0')]
  if (amountFen === undefined) return { row, reason: `金额看不懂：${cells.amount ?? '空的'}` }
  const product = cells.product ? cells.product.slice(0, 60) : null
  const quantity = Number(cells.quantity ?? '')
  return {
    ...{ row, number, day, product },
    quantity: cells.quantity && Number.isFinite(quantity) && quantity >= 0 ? quantity : null,
    amountFen: Math.max(0, amountFen - (refundFen ?? 0)),
  }
}

function dayOf(words: string): Day | undefined {
  const [, year, month, date] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/.exec(words.trim()) ?? []
  if (!year || !month || !date) return undefined
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return daySchema.safeParse(day).success ? day : undefined
}

function fenOf(words: string | undefined): number | undefined {
  const plain = (words ?? '').replace(/[,，¥￥元\s]/g, '')
  if (!/^\d+(?:\.\d+)?$/.test(plain)) return undefined
  const fen = Math.round(Number(plain) * 100)
  return fen <= 10_000_000_000 ? fen : undefined
}
