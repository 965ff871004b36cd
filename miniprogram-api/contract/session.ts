// Wire types of signing in: who is signed in, in which browsers.
import { z } from 'zod'

export const roleSchema = z.enum(['admin', 'staff', 'auditor']).meta({ id: 'StaffRole' })

const login = z.string().min(1).max(60)
const password = z.string().min(1).max(200)

export const signInBodySchema = z.strictObject({ login, password })
export const joinBodySchema = z.strictObject({ code: z.string().min(1).max(60), login, password })
export const passwordBodySchema = z.strictObject({ current: password, password })
export const sessionParamsSchema = z.strictObject({ id: z.string().min(1).max(60) })

const meSchema = z
  .object({
    login: z.string(),
    personId: z.string(),
    name: z.string(),
    /** In force now. */
    roles: z.array(roleSchema),
    programme: z.object({ key: z.string(), name: z.string(), region: z.string() }),
  })
  .meta({ id: 'Me' })

export const sessionSchema = z
  .object({
    /** Whether this is the demo county, in which there is a demo account. */
    demo: z.boolean(),
    /** Who is signed in; null for nobody. */
    me: meSchema.nullable(),
  })
  .meta({ id: 'Session' })

const listedSessionSchema = z
  .object({
    id: z.string(),
    /** Which browser, as its owner would call it. */
    client: z.string(),
    createdAt: z.iso.datetime(),
    lastSeenAt: z.iso.datetime(),
    /** The one that asks. */
    current: z.boolean(),
  })
  .meta({ id: 'ListedSession' })

export const sessionsSchema = z.object({ items: z.array(listedSessionSchema) }).meta({ id: 'Sessions' })

/** It was done, and there is nothing to tell of it. */
export const doneSchema = z.object({ done: z.literal(true) }).meta({ id: 'Done' })

export type Me = z.infer<typeof meSchema>
export type Session = z.infer<typeof sessionSchema>
export type ListedSession = z.infer<typeof listedSessionSchema>
export type StaffRole = z.infer<typeof roleSchema>
