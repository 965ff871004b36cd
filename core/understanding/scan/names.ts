// Personal names, where a message says that one stands: behind 我叫, in a list, beside a phone number.
// A run of Han characters is cut at the words that stand around names (words/name-words.ts); what is left
// between two cuts can be a name. A name that nothing announces must look like one of the four peoples'.
import {
  barringCharacters,
  barsName,
  besideNames,
  doubtfulHeads,
  headCharacters,
  openingCharacters,
  opensName,
  tailCharacters,
  titles,
} from '../words/name-words.ts'
import { standsAt, standsBefore } from './at-place.ts'
import { characterClass } from './character-class.ts'
import { charAt, sliceOf } from './characters.ts'
import { runsOf } from './clauses.ts'
import { isHan, isLikely, isOfName, isSurname, isVerb, looksLikeName } from './name-shape.ts'
import { phraseTable } from './phrase-table.ts'

export interface NameRead {
  name: string
  start: number
  end: number
}

/** What the word before says of what follows: a name, none, or nothing. */
type Before = 'opens' | 'bars' | 'plain'
interface Piece {
  start: number
  end: number
  before: Before
  /** A known word follows. */
  isCut: boolean
}
interface Candidate extends NameRead {
  sure: boolean
}
const candidate = ({ name, start, end }: NameRead, sure: boolean): Candidate => ({ name, start, end, sure })

const cutAt = phraseTable<Before>([
  ['opens', opensName],
  ['bars', barsName.filter((w) => w.length > 1)],
  ['plain', besideNames.filter((w) => w.length > 1)],
])
/** Strung together by 和, or by 、 and spaces. */
const joints = '和跟与及'
const isJoint = characterClass(joints)
const isHead = characterClass(headCharacters)
const leadsToName = characterClass(headCharacters + joints)
const isTail = characterClass(tailCharacters)
const opens = characterClass(openingCharacters)
const bars = characterClass(barringCharacters)
const isDoubtfulHead = characterClass(doubtfulHeads)
/** A longer stretch is talk. */
const longest = 20

/** All that can be names in `[start, end)`. The caller has blanked courses, places and dates out. */
export function namesIn(text: string, start = 0, end = text.length): NameRead[] {
  const found: Candidate[] = []
  for (const run of runsOf(text, isHan, start, end))
    found.push(...inRun(text, run, isAnnounced(text, run.start)))
  return vouched(text, found).map(({ name, start, end }) => ({ name, start, end }))
}

const isAnnounced = standsBefore(/(?:叫|姓名|名字|名字是|我是|本人|学员|学员是|报名人)[\s:,]{0,2}$/, 6)
const phoneBehind = standsAt(
  /^[\s:,、(]{0,2}(?:电话|手机|手机号|号码)?(?:是|号)?[\s:,]{0,2}(?:\+?86)?1[3-9]\d/,
  16,
)

function inRun(text: string, run: { start: number; end: number }, announced: boolean): Candidate[] {
  const found: Candidate[] = []
  let isPure = true
  for (const piece of piecesOf(text, run)) {
    const isAll = piece.end - piece.start === text.length && looksLikeName(text)
    if (isAll || (piece.start === run.start && announced)) piece.before = 'opens'
    const trimmed = piece.end - piece.start > longest ? undefined : trim(text, piece)
    if (!trimmed || trimmed.before === 'bars') {
      isPure &&= trimmed !== undefined && trimmed.before !== 'bars'
      continue
    }
    const names = namesOf(text, trimmed)
    if (names.length === 0) isPure = false
    const opened = trimmed.before === 'opens' || names.length > 1
    const hasPhone = phoneBehind(text, piece.end)
    for (const name of names)
      found.push(candidate(name, hasPhone || (opened && !isTalk(name.name)) || isLikely(name.name)))
  }
  // beside words that are not understood only an announced name is one
  return isPure ? found : found.filter((n) => n.sure)
}

/** 给羊打疫苗 names nobody. */
function isTalk(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (isVerb(word, i) && !isOfName(word, i)) return true
  return false
}

/** The stretches between the words that stand around names. */
function piecesOf(text: string, run: { start: number; end: number }): Piece[] {
  const pieces: Piece[] = []
  let from = run.start
  let before: Before = 'plain'
  for (let i = run.start; i < run.end; ) {
    const hit = cutAt(text, i)
    if (!hit || hit.end > run.end || isTitle(text, hit, from) || isArrival(text, i)) {
      i++
      continue
    }
    if (i > from) pieces.push({ start: from, end: i, before, isCut: true })
    before = hit.value
    i = from = hit.end
  }
  if (run.end > from) pieces.push({ start: from, end: run.end, before, isCut: false })
  return pieces
}

/** 阿古拉到了; 把阿古拉到名单里 is none. */
const isArrival = standsAt(/^[拉加]到[了啦齐](?![\u4e00-\u9fff])/, 4)

/** 刘大姐 is called so; behind other names a title is cut off. */
const isTitle = (text: string, hit: { start: number; end: number }, from: number) =>
  titles.includes(sliceOf(text, hit.start, hit.end)) &&
  (hit.start === 0 || isSurname(text, hit.start - 1)) &&
  (hit.start - from <= 1 || leadsToName(text, hit.start - 2))

/** Without the single characters that stand around a name; undefined when nothing of a name's length is left. */
function trim(text: string, piece: Piece): Piece | undefined {
  const headless = withoutHead(text, piece)
  const { start, before } = headless
  const end = trimmedEnd(text, headless)
  const doubtful = end - start > 2 && isDoubtfulHead(text, start) && isLikely(sliceOf(text, start + 1, end))
  const from = doubtful ? start + 1 : start
  return end - from >= 2 ? { start: from, end, before, isCut: piece.isCut } : undefined
}

function withoutHead(text: string, piece: Piece): Piece {
  let { start, before } = piece
  for (; start < piece.end; start++) {
    // 我和巴图
    const joins = start > piece.start && isJoint(text, start)
    if (!joins && (!isHead(text, start) || isNameStart(sliceOf(text, start, piece.end)))) break
    if (joins || opens(text, start)) before = 'opens'
    else if (bars(text, start)) before = 'bars'
  }
  return { start, end: piece.end, before, isCut: piece.isCut }
}

function trimmedEnd(text: string, { start, end, isCut }: Piece): number {
  for (let to = end; ; to--) {
    const last = charAt(text, to - 1)
    if (last === '哈' && to - start >= 4 && isLikely(sliceOf(text, start, to))) return to
    // 索朗和次仁那两个
    if (last === '那' && to === end && isCut && to - start > 2) continue
    if (last === '会' && to - start === 3 && endsName(text, start, to)) return to
    const joins = (to < end || isCut) && isJoint(text, to - 1)
    if (to - start <= 2 || !(isTail(text, to - 1) || joins)) return to
  }
}

/** 王春会 has signed in; 王春会准时来. */
const endsName = (text: string, start: number, end: number) =>
  isSurname(text, start) && isOfName(text, start + 1) && !willDo(text, end)
const willDo = standsAt(/^(?:准时|按时|及时|提前|参加|来|去|学|带|一[起定]|在|晚|把|再|自己)/, 2)

/** 那日苏 and 其木格 begin with what else stands before names. */
const mayBeNameStart = characterClass('那其都')
const isNameStart = (word: string) => mayBeNameStart(word, 0) && isLikely(word.split(/[和跟与及的]/)[0] ?? '')

function namesOf(text: string, { start, end }: Piece): NameRead[] {
  const word = sliceOf(text, start, end)
  const split = parted(word)
  if (!split) return looksLikeName(word) ? [{ name: word, start, end }] : []
  return split.map(([a, b]) => ({ name: word.slice(a, b), start: start + a, end: start + b }))
}

/** 才项和三知 are two; 苏和 and 布和朝鲁 are one. */
function parted(word: string): [number, number][] | undefined {
  if (word.length < 5) return undefined
  const parts: [number, number][] = []
  let from = 0
  for (let i = 2; i <= word.length; i++) {
    const ends = i === word.length
    if (!ends && (!isJoint(word, i) || i - from < 2 || word.length - i < 3)) continue
    if (!looksLikeName(word.slice(from, i))) return undefined
    parts.push([from, i])
    from = i + 1
  }
  return parts.length > 1 ? parts : undefined
}

/** What nothing speaks for but its neighbours in a list: 图雅、苦荞花. */
function vouched(text: string, found: readonly Candidate[]): Candidate[] {
  if (found.length < 2) return found.filter((n) => n.sure)
  const kept = found.map((n) => candidate(n, n.sure))
  for (let i = 1; i < kept.length; i++) vouch(text, kept[i - 1], kept[i])
  for (let i = kept.length - 1; i > 0; i--) vouch(text, kept[i], kept[i - 1])
  return kept.filter((n) => n.sure)
}

function vouch(text: string, from: Candidate | undefined, to: Candidate | undefined): void {
  if (!from?.sure || !to || to.sure) return
  const [first, second] = from.end <= to.start ? [from, to] : [to, from]
  to.sure = /^[ \t、/&+|]{1,3}$/.test(sliceOf(text, first.end, second.start))
}
