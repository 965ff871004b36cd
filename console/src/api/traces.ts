// 溯源: batches, their records, codes and recalls.
import type {
  TraceBatch,
  TraceBatchBody,
  TraceBatches,
  TraceBatchOpened,
  TraceCorrection,
  TraceRecall,
  TraceRecordBody,
} from '../../../miniprogram-api/contract/traces.ts'
import { ask } from './http.ts'
import { queryOf } from './people.ts'

export type {
  TraceBatch,
  TraceBatchBody,
  TraceBatchOpened,
  TraceRecordVersion,
} from '../../../miniprogram-api/contract/traces.ts'
export type BatchState = TraceBatch['state']
export type RecordKind = TraceBatchOpened['records'][number]['kind']
export type TraceLot = TraceBatchOpened['lots'][number]

const batch = (id: string) => `/v1/trace-batches/${encodeURIComponent(id)}`
const lot = (id: string) => `/v1/trace-lots/${encodeURIComponent(id)}`

export const readBatches = (asked: {
  programme: string
  state?: BatchState | undefined
  cursor?: string | undefined
}) => ask<TraceBatches>({ url: `/v1/trace-batches?${queryOf(asked)}` })
export const readBatch = (id: string) => ask<TraceBatchOpened>({ url: batch(id) })
export const openBatch = (body: TraceBatchBody) => ask<{ id: string }>({ url: '/v1/trace-batches', body })
export const releaseBatch = (id: string, reason: string) =>
  ask<unknown>({ url: `${batch(id)}/release`, body: { reason } })
export const closeBatch = (id: string) => ask<unknown>({ url: `${batch(id)}/closing`, body: {} })
export const addRecord = (id: string, body: TraceRecordBody) =>
  ask<unknown>({ url: `${batch(id)}/records`, body })
export const correctRecord = (recordId: string, body: TraceCorrection) =>
  ask<unknown>({ url: `/v1/trace-records/${encodeURIComponent(recordId)}/versions`, body })
export const makeLot = (id: string, body: { count: number; requestKey: string }) =>
  ask<{ id: string; repeated: boolean }>({ url: `${batch(id)}/lots`, body })
export const revokeCodes = (id: string, body: { reason: string; codes?: string[] }) =>
  ask<{ revoked: number }>({ url: `${lot(id)}/revocation`, body })
export const recallBatch = (id: string, body: TraceRecall) =>
  ask<unknown>({ url: `${batch(id)}/recall`, body })
export const liftRecall = (id: string, body: { reason: string; day: string }) =>
  ask<unknown>({ url: `${batch(id)}/recall-lifting`, body })

export const evidenceAddress = (versionId: string) =>
  `/v1/trace-record-versions/${encodeURIComponent(versionId)}/file`
export const lotFileAddress = (id: string, format: 'xlsx' | 'csv') => `${lot(id)}/file?${queryOf({ format })}`
export const lotSheetAddress = (id: string) => `${lot(id)}/sheet`
export const codeAddress = (code: string) => `/t/${code.replaceAll('-', '')}`
