// A programme's own words, read anew every half minute: each message needs them, and they seldom change. What staff
// teach counts from the next message on: the count of changes comes with the programme, whoever made them and where.
import type { Tx } from '../../core/platform/database/transactor.ts'
import { type Lexicon, readLexicon } from '../../core/programmes/lexicon-reads.ts'

export type { Lexicon } from '../../core/programmes/lexicon-reads.ts'

const freshMs = 30_000

export interface Lexicons {
  of(tx: Tx, programme: { id: string; namesVersion: number | null }, now: Date): Promise<Lexicon>
}

interface Kept {
  lexicon: Lexicon
  version: number | null
  readAt: number
}

export function createLexicons(): Lexicons {
  const kept = new Map<string, Kept>()
  return {
    of: async (tx, { id, namesVersion: version }, now) => {
      const known = kept.get(id)
      // The distance, as a clock may jump back.
      const fresh = known && Math.abs(now.getTime() - known.readAt) < freshMs
      if (fresh && known.version === version) return known.lexicon
      const lexicon = await readLexicon(tx, id)
      kept.set(id, { lexicon, version, readAt: now.getTime() })
      return lexicon
    },
  }
}
