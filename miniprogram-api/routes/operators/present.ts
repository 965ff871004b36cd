import type { OperatorRow } from '../../../core/stations/operators/operator-reads.ts'
import type { Tenure } from '../../contract/operators.ts'

const instant = (at: Date | null): string | null => at?.toISOString() ?? null

function stateAt({ since, until }: OperatorRow, now: Date): Tenure['state'] {
  if (until !== null && until <= now) return 'before'
  return since <= now ? 'now' : 'later'
}

export const presentTenure = (row: OperatorRow, now: Date): Tenure => ({
  state: stateAt(row, now),
  ...{ personId: row.personId, name: row.name, changedBy: row.changedBy },
  ...{ since: row.since.toISOString(), until: instant(row.until), changedAt: instant(row.changedAt) },
})
