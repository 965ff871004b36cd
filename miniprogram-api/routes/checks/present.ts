import type { Finding } from '../../../core/stations/checks/findings.ts'
import type { FlagRead } from '../../../core/stations/checks/flag-reads.ts'
import { questionOf } from '../../../core/stations/checks/question.ts'
import type { Total, Totals } from '../../../core/stations/checks/totals-reads.ts'
import type { FoundOnWire, ReportFlag, ReportTotal, ReportTotals } from '../../contract/checks.ts'

/** Of the stations and people that flags speak of. */
export interface Names {
  stations: ReadonlyMap<string, string>
  people: ReadonlyMap<string, string>
}

const unknown = '（已不在）'

function presentFound(found: Finding, { stations, people }: Names): FoundOnWire {
  switch (found.kind) {
    case 'direction':
      return { ...found, orders: found.orders ?? null, fen: found.fen ?? null }
    case 'sameNumbers':
      return { kind: found.kind, from: found.from, days: found.days, saidOpenly: found.saidOpenly }
    case 'samePhoto':
      return {
        kind: found.kind,
        found: found.found.map(({ attachmentId, firstId, first }) => ({
          ...{ photoId: attachmentId, firstPhotoId: firstId, day: first.day },
          station: stations.get(first.stationId) ?? unknown,
        })),
      }
    case 'oneSender':
      return {
        kind: found.kind,
        person: people.get(found.personId) ?? unknown,
        stations: found.stationIds.map((id) => stations.get(id) ?? unknown),
      }
    default:
      return found
  }
}

const stated = (numbers: Record<string, number | null | undefined>): ReportTotal['numbers'] =>
  Object.fromEntries(Object.entries(numbers).filter(([, value]) => typeof value === 'number'))

export const presentFlag =
  (names: Names) =>
  ({ found, openedAt, askedAt, settled, report, messages, ...flag }: FlagRead): ReportFlag => ({
    ...{ id: flag.id, station: { id: flag.station.id, name: flag.station.name }, day: flag.day },
    ...{ found: presentFound(found, names), state: flag.state, usual: flag.usual },
    openedAt: openedAt.toISOString(),
    askedAt: askedAt?.toISOString() ?? null,
    settled: settled && { by: settled.by, at: settled.at.toISOString(), words: settled.words },
    report: report && {
      ...{ numbers: stated(report.numbers), noBusiness: report.noBusiness, undecided: report.undecided },
      ...{ grade: report.grade, version: report.version },
    },
    messages: messages.map(({ id, text, sentAt, sender, photoIds }) => ({
      ...{ id, text, sentAt: sentAt.toISOString(), sender, photoIds },
    })),
    askable: flag.state === 'open' && questionOf(found) !== null,
  })

const presentTotal = ({ days, numbers, turnoverFen }: Total): ReportTotal => ({
  ...{ days, numbers: stated(numbers), turnoverFen },
})

export const presentTotals = (
  { from, to }: { from: string; to: string },
  { reported, verified, flagged, undecided }: Totals,
): ReportTotals => ({
  ...{ from, to },
  reported: presentTotal(reported),
  verified: presentTotal(verified),
  flagged: presentTotal(flagged),
  undecided: presentTotal(undecided),
})
