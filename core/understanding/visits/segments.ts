// The pieces of a message about visits: what stands between separators, with how strongly it is set apart.

import { atPlace } from '../scan/at-place.ts'
import { characterClass } from '../scan/character-class.ts'
import type { Range } from '../scan/clauses.ts'

export interface Segment extends Range {
  /** Behind 。 ; a line's end or an item's number: another item may begin here. */
  hard: boolean
}

const isHard = characterClass('。;\n!?')
/** Emoji are halves of characters. */
const isSeparator = characterClass(/[。;\n!?, \t…:|()[\]【】/\ud800-\udfff]/)
const isCircled = characterClass(/[①-⑳]/)
/** The number of an item: `1.` `(2)` `③` `一、` `第二个`, and what is left of a keycap emoji. */
const numbering = atPlace(
  /\(?\d{1,2}(?:[.、):](?!\d)| {2})\s{0,4}|[①-⑳]\s{0,4}|[一二三四五六七八九十]{1,2}[、.)]\s{0,4}|第[一二三四五六七八九十](?:个|家|户|位)[:,\s是]?|[-•·*▪●◆]\s{0,4}(?=[\u4e00-\u9fff])/y,
)

/** 张三（没接）、李四（…）: the next of a list. */
const isListMark = (text: string, i: number) => text.charAt(i - 1) === ')' && isComma(text, i)
const isComma = characterClass('、,')

/** 胜利站正常、丰收站没开: the next station of a list, but not in a heading of names. */
const isStationMark = (text: string, i: number, isStation: IsStation) =>
  text.charAt(i) === '、' && isStation(i + 1) && !/[站\s、:]/.test(text.charAt(i - 1))

type IsStation = (i: number) => boolean
const isMark = (text: string, i: number, isStation: IsStation) =>
  isListMark(text, i) || isStationMark(text, i, isStation)
const beginsItem = (text: string, i: number, isStation: IsStation) =>
  isCircled(text, i) || isStationMark(text, i, isStation)

export function segmentsOf(text: string, isStation: IsStation = () => false): Segment[] {
  const found: Segment[] = []
  for (let i = 0; i < text.length; ) {
    let hard = found.length === 0
    for (; i < text.length && (isSeparator(text, i) || isMark(text, i, isStation)); i++)
      hard ||= isHard(text, i) || isMark(text, i, isStation)
    const number = numbering(text, i)
    const start = i + (number?.[0].length ?? 0)
    let end = start
    while (end < text.length && !isSeparator(text, end) && !(end > start && beginsItem(text, end, isStation)))
      end++
    if (end > start) found.push({ start, end, hard: hard || number !== undefined })
    i = Math.max(end, i + 1)
  }
  return found
}
