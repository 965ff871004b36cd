// How a sale is said back: in full to its seller alone; before others without a number, because income is private.
import type { ChangedSale } from '../../core/sales/report-sales.ts'
import type { SaleState } from '../../core/sales/said/sales-fold.ts'
import { dayText } from '../../core/values/days.ts'
import { yuanText } from '../../core/values/fen.ts'

const grouped = (yuan: string): string => yuan.replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, ',')
export const yuanWords = (fen: number): string => `${grouped(yuanText(fen))}元`

export function spanText({ from, to }: { from: string; to: string }): string {
  if (from === to) return dayText(from)
  const [month] = [from.slice(0, 7)]
  const isMonth = from.endsWith('-01') && to.slice(0, 7) === month && isLast(to)
  return isMonth ? `${Number(month.slice(5))}月` : `${dayText(from)}到${dayText(to)}`
}

const isLast = (day: string): boolean => {
  const next = new Date(`${day}T00:00:00Z`).getTime() + 86_400_000
  return new Date(next).getUTCDate() === 1
}

const count = ({ quantity, unit, orders }: SaleState): string =>
  [quantity === undefined ? '' : `${quantity}${unit ?? ''}`, orders === undefined ? '' : `${orders}单`]
    .filter((words) => words !== '')
    .join('，')

/** 11月20日 抖音 羊肉12单 2,360元 */
export function saleWords(sale: SaleState): string {
  const goods = `${sale.product ?? ''}${count(sale)}`
  const amount =
    sale.amountFen === undefined ? '' : `${sale.approximate ? '约' : ''}${yuanWords(sale.amountFen)}`
  const what = [spanText(sale), sale.channel ?? '', goods, amount].filter((words) => words !== '')
  return `${sale.kind === 'refund' ? '退货 ' : ''}${what.join(' ')}`
}

const differs = <Of>(before: Of, after: Of): boolean => before !== undefined && before !== after

/** 12→15单 2,360→2,500元 */
function changeWords(before: SaleState, after: SaleState): string {
  const parts: string[] = [spanText(after), after.channel ?? '']
  const [was, is] = [count(before), count(after)]
  const goods = differs(was, is) && was !== '' ? `${was}→${is}` : is
  parts.push(`${after.product ?? ''}${goods}`)
  if (after.amountFen !== undefined) {
    const old = differs(before.amountFen, after.amountFen) ? before.amountFen : undefined
    parts.push(`${old === undefined ? '' : `${grouped(yuanText(old))}→`}${yuanWords(after.amountFen)}`)
  }
  return parts.filter((words) => words !== '').join(' ')
}

/** `added`: on top of what was there. */
export function changedWords(name: string, { before, after }: ChangedSale, added: boolean): string {
  if (!after) return ''
  if (!before) {
    const noAmount = after.amountFen === undefined ? '。没说钱数，带上钱数再发一遍就补上' : ''
    return `✅ 记上了：${name} ${saleWords(after)}${noAmount}`
  }
  if (added) return `✅ 加上了：${name} 现在共 ${saleWords(after)}`
  return `✏️ 改好了：${name} ${changeWords(before, after)}`
}
