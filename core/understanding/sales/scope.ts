// Which parts of a message tell of sales made. The others (costs, plans, questions, others' sales) are left unread.

import { wordsAtPlace } from '../scan/at-place.ts'
import { characterClass } from '../scan/character-class.ts'
import { clausesOf, isAsked, type Range, runsOf } from '../scan/clauses.ts'
import { turnsOf } from '../scan/turns.ts'
import { soundsLikeName } from '../words/given-names.ts'
import {
  aside,
  matters,
  named,
  none,
  others,
  othersLive,
  plans,
  shares,
  strangers,
} from '../words/sales-talk.ts'
import { formLabels, slipPattern } from '../words/sales-words.ts'

export interface Aside extends Range {
  /** 昨天没直播，微信卖了两瓶: its day holds for what follows. */
  keepsDay: boolean
  /** A question, a plan or somebody else's affair: the message may be talk. */
  chats: boolean
}

const asideOf = (start: number, end: number, says?: 'keepsDay' | 'chats'): Aside => ({
  start,
  end,
  keepsDay: says === 'keepsDay',
  chats: says === 'chats',
})

const spoken = Object.values(formLabels).flat()
const numbering = /^\s*(?:\d{1,2}[.、)])?\s*/

/** Parts that the reader of sales must not see. */
export function asidesOf(whole: string): Aside[] {
  const text = whole.replace(shares, '  ')
  let told: Told
  return clausesOf(text).flatMap((part) => {
    const matter = matters.mayBeWithin(text) ? matterIn(text, part) : undefined
    const clause = matter ? { start: part.start, end: matter.start } : part
    const words = text.slice(clause.start, clause.end)
    if (told === 'of others' && speaksOfSelf.test(words)) told = undefined
    const asides = asidesOfClause(text, clause, told !== undefined)
    told = text.charAt(clause.end) === ',' ? toldBehind(words, told) : undefined
    return matter ? [...asides, matter] : asides
  })
}

/** What a clause says of those behind it, up to the end of its sentence. */
type Told = 'supposed' | 'of others' | undefined
function toldBehind(words: string, before: Told): Told {
  if (supposing.test(words)) return 'supposed'
  return before === 'of others' || othersLive.test(words) ? 'of others' : undefined
}
/** 隔壁大姐昨天开播，我今天卖了12单 */
const speaksOfSelf = /[我俺咱今]/

function asidesOfClause(text: string, clause: Range, goesOn: boolean): Aside[] {
  const follows = goesOn && text.charAt(clause.end) !== '\n'
  const from = follows ? clause.start : strangeFrom(text, clause)
  if (from === undefined) return asidesWithin(text, clause)
  const strange = asideOf(from, clause.end, 'chats')
  return from > clause.start
    ? [...asidesWithin(text, { start: clause.start, end: from }), strange]
    : [strange]
}

const asidesWithin = (text: string, part: Range): Aside[] =>
  piecesOf(text, part)
    .flatMap((piece) => turnsOf(text, piece))
    .flatMap((piece, i, all) => asideIn(text, piece, all[i + 1]))

/** Where a clause is no longer the sender's own: …卖了55顶然后我侄女想报你们那个班. What is said of others goes on to its end. */
function strangeFrom(text: string, clause: Range): number | undefined {
  if (!isStrange(text, clause)) return undefined
  const turns = turnsOf(text, clause)
  const turn = turns.find((part) => isStrange(text, part))
  return turn?.start ?? clause.start
}

/** 8单320 报好了 明天课几点: behind a space the sender turns to another matter. */
function matterIn(text: string, clause: Range): Aside | undefined {
  const pieces = piecesOf(text, clause)
  const first = pieces.find((p, i) => i > 0 && matters.test(text.slice(p.start, p.end)))
  if (!first || told.test(text.slice(first.start, clause.end))) return undefined
  return asideOf(first.start, clause.end)
}
const told = /卖|\d\s?(?:[单元块斤瓶袋箱盒件只]|公斤)/

/** 要是我有你那口才，一天卖一百单: what follows is supposed too. */
const supposing = /^\s*(?:要是|如果|假如|假设|假使|若是|要不是)/

/** 其其格卖了一车西瓜: somebody is named who sells. */
const seller =
  /^\s*([\u4e00-\u9fff]{3,5}?)(?<!才)(?:[今昨前][天儿晚]|[上下]午|也|又|家|都|在)?(?:卖|直播|抖音|快手)/
/** 昨晚其其格那场卖了五百单 */
const othersBout = /^\s*(?:[今昨前][天晚日]上?)?([\u4e00-\u9fff]{2,5}?)家?那一?场/
const isStrange = (text: string, clause: Range) => {
  const words = text.slice(clause.start, clause.end)
  return (
    (!isLabelled(words) && asks(text, clause)) ||
    strangers.test(words) ||
    othersLive.test(words) ||
    named.test(words) ||
    soundsLikeName(seller.exec(words)?.[1] ?? othersBout.exec(words)?.[1] ?? '-')
  )
}

/** 卖的啥 土鸡蛋: the question is the name of a field. */
function isLabelled(words: string): boolean {
  const from = numbering.exec(words)?.[0].length ?? 0
  return (
    spoken.some((l) => words.startsWith(l, from) && /^\s*[:=\s\d]/.test(words.slice(from + l.length))) ||
    /[啥么]\s*:/.test(words)
  )
}

/** 卖了二十斤嘛: with numbers, 嘛 is said for breath and not to ask. */
function asks(text: string, { start, end }: Range): boolean {
  const words = text.slice(start, end)
  const plain = words.replace(number.test(words) || /卖了/.test(words) ? breath : phrases, ' ')
  const mark = text.charAt(end)
  const isMended = mark === '?' && slipAt(text, end + 1) !== undefined
  return isAsked(isMended ? plain : plain + mark, { start: 0, end: plain.length })
}
/** 卖了13500箱？多打个0: who asks himself mends what he wrote. */
const slipAt = wordsAtPlace(new RegExp(`\\s*(?:哦|噢|啊|呃|哎呀?|,|是)*(?:不对|${slipPattern.source})`, 'y'))
/** 抖音号一直没啥人看: no number. */
const numberBefore = /[\d二三四五六七八九十百千]|一(?![直下般样些点定起边路])/
const number = /[\d一二三四五六七八九十百千]/
const phrases =
  /不是[^,]{1,8}了吗|没什么|没啥|[没不]怎么|[没不]咋|好几|着呢|多少钱?(?=(?:都|也|我)?(?:还?没|不[知清记]|[算记搞弄说]不))/g
const breath = new RegExp(`嘛|${phrases.source}`, 'g')

/** The words of a clause between its spaces. */
const piecesOf = (text: string, { start, end }: Range): Range[] => runsOf(text, isNoSpace, start, end)
const isNoSpace = characterClass(/\S/)

function asideIn(text: string, piece: Range, next: Range | undefined): Aside[] {
  const words = text.slice(piece.start, piece.end)
  if (plans.test(words) && !(lastYear.test(words) && !compared.test(text)))
    return [asideOf(piece.start, piece.end, 'chats')]
  const nothing = none.exec(words)
  if (nothing) return [asideOf(piece.start + denialIn(words, nothing.index), piece.end, 'keepsDay')]
  if (aside.test(words)) return [asideOf(piece.start, piece.end)]
  const hit = others.exec(words)
  if (!hit) return []
  // 抖音占一半: a share of what was told
  if (hit[0].startsWith('占')) return [asideOf(piece.start, piece.end)]
  // 比昨天强点
  if (hit[0].startsWith('比') && !number.test(words.slice(hit.index)))
    return [asideOf(piece.start + hit.index, piece.end)]
  if (!number.test(words)) return next ? asideBefore(text, piece, next) : []
  // 卖8单560除去运费赚200, 昨天抖音退了3单: what stands before it is told, unless it is the number of 2000人在看
  const before = words.slice(0, hit.index)
  const start = piece.start + (numberBefore.test(before) && !sold.test(before) ? 0 : hit.index)
  return [asideOf(start, piece.end)]
}
/** 视频号走了九单六百三快手没开播: what stands before the channel that sold nothing is told. */
function denialIn(words: string, at: number): number {
  const before = words.slice(0, at)
  const from = at - (denied.exec(before)?.[0].length ?? 0)
  return from < at && counted.test(before.slice(0, from)) ? from : 0
}
const denied =
  /(?:抖音|快手|视频号|淘宝|拼多多|小红书|京东|微店|朋友圈|微信|直播|线[上下]|集上|赶集)(?:直播)?(?:上|上头|那边|今天|今儿|昨天|昨晚|也|都|还|就|倒|倒是)*$/
const counted = /(?:[卖走出销]|成交)[了的]?[^没]{0,12}[\d一二两三四五六七八九十百]/

/** 去年12月抖音卖了3万, told for its own sake. */
const lastYear =
  /去年的?(?:\d{1,2}月|[一二三四五六七八九十]{1,3}月|第?[一二三四1-4]季度|[上下]半年|全年|一?整年)/
const compared = /同期|比|才|只有/

/** 退货 2单: the number is the next piece. */
const asideBefore = (text: string, piece: Range, next: Range): Aside[] =>
  number.test(text.charAt(next.start)) ? [asideOf(piece.start, next.end)] : []
const sold = /[卖单出销收走块元斤]/
