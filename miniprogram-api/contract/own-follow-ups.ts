// Wire types of the follow-ups that one may answer by a form, as in chat.
import { z } from 'zod'

const day = z.iso.date()
const id = z.string().trim().min(1).max(60)
const step = z.string().min(1).max(40)

const dueFields = {
  id: z.string(),
  title: z.string(),
  /** Null where it follows no course. */
  course: z.string().nullable(),
  dueOn: day,
  /** handedOver: staff will phone; an answer here spares them that. */
  state: z.enum(['due', 'asked', 'handedOver']),
}

/** The oldest first. */
export const ownFollowUpsSchema = z
  .object({ items: z.array(z.object(dueFields)).max(20) })
  .meta({ id: 'OwnFollowUps' })

export const ownFollowUpParamsSchema = z.strictObject({ id })

const amount = z.strictObject({
  fen: z.int().min(0).max(100_000_000_000),
  /** 大概 */
  approximate: z.literal(true).optional(),
})

/**
 * choice: its `n`; yesNo: a boolean; amount: fen; number and scale (1–5): a number; text: words, empty for 没有.
 * Null: left out.
 */
const answerSchema = z.union([
  z.boolean(),
  z.number().min(0).max(1_000_000_000),
  z.string().max(500),
  amount,
  z.null(),
])
const answeredSchema = z.strictObject({ step, answer: answerSchema })

const stepSchema = z.object({
  key: z.string(),
  kind: z.enum(['choice', 'yesNo', 'amount', 'number', 'scale', 'text']),
  ask: z.string(),
  /** By their numbers, 1 to 9. */
  choices: z.array(z.object({ n: z.int(), label: z.string() })).max(9),
  optional: z.boolean(),
  /** The key of the question that follows; null: that was the last. */
  next: z.object({
    when: z.array(z.object({ choice: z.int(), to: z.string().nullable() })).max(9),
    else: z.string().nullable(),
  }),
})

export const followUpFormSchema = z
  .object({
    ...dueFields,
    /** Which version these questions are: sent back with the answers. */
    form: z.string(),
    /** From the first on, each leads to the next. */
    steps: z.array(stepSchema).min(1).max(12),
    /** What was answered in chat already. */
    given: z.array(z.object({ step: z.string(), answer: answerSchema })).max(12),
  })
  .meta({ id: 'FollowUpForm' })

export const followUpReplyBodySchema = z.strictObject({
  form: id,
  /** In the order of the questions that were reached. */
  answers: z.array(answeredSchema).max(12),
  /** 不答了: ends it here; what is answered stays. */
  stop: z.literal(true).optional(),
})

export const followUpRepliedSchema = z
  .object({
    /** To be shown. */
    says: z.string(),
  })
  .meta({ id: 'FollowUpReplied' })

export type FollowUpFormAnswer = z.input<typeof followUpFormSchema>
