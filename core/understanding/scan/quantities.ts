// A number with what it counts: `12单`, `三块五`, `¥1,980`, `20-30人`, `35+62.5+48`, `三百来块钱`.
import { type UnitKind, unitWords } from '../words/units.ts'
import { atPlace, wordsAtPlace } from './at-place.ts'
import { characterClass } from './character-class.ts'
import { charAt, sliceOf } from './characters.ts'
import { beginsNumber, numberAt, numberBeginnings } from './numerals.ts'
import { perPlace } from './per-place.ts'
import { phraseTable } from './phrase-table.ts'

export interface Quantity {
  value: number
  start: number
  end: number
  unit: UnitKind
  /** The measure word as written; empty for a bare number and for money. */
  unitText: string
  approximate: boolean
}

const unitAt = phraseTable(unitWords)
const currency = wordsAtPlace(/¥|rmb|人民币|\$/y)
const signCharacters = '¥r人$'
const isSign = characterClass(signCharacters)
/** The characters that a quantity may begin with. */
export const quantityBeginnings = numberBeginnings + signCharacters
const yuan = wordsAtPlace(/(?:元(?!旦)|块|圆(?!通))(?:钱|大洋|整)?/y)
/** 一块 is also "together". */
const together = wordsAtPlace(/一块(?!$|[\s,，。;:；、|/)!！?\d钱多的整一二三四五六七八九])/y)
const dime = wordsAtPlace(/[毛角](?:钱)?/y)
const moneyNames = wordsAtPlace(/rmb|人民币|大洋|r(?![a-z])/y)
const around = wordsAtPlace(
  /\+(?=[\s,。;]|$)|左右|上下|出头|往上|(?:的)?样子|以上|多|来(?![店访人客电件货])/y,
)
const parcelNoun = wordsAtPlace(/快递|包裹|快件/y)
const joint = wordsAtPlace(/[-~至到]/y)
const plusSign = wordsAtPlace(/元?\s?\+\s?¥?(?=\d)/y)

const tidy = (n: number) => Math.round(n * 10_000) / 10_000

/** The quantity that begins at `i`, if one does. */
export function quantityAt(text: string, i: number): Quantity | undefined {
  return beginsNumber(text, i) || isSign(text, i) ? remembered(text, i) : undefined
}

/** What goes on with a sum or a product. */
const isJoiner = characterClass('+*×x元 ')

const remembered = perPlace((text, i): Quantity | undefined => {
  const sign = currency(text, i)
  if (sign === undefined && !beginsNumber(text, i)) return undefined
  let from = i + (sign?.length ?? 0)
  if (sign) while (charAt(text, from) === ' ' || charAt(text, from) === ':') from++
  const plain = numberAt(text, from)
  if (!plain) return undefined
  const joins = plain.digits && isJoiner(text, plain.end)
  const first = joins ? (summed(text, from) ?? plain) : plain
  const read = { value: first.value, start: i, end: first.end, approximate: first.approximate }
  const ranged = first.digits || !sign ? rangeFrom(text, read) : read
  const money = moneyFrom(text, ranged, sign !== undefined)
  return withAround(text, money ?? withUnit(text, ranged))
})

type Bare = Omit<Quantity, 'unit' | 'unitText'>

/** Property by property: every number of every message comes by. */
const quantity = (
  { start, approximate }: Bare,
  value: number,
  end: number,
  unit: UnitKind,
  unitText: string,
): Quantity => ({ value, start, end, unit, unitText, approximate })

const isTimes = characterClass('*×x')

/** `20*2` within a sum. */
function productAt(text: string, i: number) {
  const first = numberAt(text, i)
  const sign = first?.digits === true && isTimes(text, first.end)
  const second = sign ? numberAt(text, first.end + 1) : undefined
  if (!first) return undefined
  const { value, end, digits } = first
  if (!second?.digits) return { value, end, digits, isProduct: false }
  return { value: tidy(value * second.value), end: second.end, digits, isProduct: true }
}

/** `35+62.5+48`, `20*2+50*2` and `35+62=97`. */
function summed(text: string, i: number) {
  let part = productAt(text, i)
  if (!part?.digits || !(plus(text, part.end) || part.isProduct)) return undefined
  let sum = 0
  let end = i
  while (part) {
    sum += part.value
    end = part.end
    const sign = plus(text, end)
    part = sign ? productAt(text, end + sign) : undefined
  }
  const told = charAt(text, end) === '=' ? numberAt(text, end + 1) : undefined
  return {
    value: tidy(told?.value ?? sum),
    start: i,
    end: told?.end ?? end,
    approximate: false,
    digits: true,
  }
}

/** How long the sign is that joins the next part of a sum, if one does. */
const plus = (text: string, i: number) => plusSign(text, i)?.length

/** `20-30人`, `二十到三十个`: the lower end, when the upper one is followed by a measure word. */
function rangeFrom(text: string, low: Bare): Bare {
  const sign = joint(text, low.end)
  if (!sign) return low
  const high = numberAt(text, low.end + 1)
  if (!high || high.value <= low.value || high.value > low.value * 10) return low
  const unit = unitAt(text, high.end)
  const isMoney = yuan(text, high.end) !== undefined
  if (!isMoney && (!unit || unit.value === 'other')) return low
  return { ...low, end: high.end, approximate: true }
}

const tailPattern = atPlace(/零?(\d{1,2})(?!\d|\.\d)|零?([一二三四五六七八九])(?![十百千万])/y)
const chinese = '零一二三四五六七八九'

/** What follows 块: `五` → 0.5, `50` → 0.5, `五毛` → 0.5, `零5分` → 0.05. Not the 2 of `块2单`. */
function tail(text: string, i: number, unit: 'yuan' | 'dime'): { value: number; end: number } | undefined {
  const match = tailPattern(text, i)
  if (!match) return undefined
  const digits = match[1] ?? String(chinese.indexOf(match[2] ?? '零'))
  const end = i + match[0].length
  const next = charAt(text, end)
  const n = Number(digits)
  if (next === '分' && unit === 'yuan') return { value: n / 100, end: end + 1 }
  if (next === '分') return { value: n / 100, end: end + 1 }
  const dimeText = dime(text, end)
  if (unit === 'yuan' && dimeText && digits.length === 1) {
    const more = tail(text, end + dimeText.length, 'dime')
    return { value: n / 10 + (more?.value ?? 0), end: more?.end ?? end + dimeText.length }
  }
  const measure = unitAt(text, end) && !thousands(text, end)
  if (measure || next === ':' || next === '/' || next === '-' || next === '+') return undefined
  if (unit === 'dime') return digits.length === 1 ? { value: n / 100, end } : undefined
  if (match[0].startsWith('零')) return undefined
  return { value: digits.length === 1 ? n / 10 : n / 100, end }
}

/** 一斤八毛五两千七百二: the 两 begins another number. */
const thousands = wordsAtPlace(/两[百千万天]/y)

function moneyFrom(text: string, read: Bare, signed: boolean): Quantity | undefined {
  const gap = charAt(text, read.end) === ' ' ? 1 : 0
  const word = yuan(text, read.end + gap)
  if (together(text, read.start)) return undefined
  if (word) {
    const end = read.end + gap + word.length
    const cents = word.length === 1 ? tail(text, end, 'yuan') : undefined
    const value = tidy(read.value + (cents?.value ?? 0))
    const noun = cents && text.startsWith('块钱', cents.end) ? 2 : 0
    return quantity(read, value, (cents?.end ?? end) + noun, 'money', '')
  }
  const dimeWord = dime(text, read.end)
  if (dimeWord && read.value < 10) {
    const end = read.end + dimeWord.length
    const cents = dimeWord.length === 1 ? tail(text, end, 'dime') : undefined
    return quantity(read, tidy(read.value / 10 + (cents?.value ?? 0)), cents?.end ?? end, 'money', '')
  }
  const after = moneyNames(text, read.end)
  if (after) return quantity(read, read.value, read.end + after.length, 'money', '')
  if (!signed) return undefined
  return quantity(read, read.value, read.end, 'money', '')
}

function withUnit(text: string, read: Bare): Quantity {
  const measure =
    twoOrders(text, read) || byTheWay(text, read.end) !== undefined ? undefined : unitAt(text, read.end)
  const near = otherThings(text, read) ?? measure ?? parcelsBehind(text, read)
  // the sign of a keycap (3️⃣) leaves two spaces
  const gap = text.startsWith('  ', read.end) ? 2 : charAt(text, read.end) === ' ' ? 1 : 0
  const spaced = !near && gap > 0 ? unitAt(text, read.end + gap) : undefined
  // a space before the measure word is typing, unless the word begins something else
  const hit =
    near ?? (spaced && spaced.end - spaced.start === 1 && endsWord(text, spaced.end) ? spaced : undefined)
  // 收了八百二的货款
  if (!hit && takings(text, read.end) !== undefined) return quantity(read, read.value, read.end, 'money', '')
  // 俩 and 仨 count things, never money
  if (!hit) return quantity(read, read.value, read.end, isTwoOrThree(text, read.start) ? 'piece' : 'bare', '')
  return quantity(read, read.value, hit.end, hit.value, sliceOf(text, hit.start, hit.end))
}

const takings = wordsAtPlace(/的?(?:货款|现金|营业款)/y)

/** 89两单: two orders stand behind the 89. */
const twoOrders = (text: string, { end }: Bare) =>
  charAt(text, end) === '两' && orderSign(text, end + 1) !== undefined
const orderSign = wordsAtPlace(/[单笔票]/y)

/** 一笔八十四对了app…: by the way, and no pairs. */
const byTheWay = wordsAtPlace(/对了/y)

/** 30个月饼 are no months, 3个点心 no points, and in 来了21个人家取走16个 the people begin anew. */
const otherThings = (text: string, { end }: Bare) =>
  thing(text, end) === undefined ? undefined : { value: 'piece' as const, start: end, end: end + 1 }
const thing = wordsAtPlace(
  /个(?:月饼|点[心子]|人家(?=(?:都|也|又|还|就|全|已经?|自己|给|来|没)*[取拿领寄发买卖]))/y,
)

/** They count things without a measure word. */
export const isTwoOrThree = characterClass('俩仨')

/** 仨快递: these two numerals need no measure word. */
function parcelsBehind(text: string, { start, end }: Bare) {
  if (!isTwoOrThree(text, start)) return undefined
  const noun = parcelNoun(text, end)
  return noun ? { value: 'parcel' as const, start: end, end: end + noun.length } : undefined
}

const endsWord = (text: string, i: number) => i >= text.length || isEnd(text, i)
const isEnd = characterClass(/[\s,，.。;:；、|/)\d¥]/)

function withAround(text: string, q: Quantity): Quantity {
  const word = around(text, q.end)
  if (!word || (word === '来' && q.unit !== 'money')) return q
  if (word === '多' && q.unit !== 'money' && q.unit !== 'goods') return q
  const noun = word === '多' && text.startsWith('块', q.end + 1) ? 1 : 0
  return { ...q, end: q.end + word.length + noun, approximate: true }
}
