// Wire types of who of the staff looks after which township.
import { z } from 'zod'

const districtSchema = z
  .object({
    townshipId: z.string(),
    township: z.string(),
    stations: z.number().int(),
    people: z.array(z.object({ personId: z.string(), name: z.string(), since: z.iso.datetime() })),
  })
  .meta({ id: 'District' })

export const districtsSchema = z.object({ items: z.array(districtSchema) }).meta({ id: 'Districts' })

export const districtParamsSchema = z.strictObject({ townshipId: z.string().min(1).max(60) })

export const districtBodySchema = z.strictObject({
  /** From now on; who did before and is not among them does no more. */
  personIds: z.array(z.string().min(1).max(60)).max(20),
})

export type District = z.infer<typeof districtSchema>
