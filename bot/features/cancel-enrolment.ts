// 取消报名: one's own, or that of whom one signed up.
import { findNamed } from '../../core/people/named-person.ts'
import { isStaff } from '../../core/people/sender-reads.ts'
import { type OwnPlace, placesOf, type RunNow, runsUnderWay } from '../../core/training/courses/run-reads.ts'
import { runName, runsMeant } from '../../core/training/courses/run-words.ts'
import { withdraw } from '../../core/training/lists/enrol.ts'
import type { IntentOf } from '../../core/understanding/intents.ts'
import { Problem } from '../../core/values/problem.ts'
import { acknowledge, answer, type FeatureContext } from './context.ts'
import { askWho } from './enrol.ts'
import { askWhichRun, type SignUpFields } from './which-run.ts'

export async function cancelEnrolment(
  context: FeatureContext,
  { fields }: IntentOf<'cancelEnrolment'>,
  part: number,
): Promise<void> {
  const places = await placesMeant(context, fields)
  const runs = [...new Map(places.map((place) => [place.runId, { ...place, id: place.runId }])).values()]
  const meant = runsMeant(runs, fields)
  const own = meant.find(({ id }) => id === context.scene.conversation.courseRunId)
  const ahead = own ? undefined : await runWithoutPlace(context, fields)
  const isOfRoom = ahead !== undefined && !isNamed(fields)
  const run = own ?? (meant.length === 1 && !isOfRoom ? meant[0] : undefined)
  if (run) return leaveRun(context, { runId: run.id, places, part, named: fields.people !== undefined })
  if (meant.length > 1 && !isOfRoom)
    return askWhichRun(context, { act: 'cancel', runs: meant, fields, part, opening: '退哪个班' })
  if (ahead) await leaveAhead(context, ahead.id, { fields, part })
  answer(context, nobodyWords(context, isOfRoom ? { ...fields, course: runName(ahead) } : fields))
}

const isNamed = ({ course, session }: SignUpFields): boolean => course !== undefined || session !== undefined

/** The one run that the words name, else the group's own: 我不报了 is said of no other there. */
async function runWithoutPlace(
  { work, scene }: FeatureContext,
  fields: SignUpFields,
): Promise<RunNow | undefined> {
  const runs = await runsUnderWay(work.tx, work.programme.id, work.cause.at)
  const meant = isNamed(fields) ? runsMeant(runs, fields) : []
  const own = (isNamed(fields) ? meant : runs).find(({ id }) => id === scene.conversation.courseRunId)
  return own ?? (meant.length === 1 ? meant[0] : undefined)
}

/**
 * Their sign-up may be on its way, sent before and heard after: it is withdrawn by this all the same. Only of oneself,
 * and by staff.
 */
async function leaveAhead(
  context: FeatureContext,
  runId: string,
  { fields, part }: { fields: SignUpFields; part: number },
): Promise<void> {
  const { work, scene } = context
  const { aliasId } = scene.sender
  const ownPeople = scene.people.map(({ id }) => id)
  for (const [i, personId] of (await whoLeavesAhead(context, fields, runId)).entries())
    await withdraw(work, { runId, personId, aliasId, via: 'message', part: part + i, ownPeople })
}

async function whoLeavesAhead(
  { work, scene, person }: FeatureContext,
  { people }: SignUpFields,
  runId: string,
): Promise<string[]> {
  if (!people) return scene.people.length === 1 ? scene.people.map(({ id }) => id) : []
  const found: string[] = []
  for (const { name } of people) {
    const own = scene.people.find((each) => each.name === name)
    const named = !own && person && isStaff(person) ? await findNamed(work, { name, runId }) : null
    const id = own?.id ?? (named?.kind === 'one' ? named.person.id : undefined)
    if (id) found.push(id)
  }
  return found
}

/** Where those who are named, or the sender's own people, have a place or wait for one. */
export function placesMeant({ work, scene }: FeatureContext, { people }: SignUpFields): Promise<OwnPlace[]> {
  const asked = { programmeId: work.programme.id, at: work.cause.at }
  const own = scene.people.map(({ id }) => id)
  return placesOf(work.tx, {
    ...asked,
    ...(people ? { names: people.map(({ name }) => name) } : { ids: own }),
  })
}

function nobodyWords({ scene, person }: FeatureContext, { people, course }: SignUpFields): string {
  const what = course ? `“${course}”` : '报名'
  if (people) return `${what}名单里没找到${people.map(({ name }) => name).join('、')}，看看名字对不对`
  if (!person) return '要退谁的？带上名字再说一次，比如“取消王小虎的报名”'
  const names = scene.people.map(({ name }) => name).join('、')
  return course ? `${names}没报${what}，不用退` : `${names}现在没有报着的班，不用退`
}

export interface Leaving {
  runId: string
  places: readonly OwnPlace[]
  part: number
  /** The message says who. */
  named: boolean
}

export async function leaveRun(
  context: FeatureContext,
  { runId, places, part, named }: Leaving,
): Promise<void> {
  const leaving = places.filter((place) => place.runId === runId)
  const people = leaving.map(({ personId, name }) => ({ id: personId, name }))
  if (!named && leaving.length > 1) return askWho(context, { act: 'cancel', runId, part, people })
  const distinct = new Set(people.map(({ name }) => name))
  if (distinct.size < people.length)
    return answer(context, `名单上有${people.length}位同名的，请工作人员来退`)
  await takeOut(context, { run: leaving[0], people, part })
}

interface TakingOut {
  run: OwnPlace | undefined
  people: readonly { id: string; name: string }[]
  part: number
}

export async function takeOut(context: FeatureContext, { run, people, part }: TakingOut): Promise<void> {
  if (!run) return answer(context, '名单上已经没有了，不用再退')
  const { work, scene } = context
  const [gone, kept]: [string[], string[]] = [[], []]
  for (const [i, { id, name }] of people.entries()) {
    const ownPeople = scene.people.map((person) => person.id)
    const step = { runId: run.runId, personId: id, via: 'message' as const, part: part + i }
    const done = await mayRefuse(() => withdraw(work, { ...step, aliasId: scene.sender.aliasId, ownPeople }))
    ;(done ? gone : kept).push(name)
  }
  if (gone.length > 0) acknowledge(context, `✅ ${gone.join('、')}从${runName(run)}退了，想来了再报`)
  if (kept.length > 0) answer(context, `${kept.join('、')}的名，要本人或工作人员来退`)
}

async function mayRefuse(step: () => Promise<boolean>): Promise<boolean> {
  try {
    await step()
    return true
  } catch (error) {
    if (error instanceof Problem && error.code === 'notAllowed') return false
    throw error
  }
}
