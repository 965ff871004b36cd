// 报名: for oneself, and for others by name. Who has no place waits, and moves up by itself.
import * as questions from '../../core/dialogs/open-questions.ts'
import { namedPerson } from '../../core/people/named-person.ts'
import { isStaff } from '../../core/people/sender-reads.ts'
import type { RunNow } from '../../core/training/courses/run-reads.ts'
import { runsUnderWay } from '../../core/training/courses/run-reads.ts'
import { runName } from '../../core/training/courses/run-words.ts'
import { enrol as enterSignUp, type Placed } from '../../core/training/lists/enrol.ts'
import type { IntentOf } from '../../core/understanding/intents.ts'
import { dayAt, dayWithWeekday, timeAt } from '../../core/values/days.ts'
import { acknowledge, answer, type FeatureContext } from './context.ts'
import { registerOnTheWay } from './register.ts'
import { type SignUpFields, whichRun } from './which-run.ts'

export interface Somebody {
  id: string
  name: string
}

export async function enrol(
  context: FeatureContext,
  { fields }: IntentOf<'enrol'>,
  part: number,
): Promise<void> {
  const run = await whichRun(context, fields, part)
  if (run) await enrolIn(context, run.id, { fields, part })
}

export interface SignUpSaid {
  fields: SignUpFields
  /** The first of its parts. */
  part: number
}

export async function enrolIn(context: FeatureContext, runId: string, said: SignUpSaid): Promise<void> {
  const { work } = context
  const underWay = await runsUnderWay(work.tx, work.programme.id, work.cause.at)
  const run = underWay.find(({ id }) => id === runId)
  if (!run) return answer(context, '这个班已经结束了，看看别的班吧')
  const people = await whoSignsUp(context, run, said)
  const distinct = [...new Map(people.map((person) => [person.id, person])).values()]
  if (distinct.length > 0) await signUp(context, run, { people: distinct, part: said.part })
}

// 我叫王小虎, 我王小虎; not 我给王小虎, nor 我妈王小花.
const introduces = /(?:[我俺咱]|本人)(?:的?名字)?(?:是|叫)?[:：\s]*$/

/**
 * Those who are named. A stranger who is among them is made known by this very WeChat id: who calls themselves by the
 * name, or has just been asked for theirs, by the question of that id.
 */
export async function peopleMeant(
  context: FeatureContext,
  runId: string,
  { named, asked }: { named: readonly Named[]; asked?: string | undefined },
): Promise<Somebody[]> {
  const text = context.scene.message.text ?? ''
  const isSelf = ({ name }: Named) =>
    (asked !== undefined && named.length === 1) ||
    introduces.test(text.slice(0, Math.max(0, text.indexOf(name))))
  const own = context.scene.people.length === 0 ? named.find(isSelf) : undefined
  // Before their consent is asked: one question waits at a time.
  if (own && asked !== undefined) await questions.settleQuestion(context.work, asked, 'self')
  const self = own && (await registerOnTheWay(context, own))
  if (!self) return namedPeople(context, runId, named)
  const others = named.filter((each) => each !== own)
  return [self, ...(await namedPeople(context, runId, others))]
}

/** Nobody, after the bot has asked who. */
async function whoSignsUp(context: FeatureContext, run: RunNow, said: SignUpSaid): Promise<Somebody[]> {
  const { people: named = [], count } = said.fields
  const own = context.scene.people
  if (named.length > 0)
    return [
      ...besides(context, named),
      ...(await peopleMeant(context, run.id, { named: named.map(withVillage(context)) })),
    ]
  if (count !== undefined && count > 1 && count !== own.length) {
    await askNames(context, run, { part: said.part, self: false })
    answer(context, `这${count}位都叫什么？把名字发来，一起报${runName(run)}`)
    return []
  }
  if (count !== undefined && count === own.length) return [...own]
  if (own.length === 1 && own[0]) return [own[0]]
  if (own.length > 1) {
    await askWho(context, { act: 'enrol', runId: run.id, part: said.part, people: own })
    return []
  }
  await askNames(context, run, { part: said.part, self: true })
  answer(context, `您叫什么、哪个村的？说一声就给您报上${runName(run)}`)
  return []
}

// 我是王小虎，四义堂村的，报名直播班 says where they are from beside it.
const withVillage =
  ({ understanding }: FeatureContext) =>
  (named: Named): Named => {
    const register = understanding.intents.find(({ intent }) => intent === 'register')
    const same = register?.intent === 'register' && register.fields.name === named.name
    return same ? { ...named, village: register.fields.village } : named
  }

// 我和媳妇乌云都报, 带上乌云, 乌云和我都报: the names alone leave the writer out.
const meBefore = /(?:[我俺咱](?:和|跟|同|与|、)|带[上着]|连同)[^说报给帮替,，。]{0,4}$/
const meBehind = /^(?:和|跟|同|与|、)[我俺咱](?!们|说|家|[爸妈哥姐弟妹])/

function besides({ scene }: FeatureContext, named: readonly Named[]): Somebody[] {
  const [own, ...others] = scene.people
  if (!own || others.length > 0) return []
  const text = scene.message.text ?? ''
  const isBeside = named.some(({ name }) => {
    const at = text.indexOf(name)
    return at >= 0 && (meBefore.test(text.slice(0, at)) || meBehind.test(text.slice(at + name.length)))
  })
  return isBeside ? [own] : []
}

/** `self`: they are asked for their own. */
const askNames = (
  { work, scene }: FeatureContext,
  { id: runId }: RunNow,
  { part, self }: { part: number; self: boolean },
) =>
  questions.ask(work, {
    conversationId: scene.conversation.id,
    aliasId: scene.sender.aliasId,
    kind: 'whoToEnrol',
    subject: { runId, part, self },
  })

export interface Named {
  name: string
  phone?: string | undefined
  village?: string | undefined
}

export async function namedPeople(
  { work, scene }: FeatureContext,
  runId: string,
  named: readonly Named[],
): Promise<Somebody[]> {
  const people = new Map<string, Somebody>()
  for (const { name, phone, village } of named) {
    const mine = scene.people.find((person) => person.name === name)
    const naming = { name, phone, village, aliasId: scene.sender.aliasId, runId }
    const { id, name: known } = mine ?? (await namedPerson(work, naming))
    people.set(id, { id, name: known })
  }
  return [...people.values()]
}

export interface WhoDoubt {
  act: 'enrol' | 'cancel'
  runId: string
  part: number
  people: readonly Somebody[]
}

/** A phone that serves several: which of them is meant. */
export async function askWho(context: FeatureContext, { act, runId, part, people }: WhoDoubt): Promise<void> {
  await questions.ask(context.work, {
    conversationId: context.scene.conversation.id,
    aliasId: context.scene.sender.aliasId,
    kind: 'whoSignsUp',
    subject: { act, runId, part, people: people.map(({ id, name }) => ({ id, name })) },
  })
  const choices = people.map(({ name }, i) => `${i + 1} ${name}`).join('  ')
  const [who, all] = act === 'enrol' ? ['给谁报', '都报'] : ['谁不来了', '都不来了']
  answer(context, `这部手机上有${people.length}位学员，${who}？${choices}  ${people.length + 1} ${all}`)
}

interface SigningUp {
  people: readonly Somebody[]
  part: number
}

export async function signUp(
  context: FeatureContext,
  run: RunNow,
  { people, part }: SigningUp,
): Promise<void> {
  const { work, scene } = context
  const placed: (Placed & { name: string })[] = []
  for (const [i, { id, name }] of people.entries()) {
    const via = context.person && isStaff(context.person) ? 'staff' : 'message'
    const step = { runId: run.id, personId: id, part: part + i, aliasId: scene.sender.aliasId }
    placed.push({ ...(await enterSignUp(work, { ...step, via })), name })
  }
  sayPlaces(context, run, placed)
}

function sayPlaces(context: FeatureContext, run: RunNow, placed: readonly (Placed & { name: string })[]) {
  const name = runName(run)
  const of = (kind: Placed['kind'], again: boolean) =>
    placed.filter((each) => each.kind === kind && each.again === again)
  const names = (some: readonly { name: string }[]) => some.map((each) => each.name).join('、')
  const [fresh, known] = [of('enrolled', false), of('enrolled', true)]
  const [waits, stillWaits] = [of('waiting', false), of('waiting', true)]
  if (fresh.length > 0) acknowledge(context, `✅ ${names(fresh)}报上了：${name}${whenWords(context, run)}`)
  if (known.length > 0) acknowledge(context, `${names(known)}已经在${name}的名单上了，按时来就行`)
  if (waits.length > 0) answer(context, `${name}满了，${places(waits)}，有人退了自动补上，到时告诉您`)
  if (stillWaits.length > 0) answer(context, `${name}还没有空位，${places(stillWaits)}，有空位会告诉您`)
  const left = placed.filter(({ kind }) => kind === 'withdrawn')
  if (left.length > 0)
    answer(context, `${names(left)}后来说了不报${name}，这条到得晚，按后说的算。还想来就再报一次`)
  if (of('closed', false).length > 0) answer(context, `${name}报名截止了，要加人找工作人员`)
}

const places = (waiting: readonly (Placed & { name: string })[]): string =>
  waiting.map(({ name, position }) => `${name}排候补第${position ?? 1}位`).join('、')

function whenWords({ work }: FeatureContext, { next }: RunNow): string {
  if (!next) return ''
  const { zone } = work.programme
  return `，${dayWithWeekday(dayAt(next.startsAt, zone))} ${timeAt(next.startsAt, zone)}，${next.place}`
}
