// What staff say in class: 补签 with names, 实到 with the number of heads. In a group no names of the late are said.
import { isStaff } from '../../core/people/sender-reads.ts'
import { type ClassOn, classesBetween } from '../../core/training/classes/class-reads.ts'
import { setHeadcount } from '../../core/training/classes/in-the-room.ts'
import { markAttendance } from '../../core/training/classes/mark-attendance.ts'
import type { Other } from '../../core/understanding/intents.ts'
import { dayAt, dayText } from '../../core/values/days.ts'
import { acknowledge, answer, type FeatureContext, inPrivate } from './context.ts'
import { type ListedPerson, onTheList } from './on-the-list.ts'

type Saying<Kind extends Other['kind']> = Extract<Other, { kind: Kind }>

const hourMs = 3_600_000
/** A make-up is for a class of the last days, a head count for one that is on or just over. */
const makeUpDays = 3

/** False where it is nobody's business here: it stays talk. */
const fromStaff = ({ person, scene }: FeatureContext): boolean =>
  person !== undefined && isStaff(person) && scene.conversation.purpose !== 'stations'

/** The classes that had begun when it was said, or were about to; the last first. */
function classesUntilNow({ work, scene }: FeatureContext, sinceMs: number): Promise<ClassOn[]> {
  const at = work.cause.at.getTime()
  return classesBetween(work.tx, work.programme.id, {
    from: new Date(at - sinceMs),
    until: new Date(at + hourMs / 2),
    runId: scene.conversation.courseRunId,
  })
}

export async function headcount(context: FeatureContext, { people }: Saying<'headcount'>): Promise<boolean> {
  if (!fromStaff(context)) return false
  if (!inPrivate(context) && context.scene.conversation.courseRunId === null) return false
  const classes = await classesUntilNow(context, 2 * hourMs)
  const [session, another] = classes
  if (!session) {
    answer(context, '这会儿没有课，上课时再报实到人数')
    return true
  }
  if (another) {
    answer(context, `这会儿有${classes.length}个课，到各自的学员群里报实到人数`)
    return true
  }
  await setHeadcount(context.work, { sessionId: session.id, headcount: people })
  acknowledge(context, `✅ ${session.course}实到${people}人`)
  return true
}

export async function makeUp(context: FeatureContext, said: Saying<'makeUp'>): Promise<boolean> {
  if (!fromStaff(context)) return false
  const found = await classWith(context, said)
  if (!found) {
    answer(context, `这三天的课里没有${said.names.join('、')}，到课程页补签吧`)
    return true
  }
  const { session, people, unknown, reason } = found
  const [there, overruled]: [string[], string[]] = [[], []]
  for (const [part, { id: personId, name }] of people.entries()) {
    const marking = { sessionId: session.id, personId, kind: 'makeUp' as const, part, reason }
    const { after } = await markAttendance(context.work, marking)
    ;(after?.state === 'present' || after?.state === 'late' ? there : overruled).push(name)
  }
  const day = dayText(dayAt(session.startsAt, context.work.programme.zone))
  const why = reason ? `（${reason}）` : ''
  const words = inPrivate(context)
    ? `${session.course}${day}补签：${there.join('、')}${why}`
    : `补签了${there.length}人`
  if (there.length > 0) acknowledge(context, `✅ ${words}`)
  // Staff have said something else of them since, and this message came late.
  if (overruled.length > 0) answer(context, `有${overruled.length}人后来又改过，这次补签没动，到课程页看看`)
  if (unknown.length > 0) answer(context, `名单里没找到${unknown.join('、')}，到课程页核一下`)
  return true
}

interface Found {
  session: ClassOn
  people: ListedPerson[]
  unknown: string[]
  reason: string | undefined
}

/** The last class on whose list there is anybody of those names. */
async function classWith(context: FeatureContext, said: Saying<'makeUp'>): Promise<Found | null> {
  for (const session of await classesUntilNow(context, makeUpDays * 24 * hourMs)) {
    const found: Found = { session, people: [], unknown: [], reason: said.reason }
    for (const name of said.names) await addNamed(context, found, name)
    if (found.people.length === 0) continue
    await namesBehindCommas(context, found)
    return found
  }
  return null
}

// 李四和王五 are two, 呼和 is one.
async function addNamed(context: FeatureContext, found: Found, words: string): Promise<void> {
  const whole = await listed(context, words, found.session)
  if (whole) return void found.people.push(whole)
  const parts = words.split(/[和跟与]/).filter((part) => part.length > 1)
  const each: (ListedPerson | null)[] = []
  for (const part of parts) each.push(parts.length > 1 ? await listed(context, part, found.session) : null)
  const people = each.filter((person) => person !== null)
  if (people.length > 0 && people.length === each.length) found.people.push(...people)
  else found.unknown.push(words)
}

// 补签 李四，王五，手机没电: what follows a comma is a name while it is on the list.
async function namesBehindCommas(context: FeatureContext, found: Found): Promise<void> {
  const parts = found.reason?.split(/[,，;；]/) ?? []
  for (let part = parts[0]; part !== undefined; part = parts[0]) {
    const person = await listed(context, part.trim(), found.session)
    if (!person) break
    found.people.push(person)
    parts.shift()
  }
  found.reason = parts.join('，') || undefined
}

async function listed(
  context: FeatureContext,
  name: string,
  { runId }: ClassOn,
): Promise<ListedPerson | null> {
  const person = await onTheList(context, name, runId)
  // The teacher's own phone says nothing of who came.
  return person?.own ? null : person
}
