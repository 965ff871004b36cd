// Records of a batch. A record is put right by a new version of it, and both are kept. Steps.
import { authorize } from '../../people/policy.ts'
import type { Work } from '../../platform/work.ts'
import type { Day } from '../../values/days.ts'
import { Problem } from '../../values/problem.ts'
import { mostRecords } from './batch-limits.ts'
import { lockedBatch, personOf, refuseDayToCome } from './open-batch.ts'
import * as store from './trace-store.ts'
import type { RecordKind } from './trace-words.ts'

export interface RecordFacts {
  kind: RecordKind
  day: Day
  statedBy: string
  words: string
  place: string | null
  agency: string | null
  reportNumber: string | null
  result: 'passed' | 'failed' | null
  validUntil: Day | null
  note: string | null
  amountFen: bigint | null
}

export interface Evidence {
  name: string
  mime: string
  hash: string
}

export interface Correction {
  facts: RecordFacts
  /** Null: the evidence stays what it was. */
  evidence: Evidence | null
  reason: string
  /** The record is struck out. */
  gone: boolean
}

const fileOf = (evidence: Evidence | null) => ({
  fileHash: evidence?.hash ?? null,
  fileMime: evidence?.mime ?? null,
  fileName: evidence?.name ?? null,
})

/** As events have it. */
const told = ({ amountFen, ...facts }: RecordFacts, fileHash: string | null) => ({
  ...facts,
  amountFen: amountFen === null ? null : Number(amountFen),
  fileHash,
})

function refuseUnfit(work: Work, facts: RecordFacts): void {
  refuseDayToCome(work, facts.day, 'day')
  const inspection = facts.kind === 'inspection'
  if (inspection && facts.result === null)
    throw new Problem('invalidInput', { where: 'result', reason: 'an inspection has a result' })
  if (facts.validUntil !== null && facts.validUntil < facts.day)
    throw new Problem('invalidInput', { where: 'validUntil', reason: 'before its day' })
}

/** Of no kind but an inspection. */
const fitting = (facts: RecordFacts): RecordFacts =>
  facts.kind === 'inspection'
    ? facts
    : { ...facts, agency: null, reportNumber: null, result: null, validUntil: null }

// Putting a record right is never refused for this.
async function refuseTooMany(work: Work, batchId: string): Promise<void> {
  if ((await store.countRecords(work.tx, batchId)) < mostRecords) return
  const words = `一批最多记${mostRecords}条记录，记满了；写错的可以更正`
  throw new Problem('traceRefused', { reason: 'too many records', words })
}

/** Step: returns the record's id. Throws `notFound`, `invalidInput`, and `traceRefused` where the batch is full of them. */
export async function addRecord(
  work: Work,
  batchId: string,
  { facts, evidence }: { facts: RecordFacts; evidence: Evidence | null },
): Promise<string> {
  authorize(work.actor, 'change traces')
  const batch = await lockedBatch(work, batchId)
  refuseUnfit(work, facts)
  await refuseTooMany(work, batch.id)
  const recordId = work.ids.next('trc')
  const kept = fitting(facts)
  await store.insertRecord(work.tx, {
    ...{ id: work.ids.next('trv'), programmeId: work.programme.id, batchId: batch.id, recordId, version: 1 },
    ...kept,
    ...fileOf(evidence),
    ...{ byPersonId: personOf(work), causeId: work.cause.id, at: work.now },
  })
  await store.changeBatch(work.tx, batch.id)
  const after = told(kept, evidence?.hash ?? null)
  work.changed({ type: 'traceRecord', id: recordId, before: null, after: { batchId, ...after } })
  return recordId
}

const factsOf = (row: store.RecordRow): RecordFacts => ({
  ...{ kind: row.kind as RecordKind, day: row.day, statedBy: row.statedBy, words: row.words },
  ...{ place: row.place, agency: row.agency, reportNumber: row.reportNumber },
  ...{ result: row.result as RecordFacts['result'], validUntil: row.validUntil },
  ...{ note: row.note, amountFen: row.amountFen },
})

/** Step: a new version. Throws `notFound`, `invalidInput`, and `conflict` where somebody was quicker. */
export async function correctRecord(work: Work, recordId: string, correction: Correction): Promise<void> {
  authorize(work.actor, 'change traces')
  const found = await store.findLastVersion(work.tx, work.programme.id, recordId)
  if (!found) throw new Problem('notFound', { thing: 'record', id: recordId })
  await lockedBatch(work, found.batchId)
  // What it was before may have become another while this waited.
  const last = (await store.findLastVersion(work.tx, work.programme.id, recordId)) ?? found
  const facts = fitting(correction.facts)
  refuseUnfit(work, facts)
  if (facts.kind !== last.kind)
    throw new Problem('invalidInput', { where: 'kind', reason: 'a record stays of its kind' })
  const file = correction.evidence
    ? fileOf(correction.evidence)
    : { fileHash: last.fileHash, fileMime: last.fileMime, fileName: last.fileName }
  const row = {
    ...{ id: work.ids.next('trv'), programmeId: work.programme.id, batchId: last.batchId, recordId },
    ...{ version: last.version + 1, reason: correction.reason, gone: correction.gone },
    ...facts,
    ...file,
    ...{ byPersonId: personOf(work), causeId: work.cause.id, at: work.now },
  }
  if (!(await store.insertRecord(work.tx, row)))
    throw new Problem('conflict', { thing: 'record', reason: 'another version came first' })
  await store.changeBatch(work.tx, last.batchId)
  work.changed({
    type: 'traceRecord',
    id: recordId,
    before: { ...told(factsOf(last), last.fileHash), gone: last.gone },
    after: { ...told(facts, file.fileHash), gone: correction.gone, reason: correction.reason },
  })
}
