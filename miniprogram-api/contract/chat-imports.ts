// Wire types of chat logs that are brought in: what one would bring, what became of it, and what it leaves to staff.
import { z } from 'zod'
import { fileTextSchema } from './files.ts'

const key = z.string().min(1).max(60)
const id = z.string().min(1).max(60)
const count = z.int().min(0)
const instant = z.iso.datetime()

/** 20 MB in base64, and what stands around it. */
export const maxLogBodyBytes = 27_000_000

export const chatImportsQuerySchema = z.strictObject({ programme: key })
export const chatImportParamsSchema = z.strictObject({ id })

export const chatLogBodySchema = z.strictObject({
  programme: key,
  /** Id or name of the group. */
  room: z.string().trim().min(1).max(100),
  fileName: z.string().trim().min(1).max(200),
  /** The file or the pasted words, in base64. */
  file: fileTextSchema,
  /** Of dates that have no year. */
  year: z.int().min(2000).max(2100).optional(),
  /** The day on which it was copied, from which 昨天 is reckoned. */
  copiedOn: z.iso.date().optional(),
})

export const chatRoomsSchema = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        name: z.string().nullable(),
        purpose: z.enum(['stations', 'trainees', 'staff']).nullable(),
      }),
    ),
  })
  .meta({ id: 'ChatRooms' })

export const chatPreviewSchema = z
  .object({
    room: z.object({ id: z.string(), name: z.string().nullable() }),
    /** Messages of words; those that are there already are among them. */
    messages: count,
    notText: count,
    known: count,
    firstSentAt: instant,
    lastSentAt: instant,
    senders: z.array(
      z.object({
        name: z.string(),
        messages: count,
        /** Whose they will be; null where staff have to say. */
        person: z.string().nullable(),
        bot: z.boolean(),
      }),
    ),
    /** The first of the lines that could not be read. */
    unread: z.array(z.object({ row: z.int().min(1), words: z.string() })),
    unreadCount: count,
  })
  .meta({ id: 'ChatPreview' })

const importShape = {
  id: z.string(),
  room: z.string().nullable(),
  fileName: z.string(),
  /** SHA-256 of the file, which isn't kept. */
  fileHash: z.string(),
  by: z.string().nullable(),
  createdAt: instant,
  firstSentAt: instant.nullable(),
  lastSentAt: instant.nullable(),
  rows: count,
  unread: count,
  known: count,
  taken: count,
  ignored: count,
  unmatched: count,
  refused: count,
  waiting: count,
  finished: z.boolean(),
}

export const chatImportSchema = z.object(importShape).meta({ id: 'ChatImport' })
export const chatImportsSchema = z.object({ items: z.array(chatImportSchema) }).meta({ id: 'ChatImports' })

/** Of all imports of that group. */
export const chatImportDetailSchema = z
  .object({
    ...importShape,
    senders: z.array(
      z.object({
        aliasId: z.string(),
        name: z.string(),
        messages: count,
        firstSentAt: instant,
        lastSentAt: instant,
      }),
    ),
    refusedMessages: z.array(
      z.object({
        id: z.string(),
        sender: z.string(),
        sentAt: instant,
        text: z.string().nullable(),
        /** What the bot would have answered. */
        note: z.string().nullable(),
      }),
    ),
    undecided: z.array(
      z.object({
        questionId: z.string(),
        station: z.string(),
        day: z.iso.date(),
        sender: z.string(),
        text: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'ChatImportDetail' })

export const senderAssignmentSchema = z.strictObject({ personId: id })
export const senderAssignedSchema = z.object({ again: count }).meta({ id: 'SenderAssigned' })
export const daysDecidedSchema = z.object({ days: count }).meta({ id: 'DaysDecided' })
export const dayMeaningSchema = z.strictObject({ meaning: z.enum(['parts', 'totals']) })

export type ChatRooms = z.infer<typeof chatRoomsSchema>
export type ChatPreview = z.infer<typeof chatPreviewSchema>
export type ChatImport = z.infer<typeof chatImportSchema>
export type ChatImportDetail = z.infer<typeof chatImportDetailSchema>
export type ChatLogBody = z.input<typeof chatLogBodySchema>
