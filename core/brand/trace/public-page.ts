// What whoever scans a package is shown: the batch's part, which all of its codes share, and the code's own. Pure.
import type { Day } from '../../values/days.ts'
import { bestBefore } from './batch-warnings.ts'
import { type BatchState, fullDay, publicWords, type RecordKind, recordKindNames } from './trace-words.ts'

export interface BatchToShow {
  number: string
  /** In the brand's books, where the public finds them there. */
  productId: string | null
  productName: string
  producerId: string | null
  producerName: string
  place: string
  quantity: number
  unit: string
  producedOn: Day
  shelfLifeDays: number | null
  state: BatchState
  sample: boolean
  releasedWithout: boolean
  region: string
  zone: string
  records: readonly RecordToShow[]
  /** The last of them holds. */
  recall: RecallToShow | null
}

export interface RecordToShow {
  kind: RecordKind
  day: Day
  words: string
  place: string | null
  agency: string | null
  reportNumber: string | null
  result: 'passed' | 'failed' | null
  validUntil: Day | null
  version: number
}

export interface RecallToShow {
  kind: 'recalled' | 'widened' | 'lifted'
  reason: string
  advice: string
  day: Day
}

export type NoticeKind =
  | 'recalled'
  | 'revoked'
  | 'places'
  | 'notReleased'
  | 'expired'
  | 'noInspection'
  | 'recallLifted'
  | 'sample'

export interface Notice {
  kind: NoticeKind
  words: string
}

export interface PublicBatch {
  productId: string | null
  producerId: string | null
  product: string
  producer: string
  region: string
  batch: {
    number: string
    place: string
    quantity: number
    unit: string
    producedOn: Day
    bestBefore: Day | null
    state: BatchState
  }
  records: PublicRecord[]
  /** Of the batch: above those of the code, and below them. */
  first: Notice[]
  last: Notice[]
}

export interface PublicRecord {
  kind: RecordKind
  name: string
  day: Day
  words: string
  place: string | null
  agency: string | null
  reportNumber: string | null
  result: 'passed' | 'failed' | null
  validUntil: Day | null
  /** It was put right once. */
  corrected: boolean
}

export function publicBatch(batch: BatchToShow, today: Day): PublicBatch {
  const { number, quantity, unit, producedOn, state } = batch
  const last = bestBefore(batch)
  return {
    ...{ productId: batch.productId, producerId: batch.producerId },
    product: publicWords(batch.productName),
    producer: publicWords(batch.producerName),
    region: batch.region,
    batch: { number, place: publicWords(batch.place), quantity, unit, producedOn, bestBefore: last, state },
    records: batch.records.map(publicRecord),
    first: recallNotices(batch),
    last: [
      ...(state === 'open'
        ? [notice('notReleased', '这一批还没有放行销售。买到了的话，请先问问卖家，也可以打12315')]
        : []),
      ...(last !== null && last < today
        ? [notice('expired', `保质期到${fullDay(last)}，已经过了，别再吃了`)]
        : []),
      ...(batch.releasedWithout ? [notice('noInspection', '这一批放行时没有检测报告')] : []),
      ...(batch.recall?.kind === 'lifted' ? [notice('recallLifted', liftedWords(batch.recall))] : []),
      ...(batch.sample ? [notice('sample', '这是演示用的样品，不是真的商品')] : []),
    ],
  }
}

const notice = (kind: NoticeKind, words: string): Notice => ({ kind, words })

const recallNotices = ({ state, recall }: BatchToShow): Notice[] =>
  state === 'recalled' && recall
    ? [
        notice(
          'recalled',
          `这一批在${fullDay(recall.day)}召回了，别再吃、别再卖。原因：${publicWords(recall.reason)}。怎么办：${publicWords(recall.advice)}`,
        ),
      ]
    : []

const liftedWords = ({ day, reason }: RecallToShow): string =>
  `这一批召回过，${fullDay(day)}已经解除：${publicWords(reason)}`

const publicRecord = (record: RecordToShow): PublicRecord => ({
  kind: record.kind,
  name: recordKindNames[record.kind],
  day: record.day,
  words: publicWords(record.words),
  place: record.place && publicWords(record.place),
  agency: record.agency && publicWords(record.agency),
  reportNumber: record.reportNumber,
  result: record.result,
  validUntil: record.validUntil,
  corrected: record.version > 1,
})

export interface CodeInView {
  scans: number
  places: number
  revoked: boolean
}

/** In so many places no one package can have been. A phone alone may show up in two or three, at home and on the way. */
export const tooManyPlaces = 8

export function noticesOf(batch: PublicBatch, { places, scans, revoked }: CodeInView): Notice[] {
  return [
    ...batch.first,
    ...(revoked
      ? [notice('revoked', '这个码已经作废，贴着它的货可能不是原来的。先别吃，问问卖家，也可以打12315')]
      : []),
    ...(places >= tooManyPlaces
      ? [
          notice(
            'places',
            `这个码在${places >= mostPlaces ? `${mostPlaces}个以上` : `${places}个`}不同的地方被扫过，一共${scans}次，可能被人复印了。看看包装和封口是不是原样，拿不准就问卖家，也可以打12315`,
          ),
        ]
      : []),
    ...batch.last,
  ]
}

/** More are not kept. */
export const mostPlaces = 20
