// A 接龙 whose entries are stations' numbers, as the tokens of a report: one station or reporter an entry.
import type { ChainLine, ChainList } from '../scan/chain-list.ts'
import { sliceOf } from '../scan/characters.ts'
import { cueOf, separatorOf, stationOf, type Token } from './tokens.ts'

type Lex = (text: string, offset: number) => Token[]

/** Undefined when the entries are not the numbers of stations. */
export function chainTokens(text: string, chain: ChainList, lex: Lex): Token[] | undefined {
  const entries = chain.lines.map((line) => ({
    line,
    tokens: lex(sliceOf(text, line.start, line.end), line.start),
  }))
  const titled = /站|日报|数据|收发|上报|报数|业务/.test(sliceOf(text, 0, chain.headerEnd))
  const reports = entries.filter((e) => isReport(e.tokens, titled)).length
  if (reports === 0 || reports * 2 < entries.length) return undefined
  const header = lex(sliceOf(text, 0, chain.headerEnd), 0).filter((t) => t.kind === 'date')
  return [
    ...header,
    ...entries.flatMap(({ line, tokens }) => [
      ...withNothing(named(text, line, tokens)),
      separatorOf(3, line.end, line.end),
    ]),
  ]
}

function isReport(tokens: readonly Token[], titled: boolean): boolean {
  const labelled =
    tokens.some((t) => t.kind === 'label' && (titled || !t.label.needs)) &&
    tokens.some((t) => t.kind === 'number' || t.kind === 'cue')
  return labelled || tokens.some((t) => t.kind === 'cue' && t.cue === 'noBusiness')
}

/** 摩仁河站 无: nothing but a none behind the name. */
function withNothing(tokens: Token[]): Token[] {
  const rest = tokens.filter((t) => t.kind !== 'station' && t.kind !== 'sep')
  const [only] = rest
  if (rest.length !== 1 || only?.kind !== 'cue' || only.cue !== 'none') return tokens
  return tokens.map((t) => (t === only ? cueOf('noBusiness', only.start, only.end) : t))
}

/** 1、代买2单60: what it reports stands where others have their name. */
const isSaid = (first: Token | undefined, end: number) =>
  first !== undefined &&
  first.kind !== 'word' &&
  (first.end >= end || (first.kind === 'label' && !first.label.needs))

const leadingName = /^([\u4e00-\u9fff·]{2,8}?)(?=[\s:,、(-]|代|收|快递|没|无|\d)/

/** An entry that names no station begins with a person's name, or a place's without 站; else nobody knows whose it is. */
function named(text: string, line: ChainLine, tokens: Token[]): Token[] {
  if (tokens.some((t) => t.kind === 'station')) return tokens
  const name = leadingName.exec(sliceOf(text, line.start, line.end))?.[1]
  const end = line.start + (name?.length ?? 0)
  if (!name || isSaid(tokens[0], end)) return [stationOf('', line.start, line.start, true), ...tokens]
  const isPlace = /[村镇乡]$|嘎查$|苏木$|社区$|服务点$/.test(name)
  return [stationOf(name, line.start, end, !isPlace), ...tokens.filter((t) => t.start >= end)]
}
