// One person who reports for many stations that are not theirs. Pure.
import type { FindingOf } from './findings.ts'
import type { ForAnother } from './sender-store.ts'

const many = 3
export const weekMs = 7 * 24 * 3_600_000

/** `reports`: theirs, for others. Looks back from the report in question, so that the first two are nobody's business. */
export function findOneSender(
  { personId, sentAt }: Pick<ForAnother, 'personId' | 'sentAt'>,
  reports: readonly ForAnother[],
): FindingOf<'oneSender'> | null {
  const since = sentAt.getTime() - weekMs
  const within = reports.filter(
    (report) => report.personId === personId && report.sentAt.getTime() > since && report.sentAt <= sentAt,
  )
  const stationIds = [...new Set(within.map(({ stationId }) => stationId))].sort()
  return stationIds.length >= many ? { kind: 'oneSender', personId, stationIds } : null
}
