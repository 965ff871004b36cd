import { noticesOf } from '../../../core/brand/trace/public-page.ts'
import type { FoundCode } from '../../../core/brand/trace/public-reads.ts'
import type { ScanCounts } from '../../../core/brand/trace/scan-recorder.ts'
import { spacedCode, type TraceCodes } from '../../../core/brand/trace/trace-code.ts'
import type { BatchOpened, BatchRead, LotRead, RecordVersion } from '../../../core/brand/trace/trace-reads.ts'
import type { TraceBatch, TraceBatchOpened, TracePublic, TraceRecordVersion } from '../../contract/traces.ts'

export const presentBatch = (row: BatchRead): TraceBatch => ({
  ...{ id: row.id, number: row.number, productName: row.productName, producerName: row.producerName },
  ...{ place: row.place, quantity: row.quantity, unit: row.unit, packages: row.packages },
  ...{ issued: row.issued, producedOn: row.producedOn, shelfLifeDays: row.shelfLifeDays },
  ...{ bestBefore: row.bestBefore, state: row.state, sample: row.sample },
  warnings: row.warnings.map((warning) => ({
    kind: warning.kind,
    day: 'day' in warning ? warning.day : null,
  })),
})

const iso = (at: Date | null): string | null => at?.toISOString() ?? null

export const presentOpened = (row: BatchOpened, codes: TraceCodes): Omit<TraceBatchOpened, 'today'> => ({
  ...presentBatch(row),
  ...{ productId: row.productId, producerId: row.producerId, note: row.note },
  ...{ releasedAt: iso(row.releasedAt), releaseReason: row.releaseReason },
  records: row.records.map(presentVersion),
  lots: row.lots.map((lot) => presentLot(lot, codes)),
  statements: row.statements.map(({ kind, reason, advice, day, at }) => ({
    ...{ kind: kind as 'recalled' | 'widened' | 'lifted', reason, advice, day, at: at.toISOString() },
  })),
  ...{ scanned: row.scanned, scanDays: row.scanDays },
})

const presentVersion = (row: RecordVersion): TraceRecordVersion => ({
  ...{ id: row.id, recordId: row.recordId, version: row.version, kind: row.kind, day: row.day },
  ...{ statedBy: row.statedBy, words: row.words, place: row.place, agency: row.agency },
  ...{ reportNumber: row.reportNumber, result: row.result, validUntil: row.validUntil, note: row.note },
  ...{ fileName: row.fileName, reason: row.reason, gone: row.gone, at: row.at.toISOString() },
  amountFen: row.amountFen === null ? null : Number(row.amountFen),
})

const presentLot = (row: LotRead, codes: TraceCodes) => ({
  ...{ id: row.id, firstNumber: row.firstNumber, lastNumber: row.firstNumber + row.count - 1 },
  ...{ count: row.count, createdAt: row.createdAt.toISOString() },
  ...{ revokedAt: iso(row.revokedAt), revokeReason: row.revokeReason },
  firstCode: spacedCode(codes.write({ serial: row.serial, position: 0 })),
})

export function presentCode(code: string, found: FoundCode, scan: ScanCounts): TracePublic {
  const { productId, producerId, product, producer, region, batch, records } = found.shown
  const { scans, places } = scan
  return {
    code: spacedCode(code),
    notices: noticesOf(found.shown, { scans, places, revoked: found.revoked }),
    ...{ productId, producerId, product, producer, region, batch, records },
    scan: { count: scans, firstAt: iso(scan.firstAt), places },
  }
}
