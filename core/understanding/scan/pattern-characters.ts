// What a pattern says of the characters of its matches, read from the pattern itself: those without one of which it cannot
// match, and those that a match may begin or end with. Of what is not understood here nothing is said, which is always true.
import { codesMatched } from './every-character.ts'

/** Where a pattern is looked for: in anything that people write, or in the clauses of a station's report. */
export type Within = 'talk' | 'reports'

/**
 * One of them stands in every match; undefined when a match may have none that can be told. Of what stands in a row
 * those are chosen that are rare in such texts.
 */
export const neededCharacters = (pattern: RegExp, within: Within = 'talk'): Characters =>
  read(pattern, rarestOfRow(common[within]))

/** Every match begins with one of them; undefined when it cannot be told, as for a match of no characters. */
export const firstCharacters = (pattern: RegExp): Characters => read(pattern, firstOfRow)

/** Every match ends with one of them; undefined in the same cases. */
export const lastCharacters = (pattern: RegExp): Characters =>
  read(pattern, (atoms) => firstOfRow([...atoms].reverse()))

type Characters = ReadonlySet<number> | undefined

/** One piece of a row: what it may begin with or needs, whether it may be left out, whether it takes up room. */
interface Atom {
  codes: Characters
  isOptional: boolean
}
/** Takes the next pieces of a row one by one, and says what holds for the row. */
type OfRow = (atoms: Iterable<Atom>) => Characters

interface Walk {
  source: string
  at: number
  ofRow: OfRow
}

function read({ source, flags }: RegExp, ofRow: OfRow): Characters {
  if (flags.includes('i') || halfLeftOut.test(source)) return undefined
  const walk: Walk = { source, at: 0, ofRow }
  const codes = ofAlternatives(walk)
  return walk.at === source.length ? codes : undefined
}

/** 😀? is of both halves of it or of the second one. */
const halfLeftOut = /(?:[\ud800-\udfff]|\\u[dD][89a-fA-F][\da-fA-F]{2})(?:[?*]|\{0)/

/** Of what stands in a row the rarest is needed. */
const rarestOfRow =
  (common: string): OfRow =>
  (atoms) => {
    let rarest: Characters
    for (const { codes, isOptional } of atoms)
      if (!isOptional && codes && (!rarest || commonness(codes, common) < commonness(rarest, common)))
        rarest = codes
    return rarest
  }

/** All that may stand first, up to the first piece that cannot be left out. */
function firstOfRow(atoms: Iterable<Atom>): Characters {
  const first = new Set<number>()
  let isKnown = true
  let isOpen = true
  for (const { codes, isOptional } of atoms) {
    if (!isOpen) continue
    if (codes) for (const code of codes) first.add(code)
    else isKnown = false
    isOpen = isOptional
  }
  return isKnown && !isOpen ? first : undefined
}

/** Of alternatives one of any. */
function ofAlternatives(walk: Walk): Characters {
  let all: Set<number> | undefined = new Set()
  for (;;) {
    const codes = walk.ofRow(atomsOf(walk))
    if (codes && all) for (const code of codes) all.add(code)
    else all = undefined
    if (walk.source.charAt(walk.at) !== '|') return all
    walk.at++
  }
}

function* atomsOf(walk: Walk): Iterable<Atom> {
  for (;;) {
    const next = walk.source.charAt(walk.at)
    if (next === '' || next === '|' || next === ')') return
    const codes = ofAtom(walk)
    const isOptional = mayBeLeftOut(walk)
    yield codes === placeOnly ? { codes, isOptional: true } : { codes, isOptional }
  }
}

/** What only looks around, or marks a place. */
const placeOnly: ReadonlySet<number> = new Set()

const group = /\((?:\?(?:[:=!]|<[=!]|<[^>]+>)|(?!\?))/y
const quantifier = /(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/y
const escaped =
  /\\(?:u\{[\da-f]+\}|u([\da-f]{4})|x([\da-f]{2})|[pP]\{[^}]*\}|k<\w+>|c[a-z]|[1-9]\d*|([\s\S]))/iy
const isClassOf = /[bBdDsSwWfnrtv0]/

const matched = (pattern: RegExp, { source, at }: Walk): RegExpExecArray | undefined => {
  pattern.lastIndex = at
  return pattern.exec(source) ?? undefined
}

/** What looks around consumes nothing, and may say what is not there. */
function ofAtom(walk: Walk): Characters {
  const c = walk.source.charAt(walk.at)
  if (c === '(') {
    const opening = matched(group, walk)?.[0]
    // a group of a kind that is not known here: the walk ends, and nothing is said of the pattern
    walk.at += opening?.length ?? walk.source.length + 1
    if (opening === undefined) return undefined
    const inner = ofAlternatives(walk)
    walk.at++
    return /[=!]$/.test(opening) ? placeOnly : inner
  }
  if (c === '[') return ofClass(walk)
  if (c === '\\') return ofEscape(walk)
  walk.at++
  if (c === '^' || c === '$') return placeOnly
  return c === '.' ? undefined : only(c.charCodeAt(0))
}

const only = (code: number | undefined): Characters => (code === undefined ? undefined : new Set([code]))
const digits: Characters = new Set(Array.from({ length: 10 }, (_, n) => 48 + n))

/** The characters that an escape stands for; undefined for other classes and back references. */
function ofEscape(walk: Walk): Characters {
  const match = matched(escaped, walk)
  walk.at += match?.[0].length ?? 1
  const hex = match?.[1] ?? match?.[2]
  if (hex !== undefined) return only(Number.parseInt(hex, 16))
  const sign = match?.[3]
  if (sign === 'd') return digits
  if (sign === 's') return spaces
  if (sign === 'b' || sign === 'B') return placeOnly
  return sign === undefined || isClassOf.test(sign) ? undefined : only(sign.charCodeAt(0))
}

/** More than this is no help. */
const widest = 200

function ofClass(walk: Walk): Characters {
  const { source } = walk
  const codes = new Set<number>()
  let isOpen = source.charAt(walk.at + 1) === '^'
  walk.at += isOpen ? 2 : 1
  while (walk.at < source.length && source.charAt(walk.at) !== ']') {
    const members = ofMembers(walk)
    if (members) for (const code of members) codes.add(code)
    else isOpen = true
  }
  walk.at++
  return isOpen || codes.size > widest ? undefined : codes
}

/** One member of a class, or a range of them. */
function ofMembers(walk: Walk): Characters {
  const { source } = walk
  const first = ofMember(walk)
  if (source.charAt(walk.at) !== '-' || source.charAt(walk.at + 1) === ']') return first
  walk.at++
  const last = ofMember(walk)
  if (first?.size !== 1 || last?.size !== 1) return undefined
  const [[from = 0], [to = 0]] = [[...first], [...last]]
  return isNarrow(from, to) ? new Set(Array.from({ length: to - from + 1 }, (_, n) => from + n)) : undefined
}

function ofMember(walk: Walk): Characters {
  if (walk.source.charAt(walk.at) !== '\\') return only(walk.source.charCodeAt(walk.at++))
  const codes = ofEscape(walk)
  // \b in a class is a character, and no place
  return codes === placeOnly ? undefined : codes
}

/** Halves of characters tell nothing of a range. */
const isNarrow = (from: number, to: number) =>
  from <= to && to - from <= widest && (to < 0xd800 || from > 0xdfff)

function mayBeLeftOut(walk: Walk): boolean {
  const match = matched(quantifier, walk)
  if (!match) return false
  walk.at += match[0].length
  return match[1] === undefined ? !match[0].startsWith('+') : Number(match[1]) === 0
}

/** What `\s` matches. */
const spaces: Characters = new Set(codesMatched(/\s/))

/** What ordinary talk and reports are full of, the commonest first. */
const talk =
  '的了我是不一有在你这个就人好吗没还也要那都说去来吃呢啊什么到看能会得吧上天多大过可以想他她们家很后小时候对点下和给自己样里出把年子没事真中生心太' +
  ', 0123456789'
const common: Record<Within, string> = {
  talk,
  reports: `0123456789单件收发代买卖块元一二三四五六七八九十笔票个快递今天${talk}`,
}
const commonness = (codes: ReadonlySet<number>, common: string): number => {
  let sum = 0
  for (const code of codes) {
    const at = common.indexOf(String.fromCharCode(code))
    sum += at < 0 ? 1 : 2 + Math.round(60 / (at + 2)) + (at < 30 ? 6 : 2)
  }
  return sum
}
