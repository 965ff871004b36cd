// Wire types of what one agrees to.
import { z } from 'zod'

const consentPurposeSchema = z.enum(['phone', 'evidence', 'publicity', 'followUp'])
export const consentParamsSchema = z.strictObject({ purpose: consentPurposeSchema })
export const consentBodySchema = z.strictObject({ given: z.boolean() })

/** none: never said; asked: and not answered, which is no consent. */
const consentStateSchema = z.enum(['none', 'asked', 'given', 'refused'])
export const consentsSchema = z
  .object({
    phone: consentStateSchema,
    evidence: consentStateSchema,
    publicity: consentStateSchema,
    followUp: consentStateSchema,
  })
  .meta({ id: 'Consents' })
