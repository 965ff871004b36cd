// Wire types of the follow-ups: what is due, whom to phone, what a visit found, and what is known of somebody.
import { z } from 'zod'

const day = z.iso.date()
const count = z.int().min(0)

export const maxDue = 500

export const followUpsQuerySchema = z.strictObject({
  programme: z.string().min(1).max(60),
  limit: z.coerce.number().int().min(1).max(maxDue).default(100),
})

const dueFields = {
  id: z.string(),
  personId: z.string(),
  name: z.string(),
  village: z.string().nullable(),
  /** Key of the plan by which it fell due. */
  plan: z.string(),
  course: z.string().nullable(),
  dueOn: day,
}

export const dueSchema = z
  .object({
    items: z.array(
      z.object({ ...dueFields, state: z.enum(['due', 'asked', 'handedOver']) }).meta({ id: 'FollowUpDue' }),
    ),
  })
  .meta({ id: 'FollowUpsDue' })

const callSchema = z
  .object({
    ...dueFields,
    /** noFriend: the bot can't write to them alone; noAnswer: asked and reminded, and nothing came. */
    reason: z.enum(['noFriend', 'noAnswer']),
    handedOverAt: z.iso.datetime().nullable(),
    /** `154****0001` for whoever doesn't make the calls; null where none is known. */
    phone: z.string().nullable(),
  })
  .meta({ id: 'Call' })

/** The longest handed over first. */
export const callsSchema = z.object({ items: z.array(callSchema) }).meta({ id: 'Calls' })

export const summaryQuerySchema = z.strictObject({
  programme: z.string().min(1).max(60),
  /** Both days count. */
  from: day.optional(),
  to: day.optional(),
})

export const summarySchema = z
  .object({
    /** inAll: so many visits; forEach: so many for each person that is followed. */
    basis: z.enum(['inAll', 'forEach']),
    target: count,
    /** What the contract counts, on its basis. */
    counted: count,
    visits: count,
    people: count,
    peopleDone: count,
    /** Attempts at which nobody answered: they never count. */
    unreached: count,
    /** The latest that people said they need, the newest first. */
    needs: z.array(
      z.object({
        personId: z.string(),
        name: z.string(),
        village: z.string().nullable(),
        needs: z.string(),
        day,
      }),
    ),
  })
  .meta({ id: 'FollowUpSummary' })

/** What a call or visit found: only what was stated. */
export const visitBodySchema = z.strictObject({
  personId: z.string().min(1).max(60),
  /** The programme's current day when it is left out. */
  day: day.optional(),
  method: z.enum(['电话', '上门', '微信', '视频']).optional(),
  /** False when nobody answered: kept, and never counted. */
  reached: z.boolean().default(true),
  openedShop: z.boolean().optional(),
  employed: z.boolean().optional(),
  monthlySalesFen: z.int().min(0).max(100_000_000_000).optional(),
  approximate: z.boolean().default(false),
  needs: z.string().trim().min(1).max(500).optional(),
  satisfaction: z.string().trim().min(1).max(50).optional(),
})

/** The visit as it stands now, with all that was said of it. */
export const visitSchema = z
  .object({
    id: z.string(),
    method: z.string().nullable(),
    reached: z.boolean(),
    openedShop: z.boolean().nullable(),
    employed: z.boolean().nullable(),
    monthlySalesFen: count.nullable(),
    approximate: z.boolean(),
    needs: z.string().nullable(),
    satisfaction: z.string().nullable(),
  })
  .meta({ id: 'FollowUpVisit' })

export const personParamsSchema = z.strictObject({ id: z.string().min(1).max(60) })

const factSchema = z
  .object({
    id: z.string(),
    kind: z.enum(['openedShop', 'employed', 'monthlySalesFen', 'needs', 'sells', 'incubated']),
    value: z.union([z.boolean(), z.string(), z.number()]),
    day,
    grade: z.enum(['self', 'staff', 'imported']),
    at: z.iso.datetime(),
    /** Set when its message was taken back, or said otherwise later: it no longer counts. */
    voidedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'PersonFact' })

/** With their history, the newest first. */
export const factsSchema = z.object({ items: z.array(factSchema) }).meta({ id: 'PersonFacts' })

export type FollowUpsDue = z.input<typeof dueSchema>
export type Calls = z.input<typeof callsSchema>
export type FollowUpSummary = z.input<typeof summarySchema>
export type VisitBody = z.output<typeof visitBodySchema>
export type Visit = z.input<typeof visitSchema>
export type PersonFacts = z.input<typeof factsSchema>
