// Answers to what the bot asked of a sign-up: which run, and which of the people of one phone.
import { z } from 'zod'
import { runsUnderWay } from '../../core/training/run-reads.ts'
import { runsMeant } from '../../core/training/run-words.ts'
import { cancelEnrolmentFields, enrolFields } from '../../core/understanding/intents.ts'
import { leaveRun, placesMeant, takeOut } from './cancel-enrolment.ts'
import { answer, type FeatureContext } from './context.ts'
import { enrolIn, signUp } from './enrol.ts'

/** What was answered: a number, or words. */
export interface Answered {
  n: number | null
  words: string
}

const act = z.enum(['enrol', 'cancel'])
const part = z.int()

const whichRunSchema = z.object({
  act,
  part,
  choices: z.array(z.object({ id: z.string(), course: z.string(), number: z.int() })),
  fields: z.union([enrolFields, cancelEnrolmentFields]),
})

/** The chosen run; null when it is no answer to this. `context` has the time and message that made the bot ask. */
export async function whichRunAnswered(
  context: FeatureContext,
  subject: unknown,
  { n, words }: Answered,
): Promise<string | null> {
  const { act, part, choices, fields } = whichRunSchema.parse(subject)
  const meant = n === null ? runsMeant(choices, { course: words }) : choices.slice(n - 1, n)
  const [run] = meant
  if (!run || meant.length !== 1) return null
  if (act === 'enrol') await enrolIn(context, run.id, { fields, part })
  else {
    const places = await placesMeant(context, fields)
    await leaveRun(context, { runId: run.id, places, part, named: fields.people !== undefined })
  }
  return run.id
}

const whoSchema = z.object({
  act,
  part,
  runId: z.string(),
  people: z.array(z.object({ id: z.string(), name: z.string() })),
})

const allWords = /^(?:都|俩|两个?人?都?)(?:报|来|去|退|不来|不去)?(?:了|名)?$/

/** Who was chosen; null when it is no answer to this. */
export async function whoSignsUpAnswered(
  context: FeatureContext,
  subject: unknown,
  { n, words }: Answered,
): Promise<string | null> {
  const { act, part, runId, people } = whoSchema.parse(subject)
  const all = n === people.length + 1 || allWords.test(words)
  const chosen = all
    ? people
    : people.filter(({ name }, i) => n === i + 1 || (n === null && words.includes(name)))
  if (chosen.length === 0) return null
  const { work } = context
  if (act === 'enrol') {
    const underWay = await runsUnderWay(work.tx, work.programme.id, work.cause.at)
    const run = underWay.find(({ id }) => id === runId)
    if (run) await signUp(context, run, { people: chosen, part })
    else answer(context, '这个班已经结束了，看看别的班吧')
  } else {
    const places = (await placesMeant(context, {})).filter((place) => place.runId === runId)
    await takeOut(context, { run: places[0], people: chosen, part })
  }
  return chosen.map(({ id }) => id).join(',')
}
