// How people write what they tell: several habits of writing, all of them from real groups.
import type { Random } from '../../../core/platform/random.ts'
import type { Day } from '../../../core/values/days.ts'
import { inCharacters } from '../../../test/support/in-characters.ts'
import type { Numbers } from './acts.ts'

export const pick = <T>(random: Random, among: readonly T[]): T => among[random.below(among.length)] as T

export const yuan = (fen: number): string => String(fen / 100)
export const monthDay = (day: Day): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`

type Write = (label: string, orders: number | undefined, fen: number | undefined) => string

const digits: Write = (label, orders, fen) =>
  `${label}${orders ?? ''}${orders === undefined ? '' : '单'}${fen === undefined ? '' : `${yuan(fen)}元`}`
const bare: Write = (label, orders, fen) =>
  `${label}${orders}单${fen === undefined ? '' : `${yuan(fen)}${fen % 100 === 0 ? '块' : ''}`}`
const spoken: Write = (label, orders = 0, fen = 0) =>
  `${label}${inCharacters(orders)}单${inCharacters(fen / 100)}块`

const fitsSpeech = (numbers: Numbers): boolean =>
  [numbers.purchaseFen, numbers.saleFen].every(
    (fen) => fen === undefined || (fen % 100 === 0 && fen < 99_900),
  ) && [numbers.purchaseOrders, numbers.saleOrders].every((n) => n === undefined || n > 0)

/** The numbers of a report, in one of the ways. */
export function numbersText(random: Random, numbers: Numbers): string {
  const write = random.below(5) === 0 && fitsSpeech(numbers) ? spoken : pick(random, [digits, bare])
  const parts: string[] = []
  const { purchaseOrders, purchaseFen, saleOrders, saleFen, parcelsIn, parcelsOut } = numbers
  if (purchaseOrders !== undefined) parts.push(write('代买', purchaseOrders, purchaseFen))
  if (saleOrders !== undefined) parts.push(write('代卖', saleOrders, saleFen))
  if (parcelsIn !== undefined) parts.push(`收件${parcelsIn}`)
  if (parcelsOut !== undefined) parts.push(`${pick(random, ['发件', '寄件'])}${parcelsOut}`)
  if (numbers.serviceOrders !== undefined)
    parts.push(`便民${numbers.serviceOrders}笔${yuan(numbers.serviceFen ?? 0)}元`)
  if (numbers.cashOrders !== undefined)
    parts.push(`取款${numbers.cashOrders}笔${yuan(numbers.cashFen ?? 0)}元`)
  return parts.join(pick(random, ['，', '，', ' ']))
}

/** A form, a line for each number. */
export function formText(station: string, day: Day, numbers: Numbers): string {
  const { purchaseOrders = 0, purchaseFen = 0, saleOrders = 0, saleFen = 0 } = numbers
  return [
    `${station}日报`,
    `日期：${monthDay(day)}`,
    `代买：${purchaseOrders}单${yuan(purchaseFen)}元`,
    `代卖：${saleOrders}单${yuan(saleFen)}元`,
    `收件：${numbers.parcelsIn ?? 0}`,
    `发件：${numbers.parcelsOut ?? 0}`,
  ].join('\n')
}
