// Personal names, where a message says that one stands: behind 我叫, in a list, beside a phone number.
import { beforeNames, behindNames, endsOtherwise, notInNames, notNames } from '../words/name-words.ts'

export interface NameRead {
  name: string
  start: number
  end: number
}

const han = /[\u4e00-\u9fff·]+/g
/** Strung together by 和, or by 、 and spaces. */
const joint = /[和跟与及]/

const byLength = (words: readonly string[]) => [...new Set(words)].sort((a, b) => b.length - a.length)
const heads = byLength(beforeNames)
const tails = byLength(behindNames)

/** All that can be names in `[start, end)`. The caller has blanked courses, places and dates out. */
export function namesIn(text: string, start = 0, end = text.length): NameRead[] {
  const found: NameRead[] = []
  for (const match of text.slice(start, end).matchAll(han)) {
    const at = start + match.index
    found.push(...inRun(match[0], at))
  }
  return found
}

function inRun(run: string, at: number): NameRead[] {
  const whole = trimmedName(run, at)
  if (whole) return [whole]
  if (run.length > 24 || !joint.test(run)) return []
  const out: NameRead[] = []
  let from = 0
  for (let i = 0; i <= run.length; i++) {
    if (i < run.length && !joint.test(run.charAt(i))) continue
    const name = trimmedName(run.slice(from, i), at + from)
    if (name) out.push(name)
    from = i + 1
  }
  return out
}

function trimmedName(run: string, at: number): NameRead | undefined {
  let [start, end] = [0, run.length]
  for (let more = true; more && end - start >= 2; ) {
    more = false
    const rest = run.slice(start, end)
    if (looksLikeName(rest) && !surelyCut(rest) && !(start > 0 && joint.test(rest.charAt(0)))) break
    const head = heads.find((h) => rest.startsWith(h))
    const tail = head ? undefined : tails.find((t) => rest.endsWith(t))
    if (head) start += head.length
    if (tail) end -= tail.length
    more = head !== undefined || tail !== undefined
  }
  const name = run.slice(start, end)
  return looksLikeName(name) ? { name, start: at + start, end: at + end } : undefined
}

/** 我叫巴图 has the length of a name but is none. */
const surelyCut = (word: string) =>
  heads.some((h) => h.length >= 2 && word.startsWith(h) && word.length - h.length >= 2) ||
  tails.some((t) => t.length >= 2 && word.endsWith(t) && word.length - t.length >= 2) ||
  (/^[叫是帮替给]/.test(word) && word.length >= 3)

export const looksLikeName = (word: string): boolean =>
  word.length >= 2 &&
  word.length <= 6 &&
  !notNames.has(word) &&
  !notInNames.test(word.replace(/^那(?=.{2})/, '')) &&
  !endsOtherwise.test(word) &&
  /^[\u4e00-\u9fff·]+$/.test(word)

const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤起普鲁杞'

/** A Han name by its surname; Mongolian and Tibetan names have none. */
export const hasSurname = (name: string): boolean => surnames.includes(name.charAt(0)) && name.length <= 4
