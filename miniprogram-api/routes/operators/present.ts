import type { OperatorRow } from '../../../core/stations/operators/operator-reads.ts'
import type { Tenure } from '../../contract/operators.ts'

const instant = (at: Date | null): string | null => at?.toISOString() ?? null

export const presentTenure = (row: OperatorRow): Tenure => ({
  ...{ personId: row.personId, name: row.name, changedBy: row.changedBy },
  ...{ since: row.since.toISOString(), until: instant(row.until), changedAt: instant(row.changedAt) },
})
