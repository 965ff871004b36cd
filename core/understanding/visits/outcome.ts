// What a follow-up visit found, read from its words: shop, job, sales, needs, satisfaction, whether anybody was there.

import { matchesOf } from '../scan/matches.ts'
import { quantityAt } from '../scan/quantities.ts'
import { jobIn, shopIn, unreachedIn } from './findings.ts'
import type { Outcome } from './found.ts'
import { needsIn } from './needs.ts'
import { salesIn } from './sales.ts'
import { satisfactionIn } from './satisfaction.ts'

/** Puts right what was said before it. */
const corrected =
  /(?<=[\s,。;\d元块分千百万开]|^)(?:哦?不对(?!劲)|哦不|[说写打看填](?:错|混|串|岔|反)(?:行|列|格)?了|不是(?=[\s,]{1,3}(?:[说写打看填记][错混串岔反]|[\d一二两三四五六七八九十]))|更正一下|更正)[\s,:是应为]*/g

/** 有没有就业：有 asks in a form, as 是否 does. */
const whether = /有没有(?=(?:开店|开网店|网店|就业|工作)\s?:)/g
/** 开店-否 */
const dashed = /(?<=开店|就业|满意度|月销|销售额|需求|工作)[-=]/g

/** `original`: the same words as typed; what is said last of a field counts when a correction stands between. */
export function outcomeOf(written: string, original: string): Outcome {
  const text = written.replace(dashed, ':').replace(whether, ' 是否')
  let out: Outcome = {}
  let from = 0
  for (const match of [...matchesOf(corrected, text), undefined]) {
    const end = match?.index ?? text.length
    out = override(out, readPiece(text.slice(from, end), original.slice(from, end)), text.slice(from, end))
    from = end + (match?.[0].length ?? 0)
  }
  return out
}

function readPiece(text: string, original: string): Outcome {
  const [openedShop, employed] = [shopIn(text), jobIn(text)]
  return {
    ...(openedShop !== undefined && { openedShop }),
    ...(employed !== undefined && { employed }),
    ...(unreachedIn(text) && { reached: false as const }),
    ...salesIn(text),
    ...needsIn(text, original),
    ...satisfactionIn(text, original),
  }
}

/** A later piece goes over an earlier one; a bare number or 没开 in it is of the field that was read last. */
function override(before: Outcome, after: Outcome, words: string): Outcome {
  const { approximate, ...rest } = before
  const keepsAbout = approximate && after.monthlySales === undefined
  const out: Outcome = { ...rest, ...(keepsAbout && { approximate }), ...after }
  const bare = quantityAt(words.trimStart(), 0)
  if (!bare || after.monthlySales !== undefined) return out
  const isScore =
    bare.unitText === '分' || (before.monthlySales === undefined && before.satisfaction !== undefined)
  if (isScore && before.satisfaction !== undefined && after.satisfaction === undefined)
    out.satisfaction = bare.value
  else if (before.monthlySales !== undefined && ['bare', 'money'].includes(bare.unit)) {
    delete out.approximate
    Object.assign(out, { monthlySales: bare.value, ...(bare.approximate && { approximate: true }) })
  }
  return out
}
