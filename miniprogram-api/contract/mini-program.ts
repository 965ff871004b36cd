// Wire types of the mini-program's sign-in: tokens, devices, and whom its user stands for.
import { z } from 'zod'

const text = (most: number) => z.string().trim().min(1).max(most)
const token = z.string().min(20).max(100)

export const wechatSignInBodySchema = z.strictObject({
  /** Of `wx.login`. */
  code: text(200),
  /** As its owner would call it: 华为 Mate 60. From the request where it is left out. */
  device: text(40).optional(),
})
export const renewalBodySchema = z.strictObject({ refresh: token })

export const tokensSchema = z
  .object({
    /** Bearer token of each request. */
    access: z.string(),
    accessUntil: z.iso.datetime(),
    /** Works once: the answer brings the next. */
    refresh: z.string(),
    refreshUntil: z.iso.datetime(),
  })
  .meta({ id: 'Tokens' })

const ownPersonSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    programme: z.object({ key: z.string(), name: z.string(), region: z.string() }),
    /** In force now; staff are none here. */
    roles: z.array(z.enum(['operator', 'trainee'])),
  })
  .meta({ id: 'OwnPerson' })

export const miniProgramMeSchema = z
  .object({
    /** Whom this WeChat stands for; nobody before it is linked. */
    people: z.array(ownPersonSchema),
    /** For which of them this device acts; null while there is nobody. */
    actingId: z.string().nullable(),
  })
  .meta({ id: 'MiniProgramMe' })

export const actingBodySchema = z.strictObject({ personId: text(60) })
export const bindCodeBodySchema = z.strictObject({ code: text(40) })
export const phoneLinkBodySchema = z
  .strictObject({
    /** Key of the programme. */
    programme: text(60),
    /** Of the phone-number button; left out after `whosePhone`, where only the name was missing. */
    ticket: text(200).optional(),
    name: text(40).optional(),
  })
  .meta({ id: 'PhoneLink' })

export const linkedSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    /** False where they were linked already. */
    fresh: z.boolean(),
  })
  .meta({ id: 'Linked' })

export const ownPersonParamsSchema = z.strictObject({ personId: text(60) })
export const deviceParamsSchema = z.strictObject({ id: text(60) })

const deviceSchema = z
  .object({
    id: z.string(),
    device: z.string(),
    createdAt: z.iso.datetime(),
    lastSeenAt: z.iso.datetime(),
    /** The one that asks. */
    current: z.boolean(),
  })
  .meta({ id: 'Device' })

export const devicesSchema = z.object({ items: z.array(deviceSchema) }).meta({ id: 'Devices' })

export type TokensAnswer = z.infer<typeof tokensSchema>
export type MiniProgramMe = z.infer<typeof miniProgramMeSchema>
