// 请假 from class: noted for the classes that are meant. Why is not kept and never said.
import { findNamed } from '../../core/people/named-person.ts'
import { isStaff } from '../../core/people/sender-reads.ts'
import { askLeave, type PartOfDay } from '../../core/training/classes/ask-leave.ts'
import type { IntentOf } from '../../core/understanding/intents.ts'
import { acknowledge, answer, type FeatureContext, inPrivate } from './context.ts'
import { onTheList } from './on-the-list.ts'

/** False where it is no leave from class: an operator's, from reporting. */
export async function leave(
  context: FeatureContext,
  { fields }: IntentOf<'leave'>,
  part: number,
): Promise<boolean> {
  const { scene } = context
  if (scene.conversation.purpose === 'stations' || scene.conversation.purpose === 'staff') return false
  const who = await whoIsAway(context, fields.person)
  if (who === null) return true
  const classes = await askLeave(context.work, {
    ...{ personId: who.id, aliasId: scene.sender.aliasId, part },
    byStaff: context.person !== undefined && isStaff(context.person),
    partOfDay: partOfDayIn(scene.message.text ?? ''),
    ...{ from: fields.from, to: fields.to, course: fields.course, runId: scene.conversation.courseRunId },
  })
  const operates = context.person !== undefined && context.person.stations.length > 0
  if (classes.length === 0 && operates && !fields.course && !fields.person) return false
  if (classes.length === 0)
    answer(context, `${fields.from ? '这几天' : '接下来'}没有${who.name}的${fields.course ?? ''}课，不用请假`)
  else
    acknowledge(context, `好，${who.name}${classes.length > 1 ? `这${classes.length}` : '这'}节课的假记下了`)
  return true
}

const partsOfDay: readonly [PartOfDay, RegExp][] = [
  ['morning', /(?:上午|早上|早晨)的?[^,，。]{0,6}课/],
  ['afternoon', /(?:下午|中午)的?[^,，。]{0,6}课/],
  ['evening', /(?:晚上|[今明]晚|晚)的?[^,，。上下]{0,6}课/],
]

/** 晚上的课请假; none where several are named. */
function partOfDayIn(text: string): PartOfDay | undefined {
  const named = partsOfDay.filter(([, pattern]) => pattern.test(text))
  return named.length === 1 ? named[0]?.[0] : undefined
}

async function whoIsAway(
  context: FeatureContext,
  person: string | undefined,
): Promise<{ id: string; name: string } | null> {
  const own = context.scene.people
  if (person) {
    const listed = await onTheList(context, person, context.scene.conversation.courseRunId ?? undefined)
    const found = listed ?? (await anybody(context, person))
    if (!found) answer(context, `名单里没找到${person}，请假的事跟老师说一声`)
    return found
  }
  const [first, second] = own
  if (first && !second) return first
  if (first) answer(context, `这部手机上有${own.length}位学员，谁请假？说“${first.name}请假”就行`)
  else answer(context, '小二还不认识您，请假先跟老师说一声')
  return null
}

// Staff alone with the bot name no run; theirs is the whole programme.
async function anybody(context: FeatureContext, name: string): Promise<{ id: string; name: string } | null> {
  const may = inPrivate(context) && context.person !== undefined && isStaff(context.person)
  if (!may) return null
  const found = await findNamed(context.work, { name })
  return found.kind === 'one' ? found.person : null
}
