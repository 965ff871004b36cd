// What differs between a record before and after. Both are open-ended: the page knows no record's full shape.
import type { Outcome } from './api/county.ts'
import { valueText } from './format.ts'

type Recorded = Outcome['recorded'][number]
type Fields = Record<string, unknown>

export interface Change {
  key: string
  before: unknown
  after: unknown
}

/** In the subject already, or of no meaning to people. */
const untold = new Set(['id', 'station', 'stationId', 'day', 'version'])

const fieldsOf = (value: unknown): Fields =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Fields) : {}

const nothing = (value: unknown): boolean => value === undefined || value === null

/** Absent and null are the same; so are a flag that is not there and one that is down, except for a sign-in. */
function same(key: string, before: unknown, after: unknown): boolean {
  if (nothing(before) && nothing(after)) return true
  if (key !== 'appSignedIn' && (before ?? false) === false && (after ?? false) === false) return true
  return JSON.stringify(before) === JSON.stringify(after)
}

/** A report's grade is told only with what it is now: a correction doesn't change it. */
const unknownBefore = (key: string, before: unknown, old: Fields): boolean =>
  key === 'grade' && !nothing(before) && !('grade' in old)

export function changesOf(before: unknown, after: unknown): Change[] {
  const [old, current] = [fieldsOf(before), fieldsOf(after)]
  return [...new Set([...Object.keys(old), ...Object.keys(current)])]
    .filter(
      (key) => !untold.has(key) && !unknownBefore(key, before, old) && !same(key, old[key], current[key]),
    )
    .map((key) => ({ key, before: old[key], after: current[key] }))
}

export function verbOf({ before, after }: Recorded): 'new' | 'changed' | 'gone' {
  if (nothing(after)) return 'gone'
  return nothing(before) ? 'new' : 'changed'
}

/** Whose record of which day it is: `石哈河站 · 11月20日 周五`. */
export function recordSubject({ before, after }: Recorded): string {
  const { station, day } = { ...fieldsOf(before), ...fieldsOf(after) }
  return [station, day].flatMap((part) => (typeof part === 'string' ? [valueText('', part)] : [])).join(' · ')
}
