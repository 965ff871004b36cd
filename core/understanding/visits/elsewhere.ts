// Where what a visit found ends, as a sentence is about something else: a station's report, an order for the bot, the
// sender's own way home. Those words are left for the other recognisers, or for nobody.

import { labelAt } from '../report/tokens.ts'
import { standsBefore } from '../scan/at-place.ts'
import { characterClass } from '../scan/character-class.ts'
import { beginsNumber } from '../scan/numerals.ts'
import { commands } from '../words/commands.ts'
import type { Segment } from './segments.ts'

const endsSentence = characterClass('。;\n!?')
const longest = 200

/** Does the piece begin a sentence about something else? Within a sentence it says 另外, 替X站报 or the like. */
export function isElsewhere(text: string, { start, end, hard }: Segment, isStation: boolean): boolean {
  if (!hard && !goesOver.test(text.slice(start, start + 4))) return false
  const piece = text.slice(start, end)
  if (!hard) return isOrder(piece) || isReport(text, start, false)
  return isWay.test(piece) || isOrder(piece) || isReport(text, start, isStation)
}

const goesOver = /^(?:另外|还有|顺便|顺手|顺带|对了|再|记完|完了|[替帮]|代(?![买卖购销收发办缴充]))/

/** 顺便替红泉站报今天的数：收件7; 红泉站昨天的收件写成12了，是21: words of reporting and a number with its label. */
function isReport(text: string, start: number, isStation: boolean): boolean {
  let end = start
  while (end < text.length && end - start < longest && !endsSentence(text, end)) end++
  const words = text.slice(start, end)
  const numbers = numbersIn(text, start, end)
  if (numbers === 0 || told.test(words)) return false
  if (announces.test(words) || corrects.test(words)) return true
  return numbers > 1 && (isStation || /^(?:另外|还有)?[,:\s]?(?:今[天日]|昨[天日]|本站|日报)/.test(words))
}

const announces = /^[^,。:\n]{0,18}?(?:[上补代]?报(?![修警废名销告损价表纸到完])|日报)/
const corrects = /写成|记成|报成|填成|改(?:一下|成|为|过来)|更正|[多少漏]报|[多少漏][记写填]|减掉|应该是|应为/
/** 站长说昨天少报了3件: what was found. */
const told = /^[^,:]{0,8}(?:说|发现|反映|让|问|提醒)/

/** Labels of a report with their numbers: 收件7, 一单代买. */
function numbersIn(text: string, start: number, end: number): number {
  let found = 0
  for (let i = start; i < end; i++) {
    const label = labelAt(text, i)
    if (!label) continue
    const gap = /^[^\d,。;\n]{0,4}?(?=[\d一二两三四五六七八九十百零半])/.exec(
      text.slice(label.end, label.end + 6),
    )
    if (gap && beginsNumber(text, label.end + gap[0].length)) found++
    else if (countedBefore(text, i)) found++
    i = label.end - 1
  }
  return found
}

const countedBefore = standsBefore(/[\d一二两三四五六七八九十][单件笔]$/, 2)

/** 另外明早八点给站长群发一条：… */
const orders =
  /^[^,。:\n]{0,14}?(?:群发|[给往在向到][^,。:]{0,6}群(?:里|上)?(?:说|发|提醒|通知)|(?<![已都刚])发(?:到|给|在|至|条|一条)?[^,。:了]{0,8}群|通知(?:一下)?(?:各|全体|所有)?(?:站长|学员))/
const asks = commands.filter((c) => ['whoMissing', 'summary', 'ranking'].includes(c.topic))
const aside = /^(?:另外|还有|再|顺便|对了|然后|麻烦|帮我|小二|记完|完了)/

const isOrder = (piece: string) =>
  orders.test(piece) || (aside.test(piece) && asks.some((command) => command.asked.test(piece)))

/** 中午在镇上吃米线, 路上堵车, 累死我了 */
const isWay =
  /^(?:然后|之后|完了|今天)?(?:中午|晚上|早上|下午|傍晚|晚饭|午饭|路上|回来|回去|回家|返程|半路|途中|完事)[^。]{0,8}?(?:吃|喝|饭|堵车|堵了|到家|睡|加油|修车|陷|抛锚|扎胎|下雪|下雨|翻车|走错|迷路|晕车)|^(?:今天|可|真|真是|把我){0,3}(?:累|困|冻|饿|热|渴|笑)(?:死|坏)|^(?:刚|才|终于)(?:到家|进家|吃上|回到)/
