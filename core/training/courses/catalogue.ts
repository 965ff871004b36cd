// A catalogue of courses as a county's plan has it: groups with numbered courses. Read once, checked here. Pure.
import { z } from 'zod'

const text = z.string().trim().min(1).max(200)

/** Of one course. */
export const mostTopics = 100

const courseSchema = z.strictObject({
  no: z.int().positive(),
  /** Two courses may have the same one, and stay two. */
  title: text,
  content: z.array(text).max(mostTopics).optional(),
  /** null where the document's cell is empty. */
  hours: z.number().positive().nullable(),
  /** Why it is known and never offered: it teaches what must not be taught. */
  withheld: text.optional(),
})

const groupSchema = z.strictObject({ group: text, courses: z.array(courseSchema).min(1) })

const catalogueSchema = z
  .strictObject({
    /** Document and place in it. */
    source: text,
    /** The type of course that all of them are; one of the programme's. */
    type: text,
    groups: z.array(groupSchema).min(1),
  })
  .superRefine((catalogue, context) => {
    const codes = coursesOf(catalogue).map(({ code }) => code)
    for (const code of codes.filter((each, i) => codes.indexOf(each) !== i))
      context.addIssue({ code: 'custom', message: `${code} is there twice` })
  })

export type Catalogue = z.infer<typeof catalogueSchema>

export interface CatalogueCourse {
  /** 淘宝干货-20 */
  code: string
  name: string
  section: string
  hours: number | null
  content: { topics?: string[]; withheld?: string }
  offered: boolean
}

export const coursesOf = ({ groups }: Catalogue): CatalogueCourse[] =>
  groups.flatMap(({ group, courses }) =>
    courses.map(({ no, title, content, hours, withheld }) => ({
      ...{ code: `${group}-${no}`, name: title, section: group, hours },
      content: { ...(content && { topics: content }), ...(withheld && { withheld }) },
      offered: withheld === undefined,
    })),
  )

/** Throws with each fault and its place. */
export function parseCatalogue(json: unknown): Catalogue {
  const parsed = catalogueSchema.safeParse(json)
  if (parsed.success) return parsed.data
  throw new Error(`not a catalogue of courses:\n${z.prettifyError(parsed.error)}`)
}
