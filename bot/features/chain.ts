// 接龙: the whole list as it was posted. One whose title fits no open run is none of our business: not a word, and
// nothing is kept of it.
import { namedPerson } from '../../core/people/named-person.ts'
import { openRuns, type RunNow } from '../../core/training/courses/run-reads.ts'
import { runName, runsOfTitle } from '../../core/training/courses/run-words.ts'
import { chainNames, postChain } from '../../core/training/lists/enrol.ts'
import type { PlaceChange } from '../../core/training/lists/refold-run.ts'
import type { IntentOf } from '../../core/understanding/intents.ts'
import { acknowledge, answer, type FeatureContext } from './context.ts'

type Fields = IntentOf<'chain'>['fields']

export async function chain(
  context: FeatureContext,
  { fields }: IntentOf<'chain'>,
): Promise<'taken' | 'ignored'> {
  const { work, scene } = context
  const open = await openRuns(work.tx, work.programme.id, work.cause.at)
  const own = open.find(({ id }) => id === scene.conversation.courseRunId)
  const fitting = runsOfTitle(open, fields.title, own)
  const run = own && fitting.includes(own) ? own : fitting.length === 1 ? fitting[0] : undefined
  if (!run) {
    if (fitting.length === 0) return 'ignored'
    answer(context, `这个接龙是报${fitting.map(runName).join('还是')}的？标题里写上第几期，再接一次就行`)
    return 'taken'
  }
  const entries = await entriesOf(context, run, fields)
  if (entries.length === 0) return 'taken'
  const changes = await postChain(work, {
    ...{ runId: run.id, conversationId: scene.conversation.id, title: fields.title, entries },
    byAliasId: scene.sender.aliasId,
    byPersonIds: scene.people.map(({ id }) => id),
  })
  sayChanges(context, run, changes)
  return 'taken'
}

const example = /^(?:例|示例|样例|举例|格式|姓名|名字|比如|某某|xx)/i

/** An example of how to write one's line is nobody. */
export const realLines = (entries: Fields['entries']): Fields['entries'] =>
  entries.filter(({ name, note }) => !example.test(name) && !example.test(note ?? ''))

// Notes are left in the message: what people write of each other there is nobody's record.
async function entriesOf({ work, scene }: FeatureContext, run: RunNow, { entries }: Fields) {
  const known = await chainNames(work, run.id)
  const people = realLines(entries)
  const listed: { n: number; name: string; personId: string }[] = []
  for (const { n, name, phone } of people) {
    const mine = scene.people.find((person) => person.name === name)
    const naming = { name, phone, aliasId: scene.sender.aliasId, runId: run.id, exactly: true }
    const personId = mine?.id ?? known.get(name) ?? (await namedPerson(work, naming)).id
    listed.push({ n, name, personId })
  }
  return listed
}

/** More names than this are counted. */
const mostNames = 6

function sayChanges(context: FeatureContext, run: RunNow, changes: readonly PlaceChange[]): void {
  const named = (state: PlaceChange['after']) => {
    const names = changes.filter(({ after }) => after === state).map(({ name }) => name)
    return names.length > mostNames ? `${names.slice(0, 2).join('、')}等${names.length}人` : names.join('、')
  }
  const [enrolled, waiting, left] = [named('enrolled'), named('waiting'), named('withdrawn')]
  const parts = [
    enrolled && `${enrolled}报上了`,
    waiting && `${waiting}先排候补，有空位自动补上`,
    left && `${left}退了`,
  ].filter((part) => part !== '')
  // Nothing new: most lists are posted again and again.
  if (parts.length > 0) acknowledge(context, `✅ ${runName(run)}接龙：${parts.join('；')}`)
}
