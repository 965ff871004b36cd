// 老王家站就是石哈河站: staff teach what a station or a person is called, or take it back.
import { z } from 'zod'
import type { OpenQuestion } from '../../core/dialogs/open-questions.ts'
import { readMessageCause } from '../../core/messaging/reads.ts'
import { allowed } from '../../core/people/policy.ts'
import { type NamedOne, namesOf } from '../../core/stations/names/name-reads.ts'
import { targetsOf } from '../../core/stations/names/name-target.ts'
import { taughtWords } from '../../core/stations/names/taught-words.ts'
import { forgetName, teachName } from '../../core/stations/names/teach-name.ts'
import type { Other } from '../../core/understanding/intents.ts'
import { askAlone } from './ask-alone.ts'
import { answer, type FeatureContext } from './context.ts'
import { forgottenWords } from './name-words.ts'

type Teach = Extract<Other, { kind: 'teachName' }>
type Forget = Extract<Other, { kind: 'forgetName' }>

/** True when the message taught something, or was meant to. */
export async function teachNames(context: FeatureContext): Promise<boolean> {
  if (!allowed(context.work.actor, 'teach name')) return false
  let forBot = false
  for (const [part, other] of context.understanding.other.entries()) {
    if (other.kind === 'teachName') forBot = (await teach(context, other, part)) || forBot
    if (other.kind === 'forgetName') forBot = (await forget(context, other, part)) || forBot
  }
  return forBot
}

async function teach(context: FeatureContext, said: Teach, part: number): Promise<boolean> {
  const { nickname, targets } = await meant(context, said)
  const [target] = targets
  if (!target) {
    if (said.asked) answer(context, unknownWords(said.name))
    return said.asked
  }
  if (targets.length > 1) await askWhich(context, { nickname, targets, part })
  else
    answer(context, taughtWords(await teachName(context.work, { nickname, target, part }), nickname, target))
  return true
}

const unknownWords = (name: string): string => `没找到叫“${name}”的站或人，名字写全再说一遍`

/** 石哈河站=老王家站 says the same the other way round. */
async function meant({ work }: FeatureContext, { nickname, name }: Teach) {
  const targets = await targetsOf(work, name)
  if (targets.length > 0) return { nickname, targets }
  const turned = await targetsOf(work, nickname)
  const exact = turned.filter((each) => each.name === nickname)
  return exact.length > 0 ? { nickname: name, targets: exact } : { nickname, targets: [] }
}

async function forget(context: FeatureContext, said: Forget, part: number): Promise<boolean> {
  const { nickname, name, asked } = said
  const targets = name === undefined ? [null] : await targetsOf(context.work, name)
  if (targets.length === 0 && asked && name) answer(context, unknownWords(name))
  const lost: NamedOne[] = []
  for (const [index, target] of targets.entries()) {
    const forgotten = await forgetName(context.work, { nickname, target, part: part + index * partsApart })
    lost.push(...forgotten.lost)
  }
  if (lost.length === 0 && !asked) return false
  if (targets.length > 0) answer(context, forgottenWords(lost, nickname))
  return true
}

/** 忘掉 of a name that fits several: each is a part of its own, behind those of the whole message. */
const partsApart = 100

interface Doubt {
  nickname: string
  targets: readonly NamedOne[]
  part: number
}

const onlyAlone = '对得上的不止一个，私下跟小二再说一遍'

/** Where people live is not for the group. */
async function askWhich(context: FeatureContext, { nickname, targets, part }: Doubt): Promise<void> {
  const choices = targets.slice(0, mostChoices)
  const [first] = choices
  const ofPeople = first?.kind === 'person'
  const lines = choices.map(
    ({ name, village }, i) => `${i + 1} ${ofPeople ? (village ?? '没写村子的') : name}`,
  )
  const which = ofPeople ? `哪位${first.name}` : '哪个站'
  const subject = { nickname, part, choices: choices.map(({ kind, id }) => ({ kind, id })) }
  const text = `“${nickname}”说的是${which}？${lines.join('  ')}，回数字就行`
  await askAlone(context, { kind: 'whoIsCalledSo', subject, text, otherwise: onlyAlone })
}

const mostChoices = 5

const subjectSchema = z.object({
  nickname: z.string(),
  part: z.number().int(),
  choices: z.array(z.object({ kind: z.enum(['station', 'person']), id: z.string() })),
})

/** What was chosen; null when the message is no answer. */
export async function whoIsCalledSoAnswered(
  asking: FeatureContext,
  { subject, causeId }: OpenQuestion,
): Promise<string | null> {
  const { nickname, part, choices } = subjectSchema.parse(subject)
  const choice = asking.understanding.other.find((other) => other.kind === 'choice')
  const [target] = await namesOf(
    asking.work.tx,
    choice?.kind === 'choice' ? choices.slice(choice.n - 1, choice.n) : [],
  )
  if (!target) return null
  // It was taught by the message that made the bot ask, and at its time.
  const work = { ...asking.work, cause: await readMessageCause(asking.work, causeId) }
  answer(asking, taughtWords(await teachName(work, { nickname, target, part }), nickname, target))
  return target.id
}
