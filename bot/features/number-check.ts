// A number that is likely a slip was recorded all the same: the bot asks about it where it would acknowledge, in one
// sentence that blames nobody. What is odd in other ways is for staff to see, and never said here.
import { z } from 'zod'
import * as questions from '../../core/dialogs/open-questions.ts'
import { allowed } from '../../core/people/policy.ts'
import { findAsked, findToAsk } from '../../core/stations/checks/asking-reads.ts'
import { checkQuestion } from '../../core/stations/checks/question.ts'
import { readCheckAnswer } from '../../core/stations/checks/read-check-answer.ts'
import { noteAsked, settleFlag } from '../../core/stations/checks/settle-flag.ts'
import { beyondBelief } from '../../core/stations/ledger/day-change.ts'
import type { DayNumbers } from '../../core/stations/ledger/day-ledger.ts'
import { reportDay, type SaidOutcome } from '../../core/stations/ledger/report-day.ts'
import { personDayAt } from '../../core/values/days.ts'
import { Problem } from '../../core/values/problem.ts'
import { answer, type FeatureContext, inPrivate } from './context.ts'
import { numbersWords, stationDayShort } from './report-words.ts'

const owns = ({ person }: FeatureContext, stationId: string): boolean =>
  person?.stations.some(({ id }) => id === stationId) ?? false

interface Recorded {
  outcome: SaidOutcome
  /** What the message stated, as numbers of the day. */
  stated: DayNumbers
  /** What would have been said without the question. */
  echo: string
}

/** True when it asked; the echo is said with it. One question a message, and only of whoever could correct it. */
export async function askIfOdd(
  context: FeatureContext,
  { outcome, stated, echo }: Recorded,
): Promise<boolean> {
  const { work, scene } = context
  const { station, day } = outcome
  if (!allowed(work.actor, 'correct stationDay', { own: owns(context, station.id) })) return false
  // A log that is brought in later is nobody's talk any more.
  if (scene.message.source === 'imported') return false
  const odd = await findToAsk(work.tx, { stationId: station.id, day }, stated)
  if (!odd) return false
  const place = { conversationId: scene.conversation.id, aliasId: scene.sender.aliasId }
  const open = await questions.findOpen(work.tx, place, work.now)
  if (open?.causeId === work.cause.id) return false
  await questions.ask(work, { ...place, kind: checkQuestion, subject: { flagId: odd.flagId } })
  await noteAsked(work, odd.flagId)
  answer(context, `${echo}。${tellsUsual(context) ? odd.words : odd.discreet}`)
  return true
}

// In a group everybody sees the station's days; alone, only whoever is surely the one they seem to be.
const tellsUsual = (context: FeatureContext): boolean =>
  !inPrivate(context) || allowed(context.work.actor, 'read progress', { own: true })

const subjectSchema = z.object({ flagId: z.string() })

const nothingAsked = { asked: {}, correction: {} }

/** What was answered, as it is kept; null when the message is no answer to it. */
export async function checkAnswered(
  context: FeatureContext,
  subject: unknown,
  words: string,
): Promise<string | null> {
  const { flagId } = subjectSchema.parse(subject)
  const asked = await findAsked(context.work.tx, flagId)
  const said = readCheckAnswer(words, asked ?? nothingAsked)
  if (!said || (!said.right && beyondBelief(said.numbers))) return null
  // Corrected in the meantime, by themselves or by staff.
  if (!asked) answer(context, '好，这个数已经改过了，小二没再动')
  else if (said.right) await explained(context, { ...asked, flagId, words })
  else await kindly(context, { ...asked, flagId, words, correction: said.numbers })
  return said.right ? 'right' : 'corrected'
}

type Answered = NonNullable<Awaited<ReturnType<typeof findAsked>>> & { flagId: string; words: string }

async function explained(
  context: FeatureContext,
  { flagId, stationId, words, asked }: Answered,
): Promise<void> {
  await settleFlag(context.work, { flagId, as: 'explained', words, own: owns(context, stationId) })
  answer(context, `好，就按${numbersWords(asked)}记`)
}

// A month may have been closed since.
async function kindly(context: FeatureContext, answered: Answered): Promise<void> {
  try {
    await corrected(context, answered)
  } catch (error) {
    if (!(error instanceof Problem) || error.status >= 500) throw error
    answer(context, error.say)
  }
}

async function corrected(
  context: FeatureContext,
  { flagId, stationId, day, words, correction, asked }: Answered,
): Promise<void> {
  const { work, person } = context
  if (!person) return
  const said = { reporter: person, stationId, day, dayStated: true, part: 0 }
  const { station } = await reportDay(work, { ...said, kind: 'correction', change: { numbers: correction } })
  await settleFlag(work, { flagId, as: 'corrected', words, own: owns(context, stationId) })
  const today = personDayAt(work.cause.at, work.programme.zone)
  const place = stationDayShort(station.name, day, today)
  answer(context, `✏️ 改好了：${place} ${numbersWords(asked)} → ${numbersWords(withoutZeros(correction))}`)
}

// What turned out to be the other way round is none of this one.
const withoutZeros = (numbers: DayNumbers): DayNumbers =>
  Object.fromEntries(Object.entries(numbers).filter(([, value]) => value !== 0))
