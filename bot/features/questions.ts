// Answers to what the bot asked: a number, or the words of a choice.
import { z } from 'zod'
import { type OpenQuestion, settleQuestion } from '../../core/dialogs/open-questions.ts'
import { readMessageCause } from '../../core/messaging/reads.ts'
import { namedPerson } from '../../core/people/named-person.ts'
import { checkQuestion } from '../../core/stations/checks/question.ts'
import { decidePartOrTotal } from '../../core/stations/ledger/decide-part-or-total.ts'
import { followUpVisitFields, type IntentOf, type Other } from '../../core/understanding/intents.ts'
import { resolveStation } from '../../core/understanding/scan/stations.ts'
import { anyBusinessAnswer } from './any-business.ts'
import { signInFor } from './app-sign-in.ts'
import { arrive } from './check-in.ts'
import { whichShutAnswered } from './closure.ts'
import { consentAnswer } from './consent.ts'
import { answer, type FeatureContext } from './context.ts'
import { correctFor } from './correction.ts'
import { reasonAnswered } from './correction-reason.ts'
import { reportFor } from './daily-report.ts'
import { visitFor } from './follow-up-visit.ts'
import { whoTakesOverAnswered } from './handover.ts'
import { whoIsCalledSoAnswered } from './names.ts'
import { checkAnswered } from './number-check.ts'
import { registerAnswer } from './register.ts'
import { dayWords, stationDay } from './report-words.ts'
import { whichRunAnswered, whoSignsUpAnswered, whoToEnrolAnswered } from './sign-up-questions.ts'
import { siteVisitAt } from './site-visit.ts'
import type { StationIntent } from './which-station.ts'

/** True when the message was the answer. */
export async function answerQuestion(context: FeatureContext, question: OpenQuestion): Promise<boolean> {
  const taken = await take(context, question)
  if (taken === null) return false
  await settleQuestion(context.work, question.id, taken)
  return true
}

/** What was chosen, as it is to be kept; null when the message is no answer to this. */
type Answered = (context: FeatureContext, question: OpenQuestion) => Promise<string | null>

const take: Answered = (context, question) =>
  answered[question.kind]?.(context, question) ?? Promise.resolve(null)

const chosen = ({ understanding }: FeatureContext): number | null => {
  const choice = understanding.other.find(
    (other): other is Extract<Other, { kind: 'choice' }> => other.kind === 'choice',
  )
  return choice?.n ?? null
}

const words = ({ scene }: FeatureContext): string => scene.message.text?.trim() ?? ''

const signUpAnswers: Record<string, typeof whichRunAnswered> = {
  whichRun: whichRunAnswered,
  whoSignsUp: whoSignsUpAnswered,
  whoToEnrol: whoToEnrolAnswered,
}

// The sign-up was said by the message that made the bot ask, and at its time.
async function ofSignUp(
  context: FeatureContext,
  { id: questionId, kind, subject, causeId }: OpenQuestion,
): Promise<string | null> {
  const cause = await readMessageCause(context.work, causeId)
  const then = { ...context, work: { ...context.work, cause } }
  const answered = { n: chosen(context), words: words(context), questionId }
  return signUpAnswers[kind]?.(then, subject, answered) ?? null
}

const partOrTotalSchema = z.object({
  ...{ reportId: z.string(), stationId: z.string() },
  /** The last one in doubt where it is left out. */
  revisionId: z.string().optional(),
})
const partWords = /^(?:再加上?|加上|另外的?|又加的?)$/
const totalWords = /^(?:是?全天(?:的)?(?:总数)?|总数|一共|合计|是?总共?)$/

async function partOrTotal(context: FeatureContext, subject: unknown): Promise<string | null> {
  const n = chosen(context)
  const parts = n === 1 || partWords.test(words(context))
  const totals = n === 2 || totalWords.test(words(context))
  if (!parts && !totals) return null
  const meaning = parts ? 'parts' : 'totals'
  const { revisionId, ...asked } = partOrTotalSchema.parse(subject)
  const decided = await decidePartOrTotal(context.work, {
    ...{ ...asked, meaning, learn: true },
    ...(revisionId ? { revisionId } : {}),
  })
  if (!decided) {
    answer(context, '这天的数已经定下了，不用再选')
    return meaning
  }
  const { station, day, after } = decided
  const lesson = parts ? '以后一天几次都给您加起来' : '以后按最后一次的算'
  answer(context, `✅ ${stationDay(station, day)}：${dayWords(after)}。${lesson}`)
  return meaning
}

const whichStationSchema = z.object({
  choices: z.array(z.string()),
  part: z.number().int(),
  intent: z.object({
    intent: z.enum(['dailyReport', 'correction', 'appSignIn', 'siteVisit']),
    fields: z.record(z.string(), z.unknown()),
    spans: z.record(z.string(), z.unknown()),
    cues: z.array(z.string()),
  }),
})

async function whichStation(
  asking: FeatureContext,
  { subject, causeId }: OpenQuestion,
): Promise<string | null> {
  const { choices, intent, part } = whichStationSchema.parse(subject)
  // What is recorded was said by the message that made the bot ask, and at its time; the answer only says where.
  const cause = await readMessageCause(asking.work, causeId)
  const context = { ...asking, work: { ...asking.work, cause } }
  const n = chosen(context)
  const roster = context.lexicon.stations.filter(({ id }) => choices.includes(id))
  const match = n === null ? resolveStation(words(context), roster) : null
  const stationId = n === null ? (match?.kind === 'one' ? match.id : undefined) : choices[n - 1]
  if (!stationId) return null
  const said = intent as unknown as StationIntent
  const target = { stationId, part }
  if (said.intent === 'dailyReport') await reportFor(context, said as IntentOf<'dailyReport'>, target)
  else if (said.intent === 'correction') await correctFor(context, said as IntentOf<'correction'>, target)
  else if (said.intent === 'siteVisit') await siteVisitAt(context, said as IntentOf<'siteVisit'>, target)
  else await signInFor(context, said as IntentOf<'appSignIn'>, target)
  return stationId
}

const whoIsThereSchema = z.object({
  session: z.object({
    id: z.string(),
    runId: z.string(),
    course: z.string(),
    startsAt: z.coerce.date(),
    endsAt: z.coerce.date(),
  }),
  people: z.array(z.object({ id: z.string(), name: z.string() })),
  part: z.number().int(),
})

async function whoIsThere(
  asking: FeatureContext,
  { subject, causeId }: OpenQuestion,
): Promise<string | null> {
  const { session, people, part } = whoIsThereSchema.parse(subject)
  // They were there when they typed the code, not when they said who of them.
  const cause = await readMessageCause(asking.work, causeId)
  const context = { ...asking, work: { ...asking.work, cause } }
  const n = chosen(context)
  const said = words(context)
  const all = n === people.length + 1 || /^(?:都|俩|两个?人?都?)(?:到|在|来)?了?$/.test(said)
  const present = all
    ? people
    : people.filter(({ name }, i) => n === i + 1 || (n === null && said.includes(name)))
  if (present.length === 0) return null
  await arrive(context, {
    ...{ session, part },
    present: present.map((person) => ({ ...person, proxy: false })),
  })
  return present.map(({ id }) => id).join(',')
}

const visitedSchema = z.object({
  part: z.number().int(),
  fields: followUpVisitFields,
  people: z.array(z.object({ id: z.string(), name: z.string() })),
})

async function visited(
  asking: FeatureContext,
  { kind, subject, causeId }: OpenQuestion,
): Promise<string | null> {
  const { part, fields, people } = visitedSchema.parse(subject)
  const isNew = kind === 'newVisited' && asking.understanding.other.some((other) => other.kind === 'yes')
  const person =
    isNew && fields.person
      ? await namedPerson(asking.work, { name: fields.person })
      : people[(chosen(asking) ?? 0) - 1]
  if (!person) return null
  // The visit was told by the message that made the bot ask, and at its time.
  const cause = await readMessageCause(asking.work, causeId)
  await visitFor({ ...asking, work: { ...asking.work, cause } }, { person, fields, part })
  return person.id
}

/** One line a question that the bot asks. */
const answered: Record<string, Answered> = {
  partOrTotal: (context, { subject }) => partOrTotal(context, subject),
  [checkQuestion]: (context, { subject }) => checkAnswered(context, subject, words(context)),
  whichStation,
  correctionReason: (context, { subject }) => reasonAnswered(context, subject, words(context)),
  anyBusiness: (context, { subject }) => anyBusinessAnswer(context, subject),
  whichShut: (context, question) =>
    whichShutAnswered(context, { ...question, n: chosen(context), words: words(context) }),
  whoTakesOver: whoTakesOverAnswered,
  whoIsCalledSo: whoIsCalledSoAnswered,
  whoIsThere,
  whichRun: ofSignUp,
  whoSignsUp: ofSignUp,
  whoToEnrol: ofSignUp,
  register: registerAnswer,
  consent: (context, { subject }) => consentAnswer(context, subject),
  whichVisited: visited,
  newVisited: visited,
}
