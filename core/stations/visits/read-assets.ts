// From what a 盘点 found, in people's words, to a list of things: `货架2组 电脑1台 扫码枪1把坏了 门头完好`. Pure; what
// can't be read as a thing stays in the findings and is left out here.

import { normalise } from '../../understanding/scan/normalise.ts'
import { numberAt } from '../../understanding/scan/numerals.ts'
import {
  type AssetState,
  assetName,
  beforeName,
  behindName,
  countWords,
  noThing,
  stateWords,
} from './asset-words.ts'

export interface AssetLine {
  name: string
  /** Null where none was said: 门头完好. */
  quantity: number | null
  unit: string | null
  /** Null where nothing was said of it: it is there. */
  state: AssetState | null
}

/** Several findings of one visit: a later one that names a thing takes the place of what was said of it before. */
export function readAssets(findings: readonly string[]): AssetLine[] {
  let lines: AssetLine[] = []
  for (const each of findings) {
    const read = linesOf(each)
    const named = new Set(read.map(({ name }) => name))
    lines = [...lines.filter(({ name }) => !named.has(name)), ...read]
  }
  return lines
}

const clauseEnd = /[\s,，。.；;、:：!！?？（）()|/]+/

function linesOf(findings: string): AssetLine[] {
  const lines: AssetLine[] = []
  for (const clause of normalise(findings).split(clauseEnd)) if (clause !== '') readClause(clause, lines)
  return lines
}

/** `电脑1台坏了`, up to where the next thing begins. */
interface Piece {
  before: string
  quantity: number
  unit: string | null
  after: string
}

function readClause(clause: string, lines: AssetLine[]): void {
  const pieces = piecesOf(clause)
  if (pieces.length === 0) withoutNumber(clause, lines)
  for (const [i, piece] of pieces.entries()) readPiece(piece, lines, i === pieces.length - 1)
}

interface Counted {
  start: number
  end: number
  quantity: number
  unit: string | null
}

function countedIn(clause: string): Counted[] {
  const found: Counted[] = []
  for (let i = 0; i < clause.length; i++) {
    const number = numberAt(clause, i)
    if (!number || !Number.isInteger(number.value) || number.value > 100_000) continue
    const unit = clause.charAt(number.end)
    const isUnit = unit !== '' && countWords.includes(unit)
    // 电脑1、打印机1: the number ends the clause.
    const bare = number.digits && number.end === clause.length && i > 0
    if (isUnit || bare) {
      found.push({
        ...{ start: i, end: number.end + (isUnit ? 1 : 0), quantity: number.value },
        unit: isUnit ? unit : null,
      })
    }
    i = Math.max(i, (isUnit || number.digits ? number.end : i + 1) - 1)
  }
  return found
}

// 1台电脑 begins with its number; in 电脑1台打印机1台 what stands between two numbers is the next thing's name, unless it
// says how the last one is.
function piecesOf(clause: string): Piece[] {
  const counted = countedIn(clause)
  const [first] = counted
  if (!first) return []
  const numberFirst = nameOf(clause.slice(0, first.start)) === ''
  return counted.map(({ start, end, quantity, unit }, i) => {
    const to = counted[i + 1]?.start ?? clause.length
    const from = counted[i - 1]?.end ?? 0
    const [before, after] = [clause.slice(from, start), clause.slice(end, to)]
    if (numberFirst) return { before: i === 0 ? before : '', quantity, unit, after }
    return {
      before: i === 0 ? before : behindState(before),
      ...{ quantity, unit },
      after: i === counted.length - 1 ? after : ownState(after),
    }
  })
}

/** 坏了扫码枪: of what stands between two counts, the part that tells how the first is. */
function ownState(between: string): string {
  const said = stateAt(between)
  return said && said.index <= 3 ? between.slice(0, said.end) : ''
}
const behindState = (between: string): string => between.slice(ownState(between).length)

function stateAt(words: string): { state: AssetState; index: number; end: number } | null {
  for (const [state, pattern] of stateWords) {
    const hit = pattern.exec(words)
    if (hit) {
      const rest = /^[了的着过]+/.exec(words.slice(hit.index + hit[0].length))?.[0].length ?? 0
      return { state, index: hit.index, end: hit.index + hit[0].length + rest }
    }
  }
  return null
}

const stateIn = (words: string): AssetState | null => stateAt(words)?.state ?? null

/** Of what stands before a number or a state, the thing that it is about. */
function nameOf(words: string): string {
  const bare = words.replace(beforeName, '').replace(behindName, '')
  if (noThing.test(bare) || bare.length > 10 || !/[\u4e00-\u9fffA-Za-z]/.test(bare)) return ''
  return assetName(bare)
}

function readPiece({ before, quantity, unit, after }: Piece, lines: AssetLine[], last: boolean): void {
  const all = last && aboutAll.test(after)
  const lead = /^(?:少|缺|丢)/.test(before) ? '缺失' : /^多/.test(before) ? '多出' : null
  const name = nameOf(before)
  if (name !== '') {
    const state = lead ?? (all ? null : stateIn(after))
    if (quantity > 0) lines.push({ name, quantity, unit, state })
    else lines.push({ name, quantity: null, unit, state: '缺失' })
  } else if (nameAfter(after) !== '') {
    const said = nameAfter(after)
    lines.push({ name: said, quantity, unit, state: lead ?? stateIn(after.slice(said.length)) })
  } else splitLast(lines, { quantity, state: lead ?? stateIn(after) })
  if (all) applyToAll(lines, stateIn(after))
}

/** 电脑1台打印机1台都能用 */
const aboutAll = /^(?:都|全部?|均)/

/** 1台电脑坏了: the name is what comes before the state. */
function nameAfter(after: string): string {
  const said = stateAt(after)
  const words = (said ? after.slice(0, said.index) : after).replace(/^的/, '')
  return aboutAll.test(words) ? '' : nameOf(words)
}

/** 电脑2台，1台坏了: of the last thing, so many are otherwise. */
function splitLast(
  lines: AssetLine[],
  { quantity, state }: { quantity: number; state: AssetState | null },
): void {
  const last = lines.at(-1)
  if (!last || state === null || last.quantity === null) return
  if (last.quantity > quantity) {
    last.quantity -= quantity
    lines.push({ ...last, quantity, state })
  } else last.state = state
}

function applyToAll(lines: AssetLine[], state: AssetState | null): void {
  if (state === null) return
  for (const line of lines) line.state ??= state
}

const rest = /^(?:其余|其他|其它|别的|剩下|余下|全部|所有|以上|东西|资产|设备)*的?(?:都|全部?|均)?/
/** 灯箱坏: a clause of one thing and its state. 坏了 alone is said of the last thing, 都完好 of all that have none. */
function withoutNumber(clause: string, lines: AssetLine[]): void {
  const said = stateAt(clause)
  const here = said ? null : /^(.{1,10}?)(?:都|还|也)?在(?:的|呢|位)?$/.exec(clause)
  const subject = said ? clause.slice(0, said.index) : (here?.[1] ?? '')
  const gone = said?.state === '缺失' ? clause.slice(said.end) : ''
  const name = nameOf(subject) || (subject === '' ? nameOf(gone) : '')
  if (name !== '') {
    // 电脑1台在, 电脑坏了: the thing that was just counted.
    const known = lines.find((line) => line.name === name)
    if (known && known.quantity === 1) known.state = said?.state ?? known.state
    else if (!known) lines.push({ name, quantity: null, unit: null, state: said?.state ?? null })
    return
  }
  if (!said) return
  const last = lines.at(-1)
  if (rest.exec(subject)?.[0]) applyToAll(lines, said.state)
  else if (last && last.state === null) last.state = said.state
}
