// The records of a batch and their versions.
import { evidenceType, openEvidence, saveEvidence } from '../../../core/brand/trace/evidence-files.ts'
import { addRecord, correctRecord, type Evidence } from '../../../core/brand/trace/keep-record.ts'
import * as reads from '../../../core/brand/trace/trace-reads.ts'
import { authorize } from '../../../core/people/policy.ts'
import type { Deps } from '../../../core/platform/deps.ts'
import { Problem } from '../../../core/values/problem.ts'
import { doneSchema } from '../../contract/session.ts'
import * as contract from '../../contract/traces.ts'
import { type Endpoint, endpoint } from '../../http/endpoint.ts'
import { FileAnswer, fileSchema } from '../../http/file-answer.ts'
import { inWork } from '../../http/in-work.ts'
import { mayOfBatch } from './may-of-batch.ts'

async function keptEvidence(
  deps: Deps,
  given: { name: string; bytes: string } | null,
): Promise<Evidence | null> {
  if (!given) return null
  const bytes = Buffer.from(given.bytes, 'base64')
  if (bytes.length > contract.maxEvidenceBytes)
    throw new Problem('tooLarge', { thing: 'evidence', limit: contract.maxEvidenceBytes })
  const mime = evidenceType(bytes)
  const words = '附件只收图片（png、jpg）和 PDF'
  if (!mime) throw new Problem('traceRefused', { reason: 'no picture and no PDF', words })
  return { name: given.name, mime, hash: await saveEvidence(deps, bytes) }
}

const factsOf = ({
  evidence: _,
  amountFen,
  ...facts
}: ReturnType<typeof contract.traceRecordBodySchema.parse>) => ({
  ...facts,
  amountFen: amountFen === null ? null : BigInt(amountFen),
})

const recorded = endpoint({
  params: contract.traceParamsSchema,
  method: 'post',
  path: '/v1/trace-batches/:id/records',
  summary: '给一批记一条：投入品、生产、检测、贮存、运输、销售',
  body: contract.traceRecordBodySchema,
  maxBodyBytes: contract.maxEvidenceBodyBytes,
  answers: contract.traceIdSchema,
  problems: [404, 409, 413],
  authorize: mayOfBatch('change traces'),
  handle: async (ask) => {
    const evidence = await keptEvidence(ask.deps, ask.body.evidence)
    const facts = factsOf(ask.body)
    return {
      id: await inWork(ask, ask.found.programmeId, (work) =>
        addRecord(work, ask.found.id, { facts, evidence }),
      ),
    }
  },
})

const corrected = endpoint({
  method: 'post',
  path: '/v1/trace-records/:id/versions',
  summary: '更正一条记录：新的一版，原来的留着',
  params: contract.traceParamsSchema,
  body: contract.traceCorrectionSchema,
  maxBodyBytes: contract.maxEvidenceBodyBytes,
  answers: doneSchema,
  problems: [404, 409, 413],
  authorize: async ({ deps, params, actorIn }) => {
    const record = await reads.recordById(deps.database.client, params.id)
    authorize(actorIn(record.programmeId), 'change traces')
    return record
  },
  handle: async (ask) => {
    const { reason, gone, ...body } = ask.body
    const evidence = await keptEvidence(ask.deps, body.evidence)
    const correction = { facts: factsOf(body), evidence, reason, gone }
    await inWork(ask, ask.found.programmeId, (work) => correctRecord(work, ask.found.recordId, correction))
    return { done: true } as const
  },
})

const evidenceFile = endpoint({
  method: 'get',
  path: '/v1/trace-record-versions/:id/file',
  summary: '一条记录的附件，如检测报告',
  params: contract.traceParamsSchema,
  answers: fileSchema,
  mediaType: ['image/png', 'image/jpeg', 'application/pdf'],
  problems: [404],
  authorize: async ({ deps, params, actorIn }) => {
    const version = await reads.versionById(deps.database.client, params.id)
    authorize(actorIn(version.programmeId), 'read traces')
    return version
  },
  handle: async ({ deps, found }) => {
    const { fileHash, fileMime, fileName } = found
    if (!fileHash || !fileMime) throw new Problem('notFound', { thing: 'evidence', id: found.id })
    return new FileAnswer(fileMime, await openEvidence(deps, fileHash), fileName ?? '附件')
  },
})

export const traceRecordEndpoints: readonly Endpoint[] = [recorded, corrected, evidenceFile]
