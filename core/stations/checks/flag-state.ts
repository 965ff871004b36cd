// Where a flag stands: of what is found now and what a person made of what was found then. Pure.
import { type Finding, printOf } from './findings.ts'

export const settlements = ['explained', 'accepted', 'corrected'] as const
export type Settlement = (typeof settlements)[number]
export type FlagState = 'open' | 'withdrawn' | Settlement

export interface Settled {
  as: Settlement
  /** `printOf` what was found when it was settled. */
  of: string
}

/** What is found anew after it was settled, of other numbers, is open again. */
export function flagState(found: Finding | null, settled: Settled | null): FlagState {
  if (!found) return settled?.as === 'corrected' ? 'corrected' : 'withdrawn'
  if (!settled || settled.as === 'corrected') return 'open'
  return settled.of === printOf(found) ? settled.as : 'open'
}
