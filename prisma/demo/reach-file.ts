// What the demo county tells of its articles, the media and live sessions. Invented, all of it.
import { z } from 'zod'
import { liveKinds, livePlatforms } from '../../core/brand/live/live-rules.ts'
import { mentionLevels } from '../../core/brand/mentions/mention-levels.ts'

/** Whoever sees it is told so, wherever its title goes. */
const sample = z.string().startsWith('示例')
const text = z.string().trim().min(1)
const daysAgo = z.int().min(0)
const time = z.string().regex(/^\d{2}:\d{2}$/)

const fileSchema = z.strictObject({
  notice: text,
  articles: z.array(z.strictObject({ title: sample, summary: text, text, author: sample, daysAgo })),
  mentions: z.array(
    z.strictObject({
      ...{ outlet: sample, level: z.enum(mentionLevels), title: sample, film: z.boolean(), daysAgo },
      url: z.url().startsWith('https://example.cn/'),
    }),
  ),
  live: z.array(
    z.strictObject({
      ...{ title: sample, kind: z.enum(liveKinds), platform: z.enum(livePlatforms), host: sample },
      ...{ products: z.array(text), inDays: z.int(), from: time, to: time },
      results: z.strictObject({ viewers: z.int(), orders: z.int() }).nullable(),
    }),
  ),
})

export type DemoReach = z.infer<typeof fileSchema>

export const parseDemoReach = (file: unknown): DemoReach => fileSchema.parse(file)
