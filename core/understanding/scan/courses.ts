// Courses as people call them: 短视频班, 网店运营培训, 第2期美工班, 直播电商班第三期.

import { standsAt, standsBefore } from './at-place.ts'
import { characterClass } from './character-class.ts'
import { sliceOf } from './characters.ts'
import { courseStart, subjectAt } from './course-start.ts'
import { matchesOf } from './matches.ts'
import { sought } from './sought.ts'

export interface CourseRead {
  course: string
  start: number
  end: number
  /** Only what is taught was said, no class: 短视频. */
  isSubject?: true
}

const marks = /培训班|训练营|研修班|班|培训|课程/g
const isOther = characterClass('车长级主费会次干子机组底')
/** 在厂里上班: work, no course. */
const isShift = standsBefore(/(?:(?<![线网晚早])[上下]|[加值倒轮])班$/, 3)
const trains = standsAt(/^班?培训/, 3)
const generic =
  /^(?:值夜|值晚|值白|上夜|大夜|小夜|中|倒|本|这|这个|那|那个|上|下|加|值|夜|白|早|晚|开|跟|一|二|三|两|几|哪|哪个|我们|咱们|咱|我|我们这|各|每|该|全|新|老|同|转|换|个|什么|啥|这次|本次|这期|上次|下次|参加|要|想|去|来|办|搞|听|学|的|第一|第二|第三|两个|三个|所有|再|多|别的|其他|有|这种|好|正在|错|免费|线上|线下|集中|县里|旗里|镇里|县上|现场|结|在|到|进|报|报名|把|农民|)$/
const mayName = sought(new RegExp(marks.source))

/** Every course named, in order. `known` are the programme's own names. */
export function coursesIn(text: string, known: readonly string[] = []): CourseRead[] {
  const own = knownIn(text, known)
  if (own.length > 0 || !mayName.mayBeWithin(text)) return own
  const found: CourseRead[] = []
  for (const match of matchesOf(marks, text)) {
    const end = match.index + match[0].length
    if (isOther(text, end) || trains(text, end) || isShift(text, end)) continue
    const start = courseStart(text, match.index, found.at(-1)?.end ?? 0)
    const stem = sliceOf(text, start, match.index)
    if (stem.length > 14 || generic.test(stem) || /^\d*$/.test(stem)) continue
    found.push({ course: sliceOf(text, start, end), start, end })
  }
  return found
}

const takesSubject =
  /(?:报名?|报[个上一]|参加|报名学|登记|名额|加[我一上]|算[我上]|取消|退[掉了]|改成?|换成?)/
const noSubject = /^(?:课|老师|间|号|店|平台|群|带货|的?(?:老师|人|同学|学员|教室|作业|费|时候|公司))/

const taughtAs =
  /^(?:课程|培训|项目|班级|班次)(?:名|名称|名字)?\s?(?:是|为|叫|:)\s?([\u4e00-\u9fffa-z+]{2,12})/

/** 我报短视频, 取消美工的报名: a subject that names no class. Where nothing is asked for it must stand alone.
 * `signs`: a sign-up is named elsewhere, so that 想学电商 names its course. */
export function subjectIn(words: string, isWish: boolean, signs = false): CourseRead | undefined {
  const told = taughtAs.exec(words)
  if (told?.[1]) return { course: told[1], start: told[0].length - told[1].length, end: told[0].length }
  if (!isWish) {
    const hit = subjectAt(words, 0)
    return hit?.end === words.length ? { course: words, start: 0, end: hit.end, isSubject: true } : undefined
  }
  if (!takesSubject.test(words) && !(signs && /[想要]学/.test(words))) return undefined
  for (let i = 0; i < words.length; i++) {
    const hit = subjectAt(words, i)
    if (hit && !noSubject.test(sliceOf(words, hit.end, hit.end + 4)))
      return { course: sliceOf(words, i, hit.end), start: i, end: hit.end, isSubject: true }
  }
  return undefined
}

function knownIn(text: string, known: readonly string[]): CourseRead[] {
  const hits = known
    .map((course) => ({ course, start: text.indexOf(course.toLowerCase()) }))
    .filter((h) => h.start >= 0)
  return hits.map((h) => ({ ...h, end: h.start + h.course.length })).sort((a, b) => a.start - b.start)
}
