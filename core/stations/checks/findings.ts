// What a rule may find odd about a station's day: as it is kept in a flag, shown to staff and asked about.
import { z } from 'zod'
import { daySchema } from '../../values/days.ts'
import { type DayNumber, dayNumberNames, dayNumbersSchema } from '../ledger/day-ledger.ts'

const number = z.enum(dayNumberNames as [DayNumber, ...DayNumber[]])
const side = z.enum(['purchase', 'sale', 'service'])
/** Orders or pieces; of money, fen. */
const quantity = z.number()

const tenfoldSchema = z.object({
  kind: z.literal('tenfold'),
  found: z.array(
    z.object({
      number,
      value: quantity,
      /** The median of the days on which there was any. */
      usual: quantity,
      days: z.int(),
      /** What it would be without the slip. */
      meant: quantity,
      /** `real`: something else of the day speaks for it, so nobody is asked. */
      likely: z.enum(['slip', 'real']),
    }),
  ),
})

const pricePerOrderSchema = z.object({
  kind: z.literal('pricePerOrder'),
  found: z.array(
    z.object({
      side,
      fen: quantity,
      orders: quantity,
      /** Fen an order, the median. */
      usual: quantity,
      days: z.int(),
      /** The number that a single slip would explain; null where none does. */
      meant: z.object({ number, value: quantity }).nullable(),
    }),
  ),
})

const directionSchema = z.object({
  kind: z.literal('direction'),
  /** What the station nearly always does. */
  usual: z.enum(['purchase', 'sale']),
  orders: quantity.optional(),
  fen: quantity.optional(),
  /** On so many of its days with trade. */
  onDays: z.int(),
  days: z.int(),
})

const amountWithoutOrdersSchema = z.object({
  kind: z.literal('amountWithoutOrders'),
  found: z.array(z.object({ side, missing: z.enum(['orders', 'amount']), both: z.int(), days: z.int() })),
})

const sameNumbersSchema = z.object({
  kind: z.literal('sameNumbers'),
  from: daySchema,
  days: z.int(),
  numbers: dayNumbersSchema,
  /** Days of which somebody said 跟昨天一样. */
  saidOpenly: z.array(daySchema),
})

const samePhotoSchema = z.object({
  kind: z.literal('samePhoto'),
  found: z.array(
    z.object({
      attachmentId: z.string(),
      firstId: z.string(),
      /** Where it was used first. */
      first: z.object({ stationId: z.string(), day: daySchema }),
    }),
  ),
})

const oneSenderSchema = z.object({
  kind: z.literal('oneSender'),
  personId: z.string(),
  /** Not their own, within the week up to this report. */
  stationIds: z.array(z.string()),
})

export const findingSchema = z.discriminatedUnion('kind', [
  tenfoldSchema,
  pricePerOrderSchema,
  directionSchema,
  amountWithoutOrdersSchema,
  sameNumbersSchema,
  samePhotoSchema,
  oneSenderSchema,
])
export type Finding = z.infer<typeof findingSchema>
export type FlagKind = Finding['kind']
export type FindingOf<Kind extends FlagKind> = Extract<Finding, { kind: Kind }>

/** Found in a day's numbers and those before it. */
export const kindsOfNumbers = [
  ...(['tenfold', 'pricePerOrder', 'direction', 'amountWithoutOrders', 'sameNumbers'] as const),
] satisfies FlagKind[]

/**
 * What was found, in short and without what is usual: a settlement holds as long as this stays the same, whatever the
 * other days become.
 */
export function printOf(finding: Finding): string {
  switch (finding.kind) {
    case 'tenfold':
      return finding.found.map(({ number: name, value }) => `${name}=${value}`).join(' ')
    case 'pricePerOrder':
      return finding.found.map(({ side: of, fen, orders }) => `${of}=${fen}/${orders}`).join(' ')
    case 'direction':
      return `${finding.usual} ${finding.orders ?? ''}/${finding.fen ?? ''}`
    case 'amountWithoutOrders':
      return finding.found.map(({ side: of, missing }) => `${of} ${missing}`).join(' ')
    case 'sameNumbers':
      return `${finding.from} ${JSON.stringify(finding.numbers)}`
    case 'samePhoto':
      return finding.found.map(({ attachmentId }) => attachmentId).join(' ')
    case 'oneSender':
      return finding.personId
  }
}
