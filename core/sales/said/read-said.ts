// What understanding leaves to this wing: whether a sale comes on top of what was said, goes through a station, is a
// refund, or a correction of what was just said. Pure; the words are the message's own.
import { quantityAt } from '../../understanding/scan/quantities.ts'
import { resolveStation } from '../../understanding/scan/stations.ts'
import { fenFromYuan } from '../../values/fen.ts'
import type { CorrectionSaid } from './sale-said.ts'

const onTop = /又(?:卖|出|成交|走|接|来|开|有)|再(?:卖|出|来|加|记)|还(?:卖|出|走)了|追加|另外(?:卖|还)/
export const isOnTop = (words: string): boolean => onTop.test(words)

const slip =
  /(?:说|报|写|打|记|弄|搞|发|输)错|错了|不对|更正|改成|改为|应该是|应为|不是[^,，。]{1,12}[,，。 ]?\s*是/
export const isSlip = (words: string): boolean => slip.test(words)

/** Longer than this it is talk. */
const longestCorrection = 30

/** 刚才说错了，是三千; the last number of each kind. Undefined where it is no correction of numbers. */
export function correctionIn(text: string): CorrectionSaid | undefined {
  const words = text.normalize('NFKC')
  if (words.length > longestCorrection || !isSlip(words) || /[?？吗]/.test(words)) return undefined
  const said: CorrectionSaid = {}
  for (let i = 0; i < words.length; i++) {
    const q = quantityAt(words, i)
    if (!q) continue
    i = q.end - 1
    if (q.unit === 'order') said.orders = Math.round(q.value)
    else if (q.unit === 'money' || q.unit === 'bare') said.amountFen = fenFromYuan(q.value)
    else if (q.unit === 'goods') Object.assign(said, { quantity: q.value, unit: q.unitText })
    if (q.approximate) said.approximate = true
  }
  if (/大概|大约|左右|上下|差不多/.test(words)) said.approximate = true
  const numbers = said.orders ?? said.amountFen ?? said.quantity
  return numbers === undefined ? undefined : said
}

const refund = /退(?:货|款|单|钱|掉|回)*(?:了|来)?/g
const sells = /卖|出了|成交|销售|走了|营业额|实收/

export interface RefundWords {
  /** What remains is about sales alone. */
  without: string
  /** As if they were sales, for the recogniser; empty where there is none. */
  asSale: string
}

/** 抖音卖了12单578元，退了1单48元: what was sold, and what came back. */
export function refundWords(text: string): RefundWords {
  const at = text.search(refund)
  if (at < 0 || !/[\d一二两三四五六七八九十百千]/.test(text.slice(at))) return { without: text, asSale: '' }
  const asSale = (words: string) => words.replace(refund, '卖了')
  // Nothing was sold: all of it is about what came back.
  if (!sells.test(text.slice(0, at))) return { without: '', asSale: asSale(text) }
  const rest = text.slice(at)
  const end = /[。;；\n]/.exec(rest)?.index ?? rest.length
  const clause = rest.slice(0, end)
  return { without: text.slice(0, at) + rest.slice(end), asSale: asSale(clause) }
}

const through =
  /(?:在|由|让|叫|通过|经|从|拿到|送到|放)?[\p{Script=Han}]{0,8}站(?:上|里|点)?(?:帮|替|代|卖|走)|代卖|代销/u

export interface Through {
  viaStation?: true
  stationId?: string
}

/** 石哈河站帮我卖的: the station's takings have it, too. */
export function throughStation(
  text: string,
  stations: readonly { id: string; name: string; nicknames?: readonly string[] }[],
): Through {
  if (!through.test(text)) return {}
  const word = /([\p{Script=Han}]{2,8}?站)/u.exec(
    text.replace(/^.*?(?:在|由|让|叫|通过|经|从|拿到|送到|放)/, ''),
  )
  const match = word?.[1] ? resolveStation(word[1], stations) : undefined
  return match?.kind === 'one' ? { viaStation: true, stationId: match.id } : { viaStation: true }
}

const ofCooperative = /合作社|本社|咱社|我们社/
const ofEnterprise = /公司|企业|厂里|我厂|本厂|电商部/

/** For whom it is said, where it says so. */
export function sellerKindIn(text: string): 'cooperative' | 'enterprise' | undefined {
  if (ofCooperative.test(text)) return 'cooperative'
  return ofEnterprise.test(text) ? 'enterprise' : undefined
}
