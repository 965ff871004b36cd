// What a dialog keeps of the answers while it is under way. Pure.
import { z } from 'zod'

const amount = z.strictObject({ fen: z.int(), approximate: z.literal(true).optional() })

/** Null: the question was skipped. An empty text: there is nothing (没有). */
export const answerSchema = z.union([z.boolean(), z.number(), z.string(), amount, z.null()])
export type Answer = z.infer<typeof answerSchema>

export const progressSchema = z.object({
  /** In the order of the answering; the last one may be changed. */
  given: z.array(z.object({ step: z.string(), answer: answerSchema })).default([]),
  /** Answers to the question now open that did not fit it. */
  misses: z.int().default(0),
  /** The question now open was said once more after talk that was no answer. */
  nudged: z.boolean().default(false),
})
export type Progress = z.infer<typeof progressSchema>

export const fresh: Progress = { given: [], misses: 0, nudged: false }

/** The answers by step; of one that was given twice the last. */
export const answersOf = ({ given }: Progress): Record<string, Answer> =>
  Object.fromEntries(given.map(({ step, answer }) => [step, answer]))
