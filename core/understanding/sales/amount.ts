// The money of a sale: stated, or by plain arithmetic from its prices.
import type { SaleItem } from './building.ts'

/** What is stated, or price by quantity, or the prices of all of them. */
export function amountOf({ amount, price, each, quantity, orders }: SaleItem): number | undefined {
  if (amount) return amount.value
  if (each && each.length > 1) return each.length === (orders ?? quantity)?.value ? sumOf(each) : undefined
  const count = price?.unit === '单' || price?.unit === '笔' ? (orders ?? quantity) : (quantity ?? orders)
  return price && count
    ? Math.round(count.value * inUnitOf(price.unit, count.unitText) * price.q.value * 100) / 100
    : undefined
}

/** 2.3吨，每斤32: how many of the priced weight the counted one is. */
const jin: Record<string, number> = { 斤: 1, 市斤: 1, 公斤: 2, 千克: 2, kg: 2, 吨: 2000 }
/** 两吨，一斤七毛: one weight counts what another prices. */
export const areWeights = (a: string, b: string) => jin[a] !== undefined && jin[b] !== undefined

function inUnitOf(priced: string | undefined, counted: string): number {
  const [one, many] = [jin[priced ?? ''], jin[counted]]
  return one && many ? many / one : 1
}

const sumOf = (numbers: readonly number[]) => Math.round(numbers.reduce((a, b) => a + b) * 100) / 100
