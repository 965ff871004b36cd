// The characters without one of which a pattern cannot match, read from the pattern itself. Of what stands in a row
// the rarest is needed, of alternatives one of any. Whatever is not understood here needs nothing, which is always true.

/** Undefined when a match may have none that can be told. */
export function neededCharacters({ source, flags }: RegExp): ReadonlySet<number> | undefined {
  if (flags.includes('i')) return undefined
  const walk: Walk = { source, at: 0 }
  const needed = ofAlternatives(walk)
  return walk.at === source.length ? needed : undefined
}

type Needed = ReadonlySet<number> | undefined
interface Walk {
  source: string
  at: number
}

function ofAlternatives(walk: Walk): Needed {
  let all: Set<number> | undefined = new Set()
  for (;;) {
    const needed = ofRow(walk)
    if (needed && all) for (const code of needed) all.add(code)
    else all = undefined
    if (walk.source.charAt(walk.at) !== '|') return all
    walk.at++
  }
}

function ofRow(walk: Walk): Needed {
  let rarest: Needed
  for (;;) {
    const next = walk.source.charAt(walk.at)
    if (next === '' || next === '|' || next === ')') return rarest
    const needed = ofAtom(walk)
    if (mayBeLeftOut(walk) || !needed) continue
    if (!rarest || commonness(needed) < commonness(rarest)) rarest = needed
  }
}

const group = /\((?:\?(?:[:=!]|<[=!]|<\w+>))?/y
const quantifier = /(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/y
const escaped =
  /\\(?:u\{[\da-f]+\}|u([\da-f]{4})|x([\da-f]{2})|[pP]\{[^}]*\}|k<\w+>|c[a-z]|[1-9]\d*|([\s\S]))/iy
const isClassOf = /[bBdDsSwWfnrtv0]/

const matched = (pattern: RegExp, { source, at }: Walk): RegExpExecArray | undefined => {
  pattern.lastIndex = at
  return pattern.exec(source) ?? undefined
}

/** What looks around consumes nothing, and may say what is not there. */
function ofAtom(walk: Walk): Needed {
  const c = walk.source.charAt(walk.at)
  if (c === '(') {
    const opening = matched(group, walk)?.[0] ?? c
    walk.at += opening.length
    const inner = ofAlternatives(walk)
    walk.at++
    return /[=!]$/.test(opening) ? undefined : inner
  }
  if (c === '[') return ofClass(walk)
  if (c === '\\') return ofEscape(walk)
  walk.at++
  return c === '.' || c === '^' || c === '$' ? undefined : only(c.charCodeAt(0))
}

const only = (code: number | undefined): Needed => (code === undefined ? undefined : new Set([code]))
const digits: Needed = new Set(Array.from({ length: 10 }, (_, n) => 48 + n))

/** The characters that an escape stands for; undefined for other classes, back references and places. */
function ofEscape(walk: Walk): Needed {
  const match = matched(escaped, walk)
  walk.at += match?.[0].length ?? 1
  const hex = match?.[1] ?? match?.[2]
  if (hex !== undefined) return only(Number.parseInt(hex, 16))
  const sign = match?.[3]
  if (sign === 'd') return digits
  return sign === undefined || isClassOf.test(sign) ? undefined : only(sign.charCodeAt(0))
}

/** More than this is no help. */
const widest = 200

function ofClass(walk: Walk): Needed {
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
function ofMembers(walk: Walk): Needed {
  const { source } = walk
  const first = ofMember(walk)
  if (source.charAt(walk.at) !== '-' || source.charAt(walk.at + 1) === ']') return first
  walk.at++
  const last = ofMember(walk)
  if (first?.size !== 1 || last?.size !== 1) return undefined
  const [[from = 0], [to = 0]] = [[...first], [...last]]
  return isNarrow(from, to) ? new Set(Array.from({ length: to - from + 1 }, (_, n) => from + n)) : undefined
}

const ofMember = (walk: Walk): Needed =>
  walk.source.charAt(walk.at) === '\\' ? ofEscape(walk) : only(walk.source.charCodeAt(walk.at++))

/** Halves of characters tell nothing of a range. */
const isNarrow = (from: number, to: number) =>
  from <= to && to - from <= widest && (to < 0xd800 || from > 0xdfff)

function mayBeLeftOut(walk: Walk): boolean {
  const match = matched(quantifier, walk)
  if (!match) return false
  walk.at += match[0].length
  return match[1] === undefined ? !match[0].startsWith('+') : Number(match[1]) === 0
}

/** What ordinary talk is full of, the commonest first. */
const common =
  '的了我是不一有在你这个就人好吗没还也要那都说去来吃呢啊什么到看能会得吧上天多大过可以想他她们家很后小时候对点下和给自己样里出把年子没事真中生心太' +
  ', 0123456789'
const commonness = (codes: ReadonlySet<number>): number => {
  let sum = 0
  for (const code of codes) {
    const at = common.indexOf(String.fromCharCode(code))
    sum += at < 0 ? 1 : 2 + Math.round(60 / (at + 2)) + (at < 30 ? 6 : 2)
  }
  return sum
}
