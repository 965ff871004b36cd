// The name that somebody gives as his own; 我表弟高飞 and 当过兵的是我哥 speak of others.

import { atPlace } from '../scan/at-place.ts'
import type { Range } from '../scan/clauses.ts'
import { matchesOf } from '../scan/matches.ts'
import { looksLikeName } from '../scan/name-shape.ts'
import { type NameRead, namesIn } from '../scan/names.ts'
import { slipEnd } from '../scan/slips.ts'
import { soundsLikeName } from '../words/given-names.ts'
import { beside } from '../words/register-words.ts'

const cues =
  /(?:我叫(?!我)|俺叫|大名(?:叫|是)?|真名(?:叫|是)?|名叫|姓名(?:是|写|填)?:?|名字(?:是|写|填)?:?|名字叫|本人叫|叫(?!我)|姓名|本人是?|联系人|我是|俺是)\s*:?\s*([\u4e00-\u9fff·]{2,12})/g
/** 我是 may say what somebody does: 我是卖菜的. */
const isWeak = (cue: RegExpExecArray) => /^(?:我是|俺是|本人)/.test(cue[0])

/** Behind 我叫 or 我是, else the first thing that can be a name. */
export function nameIn(text: string): NameRead | undefined {
  const found = firstNameIn(text)
  const from = found && slipEnd(text, found.end)
  const meant = from === undefined ? undefined : namesIn(text, from, from + 8)[0]
  return meant?.start === from ? (meant ?? found) : found
}

function firstNameIn(text: string): NameRead | undefined {
  const said = matchesOf(cues, text).sort((a, b) => Number(isWeak(a)) - Number(isWeak(b)))
  for (const match of said) {
    const start = match.index + match[0].length - (match[1]?.length ?? 0)
    const run = match[1] ?? ''
    if (soundsLikeName(run) && run.length <= 6) return { name: run, start, end: start + run.length }
    // 我是李家沟的李满仓: the name comes last
    const from = isWeak(match) ? start + Math.max(0, run.lastIndexOf('的', run.length - 2) + 1) : start
    const read = namesIn(text, from, start + run.length)[0] ?? lastOf(text, match.index)
    if (read && looksLikeName(read.name) && !(isWeak(match) && /^\s*的/.test(text.slice(read.end))))
      return read
  }
  const own = lastOf(text, Math.max(0, text.search(/(?:我|俺|本人)\s?,/)))
  if (own) return own
  const bare = text.replace(beside, (m) => ' '.repeat(m.length))
  return namesIn(bare).find((n) => n.name.length <= 5)
}

/** 我是…站的自应春, 我，字永康，…: what stands there is a name though it begins like no other. */
function lastOf(text: string, from: number) {
  const match = tail(text, from)
  if (!match?.[1] || !looksLikeName(match[1])) return undefined
  const start = match.index + match[0].indexOf(match[1])
  return { name: match[1], start, end: start + match[1].length }
}
const tail = atPlace(/(?:我|俺|本人)(?:是\s{2,}的|\s?,\s?)([\u4e00-\u9fff]{2,4})(?=[\s,。!]|$)/y)

/** 当过兵的是我哥: what somebody else is. */
export const ofKin = (text: string, { start, end }: Range) =>
  kinBehind.test(text.slice(end, end + 8)) || kinBefore.test(text.slice(Math.max(0, start - 8), start))
const kin = '(?:哥|弟|姐|妹|爸|妈|爹|娘|媳妇|老婆|老公|爱人|对象|儿子|闺女|女儿|爷爷|公公|婆婆)'
/** 我表弟高飞 is somebody else. */
export const isKin = (text: string, start: number) => kinNamed.test(text.slice(Math.max(0, start - 8), start))
const kinBehind = new RegExp(`^的?(?:人)?是[我俺]${kin}`)
const kinNamed = new RegExp(`[我俺咱]家?[表堂]?(?:${kin}|邻居|同学|朋友|战友|亲戚|老乡)(?:叫|是)?$`)
const kinBefore = new RegExp(`[我俺]${kin}(?:以前|原来|当年|才|也|都)?是?$`)
