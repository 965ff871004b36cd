// Amounts told as prices: `3单每单20，2单每单35`, `500斤，八毛一斤`, `4单，一单35`. Plain multiplication.
import type { Value } from './group.ts'

export interface Priced {
  orders?: number
  amount: number
  /** The first price. */
  at: Value
}

const isAmount = (v: Value) => v.q.unit === 'money' || v.q.unit === 'bare'
const tidy = (n: number) => Math.round(n * 100) / 100

/** Undefined when the numbers of a label are no prices. */
export const pricesOf = (values: readonly Value[]): Priced | undefined =>
  byPrices(values) ?? byOrders(values) ?? byGoods(values)

/** 100的2笔，50的3笔 */
function byPrices(values: readonly Value[]): Priced | undefined {
  let orders = 0
  let amount = 0
  for (let k = 0; k < values.length; k += 2) {
    const [price, count] = [values[k], values[k + 1]]
    if (!price?.each || price.per || count?.q.unit !== 'order') return undefined
    orders += count.q.value
    amount += count.q.value * price.q.value
  }
  const first = values[0]
  return first && { orders, amount: tidy(amount), at: first }
}

/** 5单，3单每单20，2单每单35: parts of the orders, each with its price. */
function byOrders(values: readonly Value[]): Priced | undefined {
  const [head, ...rest] = values
  const first = rest.find((v) => v.each)
  if (head?.q.unit !== 'order' || !first) return undefined
  let orders = 0
  let amount = 0
  let open: Value | undefined
  for (const v of rest) {
    if (v.q.unit === 'order') open = v
    else if (open && isAmount(v)) {
      orders += open.q.value
      amount += v.each ? open.q.value * v.q.value : v.q.value
      open = undefined
    }
  }
  return orders === head.q.value ? { orders, amount: tidy(amount), at: first } : undefined
}

/** 500斤，八毛一斤; 3只，每只800: one price for all of the goods. */
function byGoods(values: readonly Value[]): Priced | undefined {
  const goods = values.filter((v) => v.q.unit === 'goods')
  const amounts = values.filter(isAmount)
  const [price] = amounts
  const all = goods.find((g) => g.q.value > 1)
  if (!price || amounts.length > 1 || !all) return undefined
  const one = goods.find((g) => g !== all && g.q.value === 1 && g.q.unitText === all.q.unitText)
  const beside = one !== undefined && Math.abs(values.indexOf(one) - values.indexOf(price)) === 1
  if (!beside && !(price.each && price.per === all.q.unitText)) return undefined
  return { amount: tidy(all.q.value * price.q.value), at: price }
}
