// Label words, where what they need around them is there.

import { atPlace, standsAt, standsBefore } from '../scan/at-place.ts'
import { characterClass } from '../scan/character-class.ts'
import { charAt, sliceOf } from '../scan/characters.ts'
import { beginsNumber } from '../scan/numerals.ts'
import { type Quantity, quantityAt } from '../scan/quantities.ts'
import { type ReportLabel, reportLabel } from '../words/report-labels.ts'
import {
  countable,
  endsClause,
  type LabelToken,
  type Lexing,
  labelAt,
  labelOf,
  pairAt,
  put,
  type Token,
} from './tokens.ts'
import { countsPieces } from './values.ts'

const numberFollows = atPlace(
  /[了:\s·×x*=(\ud83c-\ud83e\udc00-\udfff-]{0,4}(?:大概|大约|差不多|约|有|共|一共|将近)?\s?/y,
)
const carrierFollows = atPlace(/[了:\s]{0,2}(?:中通|圆通|韵达|申通|极兔|顺丰|邮政)/y)

const shareFollows = atPlace(/[:\s]{0,2}(?:各|都|均|分别|是|[\d一二两三四五六七八九十零])/y)

/** 收/发:16/2: the first of the two labels is put, the second is the token here. */
export function pairTokens(lexing: Lexing, i: number): Token | undefined {
  const hit = pairAt(lexing.text, i)
  if (!hit) return undefined
  if (!shareFollows(lexing.text, hit.end)) return undefined
  const [first, second] = hit.value
  put(lexing, labelOf(first, i, hit.end))
  return labelOf(second, i, hit.end)
}

export function labelToken(lexing: Lexing, i: number): Token | undefined {
  const { text } = lexing
  const hit = labelAt(text, i)
  if (!hit || !stands(lexing, hit.value, i, hit.end)) return undefined
  const token = labelOf(hit.value, i, hit.end)
  if (hit.value.side === 'visitors' && countsParcels(lexing, i, hit.end))
    return labelOf(reportLabel({ side: 'in', rank: 4 }), i, hit.end)
  if (hit.value.needs !== 'number') return token
  const q = quantityBehind(text, hit.end)
  if (!q && (saysNone(text, i, hit.end) || closesPart(lexing, hit.value, i, hit.end))) return token
  if (!q) return carrierFollows(text, hit.end) !== undefined ? token : takingLabel(lexing, token)
  // 取了一笔六百的款
  const isCash = q.unit === 'money' || q.unitText === '笔'
  if (isCash && hit.value.side === 'in' && charAt(text, i) === '取')
    return labelOf(reportLabel({ side: 'cash', needs: 'number' }), i, hit.end)
  // 来了五个人交电费: they are told of again by what they did
  if (q.unit === 'person' && hit.value.side === 'in' && comesFor(text, q.end)) return undefined
  if (isTakings(lexing, hit.value, q) || isOfNext(text, hit.value, q)) return undefined
  return isFor(hit.value, q) && countable(text, q) ? token : undefined
}

const quantityBehind = (text: string, end: number) =>
  quantityAt(text, end + (numberFollows(text, end)?.[0].length ?? 0))

/** 到站25件: nobody counts people so. */
function countsParcels({ tokens, text }: Lexing, i: number, end: number): boolean {
  const last = tokens.at(-1)
  const before = last?.kind === 'number' && last.end === i ? last.q : undefined
  return (quantityBehind(text, end) ?? before)?.unitText === '件'
}

/** 出去三单代卖: the orders are of the label behind them. */
const isOfNext = (text: string, { side }: ReportLabel, { unit, end }: Quantity) =>
  side === 'out' && unit === 'order' && /^(?:purchase|sale)$/.test(labelAt(text, end)?.value.side ?? '')

/** 收 21 发 无 */
const saysNone = (text: string, i: number, end: number) =>
  (i === 0 || isOfRow(text, i - 1)) && noneFollows(text, end)
const isOfRow = characterClass(/[\s,;/\d件个]/)
const noneFollows = standsAt(/^[:\s]\s?(?:无|没有?)(?=$|[\s,。;、/])/, 6)

const comesFor = standsAt(/^来?[交缴充取存办买寄领]/, 2)

/** 充话费的三个收了一百五: what was taken for it, no parcels. */
function isTakings({ tokens }: Lexing, { side, rank }: ReportLabel, { unit }: Quantity): boolean {
  if (side !== 'in' || rank !== 3 || (unit !== 'bare' && unit !== 'money')) return false
  const before = tokens.findLast((t) => t.kind === 'label' || endsClause(t))
  return before?.kind === 'label' && before.label.fee
}

/** 有两单不合适退了: a word of refunds with orders before it in the clause. */
function takingLabel({ tokens, text }: Lexing, token: LabelToken): Token | undefined {
  if (token.label.side !== 'refund') return undefined
  const orders = tokens.findLast((t) => t.kind === 'number' || t.kind === 'label' || endsClause(t))
  if (orders?.kind !== 'number' || token.start - orders.end > 10) return undefined
  const isAmount = ['bare', 'money'].includes(orders.q.unit) && charAt(text, orders.end) === '的'
  if (!isAmount && !['order', 'piece', 'parcel'].includes(orders.q.unit)) return undefined
  return labelOf({ ...token.label, takes: true }, token.start, token.end)
}

/** 12件收 3件发: its number stands right before it, and nothing behind. */
function closesPart({ tokens, text }: Lexing, { side }: ReportLabel, i: number, end: number): boolean {
  const last = tokens.at(-1)
  if (last?.kind !== 'number' || last.end !== i || (side !== 'in' && side !== 'out')) return false
  return countsPieces(last.q) && endsPart(text, end) && opensPart(text, tokens[tokens.length - 2])
}
/** Not behind a word or a day to come: 明天2件到. */
const opensPart = (text: string, before: Token | undefined) =>
  before?.kind === 'date' ? !isComing(text, before.start) : before?.kind !== 'word' && before?.kind !== 'cue'
const isComing = characterClass('明后')
const endsPart = standsAt(/^[了的啦]?(?:$|[\s,。;、/])/, 2)

/** 收件人, 取件码, 收件电话 are no counts. */
const notOfLabel = standsAt(
  /^(?:[人码址费柜架盒箱袋]|站招|公司|小哥|单号|电话|地址|信息|时间|那[个位](?!数|栏)|的那)/,
  3,
)

/** 代买系统又卡了 */
const notOfWork = standsAt(
  /^(?:点(?:[搬在离那门开关换设]|的[^\d\s])|的?(?:系统|平台|小程序|软件|政策|规则|流程|规定|佣金|提成|限额|额度|上限|密码|套餐|余额|账单|发票|报销|罐|领导|检查组?|餐))/,
  3,
)

/** 附近店多: 近店 for 进店 stands alone. */
const isNearby = standsBefore(/[附最邻临靠]近$/, 2)

/** 进店里躲雨: nobody is counted. */
const isInside = standsAt(/^里(?![的来]?(?:人|有|约|大概|共|客|[:\s\d一二两三四五六七八九十]))/, 4)

const isDevice = characterClass('机卡')
/** 电费单子来了 */
const isBill = standsAt(/^(?:单子?[来上下贴寄送还都没]|表|账户)/, 3)
const isInsuranceCard = (text: string, end: number) =>
  charAt(text, end) === '卡' && charAt(text, end - 1) === '保'
/** Is what the label needs before it there? */
function stands(
  { tokens, text }: Lexing,
  { side, needs, after }: ReportLabel,
  i: number,
  end: number,
): boolean {
  const last = tokens.at(-1)
  if ((side === 'in' || side === 'out') && notOfLabel(text, end)) return false
  if (notOfWork(text, end)) return false
  if (side === 'visitors' && isNearby(text, i + 1)) return false
  if (side === 'visitors' && isInside(text, end)) return false
  if (side === 'cash' && isDevice(text, end)) return false
  if (side === 'service' && (isInsuranceCard(text, end) || isBill(text, end))) return false
  if (needs === 'before')
    return (
      (last?.kind === 'number' && last.end === i && last.q.unit !== 'money') ||
      beginsNumber(text, end + (/^(?:有|是|共|一共|就)/.exec(sliceOf(text, end, end + 2))?.[0].length ?? 0))
    )
  return !after || tokens.findLast((t) => t.kind === 'label' || endsClause(t))?.kind === 'label'
}

/** Parcels are not counted in heads, bags or yuan. */
const isFor = ({ side }: ReportLabel, { unit, unitText }: Quantity) =>
  unit !== 'other' &&
  !((side === 'in' || side === 'out') && (unit === 'goods' || unit === 'money' || unitText === '笔'))
