// What a scanned code shows. One statement a scan, without Prisma (docs/decisions/006); the part that all codes of a
// batch share is made once and kept as long as the batch's version and the day stay what they are, so that a recall is
// seen by the next scan, whichever process it was said to.
import type { Deps } from '../../platform/deps.ts'
import { type Day, dayAt } from '../../values/days.ts'
import { Problem } from '../../values/problem.ts'
import { type BatchToShow, type PublicBatch, publicBatch, type RecallToShow } from './public-page.ts'
import { codesOf } from './trace-code.ts'
import { recordsInForce } from './trace-reads.ts'
import { type BatchState, isRecordKind } from './trace-words.ts'

type Reading = Pick<Deps, 'database' | 'keyring' | 'clock'>

/** A code that was given out, and what is known of it. */
export interface FoundCode {
  lotId: string
  position: number
  batchId: string
  zone: string
  scans: number
  firstAt: Date | null
  places: number
  revoked: boolean
  shown: PublicBatch
}

interface CodeRow {
  lotId: string
  count: number
  lotRevokedAt: Date | null
  batchId: string
  version: number
  zone: string
  scans: number | null
  firstAt: Date | null
  revokedAt: Date | null
  places: number | bigint
}

const codeSql = `SELECT l."id" AS "lotId", l."count" AS "count", l."revokedAt" AS "lotRevokedAt",
    b."id" AS "batchId", b."version" AS "version", p."zone" AS "zone",
    c."scans" AS "scans", c."firstAt" AS "firstAt", c."revokedAt" AS "revokedAt",
    (SELECT COUNT(*) FROM "TraceScanPlace" s WHERE s."lotId" = l."id" AND s."position" = ?) AS "places"
  FROM "TraceLot" l
  JOIN "TraceBatch" b ON b."id" = l."batchId"
  JOIN "Programme" p ON p."id" = b."programmeId"
  LEFT JOIN "TraceCode" c ON c."lotId" = l."id" AND c."position" = ?
  WHERE l."serial" = ?`

interface Kept {
  version: number
  day: Day
  shown: PublicBatch
}

export interface PublicPages {
  /** Throws the Problems `traceCodeMistyped` and `traceCodeUnknown`. */
  find(typed: string): Promise<FoundCode>
}

/** Batches whose pages are kept; more are made anew when they are asked for. */
const mostKept = 500

export function createPublicPages(deps: Reading): PublicPages {
  const kept = new Map<string, Kept>()

  async function shownOf({ batchId, version, zone }: CodeRow): Promise<PublicBatch> {
    const day = dayAt(deps.clock.now(), zone)
    const known = kept.get(batchId)
    if (known && known.version === version && known.day === day) return known.shown
    const shown = publicBatch(await readBatchToShow(deps, batchId), day)
    // The one that was made longest ago goes.
    for (const oldest of kept.size >= mostKept ? kept.keys() : []) {
      kept.delete(oldest)
      break
    }
    kept.delete(batchId)
    kept.set(batchId, { version, day, shown })
    return shown
  }

  return {
    find: async (typed) => {
      const read = codesOf(deps.keyring).read(typed)
      if (read.kind === 'mistyped') throw new Problem('traceCodeMistyped', { reason: read.reason })
      // What was made up is told so without a look at the database.
      if (read.kind === 'unknown') throw new Problem('traceCodeUnknown', {})
      const { serial, position } = read
      const [row] = await deps.database.reader.rows<CodeRow>(codeSql, [position, position, serial])
      if (!row || position >= row.count) throw new Problem('traceCodeUnknown', {})
      return {
        ...{ lotId: row.lotId, position, batchId: row.batchId, zone: row.zone },
        ...{ scans: row.scans ?? 0, firstAt: row.firstAt, places: Number(row.places) },
        revoked: row.lotRevokedAt !== null || row.revokedAt !== null,
        shown: await shownOf(row),
      }
    },
  }
}

async function readBatchToShow({ database: { client } }: Reading, id: string): Promise<BatchToShow> {
  const batch = await client.traceBatch.findUniqueOrThrow({
    where: { id },
    include: { statements: { orderBy: { id: 'desc' }, take: 1 } },
  })
  const { region, zone } = await client.programme.findUniqueOrThrow({
    where: { id: batch.programmeId },
    select: { region: true, zone: true },
  })
  const [recall] = batch.statements
  const published = await client.contentItem.findMany({
    where: {
      ...{ programmeId: batch.programmeId, publishedId: { not: null } },
      id: { in: [batch.productId, batch.producerId].filter((each) => each !== null) },
    },
    select: { id: true },
  })
  const inBooks = (id: string | null) => (published.some((each) => each.id === id) ? id : null)
  const records = await recordsInForce(client, id)
  return {
    ...{ number: batch.number, productName: batch.productName, producerName: batch.producerName },
    ...{ productId: inBooks(batch.productId), producerId: inBooks(batch.producerId) },
    ...{ place: batch.place, quantity: batch.quantity, unit: batch.unit, sample: batch.sample },
    ...{ producedOn: batch.producedOn, shelfLifeDays: batch.shelfLifeDays, region, zone },
    state: batch.state as BatchState,
    releasedWithout: batch.releaseReason !== null,
    recall: recall ? recallOf(recall) : null,
    records: records
      .sort((a, b) => (a.day === b.day ? (a.recordId < b.recordId ? -1 : 1) : a.day < b.day ? -1 : 1))
      .flatMap((row) => {
        const { kind, day, words, place, agency, reportNumber, validUntil, version } = row
        if (!isRecordKind(kind)) return []
        const result = row.result as 'passed' | 'failed' | null
        return [{ kind, day, words, place, agency, reportNumber, result, validUntil, version }]
      }),
  }
}

const recallOf = ({
  kind,
  reason,
  advice,
  day,
}: Omit<RecallToShow, 'kind'> & { kind: string }): RecallToShow => ({
  kind: kind as RecallToShow['kind'],
  ...{ reason, advice, day },
})
