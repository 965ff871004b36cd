// What one of something costs: 38块/斤, 80一斤, 每袋25, 一张是二十块钱.

import { atPlace } from '../scan/at-place.ts'
import { phraseTable } from '../scan/phrase-table.ts'
import { type Quantity, quantityAt } from '../scan/quantities.ts'
import { unitWords } from '../words/units.ts'

export interface PriceRead {
  q: Quantity
  /** The measure word that it is the price of. */
  unit: string
  /** Written with 每 or /. A mere 一 may also count: 羊一只1450. */
  sure: boolean
  /** The 一斤 stands before the money: it can be a quantity with its amount. */
  leads: boolean
  start: number
  end: number
}

const unitAt = phraseTable<string>([
  ...unitWords
    .filter(([kind]) => kind === 'goods' || kind === 'piece' || kind === 'order')
    .flatMap(([, words]) => words.map((w) => [w, [w]] as const)),
  ['块', ['块']],
])

const behindOne = atPlace(/\s?(?:才|就|只|也就|都|全)?(?:是|要|卖(?:的是|了|的|到了?|上)?|合|:|按|收)?\s?/y)
const beforeOne = atPlace(/\s?(?:\/|每|一|1)/y)

/** The price that begins at `i`, if one does. */
export function priceAt(text: string, i: number): PriceRead | undefined {
  const c = text.charAt(i)
  const isOne = c === '一' || (c === '1' && !/[\d.]/.test(text.charAt(i - 1)))
  if (c === '每' || isOne) {
    const read = leading(text, i, c === '每')
    if (read) return read
  }
  return trailing(text, i)
}

function leading(text: string, i: number, sure: boolean): PriceRead | undefined {
  const unit = unitAt(text, i + 1)
  if (!unit || (!sure && unit.value === '块')) return undefined
  const at = unit.end + (behindOne(text, unit.end)?.[0].length ?? 0)
  const q = moneyAt(text, at)
  return q && !ofOther(text, q) ? { q, unit: unit.value, sure, leads: true, start: i, end: q.end } : undefined
}

function trailing(text: string, i: number): PriceRead | undefined {
  const q = moneyAt(text, i)
  if (!q) return undefined
  const joint = beforeOne(text, q.end)?.[0]
  const unit = joint && unitAt(text, q.end + joint.length)
  if (!unit || !joint) return undefined
  const sure = !/[一1]$/.test(joint)
  if (!sure && joint.startsWith(' ') && isWord(text.charAt(unit.end))) return undefined
  if (joint.endsWith('1') && q.unit === 'bare' && !joint.startsWith(' ')) return undefined
  return { q, unit: unit.value, sure, leads: false, start: i, end: unit.end }
}

function moneyAt(text: string, i: number): Quantity | undefined {
  const q = quantityAt(text, i)
  if (!q || (q.unit !== 'money' && q.unit !== 'bare')) return undefined
  return q.unit === 'money' || /\d/.test(text.charAt(q.start)) || q.value >= 2 ? q : undefined
}

/** 一箱20 斤: what follows is another number's unit. */
const ofOther = (text: string, q: Quantity) => q.unit === 'bare' && /[斤公千克两]/.test(text.charAt(q.end))
const isWord = (c: string) => /[\u4e00-\u9fff]/.test(c)
