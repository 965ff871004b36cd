// A slip of the tongue put right in the same breath: 上周汇总，不对，要上个月的. What stands before it is taken back.
import { wordsAtPlace } from './at-place.ts'
import type { Range } from './clauses.ts'
import { matchesOf } from './matches.ts'
import { sought } from './sought.ts'

const sigh = '(?:(?:啊呀?|哦|噢|喔|呃|额|哎呀?|唉|嗯|等等|等下|慢着)[\\s,…]*){0,2}'
const taken =
  '(?:不对|不不+|不是(?=[\\s,。!…~:是])|(?:我?[说打写搞弄记看发选]|口)错了?|[说打写搞弄记念](?:反|岔|混|劈|串)了|嘴瓢了?|打岔了|错了|口误|手[误滑]|更正一?下?|改一下|改[成到为](?=[\\d一二三四五六七八九十两今明后下上])|算了|(?<=[\\s,…哦噢啊呃])不(?=[\\s,。!…]))'
/** 不对，应该是; not 要, which also asks: 要汇总. */
const instead = '[\\s,。!…~:]*(?:应该是|应该|应为|改成|改为|改到|换成|是)?'
/** Set apart, or right behind a time or a group: 七点不对七点半. */
const slip = new RegExp(`(?:(?<=^|[\\s,。!;…~-])${sigh}|(?<=[点半分号日天周月群]))${taken}${instead}`, 'g')
const maySlip = sought(/不对|不不|不是|错|[反岔混劈串瓢]|误|滑|更正|改[一成到为]|算了|[\s,…哦噢啊呃]不/)

/** The marks of slips within a range, with what leads over to what is meant. */
export function slipsIn(text: string, { start, end }: Range): Range[] {
  const words = text.slice(start, end)
  if (!maySlip.test(words)) return []
  return [...matchesOf(slip, words)].map((m) => ({
    start: start + m.index,
    end: start + m.index + m[0].length,
  }))
}

const behind = wordsAtPlace(new RegExp(`[\\s,。!…(]*${sigh}${taken}${instead}[\\s,:]*`, 'y'))
/** 139… 不对 138…: where what is meant begins, when a slip of the tongue stands behind `i`. */
export const slipEnd = (text: string, i: number): number | undefined => {
  const words = behind(text, i)
  return words === undefined ? undefined : i + words.length
}
