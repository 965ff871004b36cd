// A clause of a count cut into pieces, each a number with what stands around it; and in words, what is named and in which
// state it is. Pure.
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

/** `电脑1台坏了`, up to where the next thing begins. */
export interface Piece {
  before: string
  quantity: number
  unit: string | null
  after: string
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
export function piecesOf(clause: string): Piece[] {
  const counted = countedIn(clause)
  const [first] = counted
  if (!first) return []
  const numberFirst = nameOf(clause.slice(0, first.start)) === ''
  return counted.map((count, i) => {
    const { start, end, quantity, unit } = count
    const [last, next] = [counted[i - 1], counted[i + 1]]
    const [before, after] = [clause.slice(last?.end ?? 0, start), clause.slice(end, next?.start)]
    if (numberFirst) return { before: last ? '' : before, quantity, unit, after }
    const ofNext = next !== undefined && isPartOf(count, next, after)
    const ofThis = last !== undefined && isPartOf(last, count, before)
    return {
      before: last && !ofThis ? behindState(before) : before,
      ...{ quantity, unit },
      after: ofNext ? '' : next ? ownState(after) : after,
    }
  })
}

/** 椅子4把坏了1把: one of the four. */
const isPartOf = (whole: Counted, part: Counted, between: string): boolean =>
  part.unit === whole.unit &&
  part.quantity < whole.quantity &&
  ownState(between) === between &&
  between !== ''

/** 坏了扫码枪: of what stands between two counts, the part that tells how the first is. */
function ownState(between: string): string {
  const said = stateAt(between)
  return said && nameOf(between.slice(0, said.index)) === '' ? between.slice(0, said.end) : ''
}
const behindState = (between: string): string => between.slice(ownState(between).length)

export function stateAt(words: string): { state: AssetState; index: number; end: number } | null {
  for (const [state, pattern] of stateWords) {
    const hit = pattern.exec(words)
    if (hit) {
      const rest = /^[了的着过]+/.exec(words.slice(hit.index + hit[0].length))?.[0].length ?? 0
      return { state, index: hit.index, end: hit.index + hit[0].length + rest }
    }
  }
  return null
}

export const stateIn = (words: string): AssetState | null => stateAt(words)?.state ?? null

/** Of what stands before a number or a state, the thing that it is about. */
export function nameOf(words: string): string {
  const bare = words.replace(beforeName, '').replace(behindName, '')
  if (noThing.test(bare) || bare.length > 10 || !/[\u4e00-\u9fffA-Za-z]/.test(bare)) return ''
  return assetName(bare.toUpperCase())
}
