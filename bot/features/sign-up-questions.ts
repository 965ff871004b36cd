// Answers to what the bot asked of a sign-up: which run, and which of the people of one phone.
import { z } from 'zod'
import { runsUnderWay } from '../../core/training/courses/run-reads.ts'
import { runsMeant, sessionOf } from '../../core/training/courses/run-words.ts'
import { cancelEnrolmentFields, enrolFields } from '../../core/understanding/intents.ts'
import { peopleIn } from '../../core/understanding/scan/people.ts'
import { placesIn } from '../../core/understanding/scan/places.ts'
import { leaveRun, placesMeant, takeOut } from './cancel-enrolment.ts'
import { answer, type FeatureContext } from './context.ts'
import { enrolIn, type Named, peopleMeant, signUp } from './enrol.ts'

/** What was answered: a number, or words. */
export interface Answered {
  n: number | null
  words: string
  questionId: string
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
  const meant =
    n === null ? runsMeant(choices, { course: words, session: sessionOf(words) }) : choices.slice(n - 1, n)
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

// 玉兰 is 刘玉兰.
const isCalled = (name: string, words: string): boolean =>
  words.includes(name) || (words.length > 1 && name.endsWith(words))

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
    : people.filter(({ name }, i) => n === i + 1 || (n === null && isCalled(name, words)))
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

const whoToEnrolSchema = z.object({ runId: z.string(), part, self: z.boolean().default(false) })
const aroundNames = /我们?是|我叫|叫|是|报名|就是|还有|以及|和|跟|的|人|村民|家|吧|啊|呢|哈|[\s\p{P}]/gu

/** Who was named; null when the message is anything but names, with a village perhaps. */
export async function whoToEnrolAnswered(
  context: FeatureContext,
  subject: unknown,
  { words, questionId }: Answered,
): Promise<string | null> {
  const { runId, part, self } = whoToEnrolSchema.parse(subject)
  const named = registered(context) ?? namesAlone(words)
  if (named.length === 0) return null
  const { work } = context
  const underWay = await runsUnderWay(work.tx, work.programme.id, work.cause.at)
  const run = underWay.find(({ id }) => id === runId)
  if (!run) return null
  const people = await peopleMeant(context, runId, { named, asked: self ? questionId : undefined })
  await signUp(context, run, { people, part })
  return people.map(({ id }) => id).join(',')
}

function registered({ understanding }: FeatureContext): Named[] | undefined {
  const register = understanding.intents.find(({ intent }) => intent === 'register')
  if (register?.intent !== 'register' || register.fields.name === undefined) return undefined
  const { name, phone, village } = register.fields
  return [{ name, phone, village }]
}

function namesAlone(words: string): Named[] {
  const people = peopleIn(words)
  const places = placesIn(words).filter((place) => !people.some(({ start }) => start === place.start))
  const taken = [...people, ...places].sort((a, b) => b.start - a.start)
  const rest = taken.reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), words)
  if (rest.replace(/1\d{10}/g, '').replace(aroundNames, '') !== '') return []
  const [village] = people.length === 1 ? places : []
  return people.map(({ name, phone }) => ({ name, phone, village: village?.place }))
}
