// Wire types of subscription messages: what somebody allows, and what became of them.
import { z } from 'zod'

const kind = z.enum(['nextClass', 'certificate', 'movedUp', 'followUp'])

export const noticeGrantsBodySchema = z.strictObject({
  /** What `wx.requestSubscribeMessage` returned, by template id. */
  results: z
    .record(
      z.string().min(1).max(100),
      z.enum(['accept', 'acceptWithAudio', 'acceptWithAlert', 'reject', 'ban', 'filter']),
    )
    .refine((results) => Object.keys(results).length >= 1 && Object.keys(results).length <= 10, {
      error: 'one to ten templates',
    }),
})

/** Of the kinds that this installation has templates for. */
export const noticeGrantsSchema = z
  .object({
    items: z
      .array(
        z.object({
          kind,
          /** To ask for. */
          templateId: z.string(),
          /** So many may still be sent. */
          left: z.int().min(0),
        }),
      )
      .max(10),
  })
  .meta({ id: 'NoticeGrants' })

export const maxNotices = 100
const state = z.enum(['queued', 'sending', 'sent', 'unknown', 'failed', 'cancelled'])

export const noticesQuerySchema = z.strictObject({
  programme: z.string().min(1).max(60),
  state: state.optional(),
  /** `next` of the page before. */
  cursor: z.string().min(1).max(60).optional(),
  limit: z.coerce.number().int().min(1).max(maxNotices).default(50),
})

/** The newest first. */
export const noticesSchema = z
  .object({
    items: z.array(
      z
        .object({
          id: z.string(),
          personId: z.string(),
          name: z.string(),
          kind,
          words: z.record(z.string(), z.string()),
          /** unknown: sent or not, nobody knows; never sent again. */
          state,
          createdAt: z.iso.datetime(),
          sentAt: z.iso.datetime().nullable(),
          error: z.string().nullable(),
        })
        .meta({ id: 'Notice' }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'Notices' })
