// Answers that hold until something is written, kept for whoever asks the same again. On SQLite it costs a microsecond
// to know that nothing was; where it can't be known (PostgreSQL) nothing is kept.
import type { Deps } from '../../core/platform/deps.ts'

export interface KeptAnswers {
  /** `key` tells the answer from all others, whoever it is for included. */
  textFor(key: string, make: () => Promise<string>): Promise<string>
}

/** Time alone changes answers, too: what is next, what is due. */
const mostMs = 5_000
const mostKept = 2_000

interface Kept {
  text: string
  version: number
  at: number
}

export function keptAnswers(deps: Pick<Deps, 'database' | 'clock'>): KeptAnswers {
  const kept = new Map<string, Kept>()
  return {
    textFor: async (key, make) => {
      // Before the answer is made: what is written meanwhile makes it old.
      const version = deps.database.reader.version()
      if (version === null) return make()
      const at = deps.clock.now().getTime()
      const known = kept.get(key)
      if (known?.version === version && at >= known.at && at - known.at < mostMs) return known.text
      const text = await make()
      if (kept.size >= mostKept) kept.clear()
      kept.set(key, { text, version, at })
      return text
    },
  }
}
