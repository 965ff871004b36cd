// Wire types of the simulated county's HTTP face (`/county/v1`). It listens on the loopback only, in a demo only.
import { z } from 'zod'

export const conversationKindSchema = z.enum(['stations', 'trainees', 'staff', 'private', 'unbound'])

export const countyMemberSchema = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(['operator', 'trainee', 'staff', 'unknown', 'bot']),
})

export const countyConversationSchema = z.object({
  id: z.string(),
  kind: conversationKindSchema,
  name: z.string(),
  members: z.array(countyMemberSchema),
})

export const countyConversationsSchema = z.object({ items: z.array(countyConversationSchema) })

/** 20,000 characters must pass: refusing a long message is the bot's business, not the wire's. */
const maxTextLength = 100_000
const maxImageBase64Length = 8_000_000

export const postMessageSchema = z
  .strictObject({
    conversationId: z.string().min(1),
    senderId: z.string().min(1),
    text: z.string().max(maxTextLength).optional(),
    /** Base64 of a PNG, JPEG, GIF or WebP. */
    image: z.base64().max(maxImageBase64Length).optional(),
    /** Sent again under the same id, the message is delivered again. */
    id: z.string().min(1).max(100).optional(),
    /** When WeChat says it was sent; the county's clock otherwise. */
    sentAt: z.iso.datetime({ offset: true }).optional(),
    mentionsBot: z.boolean().optional(),
  })
  .refine((m) => (m.text === undefined) !== (m.image === undefined), {
    message: 'either text or image',
    path: ['text'],
  })

export const countyMessageSchema = z.object({
  id: z.string(),
  cursor: z.string(),
  conversationId: z.string(),
  senderId: z.string(),
  kind: z.enum(['text', 'image', 'voice', 'recall']),
  text: z.string(),
  /** `data:` URL of an image, where there is one. */
  image: z.string().optional(),
  sentAt: z.iso.datetime(),
  fromBot: z.boolean(),
  /** Ids of the messages that this one answers. */
  inReplyTo: z.array(z.string()),
})

export const countyMessagesSchema = z.object({ items: z.array(countyMessageSchema), next: z.string() })

export const recordedSchema = z.object({
  type: z.string(),
  id: z.string(),
  before: z.unknown(),
  after: z.unknown(),
})

export const outcomeSchema = z.object({
  state: z.enum(['pending', 'done', 'parked']),
  intents: z.array(z.object({ intent: z.string(), fields: z.record(z.string(), z.unknown()) })),
  recorded: z.array(recordedSchema),
  /** Ids of the bot's messages that answer it. */
  replies: z.array(z.string()),
})

export const setClockSchema = z.strictObject({ now: z.iso.datetime({ offset: true }) })
export const clockSchema = z.object({ now: z.iso.datetime() })

export type CountyConversation = z.infer<typeof countyConversationSchema>
export type CountyMember = z.infer<typeof countyMemberSchema>
export type CountyMessage = z.infer<typeof countyMessageSchema>
export type PostMessage = z.infer<typeof postMessageSchema>
export type Outcome = z.infer<typeof outcomeSchema>
