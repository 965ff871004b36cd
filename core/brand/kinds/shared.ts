// What the kinds of content have in common.
import { z } from 'zod'
import { Problem } from '../../values/problem.ts'

/** A document by its name in our files, and where in it: what stands there is no invention. */
export const sourcesSchema = z.array(z.object({ document: z.string(), place: z.string() })).default([])

export const common = {
  /** Invented for the demo: whoever sees it is told so. */
  sample: z.boolean().default(false),
  sources: sourcesSchema,
}

export const imageId = z.string().nullable().default(null)

/** Throws the Problem `invalidInput`. */
export function parsedBy<Schema extends z.ZodType>(schema: Schema) {
  return (content: unknown): z.output<Schema> => {
    const result = schema.safeParse(content)
    if (result.success) return result.data
    const [issue] = result.error.issues
    throw new Problem('invalidInput', {
      where: (issue?.path ?? []).join('.') || 'content',
      reason: issue?.message ?? 'invalid',
    })
  }
}

export const given = (...ids: (string | null)[]): string[] => ids.flatMap((id) => id ?? [])
