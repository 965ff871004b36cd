// 群发: composed, shown, and sent only when the one who composed it says 发送 and its number. A wrong message to three
// hundred people can't be taken back.
import { composeBroadcast } from '../../core/broadcasts/compose-broadcast.ts'
import { type Confirmed, confirmBroadcast } from '../../core/broadcasts/confirm-broadcast.ts'
import { type Controlled, controlBroadcast, type Verb } from '../../core/broadcasts/control-broadcast.ts'
import type { Group } from '../../core/broadcasts/groups.ts'
import { readGroups } from '../../core/broadcasts/reads.ts'
import { receiptWords } from '../../core/broadcasts/receipt.ts'
import { quietUntil } from '../../core/messaging/outbox-rules.ts'
import { allowed } from '../../core/people/policy.ts'
import type { IntentOf } from '../../core/understanding/intents.ts'
import { dayAt, dayWithWeekday, timeAt } from '../../core/values/days.ts'
import { answer, answerPrivately, type FeatureContext, inPrivate } from './context.ts'
import { scheduleWords } from './schedule.ts'

const mostGroupsNamed = 8

export async function broadcast(context: FeatureContext, { fields }: IntentOf<'broadcast'>): Promise<void> {
  const { work, scene } = context
  if (!allowed(work.actor, 'send broadcast')) {
    if (inPrivate(context)) answer(context, '群发要工作人员来办')
    return
  }
  const sendAt = fields.at === undefined ? null : new Date(fields.at)
  if (sendAt && sendAt <= work.cause.at)
    return answer(context, `${whenWords(context, sendAt)}已经过了，换个时间再发一遍`)
  const timetables = timetable.test(fields.text) ? await timetablesOf(context) : null
  if (timetables?.size === 0) return answer(context, '接下来两周还没排课，没有课表可发')
  const composed = await composeBroadcast(work, {
    ...(timetables
      ? { ownText: (group) => timetables.get(group.run?.id ?? '') ?? timetables.get('') ?? null }
      : {}),
    ...{ to: fields.to, text: fields.text, sendAt },
    ...{ aliasId: scene.sender.aliasId, conversationId: scene.conversation.id },
  })
  if (composed.kind === 'unknown') {
    const words = composed.words.map((word) => `“${word}”`).join('、')
    return answer(context, `没有${words}这个群，先把群绑好，或者说“学员群”“站长群”“全部”`)
  }
  if (composed.kind === 'several') {
    return answer(
      context,
      `“${composed.word}”有${composed.groups.length}个群：${groupList(composed.groups)}，说全名再发一遍`,
    )
  }
  const text = timetables ? timetableWords(composed.groups, timetables) : fields.text
  const preview = previewWords(context, { ...composed, text, sendAt })
  // In a group of trainees the preview would be the broadcast itself.
  const open = scene.conversation.purpose === 'staff' || inPrivate(context)
  if (open) answer(context, preview)
  else answerPrivately(context, preview, '群发的事咱们私下说：先加小二好友')
}

/** 课表 alone is no text: each group gets its own timetable. */
const timetable = /^(?:这周|本周|下周|最新|新)?的?(?:课表|课程表|课程安排|上课安排)$/

/** By run, and under '' the whole programme's, for groups of no run; empty where nothing is planned. */
async function timetablesOf({ work }: FeatureContext): Promise<Map<string, string>> {
  const all = await scheduleWords(work, null)
  const found = new Map<string, string>(all === null ? [] : [['', all]])
  for (const { run } of await readGroups(work.tx, work.programme.id, work.now)) {
    const words = run && (await scheduleWords(work, run.id))
    if (run && words) found.set(run.id, words)
  }
  return found
}

function timetableWords(groups: readonly Group[], timetables: ReadonlyMap<string, string>): string {
  const of = (group: Group) => timetables.get(group.run?.id ?? '') ?? timetables.get('') ?? ''
  if (groups.length === 1 && groups[0]) return of(groups[0])
  return groups.map((group) => `【${group.name}】${of(group)}`).join('\n')
}

interface Preview {
  number: number
  groups: readonly Group[]
  text: string
  sendAt: Date | null
}

function previewWords(context: FeatureContext, { number, groups, text, sendAt }: Preview): string {
  const people = groups.reduce((sum, group) => sum + group.people, 0)
  const [only] = groups
  const to =
    groups.length === 1 && only
      ? `“${only.name}”${peopleWords(only.people)}`
      : `${groups.length}个群${peopleWords(people, '共')}：${groupList(groups)}`
  const when = sendAt ? `${whenWords(context, sendAt)}` : ''
  return `${when}发到${to}\n——\n${text}\n——\n回“发送${number}”才发，五分钟内有效`
}

// 0 is not known, rather than nobody.
const peopleWords = (people: number, before = ''): string => (people > 0 ? `（${before}${people}人）` : '')

function groupList(groups: readonly Group[]): string {
  const named = groups.slice(0, mostGroupsNamed).map(({ name, people }) => `${name}${peopleWords(people)}`)
  return `${named.join('、')}${groups.length > mostGroupsNamed ? `等${groups.length}个` : ''}`
}

function whenWords({ work }: FeatureContext, at: Date): string {
  const { zone } = work.programme
  const day = dayAt(at, zone)
  return `${day === dayAt(work.cause.at, zone) ? '今天' : dayWithWeekday(day)}${timeAt(at, zone)}`
}

const refusals: Record<Exclude<Confirmed['kind'], 'sending'>, (code: string) => string> = {
  unknown: (code) => `没有等着发的${code}，把内容再发一遍，我给您看好了再发`,
  notYours: (code) => `${code}不是您编的，要编的人自己来回“发送${code}”`,
  tooLate: (code) => `${code}过了五分钟，没发。把内容再发一遍就行`,
  already: (code) => `${code}已经在发了，想停就说“停发${code}”`,
}

/** True when it was for the bot: staff, and nobody else, have something to confirm. */
export async function confirmSend(context: FeatureContext, code: string): Promise<boolean> {
  const { work } = context
  if (!allowed(work.actor, 'send broadcast')) return false
  const confirmed = await confirmBroadcast(work, Number(code))
  if (confirmed.kind !== 'sending') {
    answer(context, refusals[confirmed.kind](code))
    return true
  }
  answer(context, sendingWords(context, code, confirmed))
  return true
}

function sendingWords(
  context: FeatureContext,
  code: string,
  { groups, people, pictures, sendAt }: Extract<Confirmed, { kind: 'sending' }>,
): string {
  const { work, deps } = context
  const from = sendAt ?? work.now
  const morning = quietUntil(from, work.programme.zone, work.quiet)
  const at = morning ?? sendAt
  const start = at ? `${whenWords(context, at)}开始发` : '开始发'
  const night = morning ? '（夜里不打扰人）' : ''
  const picture = pictures > 0 ? `，带${pictures}张图` : ''
  const seconds =
    (groups * (1 + pictures) * (deps.config.SEND_GAP_MIN_MS + deps.config.SEND_GAP_MAX_MS)) / 2_000
  const takes = seconds >= 60 ? `，约${Math.ceil(seconds / 60)}分钟发完` : ''
  return `✅ ${start}${night}：${groups}个群${peopleWords(people, '共')}${picture}${takes}。想停就说“停发${code}”`
}

const done: Record<Verb, (code: string) => string> = {
  pause: (code) => `停住了，接着发就说“继续${code}”`,
  resume: () => '接着发',
  cancel: () => '不发了',
  status: () => '',
}

const stateWords: Record<string, string> = {
  preview: '还没发，等着回“发送”',
  sending: '正在发',
  paused: '停着',
  done: '已经发完了',
  cancelled: '已经取消了',
  expired: '过了时间，没发',
}

/** True when it was for the bot. */
export async function controlSend(context: FeatureContext, code: string, verb: Verb): Promise<boolean> {
  if (!allowed(context.work.actor, 'send broadcast')) return false
  const { work } = context
  const controlled = await controlBroadcast(work, Number(code), verb)
  const words = controlledWords(code, verb, controlled)
  const goesOn = verb === 'resume' && controlled.kind === 'done'
  const morning = goesOn && quietUntil(work.now, work.programme.zone, work.quiet)
  answer(context, morning ? `${words}（夜里不打扰人，${whenWords(context, morning)}再发）` : words)
  return true
}

function controlledWords(code: string, verb: Verb, controlled: Controlled): string {
  if (controlled.kind === 'unknown') return `没有编号${code}的群发`
  const state = stateWords[controlled.state] ?? ''
  if (controlled.kind === 'no') return `群发${code}${state}`
  const started = controlled.targets.some((target) => target.state !== null)
  const receipt = started ? `：${receiptWords(controlled.targets)}` : ''
  return `群发${code}${done[verb](code) || state}${receipt}`
}
