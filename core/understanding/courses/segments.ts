// A message in the small pieces between its commas and spaces, each with what it asks for about courses.

import { characterClass } from '../scan/character-class.ts'
import { isAsked, type Range, runsOf } from '../scan/clauses.ts'
import { coursesIn } from '../scan/courses.ts'
import { matchesOf } from '../scan/matches.ts'
import { isRequestFor } from '../words/ask-words.ts'
import {
  changing,
  conditions,
  elsewhere,
  enrolling,
  exchanging,
  leaving,
  otherSignUps,
  replaced,
  slips,
  talking,
  undecided,
  undoing,
  wishing,
} from '../words/course-words.ts'
import { insteadAt, mayStepIn } from './instead.ts'

/** `elsewhere` is for another recogniser; `asked` tells a course at most. */
export type Act = 'enrol' | 'cancel' | 'none' | 'asked' | 'elsewhere'

export interface Segment extends Range {
  words: string
  act: Act
  /** Somebody comes in another's place. */
  isInstead: boolean
}

/** What stands between commas, spaces and ends of sentences. */
const isOfPiece = characterClass(/[^\s,。!?;…~|/]/)

/** `known` are the programme's own courses. */
export function segmentsOf(text: string, known: readonly string[] = []): Segment[] {
  const segments: Segment[] = []
  for (const piece of piecesOf(text)) {
    const { end } = piece
    let { start } = piece
    for (const cut of cutsIn(text.slice(start, end))) {
      const at = piece.start + cut
      if (at <= start) continue
      const before = segmentAt(text, { start, end: at, known })
      if (isReplaced(before)) before.act = 'cancel'
      segments.push(before)
      start = at
    }
    segments.push(segmentAt(text, { start, end, known }))
  }
  return segments
}

/** What is told without a comma parts where it turns to something else: 卖了三十二个然后还有我侄女想报名. */
function* piecesOf(text: string): Generator<Range> {
  for (const { start, end } of runsOf(text, isOfPiece)) {
    let from = start
    if (end - start >= longPiece)
      for (const { index } of matchesOf(turning, text.slice(start, end))) {
        if (start + index > from) yield { start: from, end: start + index }
        from = start + index
      }
    yield { start: from, end }
  }
}
/** Shorter ones are of one thing. */
const longPiece = 40
const turning = /(?:然后|另外|顺便|再有|再就是|还有)+(?=就是|我|俺|咱|[帮给替麻想要])/g

/** Where another request begins within a piece: 摄影班换成剪辑班, 我退出换白玛. */
function cutsIn(words: string): number[] {
  if (!exchanging.mayBeWithin(words) && !mayStepIn.mayBeWithin(words)) return []
  const instead = insteadAt(words)
  const changes = matchesOf(changing, words).map((m) => m.index)
  return instead >= 0 ? [...changes, instead].sort((a, b) => a - b) : changes
}

type Place = Range & { known: readonly string[] }
function segmentAt(text: string, place: Place): Segment {
  const { start, end } = place
  const words = text.slice(start, end)
  const act = actOf(text, words, place)
  const isInstead = (act === 'none' || act === 'enrol') && insteadAt(words) === 0
  return { start, end, words, act: isInstead ? 'enrol' : act, isInstead }
}

/** 昨天报的短视频班 and a bare 客服班 before 换成直播班; not 我要报客服班. */
const isReplaced = ({ words, act }: Segment) =>
  coursesIn(words).length > 0 && (act === 'none' || replaced.test(words))

const polite =
  /(?:可以|行|好|中|成|可)(?:吗|么|嘛|不|不行|吧)$|(?:行不行|好不好|可不可以|中不中|成不成)$|[把给帮替].*嘛$/

/** 我们几个都想报 asks nothing. */
const several =
  /[我俺咱]们?(?:姐妹|姊妹|弟兄|兄弟|同学)?这?几(?:个人?|口人?)(?:都|也|想|要|报)(?!.*[吗么没呢])/
/** 快递代收培训 is a course, and tells of no parcels. */
const withoutCourse = (words: string, known: readonly string[]) =>
  words.replace(coursesIn(words, known)[0]?.course ?? '', '')

function actOf(text: string, words: string, range: Place): Act {
  if (elsewhere.test(words) && elsewhere.test(withoutCourse(words, range.known))) return 'elsewhere'
  const wishes = wishing.test(words)
  if (slips.test(words) && words.length <= 4) return 'none'
  if (undecided.test(words)) return 'asked'
  if (
    isAsked(text, range) &&
    !polite.test(words) &&
    !several.test(words) &&
    !/都(?:行|可以|成|中)$/.test(words) &&
    !(wishes && !/多少|怎|咋|谁|什么|啥|几/.test(words))
  )
    return 'asked'
  if (undoing.test(words) || leaving.test(words)) return 'cancel'
  if (
    !enrolling.test(words) ||
    talking.test(words) ||
    otherSignUps.test(words) ||
    (conditions.test(words) && !wishes)
  )
    // 摄影班的报名退掉 然后课表发我看下
    return isRequestFor(words) ? 'elsewhere' : 'none'
  return 'enrol'
}
