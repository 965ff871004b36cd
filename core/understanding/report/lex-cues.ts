// Words that turn numbers into something else, where they are not part of another word.

import { atPlace, standsAt, standsBefore } from '../scan/at-place.ts'
import { characterClass, isDigitAt, isHanAt } from '../scan/character-class.ts'
import { charAt, sliceOf } from '../scan/characters.ts'
import { dateAt } from '../scan/dates.ts'
import { type Quantity, quantityAt } from '../scan/quantities.ts'
import type { ReportCue } from '../words/report-cues.ts'
import { cueAt, cueOf, type Lexing, labelAt, strongLabelEnd, type Token } from './tokens.ts'

const lastChar = (text: string, i: number) =>
  /[^、,…\s](?=[、,…\s]*$)/.exec(sliceOf(text, Math.max(0, i - 4), i))?.[0] ?? ''

/** 钱改成820, 钱三十五: the amount of what was named before. */
const isMoneyWord = (text: string, i: number) =>
  !/[块元毛的分收赚挣花取存本利价多少]/.test(charAt(text, i - 1)) &&
  /^(?:改|不对|错|[多少][写打按输]|写错|报错|弄错|算错|是|一共|总共|共|总|也|:|\d|[一二两三四五六七八九])/.test(
    sliceOf(text, i + 1, i + 3),
  )

const mistypedDigit = atPlace(/[多少](?:按|打|写|输|填|敲|点)了?[一1]?个[\d零一二三四五六七八九]/y)
/** 多按了个1, 少打了个0: the digit is no number of the report. */
function mistyped(text: string, i: number): number | undefined {
  const match = mistypedDigit(text, i)
  return match ? i + match[0].length : undefined
}

export function cueToken(lexing: Lexing, i: number): Token | undefined {
  return characterCue(lexing, i) ?? phraseCue(lexing, i)
}

/** The characters that `characterCue` knows. */
export const characterCues = '+不错呸加钱改多少'

/** A single character that only its surroundings make a cue. */
function characterCue({ text, tokens, dates }: Lexing, i: number): Token | undefined {
  const last = tokens.at(-1)
  switch (charAt(text, i)) {
    // 代买+1单, 收件+2
    case '+':
      return last?.kind === 'label' && last.end === i && quantityAt(text, i + 1)
        ? cueOf('add', i, i + 1)
        : undefined
    // 收件18、不，28
    case '不':
      return charAt(text, i + 1) === ',' && isDigitAt(lastChar(text, i), 0)
        ? cueOf('slip', i, i + 1)
        : undefined
    // 代买5单，错，6单
    case '错':
    case '呸':
      return isAlone(text, i) && endOfNumber.test(lastChar(text, i)) ? cueOf('slip', i, i + 1) : undefined
    // 30加20: a sum, no change
    case '加':
      return last?.kind === 'number' &&
        last.end === i &&
        isAmount(last.q) &&
        isAmount(quantityAt(text, i + 1))
        ? cueOf('neutral', i, i + 1)
        : undefined
    case '钱':
      return isMoneyWord(text, i) ? cueOf('money', i, i + 1) : undefined
    case '改':
      return /[:\s]/.test(charAt(text, i + 1)) || dateAt(text, i + 1, dates)
        ? cueOf('wrong', i, i + 1)
        : undefined
    case '多':
    case '少': {
      const end = mistyped(text, i)
      return end === undefined ? undefined : cueOf('wrong', i, end)
    }
    default:
      return undefined
  }
}
const endOfNumber = /[\d一二两三四五六七八九十百千万半单件个块元笔]/
const isAlone = (text: string, i: number) =>
  /[,\s。]/.test(charAt(text, i - 1)) && /[,\s。]/.test(charAt(text, i + 1))
const isAmount = (q: Quantity | undefined) => q?.unit === 'bare' || q?.unit === 'money'

function phraseCue(lexing: Lexing, i: number): Token | undefined {
  const { text } = lexing
  const hit = cueAt(text, i)
  if (!hit) return undefined
  const { value, end } = hit
  // 没发件 is none of a label; 没发出去 tells of something else
  const label = value === 'neutral' && charAt(text, i) === '没' ? strongLabelEnd(text, i + 1) : undefined
  if (label !== undefined && /[件递裹]/.test(charAt(text, label - 1))) return cueOf('none', i, i + 1)
  if (value === 'none' && isVerb(lexing, i, end)) return cueOf('neutral', i, end)
  if (end - i === 1 && beforeNumbers.has(value) && !quantityAt(text, end)) return undefined
  if (meansOther(lexing, value, i, end) || isNoChange(lexing, value, i, end)) return undefined
  const isFault =
    value === 'wrong' &&
    ((/^.错$/.test(sliceOf(text, i, end)) && charAt(text, end) === ',') || isFaultAlone(lexing, i, end))
  const slips =
    isFault || (value === 'mistaken' && text.startsWith('不是', i) && /[\s,。]/.test(charAt(text, end)))
  return cueOf(slips ? 'slip' : value, i, end)
}
/** Words around it make it something else than the cue. */
function meansOther(lexing: Lexing, cue: ReportCue, i: number, end: number): boolean {
  const { text } = lexing
  if (cue === 'noBusiness') return isOfOthers(lexing, end)
  // 送错了 is no wrong report
  if (cue === 'wrong') return charAt(text, i) === '错' && otherFault(text, i)
  // 寄出去一个 没有别的了
  return (
    cue === 'none' &&
    /^[一1][个件].*没有?$/.test(sliceOf(text, i, end)) &&
    /^(?:别|其他|啥|什么|旁)/.test(sliceOf(text, end, end + 2))
  )
}

/** 一单也没有的站 talks of others, 没生意就打扫卫生 of any day. */
const isOfOthers = ({ text, tokens }: Lexing, end: number) =>
  /^的(?!一天)[\u4e00-\u9fff]/.test(sliceOf(text, end, end + 3)) ||
  (charAt(text, end) === '就' && !tokens.some((t) => t.kind === 'date'))

const otherFault = standsBefore(/[拿认走放送找买卖开坐取领穿寄]$/, 1)

/** 快递没贴单: something was not done with it. */
function isVerb({ text, tokens }: Lexing, i: number, end: number): boolean {
  if (charAt(text, i) !== '没' || end - i > 2 || tokens.at(-1)?.kind !== 'label' || !isHanAt(text, end))
    return false
  return !closesNone(text, end) && !labelAt(text, end) && !cueAt(text, end) && !quantityAt(text, end)
}
const closesNone = characterClass('了的呢啊呀吧哈哦嘛啦哇噢诶今昨也都就还但只全其另我咱签做动')

/** 代买3单九十六，错了，九十九: a clause of its own between what was said and what is right. */
function isFaultAlone({ text, tokens }: Lexing, i: number, end: number): boolean {
  if (sliceOf(text, i, end) !== '错了' || !/[,。\s]/.test(charAt(text, i - 1))) return false
  const gap = /^[,。\s]+是?/.exec(sliceOf(text, end, end + 4))?.[0].length
  if (gap === undefined || !quantityAt(text, end + gap)) return false
  return tokens.findLast((t) => t.kind !== 'sep')?.kind === 'number'
}

function isNoChange({ text, counted }: Lexing, cue: ReportCue, start: number, end: number): boolean {
  if (cue === 'subtract') return isToldTwice(text, start, end)
  return cue === 'add' && (isMissedDay(text, start, end, counted) || willBe(text, start))
}

/** 那单35的报了两遍 is of that order; 收件12报了两遍 tells how often it was said. */
const isToldTwice = (text: string, start: number, end: number) =>
  saysTwice(text, end) && !namesOrder(text, start)
const saysTwice = standsBefore(/了[两二2][遍次回]$/, 3)
const namesOrder = standsBefore(/(?:[单笔票]|的)$/, 1)

/** 约, 加, 减, 由, 改: so short that a number must follow. */
const beforeNumbers: ReadonlySet<ReportCue> = new Set(['about', 'add', 'subtract', 'mistaken', 'becomes'])

/** 明早对完再补: it will be added, some day. */
const willBe = standsBefore(/(?:明[天早儿日晚]|后天|回头|待会儿?)[^,。;\n]{0,6}$/, 9)

/** 昨天漏报了，代买1单, and 漏了没发: the whole day was missed, nothing is added to it. */
const isMissedDay = (text: string, start: number, end: number, counted: boolean): boolean =>
  !counted && charAt(text, start) === '漏' && missedWhole(text, end)
const missedWhole = standsAt(/^(?:$|[\s,。:;的]|[一两二三\d]天|[没忘]了?[发报写填记]了?(?:$|[\s,。:;]))/, 5)
