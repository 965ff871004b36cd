// Courses as people call them: 短视频班, 网店运营培训, 第2期美工班, 直播电商班第三期.

import { misspeltSignUps, subjects } from '../words/course-words.ts'
import { soundsLikeName } from '../words/given-names.ts'
import { atPlace, standsAt, standsBefore } from './at-place.ts'
import { characterClass } from './character-class.ts'
import { charAt, sliceOf } from './characters.ts'
import { matchesOf } from './matches.ts'
import { hasSurname, isOfName, looksLikeName } from './name-shape.ts'
import { beginsNumber, numberAt } from './numerals.ts'
import { phraseTable } from './phrase-table.ts'
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
const lead = phraseTable<true>([
  [
    true,
    `我 我们 我们村 我们站 我们嘎查 我们镇 我们苏木 我们社 咱村 咱嘎查 我嘎查 我村 咱 咱们 俺 老师 老师好 您好 你好 大家好 想 要 想要 我要 我想 报名 报名参加 报 不是 对了 哦对 对 另外 顺便 报个 报一个 报上 报的 报了 报一下 参加 参加了 学习 上 去 来 退 退掉 退出 退了 俩人 仨人 自己 我自己 本人 一个人
    取消 取消了 撤回 撤销 不上 不去 不学 不念 不想学 不想去 不想上 不参加 不报 也 都 再 就 把 那 那个 这个 这 个 的 了 是 在 今天 明天 后天 昨天 上午 下午 晚上 周末 现在 请 请假 请个假 帮 帮我 帮忙 给 给我 替 替我 一下
    签到 加 加我 算我 一个 名额 两口子 两个 两个人 俩 仨 另外 麻烦 申请 准备 打算 计划 可以 愿意 关于 因为 由于 之前 前面 刚 刚才 刚报 已 已经 不好意思 对不起
    进 加入 选 选报 去报 来报 他 她 他那个 她那个 我妈 媳妇 老公 我媳妇 我老公 我姐 我哥 我弟 我妹 小二 课程 报名课程 县里 县上 旗里 镇里 镇上 村里 收到 好的 本人 我那 我报 取消报名 所报 所报的 想学 要学 退订 我们家 我家 想上 要上
    下期 下一期 新一期 这期 本期 上期 有 说说 咨询 一起 还想 还要 先报 个人 到 从 学 念 听 换 换成 换到 改成 改为 转到 转成 改到 调到 调成 改学 那边 咱们那个 我们那个 一下子 上个 学个 问 请问 想问 跟 跟着 改 群里 群里那个 群里的 还有 以及 那就 就是 是说 应该 哦 哦不 啊 呀 先 登记 没有 有没有 还有没有 问下 问一下 问问 想问下 想问一下 想问问 请问一下 打听下 打听一下 想去 要去 我去 去学 来学 加到 加进 写到 老师那个 给我填 给我记 给我写 给我整 你看 您看 给俺填 给俺记 给俺写`
      .trim()
      .split(/\s+/)
      .concat(misspeltSignUps),
  ],
])

const isWord = characterClass(/[\u4e00-\u9fffa-z0-9+]/)

const mayName = sought(new RegExp(marks.source))

/** Every course named, in order. `known` are the programme's own names. */
export function coursesIn(text: string, known: readonly string[] = []): CourseRead[] {
  const own = knownIn(text, known)
  if (own.length > 0 || !mayName.mayBeWithin(text)) return own
  const found: CourseRead[] = []
  for (const match of matchesOf(marks, text)) {
    const end = match.index + match[0].length
    if (isOther(text, end) || trains(text, end) || isShift(text, end)) continue
    const from = behindPlace(text, courseStart(text, match.index, found.at(-1)?.end ?? 0), match.index)
    const start = behindName(text, from, match.index)
    const stem = sliceOf(text, start, match.index)
    if (stem.length > 14 || generic.test(stem) || /^\d*$/.test(stem)) continue
    found.push({ course: sliceOf(text, start, end), start, end })
  }
  return found
}

const subjectAt = phraseTable<true>([[true, subjects]])
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

const isJoint = characterClass('和跟与及')
/** Back to where the words begin, then forward over what is no part of the name. */
function courseStart(text: string, mark: number, floor: number): number {
  let begin = mark
  while (begin > floor && mark - begin < 20 && isWord(text, begin - 1)) begin--
  let start = begin
  // 短视频班和美工班
  if (begin === floor && begin > 0 && isJoint(text, begin)) start++
  for (let i = start; i < mark; ) {
    const beyond = (i === start ? leadEnd(text, i, mark) : undefined) ?? breakEnd(text, i, mark, begin)
    if (beyond === undefined) i++
    else i = start = beyond
  }
  return start
}

/** 猛虎村这边直播带货班: whose course it is stands before it; 农村电商班 is named so. */
const ownPlace =
  /^[\u4e00-\u9fff]{1,5}?(?<![农乡山牧渔新每各本])(?:村|嘎查|苏木|(?<!城)镇|社区)(?:里|上|这边|那边|这里|我们|的)?(?=..)/
const behindPlace = (text: string, start: number, mark: number) =>
  start + (ownPlace.exec(sliceOf(text, start, mark))?.[0].length ?? 0)

/** 王秀兰美工班: who is to go stands right before what is taught. */
function behindName(text: string, start: number, mark: number): number {
  for (let i = start + 2; i < mark && i <= start + 6; i++) {
    if (subjectAt(text, i)?.end !== mark) continue
    const name = sliceOf(text, start, i)
    return isPerson(name) ? i : start
  }
  return start
}
const isPerson = (word: string) =>
  looksLikeName(word) &&
  !fine.test(word) &&
  (soundsLikeName(word) || (hasSurname(word) && [...word.slice(1)].every((c) => isOfName(c, 0))))
/** 黄金客服班, 高端直播班 */
const fine = /^(?:黄金|白金|金银|高端|云[端上])$/

function leadEnd(text: string, i: number, mark: number): number | undefined {
  const hit = lead(text, i)
  if (!hit || hit.end > mark) return undefined
  // 我去不了培训: the 去 is of what follows
  if (away(text, hit.end - 1) !== undefined) return hit.end - 1 > i ? hit.end - 1 : undefined
  return charAt(text, hit.end - 1) === '报' && charAt(text, hit.end) === '名' ? hit.end + 1 : hit.end
}

const verbs = [
  '报名',
  '参加',
  '取消',
  '退出',
  '退掉',
  '撤回',
  '请假',
  '签到',
  '换成',
  '挪到',
  '挪成',
  '挪去',
  '挪进',
  '转去',
  '调去',
  '改成',
  '换到',
  '转到',
  '调到',
  '调成',
  '转成',
  '想学',
  '要学',
  '想上',
  '要上',
  '也上',
  '都上',
  '也学',
  '都学',
  '去上',
  '来上',
  '去学',
  '来学',
  '登记',
  '那个',
  '这个',
  '这边',
  '那边',
  '加到',
  '加进',
  '写到',
  '写进',
  '登到',
  '登进',
  '录到',
  '录进',
  '添到',
  '添进',
  '记到',
  '填到',
  '放到',
  '排到',
  '算进',
  '算到',
  '错了是',
  '了是',
  '不去',
  '不学',
  '不上',
  '不报',
]
const verbAt = phraseTable<true>([[true, verbs]])
const goes = characterClass('来去上听学参说念读')
const away = atPlace(/(?:[来去上听学]|参加)不(?:[了成上到])/y)
const people = atPlace(/[\d一二两俩仨三四五六七八九十]+(?:(?:个|名|位)?(?:人|名额)|个)/y)

/** 跟您说一下美工班, 说声, 提一下: they tell the teacher, and no course is called so. */
const told = atPlace(
  /(?:[说讲提问]|告诉|通知)(?:老师|[您你])?一?[下声哈]|(?:[跟和给向同]|告诉)(?:[\u4e00-\u9fff]?老师|[您你])(?:[说讲提]|汇报)?/y,
)
/** 何春梅去美工班, 换达娃进美工班; 短视频进阶班 is one. */
const goesTo = atPlace(/去(?![年污毛皮壳])|进(?![阶出口货步修城村厂行])/y)

/** The end of what parts the name from the words before: 第2期, 的, 报名, 5个人. */
function breakEnd(text: string, i: number, mark: number, begin: number): number | undefined {
  const session = sessionAt(text, i)
  if (session && session.end <= mark) return session.end
  const c = charAt(text, i)
  if (c === '的' || c === '从' || c === '把') return i + 1
  if (goes(text, i)) {
    const cannot = away(text, i)
    if (cannot) return i + cannot[0].length
    if (subjectAt(text, i + 1)?.end === mark) return i + 1
  }
  const parting = i > begin ? (goesTo(text, i) ?? told(text, i)) : told(text, i)
  if (parting && i + parting[0].length <= mark) return i + parting[0].length
  const verb = verbAt(text, i)
  if (verb) return verb.end
  if (c === '报' && i > begin && charAt(text, i - 1) !== '海') return i + 1
  if (!beginsNumber(text, i)) return undefined
  const counted = people(text, i)
  return counted && i + counted[0].length <= mark ? i + counted[0].length : undefined
}

export interface SessionRead {
  session: number
  start: number
  end: number
}

/** 第2期, 第三期, 二期. */
export function sessionAt(text: string, i: number): SessionRead | undefined {
  const ordinal = charAt(text, i) === '第' ? 1 : 0
  if (!beginsNumber(text, i + ordinal) || (!ordinal && isOtherSession(text, i - 1))) return undefined
  const read = numberAt(text, i + ordinal)
  if (!read || !Number.isInteger(read.value) || read.value < 1 || read.value > 99) return undefined
  if (!namesSession(text, read.end) || charAt(text, read.end + 1) === '间') return undefined
  if (!ordinal && read.value === 1 && isPriced(text, read.end + 1)) return undefined
  return { session: read.value, start: i, end: read.end + 1 }
}

/** 一期要两千 is what a course costs. */
const isPriced = standsAt(
  /^(?:就|都|才|光)?(?:[要得收交]|学费|费用)?(?:\d{3,4}(?!\d)|\d{1,4}[元块]|[一二两三四五六七八九几][一二三四五六七八九十来多]?[百千万])/,
  9,
)
/** 下一期, 这一期 */
const isOtherSession = characterClass('下上这那新每头本另')
const namesSession = characterClass('期届')
const anySession = sought(/[期届]/)

/** The first session of a text. */
export function sessionIn(text: string): SessionRead | undefined {
  for (let at = anySession.search(text); at >= 0; ) {
    for (let i = Math.max(0, at - 4); i < at; i++) {
      const read = sessionAt(text, i)
      if (read) return read
    }
    const next = sliceOf(text, at + 1).search(/[期届]/)
    at = next < 0 ? -1 : at + 1 + next
  }
  return undefined
}
