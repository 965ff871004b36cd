// From what a 盘点 found, in people's words, to a list of things: `货架2组 电脑1台 扫码枪1把坏了 门头完好`. Pure; what
// can't be read as a thing stays in the findings and is left out here.
import { normalise } from '../../understanding/scan/normalise.ts'
import { nameOf, type Piece, piecesOf, stateAt, stateIn } from './asset-pieces.ts'
import type { AssetState } from './asset-words.ts'

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

const clauseEnd = /[\s,，。.；;、:：!！?？（）()|/]+|就是|但是|不过|只是/

/** What is read so far, and names whose number or state is still to come: 空调 1台, 电脑、打印机都在. */
interface Reading {
  lines: AssetLine[]
  named: string[]
}

function linesOf(findings: string): AssetLine[] {
  const reading: Reading = { lines: [], named: [] }
  for (const clause of normalise(findings).split(clauseEnd)) if (clause !== '') readClause(clause, reading)
  return reading.lines
}

function readClause(clause: string, reading: Reading): void {
  const pieces = piecesOf(clause)
  const [first] = pieces
  if (!first) {
    withoutNumber(clause, reading)
    return
  }
  if (first.before === '' && nameAfter(first.after) === '') first.before = reading.named.at(-1) ?? ''
  reading.named = []
  for (const [i, piece] of pieces.entries()) readPiece(piece, reading.lines, i === pieces.length - 1)
}

function readPiece({ before, quantity, unit, after }: Piece, lines: AssetLine[], last: boolean): void {
  const all = last && aboutAll.test(after)
  // 货架少了一组, 坏了1把: said before the number.
  const lead = stateAt(`${before}1`)
  const name = nameOf(lead ? before.slice(0, lead.index) : before) || nameOf(before)
  if (name !== '') {
    const state = lead?.state ?? (all ? null : stateIn(after))
    if (quantity > 0) lines.push({ name, quantity, unit, state })
    else lines.push({ name, quantity: null, unit, state: '缺失' })
  } else if (nameAfter(after) !== '') {
    const said = nameAfter(after)
    lines.push({ name: said, quantity, unit, state: lead?.state ?? stateIn(after.slice(said.length)) })
  } else splitLast(lines, { quantity, state: lead?.state ?? stateIn(after) })
  if (all) applyToAll(lines, stateIn(after))
}

/** 电脑1台打印机1台都能用 */
const aboutAll = /^(?:其余|其他|其它|别的|剩下)?的?(?:都|全部?|均)/

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
/** 灯箱坏: a clause of one thing and its state, or that it is there. */
function withoutNumber(clause: string, reading: Reading): void {
  const said = stateAt(clause)
  const here = said ? null : /^(.{0,10}?)(?:都|全|还|也)?在(?:的|呢|位)?$/.exec(clause)
  if (!said && !here) {
    const name = nameOf(clause)
    if (name !== '') reading.named.push(name)
    return
  }
  const subject = said ? clause.slice(0, said.index) : (here?.[1] ?? '')
  // 缺扫码枪: what is gone comes behind.
  const gone = said?.state === '缺失' && subject === '' ? clause.slice(said.end) : ''
  const state = said?.state ?? null
  saidOf(reading, { subject, state, name: nameOf(subject) || nameOf(gone), ofAll: /[都全均]/.test(clause) })
  reading.named = []
}

interface StateSaid {
  subject: string
  name: string
  state: AssetState | null
  ofAll: boolean
}

/** 坏了 alone is said of the last thing, 都完好 of all that have none, 电脑、打印机都在 of what was only named, too. */
function saidOf({ lines, named }: Reading, { subject, name, state, ofAll }: StateSaid): void {
  const [lastNamed, last] = [named.at(-1), lines.at(-1)]
  if (ofAll) for (const each of named) stand(lines, each, state)
  if (name !== '') stand(lines, name, state)
  else if (subject === '' && lastNamed !== undefined) stand(lines, lastNamed, state)
  else if (rest.exec(subject)?.[0]) applyToAll(lines, state)
  else if (last && last.state === null) last.state = state
}

/** 电脑1台, 电脑坏了: the thing that was just counted, where there is but one of it. */
function stand(lines: AssetLine[], name: string, state: AssetState | null): void {
  const known = lines.find((line) => line.name === name)
  if (!known) lines.push({ name, quantity: null, unit: null, state })
  else if (known.quantity === null || known.quantity === 1) known.state = state ?? known.state
}
