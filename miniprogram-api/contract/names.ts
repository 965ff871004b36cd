// Wire types of what stations and people are called beside their names.
import { z } from 'zod'

const id = z.string().min(1).max(60)
const named = z.enum(['station', 'person'])
/** As staff type it. */
const nickname = z.string().trim().min(2).max(12)

export const nicknamesQuerySchema = z.strictObject({ programme: z.string().min(1).max(60) })

const nicknameSchema = z
  .object({
    nickname: z.string(),
    kind: named,
    /** Whose it is. */
    id: z.string(),
    name: z.string(),
    /** Null where it came with the roster. */
    taughtBy: z.string().nullable(),
    taughtAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Nickname' })

export const nicknamesSchema = z.object({ items: z.array(nicknameSchema) }).meta({ id: 'Nicknames' })

export const nicknameBodySchema = z.strictObject({
  programme: z.string().min(1).max(60),
  nickname,
  kind: named,
  id,
})

export type Nickname = z.infer<typeof nicknameSchema>
