// Where it was sold: which channel holds for the sale at hand, and when a new one opens the next sale.

import { leadsNumbers } from './around.ts'
import { type Building, type Channel, hasNumbers, next } from './building.ts'
import type { TokenOf } from './lexing.ts'
import { byUnit } from './numbers.ts'

export function takeChannel(b: Building, token: TokenOf<'channel'>, i: number): void {
  const { name, platform, start, end } = token
  if ((!platform && isOfOthers(b.text, token)) || isOfStory(b, token, i)) return
  // 带货数据 …，平台抖音: what is called the channel is it
  const labelled = b.expects === 'channel'
  const isNamed = labelled && b.item.channel?.platform === false
  b.expects = undefined
  const had = b.item.channel
  if (had?.name === name) return
  if (!isNamed && hasNumbers(b.item) && b.slip !== 'said') {
    const leads = leadsNumbers(b.tokens, i)
    if (had && !leads) return
    if (leads && (had || isOther(b, i))) next(b, start)
  } else if (had && !isNamed && b.slip !== 'said' && isLesser(b, token, had)) return
  if (sold.test(b.text.slice(start, end + 1))) b.item.sells = true
  if (b.slip === 'said') b.slip = 'used'
  const whole = labelled ? wholeName(b, token, i) : token
  b.item.channel = {
    name: whole.name,
    platform,
    trails: hasNumbers(b.item),
    all: ofAll.test(b.text.slice(Math.max(0, start - 4), start)),
    start: whole.start,
    end,
  }
}

/** 批给超市, 有个老客户: who bought; 亲戚帮忙卖: who helped. */
const isOfOthers = (text: string, { name, start, end }: TokenOf<'channel'>) =>
  /(?:[批卖都全]给|给了)$/.test(text.slice(start - 2, start)) ||
  (/[有一那][个位]$/.test(text.slice(start - 2, start)) && !isPlace.test(name)) ||
  /^(?:帮|替|说)/.test(text.slice(end, end + 1))

/** 那个展销会带去的 */
const isPlace = /[会节集街场播]$|[集夜早大]市$|巴扎$/

/** 我把朋友圈的照片都换了: what is shown there, and nothing is counted in its clause. */
const isOfStory = ({ text, tokens, item }: Building, { end }: TokenOf<'channel'>, i: number) =>
  shown.test(text.slice(end, end + 4)) && !hasNumbers(item) && !leadsNumbers(tokens, i)
const shown = /^的?(?:照片|图|视频|封面|头像|文案|内容|动态|广告|后台|名字|背景)/

const ofAll = /[都全](?:部|是|在|走|从|靠|通过){0,2}$/

/** 批发了, 批发出去蜂蜜2吨 */
const sold = /(?:[了掉]|出去?.?)$/

/** 渠道：企业团购 is more than 团购. */
function wholeName({ text, tokens }: Building, { name, platform, start }: TokenOf<'channel'>, i: number) {
  const before = tokens[i - 1]
  if (platform || before?.kind !== 'word' || before.end !== start) return { name, start }
  const words = text.slice(before.start, before.end)
  const from = before.start + (/^[都全是为在:]+/.exec(words)?.[0].length ?? 0)
  return { name: text.slice(from, start) + name, start: from }
}

/** 销售额1280元，抖音19单: with no number of a kind already said and no other channel behind, it is the same sale. */
function isOther({ item, tokens }: Building, i: number): boolean {
  let clause = true
  for (let k = i + 1; k < tokens.length; k++) {
    const t = tokens[k]
    if (t?.kind === 'channel' || t?.kind === 'date' || t?.kind === 'word') return true
    if (t?.kind === 'sep' && t.strength >= 2) clause = false
    if (clause && t?.kind === 'number' && item[byUnit[t.q.unit] ?? 'amount']) return true
  }
  return false
}

/** Beside a platform, or as the buyer (批发给超市), or merely the stall at a market: not the channel. */
const isLesser = ({ text }: Building, { name, platform, start }: TokenOf<'channel'>, had: Channel) =>
  (had.platform && !platform) ||
  text.charAt(start - 1) === '给' ||
  /^(?:出摊|.*[客人友]|.*客户|亲戚|邻居)$/.test(name)

export function takeNamedChannel(b: Building, token: TokenOf<'word'>): void {
  const { start, end } = token
  b.expects = undefined
  const name = b.text.slice(start, end)
  b.item.channel = { name, platform: false, trails: hasNumbers(b.item), all: false, start, end }
}
