// Where a course's name begins: behind what is said before it. 我想报|短视频班, 王秀兰|美工班, 第2期的|客服班.

import { misspeltSignUps, subjects } from '../words/course-words.ts'
import { soundsLikeName } from '../words/given-names.ts'
import { atPlace } from './at-place.ts'
import { characterClass } from './character-class.ts'
import { charAt, sliceOf } from './characters.ts'
import { hasSurname, isOfName, looksLikeName } from './name-shape.ts'
import { beginsNumber } from './numerals.ts'
import { phraseTable } from './phrase-table.ts'
import { sessionAt } from './sessions.ts'

export const subjectAt = phraseTable<true>([[true, subjects]])

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

const isJoint = characterClass('和跟与及')
/** Where the name before a 班 or 培训 begins: behind whose course it is, and who is to go. */
export function courseStart(text: string, mark: number, floor: number): number {
  const start = wordsStart(text, mark, floor)
  return behindName(text, behindPlace(text, start, mark), mark)
}

/** Back to where the words begin, then forward over what is no part of the name. */
function wordsStart(text: string, mark: number, floor: number): number {
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
