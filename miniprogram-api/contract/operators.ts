// Wire types of who runs which station, and of what is open when somebody hands over.
import { z } from 'zod'

const instant = z.iso.datetime()
const id = z.string().min(1).max(60)

export const operatorsQuerySchema = z.strictObject({ programme: z.string().min(1).max(60) })
export const stationIdParamsSchema = z.strictObject({ id })
export const staffIdParamsSchema = z.strictObject({ personId: id })

const tenureSchema = z
  .object({
    personId: z.string(),
    name: z.string(),
    since: instant,
    /** Rights end then; null while they run it. */
    until: instant.nullable(),
    state: z.enum(['now', 'later', 'before']),
    /** When it was said, and by whom; null where it came with the roster. */
    changedAt: instant.nullable(),
    changedBy: z.string().nullable(),
  })
  .meta({ id: 'Tenure' })

const stationSchema = z.object({ id: z.string(), name: z.string(), township: z.string() })

/** Those who run it now or will, then those who did. */
export const stationOperatorsSchema = z
  .object({ station: stationSchema, operators: z.array(tenureSchema) })
  .meta({ id: 'StationOperators' })

export const operatorsSchema = z.object({ items: z.array(stationOperatorsSchema) }).meta({ id: 'Operators' })

export const operatorBodySchema = z.strictObject({
  personId: id,
  /** Nobody leaves. */
  adds: z.boolean().default(false),
  /** Who leaves; everybody else where it is left out. */
  leaverId: id.optional(),
  /** From the beginning of that day; at once where it is left out. */
  from: z.iso.date().optional(),
})

export const operatorEndBodySchema = z.strictObject({ personId: id, from: z.iso.date().optional() })

export const changedSchema = z
  .object({
    came: z.array(z.string()),
    left: z.array(z.string()),
    /** How whoever takes over was told; null where nobody was new. */
    told: z.enum(['private', 'room', 'muted', 'unreachable', 'repeated', 'kept']).nullable(),
  })
  .meta({ id: 'OperatorsChanged' })

const itemSchema = z
  .object({
    kind: z.enum([
      ...(['missingDay', 'undecidedDay', 'oddDay', 'question', 'dialog', 'followUp'] as const),
      ...(['broadcast', 'class', 'district'] as const),
    ]),
    person: z.string().nullable(),
    what: z.string(),
    day: z.iso.date(),
  })
  .meta({ id: 'HandoverItem' })

export const handoverSchema = z
  .object({ of: z.string(), items: z.array(itemSchema) })
  .meta({ id: 'Handover' })

export type Tenure = z.infer<typeof tenureSchema>
export type StationOperators = z.infer<typeof stationOperatorsSchema>
export type OperatorsChangedAnswer = z.infer<typeof changedSchema>
export type Handover = z.infer<typeof handoverSchema>
export type HandoverItem = z.infer<typeof itemSchema>
