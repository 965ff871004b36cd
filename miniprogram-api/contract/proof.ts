// Wire types of a file that staff bring in to prove something: a screenshot, a photo or a PDF.
import { z } from 'zod'

/** In base64 a third more. */
export const maxProofBodyBytes = 7_000_000

export const proofBodySchema = z.strictObject({
  name: z.string().trim().min(1).max(100),
  bytes: z.base64().min(1).max(maxProofBodyBytes),
})
