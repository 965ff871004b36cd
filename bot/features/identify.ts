// Who a message is from, once something in it has made that known.
import { trusted } from '../../core/messaging/scene-reads.ts'
import { linkByNickname } from '../../core/people/register-person.ts'
import { actorOf, isStaff, readSender, type SenderPerson } from '../../core/people/sender-reads.ts'
import type { IntentName } from '../../core/understanding/intents.ts'
import { type FeatureContext, inPrivate } from './context.ts'

/** A couple's phone speaks for the one of them who has a station, or for the first: check-in asks who. */
export function actingPerson(people: readonly SenderPerson[]): SenderPerson | undefined {
  return people.find(isStaff) ?? people.find(({ stations }) => stations.length > 0) ?? people[0]
}

/** The same message, its sender read anew. */
export async function recognised(context: FeatureContext): Promise<FeatureContext> {
  const { scene, work } = context
  const sender = await readSender(work.tx, scene.sender.aliasId, work.cause.at)
  const read = trusted(sender, scene.message, scene.conversation.purpose)
  const people = read.people.filter(({ programmeId }) => programmeId === scene.programme.id)
  const person = actingPerson(people)
  return {
    ...context,
    person,
    scene: { ...scene, sender: { ...scene.sender, people: read.people }, people },
    work: { ...work, actor: actorOf(scene.programme.id, person) },
  }
}

/** These mean nothing without somebody whose they are. */
const needsPerson = new Set<IntentName>([
  ...(['dailyReport', 'correction', 'appSignIn', 'salesReport'] as const),
  ...(['enrol', 'cancelEnrolment', 'chain', 'checkIn', 'leave'] as const),
])

/** In a bound room, a nickname that is one person's name says who wrote it, when it first matters. */
export async function identified(context: FeatureContext): Promise<FeatureContext> {
  const { scene, understanding, work } = context
  if (scene.people.length > 0 || inPrivate(context)) return context
  const names = understanding.intents.map(({ intent }) => intent)
  if (names.includes('register') || !names.some((name) => needsPerson.has(name))) return context
  const { aliasId, nickname } = scene.sender
  return (await linkByNickname(work, { aliasId, nickname })) ? recognised(context) : context
}
