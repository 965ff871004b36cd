// A programme's own words, read anew every half minute: each message needs them, and they seldom change.
import type { Tx } from '../../core/platform/database/transactor.ts'
import { type Lexicon, readLexicon } from '../../core/programmes/lexicon-reads.ts'

export type { Lexicon } from '../../core/programmes/lexicon-reads.ts'

const freshMs = 30_000

export interface Lexicons {
  of(tx: Tx, programmeId: string, now: Date): Promise<Lexicon>
  /** After something was taught. */
  forget(programmeId: string): void
}

export function createLexicons(): Lexicons {
  const kept = new Map<string, { lexicon: Lexicon; readAt: number }>()
  return {
    of: async (tx, programmeId, now) => {
      const known = kept.get(programmeId)
      // The distance, as a clock may jump back.
      if (known && Math.abs(now.getTime() - known.readAt) < freshMs) return known.lexicon
      const lexicon = await readLexicon(tx, programmeId)
      kept.set(programmeId, { lexicon, readAt: now.getTime() })
      return lexicon
    },
    forget: (programmeId) => kept.delete(programmeId),
  }
}
