// The lists that staff work through: who isn't in class, who is due for a visit, whom to phone, who needs help. Names
// are told to them alone, phones never; in a group there is the count.
import { callList, dueList } from '../../core/follow-ups/due-reads.ts'
import { needsHelp } from '../../core/follow-ups/visit-reads.ts'
import { authorize } from '../../core/people/policy.ts'
import { isStaff } from '../../core/people/sender-reads.ts'
import { type InClass, readClass } from '../../core/training/classes/class-page-reads.ts'
import { type ClassOn, classesBetween } from '../../core/training/classes/class-reads.ts'
import type { Other } from '../../core/understanding/intents.ts'
import { dayAt, instantOf, personDayAt } from '../../core/values/days.ts'
import { answer, answerPrivately, type FeatureContext, inPrivate } from './context.ts'

type List = Extract<Other, { kind: 'staffList' }>['list']

/** The count is for everybody, the whole for staff alone; null where it is nobody. */
interface Listed {
  count: string
  whole: string | null
}

/** False where it is nobody's business here: it stays talk, or is asked of the stations. */
export async function staffList(context: FeatureContext, list: List): Promise<boolean> {
  if (!context.person || !isStaff(context.person)) return false
  if (list === 'absent') return absentFromClass(context)
  authorize(context.work.actor, 'read followUps')
  tell(context, await lists[list](context))
  return true
}

const lists = { due: whoIsDue, calls: whoIsToBePhoned, needs: whoNeedsHelp }

function tell(context: FeatureContext, { count, whole }: Listed): void {
  if (whole === null) answer(context, count)
  else if (inPrivate(context)) answer(context, whole)
  else if (!context.scene.sender.friend) answer(context, `${count}。名单只能私下给：先加小二好友`)
  else {
    answer(context, `${count}，名单私下发您`)
    answerPrivately(context, whole, '')
  }
}

/** 谁没来, of the class that is on, or that ended last today. */
async function absentFromClass(context: FeatureContext): Promise<boolean> {
  const { work, scene, understanding } = context
  const { purpose } = scene.conversation
  if (purpose === 'stations') return false
  const { on, last } = await classesToday(context)
  // 谁没签到 is asked of stations too: it means a class in its group, and while one is on.
  const asksBoth = understanding.intents.some(({ intent }) => intent === 'ask')
  if (asksBoth && purpose !== 'trainees' && on.length === 0) return false
  authorize(work.actor, 'read training')
  const classes = on.length > 0 ? on : last
  if (classes.length === 0) answer(context, '今天到现在还没有课')
  for (const session of classes) tell(context, await absentOf(context, session))
  return true
}

/** Whether 谁没签到 is asked of a class, and not of the stations. */
export async function meansClass(context: FeatureContext): Promise<boolean> {
  const { conversation } = context.scene
  if (conversation.purpose === 'trainees') return true
  const ofClass = /签到|到课|上课|没来/.test(context.scene.message.text ?? '')
  return inPrivate(context) && ofClass && (await classesToday(context)).on.length > 0
}

const doorsOpenMs = 45 * 60_000

async function classesToday({ work, scene }: FeatureContext): Promise<{ on: ClassOn[]; last: ClassOn[] }> {
  const { tx, programme, cause } = work
  const from = instantOf(dayAt(cause.at, programme.zone), '00:00', programme.zone)
  // People sign in before it begins.
  const until = new Date(cause.at.getTime() + doorsOpenMs)
  const span = { from, until, runId: scene.conversation.courseRunId }
  const begun = await classesBetween(tx, programme.id, span)
  const on = begun.filter(({ endsAt }) => endsAt > cause.at)
  const ended = begun.sort((a, b) => b.endsAt.getTime() - a.endsAt.getTime())
  return { on, last: ended.slice(0, 1) }
}

async function absentOf({ work }: FeatureContext, { id, course, run }: ClassOn): Promise<Listed> {
  const { roster, session } = await readClass(work.tx, id, work.cause.at)
  const absent = roster.filter(({ state }) => state === null || state === 'absent')
  const onLeave = roster.filter(({ state }) => state === 'leave')
  const title = `${course}第${run}期`
  const leave = onLeave.length > 0 ? `请假${onLeave.length}人` : null
  if (absent.length === 0) {
    const came = roster.length - onLeave.length
    return { count: `${title}该来的${came}人都到了${leave ? `，${leave}` : ''}`, whole: null }
  }
  const over = session.endsAt <= work.cause.at
  const missing = `${title}${roster.length}人，${over ? '没到' : '还没签到'}${absent.length}人`
  const lines = [`${missing}：${namesOf(absent.map((each) => whoIs(each)))}`]
  if (leave) lines.push(`${leave}：${namesOf(onLeave.map((each) => whoIs(each)))}`)
  return { count: leave ? `${missing}，${leave}` : missing, whole: lines.join('\n') }
}

function whoIs(
  { name, village }: Pick<InClass, 'name' | 'village'>,
  ...notes: readonly (string | null)[]
): string {
  const more = [village, ...notes].filter((each) => each !== null)
  return more.length > 0 ? `${name}（${more.join('，')}）` : name
}

/** More names than this are counted. */
const mostNames = 30
/** More than this nobody works through. */
const mostRows = 500

const namesOf = (names: readonly string[]): string =>
  names.length > mostNames ? `${names.slice(0, mostNames).join('、')}…等${names.length}人` : names.join('、')

const listed = (count: string, names: string): Listed => ({ count, whole: `${count}：${names}` })

async function whoIsDue({ work }: FeatureContext): Promise<Listed> {
  const { tx, programme, cause } = work
  const today = personDayAt(cause.at, programme.zone)
  const rows = await dueList(tx, { programmeId: programme.id, limit: mostRows })
  const due = eachOnce(rows.filter(({ dueOn }) => dueOn <= today))
  if (due.length === 0) return { count: '现在没有该回访的，都跟上了', whole: null }
  const names = due.map((row) => whoIs(row, row.state === 'asked' ? '小二在问' : null))
  return listed(`该回访${due.length}人`, namesOf(names))
}

async function whoIsToBePhoned({ work }: FeatureContext): Promise<Listed> {
  const { tx, programme, actor, keyring } = work
  const rows = await callList(tx, { programmeId: programme.id, limit: mostRows, actor, keyring })
  const calls = eachOnce(rows)
  if (calls.length === 0) return { count: '现在没有要打电话的', whole: null }
  const names = calls.map((row) => whoIs(row, reasons[row.reason], row.phone ? null : '没留电话'))
  const where = '\n号码在后台“电话名单”里看，打完发“电话回访 姓名 情况”'
  return listed(`要打电话${calls.length}人`, `${namesOf(names)}${where}`)
}

const reasons = { noFriend: '小二够不着', noAnswer: '问了没回' }

async function whoNeedsHelp({ work }: FeatureContext): Promise<Listed> {
  const needs = await needsHelp(work.tx, work.programme.id, mostRows)
  if (needs.length === 0) return { count: '现在没有人说要帮忙', whole: null }
  const names = needs.map(({ name, needs: what }) => `${name}（${shortly(what)}）`)
  return listed(`说过要帮忙的${needs.length}人`, namesOf(names))
}

/** Illness and poverty are read on the console, not in a chat. */
const sensitive = /低保|贫|残|病|欠|债|住院/
const longest = 12

function shortly(needs: string): string {
  if (sensitive.test(needs)) return '到后台看'
  return needs.length > longest ? `${needs.slice(0, longest)}…` : needs
}

const eachOnce = <Row extends { personId: string }>(rows: readonly Row[]): Row[] => [
  ...new Map(rows.map((row) => [row.personId, row])).values(),
]
