// 五十块全卖光，一块18: bricks and cakes are counted in the word for yuan.

import { wordsAtPlace } from '../scan/at-place.ts'
import { quantityAt } from '../scan/quantities.ts'
import type { Lexing } from './lexing.ts'
import type { PriceRead } from './prices.ts'

const one = wordsAtPlace(/一块(?=\d{2}|\d+\.\d|\d+[元块]|[二三四五六七八九]?十|[一二两三四五六七八九]块)/y)

/** 一块18 where the number before it was of whole 块: what one of them cost, and no 1.18. */
export function pieceAt(l: Lexing, i: number): PriceRead | undefined {
  const words = one(l.text, i)
  const q = words && isPieces(l) ? quantityAt(l.text, i + words.length) : undefined
  if (q?.unit !== 'money' && q?.unit !== 'bare') return undefined
  return { q, unit: '块', sure: false, leads: true, start: i, end: q.end }
}

function isPieces({ text, tokens }: Lexing): boolean {
  const last = tokens.findLast((t) => t.kind === 'number')?.q
  if (last?.unit !== 'money' || text.charAt(last.end - 1) !== '块') return false
  return last.value > 1 && Number.isInteger(last.value)
}
