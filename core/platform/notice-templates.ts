// The templates of subscription messages that an installation was granted by WeChat, as its environment has them. Pure.
import { z } from 'zod'

export const noticeKinds = ['nextClass', 'certificate', 'movedUp', 'followUp'] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** What a notice may say; each kind has some of them. */
const word = z.enum(['course', 'time', 'place', 'number', 'day', 'note'])
export type NoticeWord = z.infer<typeof word>
export type NoticeWords = Partial<Record<NoticeWord, string>>

const templateSchema = z.strictObject({
  id: z.string().regex(/^[\w-]{10,100}$/),
  /** WeChat's name of a field (thing1, time2) → what stands in it. */
  fields: z.record(z.string().regex(/^[a-z_]+\d{1,3}$/), word),
  /** Page of the mini-program that it opens. */
  page: z.string().min(1).max(200).optional(),
})
export type NoticeTemplate = z.infer<typeof templateSchema>

export const noticeTemplatesSchema = z.partialRecord(z.enum(noticeKinds), templateSchema)
export type NoticeTemplates = z.infer<typeof noticeTemplatesSchema>

/** How much WeChat takes; a field that is too long fails the whole message. */
const longest: Record<string, number> = { thing: 20, character_string: 32, name: 10, phrase: 5 }

/** Every field has something in it: an empty one fails the whole message too. */
export function templateData(
  { fields }: NoticeTemplate,
  words: NoticeWords,
): Record<string, { value: string }> {
  return Object.fromEntries(
    Object.entries(fields).map(([field, name]) => {
      const most = longest[field.replace(/\d+$/, '')] ?? 100
      return [field, { value: clipped(words[name] ?? '', most) || '—' }]
    }),
  )
}

const clipped = (text: string, most: number): string => {
  const signs = [...text]
  return signs.length <= most ? text : `${signs.slice(0, most - 1).join('')}…`
}

/** In the demo county, where no WeChat looks at them. */
export const countyTemplates: NoticeTemplates = {
  nextClass: { id: 'county-next-class', fields: { thing1: 'course', time2: 'time', thing3: 'place' } },
  certificate: { id: 'county-certificate', fields: { thing1: 'course', character_string2: 'number' } },
  movedUp: { id: 'county-moved-up', fields: { thing1: 'course', thing2: 'note' } },
  followUp: { id: 'county-follow-up', fields: { thing1: 'course', thing2: 'note' } },
}
