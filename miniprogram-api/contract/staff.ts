// Wire types of the people who work on a programme, for its admins.
import { z } from 'zod'
import { roleSchema } from './session.ts'

const staffMemberSchema = z
  .object({
    personId: z.string(),
    name: z.string(),
    roles: z.array(z.object({ role: roleSchema, since: z.iso.datetime() })),
    /** Null while they have no account. */
    login: z.string().nullable(),
    /** The bot knows their WeChat id for sure. */
    wechat: z.boolean(),
  })
  .meta({ id: 'StaffMember' })

export const staffSchema = z.object({ items: z.array(staffMemberSchema) }).meta({ id: 'Staff' })

export const invitationBodySchema = z.strictObject({
  name: z.string().trim().min(1).max(30),
  role: roleSchema,
  /** For who is staff already: a login, or a new one, and no role. */
  personId: z.string().min(1).max(60).optional(),
})

export const invitationSchema = z
  .object({
    /** To be typed alone with the bot; ten minutes. */
    wechatCode: z.string(),
    /** The link is `#/join/CODE`; 24 hours. */
    accountCode: z.string(),
  })
  .meta({ id: 'StaffInvitation' })

export const roleParamsSchema = z.strictObject({ personId: z.string().min(1).max(60), role: roleSchema })

export type StaffMember = z.infer<typeof staffMemberSchema>
export type StaffInvitation = z.infer<typeof invitationSchema>
