// The people of a form that stand on lines of their own: below 学员： or behind the first of them, parted by lines, ; or |.
import { characterClass } from '../scan/character-class.ts'
import { type Range, runsOf } from '../scan/clauses.ts'

export const nameLabels =
  '谁报 谁 叫啥 叫什么 本人 姓名 名字 学员姓名 报名人 学员 学员名字 参训人 参加人 参训人员 报名人员 参加人员 人员 人员名单 名单 报名名单 报名学员 学员名单 参训学员 参加学员 本人姓名 真实姓名 报名人姓名'.split(
    ' ',
  )

const listLabel = new RegExp(
  `(?:^|\\n)\\s{0,4}(?:${nameLabels.join('|')})[^\\S\\n]?:[^\\S\\n]*\\n[^\\S\\n]*(?=\\S)`,
)
/** The first line below 学员： with nothing behind it. */
export function listBelow(text: string): Range | undefined {
  const label = text.includes('\n') ? listLabel.exec(text) : null
  if (!label) return undefined
  const start = label.index + label[0].length
  const end = text.indexOf('\n', start)
  return { start, end: end < 0 ? text.length : end }
}

const isOfLine = characterClass(/[^\n;|]/)
const entry = /^\s*(?:\d{1,2}[.、)])?\s*[\u4e00-\u9fff·]{2,8}[\s,:/、(-]*(?:1\d{10}\)?)?\s*$/

/** 学员：达娃/139…；白玛/151…: what follows goes on with the list while it is a name each, with a telephone or without. */
export function listedBehind(text: string, form: readonly Range[], name: Range): Range[] {
  const listed: Range[] = []
  for (const line of runsOf(text.slice(name.end), isOfLine)) {
    const at = { start: line.start + name.end, end: line.end + name.end }
    const isField = form.some((f) => at.start < f.end && f.start < at.end)
    if (isField || !entry.test(text.slice(at.start, at.end))) break
    listed.push(at)
  }
  return listed
}
