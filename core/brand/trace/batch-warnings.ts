// 预警: what is wrong with a batch, for staff and for the decision to release it. Pure.
import { addDays, type Day } from '../../values/days.ts'

export interface InspectionOfBatch {
  day: Day
  result: 'passed' | 'failed'
  validUntil: Day | null
}

export interface BatchInView {
  state: string
  producedOn: Day
  shelfLifeDays: number | null
  /** Of its records in force. */
  inspections: readonly InspectionOfBatch[]
  releasedWithout: string | null
}

export type BatchWarning =
  | { kind: 'noInspection' }
  | { kind: 'inspectionFailed'; day: Day }
  | { kind: 'inspectionExpired'; day: Day }
  | { kind: 'shelfLifeEnding'; day: Day }
  | { kind: 'shelfLifePast'; day: Day }

/** The last day on which it is good; null where nobody said. */
export const bestBefore = ({
  producedOn,
  shelfLifeDays,
}: Pick<BatchInView, 'producedOn' | 'shelfLifeDays'>): Day | null =>
  shelfLifeDays === null ? null : addDays(producedOn, shelfLifeDays)

/** Of a long shelf life a month before its end, of a short one a fifth of it. */
const noticeDays = (shelfLifeDays: number): number => Math.min(30, Math.floor(shelfLifeDays / 5))

/** The inspection that counts: of the last day. A failed one on that day weighs more than a passed one. */
export function lastInspection(inspections: readonly InspectionOfBatch[]): InspectionOfBatch | null {
  const worse = (a: InspectionOfBatch, b: InspectionOfBatch) =>
    a.day !== b.day ? a.day > b.day : a.result === 'failed'
  return inspections.reduce<InspectionOfBatch | null>(
    (last, each) => (last === null || worse(each, last) ? each : last),
    null,
  )
}

function inspectionWarning(batch: BatchInView, today: Day): BatchWarning | null {
  const last = lastInspection(batch.inspections)
  if (!last) return { kind: 'noInspection' }
  if (last.result === 'failed') return { kind: 'inspectionFailed', day: last.day }
  if (last.validUntil !== null && last.validUntil < today)
    return { kind: 'inspectionExpired', day: last.validUntil }
  return null
}

function shelfLifeWarning(batch: BatchInView, today: Day): BatchWarning | null {
  const last = bestBefore(batch)
  if (last === null || batch.shelfLifeDays === null) return null
  if (last < today) return { kind: 'shelfLifePast', day: last }
  return addDays(last, -noticeDays(batch.shelfLifeDays)) <= today
    ? { kind: 'shelfLifeEnding', day: last }
    : null
}

/** A closed batch is sold and gone: nobody has to be warned. */
export function warningsOf(batch: BatchInView, today: Day): BatchWarning[] {
  if (batch.state === 'closed') return []
  return [inspectionWarning(batch, today), shelfLifeWarning(batch, today)].filter((each) => each !== null)
}

/** Why it can't be released as it is, in words; null when it can. */
export function releaseRefusal(batch: BatchInView, today: Day): string | null {
  const inspection = inspectionWarning(batch, today)
  if (inspection?.kind === 'noInspection')
    return '这一批还没有检测记录，先补上检测报告；真不用检测的，写明原因再放行'
  if (inspection?.kind === 'inspectionFailed') return '最近一次检测不合格，不能放行'
  if (inspection?.kind === 'inspectionExpired')
    return '检测报告过期了，重新检测以后再放行；不用重检的，写明原因'
  return shelfLifeWarning(batch, today)?.kind === 'shelfLifePast' ? '已经过了保质期，不能放行' : null
}

/** A reason makes up for an inspection that is missing, and for nothing else. */
export const reasonSuffices = (batch: BatchInView, today: Day): boolean =>
  inspectionWarning(batch, today)?.kind !== 'inspectionFailed' &&
  shelfLifeWarning(batch, today)?.kind !== 'shelfLifePast'
