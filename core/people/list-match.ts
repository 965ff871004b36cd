// Whom a row of a list means among the people known. Pure.
import { isSameVillage } from './name-match.ts'

export interface Known {
  id: string
  village: string | null
  phoneIndex: string | null
}

export interface Stated {
  village: string | null
  phoneIndex: string | null
}

export type ListMatch<Row extends Known> =
  /** `by`: what beside the name says so. */
  | { kind: 'one'; person: Row; by: 'phone' | 'village' | 'nameAlone' }
  | { kind: 'none' }
  | { kind: 'doubtful'; reason: string; candidates: Row[] }

/** `namesakes`: the people of the row's name. A phone decides, then a village; a name alone only if it is the sole. */
export function matchListed<Row extends Known>(
  namesakes: readonly Row[],
  { village, phoneIndex }: Stated,
): ListMatch<Row> {
  const byPhone = namesakes.filter((row) => phoneIndex !== null && row.phoneIndex === phoneIndex)
  if (byPhone.length > 0) return oneOf(byPhone, 'phone')
  const sameVillage = (row: Row) =>
    village !== null && row.village !== null && isSameVillage(village, row.village)
  const otherPhone = (row: Row) => phoneIndex !== null && row.phoneIndex !== null
  const byVillage = namesakes.filter(sameVillage)
  if (byVillage.length > 0) {
    const fitting = byVillage.filter((row) => !otherPhone(row))
    if (fitting.length > 0) return oneOf(fitting, 'village')
    return { kind: 'doubtful', reason: '库里同村同名的人电话不一样，请核对', candidates: byVillage }
  }
  const otherVillage = (row: Row) => village !== null && row.village !== null
  const left = namesakes.filter((row) => !otherPhone(row) && !otherVillage(row))
  return left.length === 0 ? { kind: 'none' } : oneOf(left, 'nameAlone')
}

function oneOf<Row extends Known>(rows: Row[], by: 'phone' | 'village' | 'nameAlone'): ListMatch<Row> {
  const [person, second] = rows
  if (person && !second) return { kind: 'one', person, by }
  return { kind: 'doubtful', reason: `库里有${rows.length}位同名的人，写上电话或村`, candidates: rows }
}
