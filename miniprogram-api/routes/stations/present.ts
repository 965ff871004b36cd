import type {
  ReportRead,
  RevisionRead,
  StatedDay,
  StationSummary,
} from '../../../core/stations/ledger/report-reads.ts'
import type { DayStatement, ReportRevision, Station, StationReport } from '../../contract/stations.ts'

export const presentStation = ({ id, name, township, level }: StationSummary): Station => ({
  id,
  name,
  township,
  level,
})

/** A number that is undefined is left out by JSON: it was not stated. */
const presentStatement = (stated: StatedDay): DayStatement => ({
  purchaseOrders: stated.purchaseOrders,
  purchaseFen: stated.purchaseFen,
  saleOrders: stated.saleOrders,
  saleFen: stated.saleFen,
  parcelsIn: stated.parcelsIn,
  parcelsOut: stated.parcelsOut,
  serviceOrders: stated.serviceOrders,
  serviceFen: stated.serviceFen,
  cashOrders: stated.cashOrders,
  cashFen: stated.cashFen,
  purchaseRefundOrders: stated.purchaseRefundOrders,
  purchaseRefundFen: stated.purchaseRefundFen,
  saleRefundOrders: stated.saleRefundOrders,
  saleRefundFen: stated.saleRefundFen,
  visitors: stated.visitors,
  appSignedIn: stated.appSignedIn,
  noBusiness: stated.noBusiness,
  approximate: stated.approximate,
})

const presentRevision = (revision: RevisionRead): ReportRevision => ({
  id: revision.id,
  kind: revision.kind,
  change: presentStatement(revision.change),
  before: revision.before && presentStatement(revision.before),
  after: presentStatement(revision.after),
  grade: revision.grade,
  sentAt: revision.sentAt.toISOString(),
  messageId: revision.messageExternalId,
  reporter: revision.reporter,
  voidedAt: revision.voidedAt?.toISOString() ?? null,
  reason: revision.reason,
  decidedAs: revision.decidedAs,
  amended: revision.amendmentId !== null,
  words: revision.words,
})

export const presentReport = ({ numbers, ...report }: ReportRead): StationReport => ({
  id: report.id,
  day: report.day,
  grade: report.grade,
  reported: report.reported,
  noBusiness: report.noBusiness,
  appSignedIn: report.appSignedIn,
  approximate: report.approximate,
  undecided: report.undecided,
  version: report.version,
  firstSentAt: report.firstSentAt.toISOString(),
  lastSentAt: report.lastSentAt.toISOString(),
  purchaseOrders: numbers.purchaseOrders,
  purchaseFen: numbers.purchaseFen,
  saleOrders: numbers.saleOrders,
  saleFen: numbers.saleFen,
  parcelsIn: numbers.parcelsIn,
  parcelsOut: numbers.parcelsOut,
  serviceOrders: numbers.serviceOrders,
  serviceFen: numbers.serviceFen,
  cashOrders: numbers.cashOrders,
  cashFen: numbers.cashFen,
  purchaseRefundOrders: numbers.purchaseRefundOrders,
  purchaseRefundFen: numbers.purchaseRefundFen,
  saleRefundOrders: numbers.saleRefundOrders,
  saleRefundFen: numbers.saleRefundFen,
  visitors: numbers.visitors,
  revisions: report.revisions.map(presentRevision),
})
