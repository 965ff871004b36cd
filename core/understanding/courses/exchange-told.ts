// One course for another, told as the sender's own going: 我不去摄影班，我去美工班; 不上直播班了，上客服班.
import { characterClass } from '../scan/character-class.ts'
import { sought } from '../scan/sought.ts'
import type { Segment } from './segments.ts'

/** Cheap: most messages tell of no going. */
export const mayStayAway = sought(/不[去上学报参]/)
const staysAway = /^(?:老师)?[我俺咱]?(?:就|先|想)?不(?:去|上|学|报|参加)[^,。]{1,12}(?:班|培训)了?$/
const goesInstead =
  /^[我俺咱]?(?:就|要|想|改|还是|得|只)*(?:去|上|学|报|参加)[^,。]{1,12}(?:班|培训)[吧了哈啊呀哦]?$/

/** The clause beside may have been read already, so it is looked for in the whole message. */
export function tellExchange(segments: readonly Segment[], whole: string): void {
  for (const segment of segments) {
    const { words, start, end } = segment
    if (staysAway.test(words)) {
      if (goesInstead.test(clauseBehind(whole, end))) segment.act = 'cancel'
    } else if (goesInstead.test(words) && staysAway.test(clauseBefore(whole, start))) segment.act = 'enrol'
  }
}

const isMark = characterClass(/[\s,。!;…]/)

function clauseBehind(text: string, i: number): string {
  let start = i
  while (start < text.length && isMark(text, start)) start++
  let end = start
  while (end < text.length && !isMark(text, end)) end++
  return text.slice(start, end)
}

function clauseBefore(text: string, i: number): string {
  let end = i
  while (end > 0 && isMark(text, end - 1)) end--
  let start = end
  while (start > 0 && !isMark(text, start - 1)) start--
  return text.slice(start, end)
}
