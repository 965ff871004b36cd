// 石哈河站换成李建国管了: staff say that somebody else runs a station; an admin, that one of staff leaves. Rights end at
// once; whoever takes over is told once, and staff get the list of what was left open.
import { z } from 'zod'
import type { OpenQuestion } from '../../core/dialogs/open-questions.ts'
import { readMessageCause } from '../../core/messaging/reads.ts'
import { findNamed, namedPerson } from '../../core/people/named-person.ts'
import { allowed } from '../../core/people/policy.ts'
import { operatorsOf, stationsRunBy } from '../../core/stations/operators/operator-reads.ts'
import type { Other } from '../../core/understanding/intents.ts'
import { hasSurname } from '../../core/understanding/scan/name-shape.ts'
import { resolveStation } from '../../core/understanding/scan/stations.ts'
import { askAlone } from './ask-alone.ts'
import { answer, type FeatureContext, inPrivate } from './context.ts'
import { staffLeaves } from './staff-leaves.ts'
import { type Somebody, takeOver } from './take-over.ts'

type Said = Extract<Other, { kind: 'handover' }>

/** True when the message was one, or was meant as one. */
export async function handOver(context: FeatureContext): Promise<boolean> {
  const said = context.understanding.other.find((other) => other.kind === 'handover')
  if (said?.kind !== 'handover' || !allowed(context.work.actor, 'change operators')) return false
  const meant = await whatIsMeant(context, said)
  if (typeof meant === 'string') {
    if (said.asked || inPrivate(context)) answer(context, meant)
    return said.asked || inPrivate(context)
  }
  if (meant.kind === 'staff') {
    await staffLeaves(context, { leaver: meant.leaver, heir: said.comes ?? null })
    return true
  }
  return hand(context, said, meant)
}

interface Stations {
  kind: 'stations'
  stations: readonly Somebody[]
  leaver: Somebody | null
}

/** A sentence where it can't be told. */
async function whatIsMeant(
  context: FeatureContext,
  said: Said,
): Promise<Stations | { kind: 'staff'; leaver: Somebody } | string> {
  const { lexicon, work } = context
  if (said.station) {
    const match = resolveStation(said.station, lexicon.stations)
    if (match.kind === 'none') return `没找到“${said.station}”，站名写全再说一遍`
    if (match.kind === 'several')
      return `“${said.station}”对得上${String(match.ids.length)}个站，站名写全再说一遍`
    const station = { id: match.id, name: lexicon.stations.find(({ id }) => id === match.id)?.name ?? '' }
    return ofStation(context, station, said.goes)
  }
  const found = said.goes ? await findNamed(work, { name: said.goes }) : { kind: 'none' as const }
  const people = found.kind === 'one' ? [found.person] : found.kind === 'doubtful' ? found.candidates : []
  const running: Stations[] = []
  for (const leaver of people) {
    const stations = await stationsRunBy(work.tx, leaver.id, work.cause.at)
    if (stations.length > 0) running.push({ kind: 'stations', stations, leaver })
  }
  const [only] = running
  if (only && running.length === 1) return only
  if (running.length > 1) return `叫${said.goes ?? ''}的站长不止一位，带上站名再说一遍`
  const [leaver] = people
  if (leaver && people.length === 1) return { kind: 'staff', leaver }
  return `没找到${said.goes ?? ''}管的站，带上站名再说一遍`
}

async function ofStation(
  { work }: FeatureContext,
  station: Somebody,
  goes: string | undefined,
): Promise<Stations | string> {
  if (goes === undefined) return { kind: 'stations', stations: [station], leaver: null }
  const now = (await operatorsOf(work.tx, [station.id], work.cause.at)).filter(
    ({ since, until }) => since <= work.cause.at && (until === null || until > work.cause.at),
  )
  const found = await findNamed(work, { name: goes })
  const ids = found.kind === 'one' ? [found.person.id] : []
  const leaver = now.find(({ name, personId }) => name === goes || ids.includes(personId))
  if (leaver)
    return { kind: 'stations', stations: [station], leaver: { id: leaver.personId, name: leaver.name } }
  const running = now.map(({ name }) => name).join('、')
  return `${station.name}现在${running ? `是${running}管` : '没有站长'}，不是${goes}，没改。看看名字对不对`
}

const subjectSchema = z.object({
  stations: z.array(z.object({ id: z.string(), name: z.string() })),
  leaver: z.object({ id: z.string(), name: z.string() }).nullable(),
  from: z.string().nullable(),
  adds: z.boolean(),
  choices: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Nobody is called so: made known on 是. */
  fresh: z.string().nullable(),
})
type Subject = z.infer<typeof subjectSchema>

async function hand(context: FeatureContext, said: Said, meant: Stations): Promise<boolean> {
  const { leaver } = meant
  const handing = {
    ...{ stations: meant.stations.map(({ id, name }) => ({ id, name })), from: said.from ?? null },
    leaver: leaver && { id: leaver.id, name: leaver.name },
    adds: said.adds ?? false,
  }
  if (said.comes === undefined) {
    await takeOver(context, { ...handing, heir: null })
    return true
  }
  const found = await findNamed(context.work, { name: said.comes })
  if (found.kind === 'one') await takeOver(context, { ...handing, heir: found.person })
  else if (found.kind === 'doubtful') {
    const villages = found.candidates.map(({ village }, i) => `${String(i + 1)} ${village ?? '没写村子的'}`)
    const text = `叫${said.comes}的有${String(found.candidates.length)}位，接手的是哪位？${villages.join('  ')}，回数字就行`
    const choices = found.candidates.map(({ id, name }) => ({ id, name }))
    await ask(context, { ...handing, choices, fresh: null }, text)
  } else {
    // 石哈河站换成太阳能管了: talk, unless the bot was called or it is somebody's name for sure.
    if (!said.asked && !inPrivate(context) && !hasSurname(said.comes)) return false
    const text = `名册里没有“${said.comes}”，名字写对了吗？是新人就回“是”，小二登记上就换`
    await ask(context, { ...handing, choices: [], fresh: said.comes }, text)
  }
  return true
}

const onlyAlone = '接手的是谁没对上，私下跟小二再说一遍'

const ask = (context: FeatureContext, subject: Subject, text: string): Promise<void> =>
  askAlone(context, { kind: 'whoTakesOver', subject, text, otherwise: onlyAlone })

/** Who was chosen; null when the message is no answer. */
export async function whoTakesOverAnswered(
  asking: FeatureContext,
  { subject, causeId }: OpenQuestion,
): Promise<string | null> {
  const { choices, fresh, ...handing } = subjectSchema.parse(subject)
  const { other } = asking.understanding
  const choice = other.find((each) => each.kind === 'choice')
  const isNew = fresh !== null && other.some(({ kind }) => kind === 'yes')
  const chosen = choice?.kind === 'choice' ? choices[choice.n - 1] : undefined
  const heir = isNew ? await namedPerson(asking.work, { name: fresh }) : chosen
  if (!heir) return null
  // It was said by the message that made the bot ask, and at its time.
  const work = { ...asking.work, cause: await readMessageCause(asking.work, causeId) }
  await takeOver({ ...asking, work }, { ...handing, heir })
  return heir.id
}
