// Where the order of a broadcast begins and ends, in a message that says more: 先看下谁没报，再群发站长群：…
import { isDigitAt } from '../scan/character-class.ts'
import { type Range, sentencesOf } from '../scan/clauses.ts'
import { matchesOf } from '../scan/matches.ts'
import { commandOf } from '../words/ask-words.ts'

/** An order has its groups within so many characters. */
const longestHead = 120
/** What is told before an order may be so long. */
const longestBefore = 400

export interface Cut {
  /** Of the order. */
  start: number
  end: number
  /** Where the words to send begin. */
  body: number
}

/** The colon, or else a comma or line, that parts the order from the words to send. */
export function* cutsOf(text: string): Generator<Cut> {
  const letters: number[] = []
  for (let i = 0; i < Math.min(text.length, longestBefore); i++) {
    const isClock = isDigitAt(text, i - 1) && isDigitAt(text, i + 1)
    if (text.charAt(i) !== ':' || isClock) continue
    if (isOfLetter(text, i)) letters.push(i)
    else yield* cutAt(text, i, i + 1)
  }
  for (const match of matchesOf(mark, text.slice(0, longestBefore))) {
    const end = match.index + match[0].length
    if (end - orderStart(text, end) > 80 || text.slice(end).trim() === '') continue
    const rest = text.slice(end)
    const more = (moreGroups.exec(rest) ?? timeAndWords.exec(rest))?.[0].length ?? 0
    yield* cutAt(text, end + more, end + more)
  }
  for (const i of letters) yield* cutAt(text, i, i + 1)
}

const addresses = /\n\s*(?:各位|尊敬的|亲爱的|大家|所有|全体|【)[^\n:]{0,12}$/
/** 各位学员： on a line behind the order is likelier of the words to send. */
const isOfLetter = (text: string, i: number) => addresses.test(text.slice(Math.max(0, i - 24), i))

function* cutAt(text: string, end: number, body: number): Generator<Cut> {
  const start = orderStart(text, end)
  const more = nextGroups.exec(text.slice(body))?.[0].length ?? 0
  if (end - start > longestHead) return
  yield { start, end: more > 0 ? body + more : end, body: body + more }
}

const mark =
  /(?:群[,:\s]{0,2}[今明后天早晚上下中午周月号日一二三四五六七八九十\d:点半分整]{2,14}发|群(?:的人|里)?(?:发|说|推|转)?(?:一?[条个下声]|消息|通知)*|全部|大家|所有人|站长们?|学员们?|说一?[声下]?|消息|通知|一条|一下)\s*[,\n ]\s*/g

/** 群发 站长群 学员群 …: further groups behind the gap. */
const nextGroups = /^(?:[\s、,和]{0,2}[^\s,:、。]{1,10}群(?=[\s,:、])){1,6}[\s,:]+/
/** 发站长群，不对，学员群，明天停课 */
const moreGroups =
  /^(?:[啊哦噢呃哎]{0,2},?(?:不对|不是|[说打写搞]?错了|算了)[,\s]{1,2})(?:是|群?发到?|转发到?|给){0,2}[^\s,:、。]{1,10}群[\s,:]+/

/** 发全部，今晚7点，内容是明天大风: the time is of the order, the words to send are named behind it. */
const timeAndWords = /^[^,。;:\n]{2,14}[点分半整\d]\s?[发推]?[,\s]\s?(?=内容(?:是|为|如下|\s)|就说|说是)/

/** Where the order begins: what is told or asked before it is for others. */
function orderStart(text: string, end: number): number {
  let start = 0
  for (const { index } of matchesOf(begins, text.slice(0, end))) {
    if (!isElse(text.slice(start, index))) break
    start = index
  }
  return start
}

/** Another sentence, or 另外 behind a comma. */
const begins = /(?<=[。!?;\n])(?=[^。!?;\n])|(?<=[,\s])(?=另外|顺便|再(?!次)|还有|然后|同时|接着)/g
const ofOrder = /群|通知|转发|转[到给]|发[到至]|发给(?!我)|定时/
const ofTime = /[\d点分半一二三四五六七八九十零两刻差:今明后天早晚上下中午周月号日前的是在\s,。]/g
const leadsOver = /[。!?;\n,\s]|另外|顺便|麻烦|帮我/g

function isElse(piece: string): boolean {
  if (ofOrder.test(piece)) return false
  const words = piece.replace(leadsOver, '')
  return commandOf(words) !== undefined || words.replace(ofTime, '').length >= 4
}

/** The last sentence may ask for something else: 再看下昨天谁没报. */
export function bodyEnd(text: string, start: number): number {
  const last: Range | undefined = sentencesOf(text, start).at(-1)
  const words = last && text.slice(last.start, last.end)
  const asks = words && /^\s*(?:再|顺便|另外|然后|对了|还有)/.test(words) && /看|查|发我|给我|要/.test(words)
  return asks && last.start > start && commandOf(words) ? last.start : text.length
}

const timeLast =
  /[,。\s](?:定时|定在|等到?)?((?:今[天日早晚]|[明后]天|明[早晚]|下?周[一二三四五六日天]|(?:\d{1,2}月)?\d{1,2}[号日])[一二两三四五六七八九十\d:点半分整早晚上下中午\s]{2,9})(?:群发|发送|发出去?|发)[吧哈。!\s]*$/
/** 群发站长群：明天停电，今晚8点发: the time to send stands last. */
export function timeBehind(text: string): Range | undefined {
  const words = text.slice(-40)
  const match = timeLast.exec(words)
  return match && /[点:]/.test(match[1] ?? '')
    ? { start: text.length - words.length + match.index, end: text.length }
    : undefined
}
