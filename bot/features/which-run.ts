// Which run a sign-up is for: the group's own, or the one that the words fit. When in doubt the bot asks.
import * as questions from '../../core/dialogs/open-questions.ts'
import { allowed } from '../../core/people/policy.ts'
import { type RunNow, runsUnderWay } from '../../core/training/courses/run-reads.ts'
import { runName, runsMeant } from '../../core/training/courses/run-words.ts'
import type { IntentOf } from '../../core/understanding/intents.ts'
import { answer, type FeatureContext } from './context.ts'

export type SignUpFields = IntentOf<'enrol'>['fields']

/** Null after the bot has said, or asked, why it can't tell. */
export async function whichRun(
  context: FeatureContext,
  fields: SignUpFields,
  part: number,
): Promise<RunNow | null> {
  const { work, scene } = context
  const found = await runsUnderWay(work.tx, work.programme.id, work.cause.at)
  // Staff may still add somebody.
  const closedToo = allowed(work.actor, 'change training')
  const underWay = found.map((run) => ({ ...run, open: run.open || closedToo }))
  const meant = runsMeant(underWay, fields)
  const own = meant.find(({ id }) => id === scene.conversation.courseRunId)
  if (own?.open) return own
  const open = own ? [] : meant.filter((run) => run.open)
  if (open.length === 1 && open[0]) return open[0]
  if (open.length > 1) {
    const opening = fields.course ? `“${fields.course}”有${open.length}个班，报哪个` : '报哪个班'
    await askWhichRun(context, { act: 'enrol', runs: open, fields, part, opening })
    return null
  }
  answer(context, noneWords(fields, { underWay, closed: own ?? meant[0] }))
  return null
}

/** One kind sentence, with what there is instead. */
function noneWords(
  { course, session }: SignUpFields,
  { underWay, closed }: { underWay: readonly RunNow[]; closed: RunNow | undefined },
): string {
  const open = underWay.filter((run) => run.open).map(runName)
  const there = open.length > 0 ? `，现在能报的有：${open.slice(0, 5).join('、')}` : '，有新班会在群里说'
  if (closed) return `${runName(closed)}报名截止了${there}`
  if (!course && session === undefined) return '现在没有在报名的班，开了新班会在群里说'
  return `“${course ?? ''}${session === undefined ? '' : `第${session}期`}”还没有开班${there}`
}

export interface RunDoubt {
  act: 'enrol' | 'cancel'
  runs: readonly Pick<RunNow, 'id' | 'course' | 'number'>[]
  fields: SignUpFields
  part: number
  opening: string
}

// A question waits in the clear.
const withoutPhones = ({ people, ...fields }: SignUpFields): SignUpFields => ({
  ...fields,
  ...(people ? { people: people.map(({ name }) => ({ name })) } : {}),
})

/** More choices than this are not read. */
const mostChoices = 6

export async function askWhichRun(
  context: FeatureContext,
  { act, runs, fields, part, opening }: RunDoubt,
): Promise<void> {
  const choices = runs.slice(0, mostChoices).map(({ id, course, number }) => ({ id, course, number }))
  await questions.ask(context.work, {
    conversationId: context.scene.conversation.id,
    aliasId: context.scene.sender.aliasId,
    kind: 'whichRun',
    subject: JSON.parse(JSON.stringify({ act, choices, fields: withoutPhones(fields), part })),
  })
  const listed = choices.map((run, i) => `${i + 1} ${runName(run)}`).join('  ')
  answer(context, `${opening}？${listed}，回数字就行`)
}
