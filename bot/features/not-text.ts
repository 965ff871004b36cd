// Voice clips, pictures and recalls.
import { receiptWords } from '../../core/broadcasts/receipt.ts'
import type { BroadcastTakenBack } from '../../core/broadcasts/take-back-broadcast.ts'
import { bindPictureToText } from '../../core/messaging/bind-attachments.ts'
import { recallMessage } from '../../core/messaging/recall-message.ts'
import { hadVoiceHint } from '../../core/messaging/voice-reads.ts'
import { isStaff } from '../../core/people/sender-reads.ts'
import { keepScreenshots } from '../../core/stations/app-sign-in/screenshots.ts'
import { followPhotos } from '../../core/stations/checks/follow-photos.ts'
import type { Reopened } from '../../core/stations/closures/close-station.ts'
import type { MarkKind } from '../../core/training/classes/attendance-fold.ts'
import { isInClass } from '../../core/training/classes/class-reads.ts'
import { keepClassPhoto } from '../../core/training/classes/in-the-room.ts'
import { dayText } from '../../core/values/days.ts'
import { answer, type FeatureContext } from './context.ts'
import { heldWords } from './daily-report.ts'
import { namesTakenBackWords } from './name-words.ts'
import { recalledSignUp } from './recalled-sign-up.ts'
import { dayWords } from './report-words.ts'

const voiceWords = '小二听不了语音条，点键盘上的话筒说成字再发'

/** Once a day and person: they may be talking to each other. */
export async function voice(context: FeatureContext): Promise<boolean> {
  const { work, scene } = context
  if (await hadVoiceHint(work.tx, scene.message, work.programme.zone)) return false
  answer(context, voiceWords)
  return true
}

/** Silent: a picture says nothing by itself, and the text beside it is answered. */
export async function picture({ work, scene, person }: FeatureContext): Promise<boolean> {
  const { courseRunId } = scene.conversation
  const ofClass =
    courseRunId !== null &&
    person !== undefined &&
    isStaff(person) &&
    (await keepClassPhoto(work, { inboxId: scene.message.id, runId: courseRunId }))
  const boundToId = await bindPictureToText(work.tx, scene.message)
  if (boundToId !== null) await followPhotos(work, scene.message.id)
  const { kind, purpose } = scene.conversation
  // It may show the day's sign-in. Until a person has looked at it, it stays idle talk, which goes after three days.
  if (person && person.stations.length > 0 && (kind === 'private' || purpose === 'stations'))
    await keepScreenshots(work, { inboxId: scene.message.id, senderId: person.id, boundToId })
  return boundToId !== null || ofClass
}

/** Silent too, and kept in the journal where it may show that a trainee came. */
export async function location({ work, scene }: FeatureContext): Promise<boolean> {
  const ids = scene.people.map(({ id }) => id)
  return isInClass(work.tx, ids, work.cause.at)
}

const kindWords = (kinds: readonly MarkKind[]): string =>
  kinds.includes('leave') ? '请假' : kinds.includes('makeUp') ? '补签' : '签到'

function broadcastWords({ number, done, targets }: BroadcastTakenBack): string {
  if (done) return `群发${number}已经发完了，撤回的只是这一条`
  const begun = targets.some(({ state }) => state !== null)
  return `撤回的那条群发${number}不发了${begun ? `：${receiptWords(targets)}` : ''}`
}

const closureWords = ([first]: readonly Reopened[]): string => {
  if (!first) return ''
  const { from, to } = first
  return `撤回的那条歇业不算了，${dayText(from)}${from === to ? '' : `到${dayText(to)}`}照常报数`
}

export async function recall(context: FeatureContext): Promise<boolean> {
  const { work, scene } = context
  const { recalls } = scene.message
  if (!recalls) return false
  const taken = await recallMessage(work, scene.conversation.accountId, recalls)
  if (!taken) return false
  const reports = taken.reports.map(({ station, day, after }) => {
    const rest = dayWords(after)
    return `${station}${dayText(day)}${rest ? `现在是${rest}` : '现在没有数'}`
  })
  if (reports.length > 0) answer(context, `撤回的那条不算了：${reports.join('；')}`)
  else if (taken.attendances.length > 0) answer(context, `撤回的那条${kindWords(taken.attendances)}不算了`)
  else if (taken.visits > 0) answer(context, '撤回的那条回访不算了')
  const [held] = taken.held
  if (held) answer(context, heldWords(held.day))
  if (taken.amendments > 0) answer(context, '撤回的那条改动不交给工作人员批了')
  if (taken.closures.length > 0) answer(context, closureWords(taken.closures))
  // Which station it was is not for the group.
  const siteVisits = [...new Set(taken.siteVisits.map(({ kind }) => kind))]
  if (siteVisits.length > 0) answer(context, `撤回的那条${siteVisits.join('、')}不算了`)
  const enrolments = taken.enrolments.map(recalledSignUp).filter((words) => words !== '')
  if (enrolments.length > 0) answer(context, `撤回的那条不算了：${enrolments.join('；')}`)
  if (taken.broadcast) answer(context, broadcastWords(taken.broadcast))
  if (taken.sales.length > 0) answer(context, '撤回的那条销售不算了')
  for (const { station, operators } of taken.operators)
    answer(
      context,
      `撤回的那条不算了：${station}现在${operators.length > 0 ? `是${operators.join('、')}管` : '没有站长'}`,
    )
  for (const names of taken.names) answer(context, namesTakenBackWords(names))
  const counts = [
    reports.length,
    taken.attendances.length,
    taken.enrolments.length,
    taken.visits,
    ...[taken.closures.length, taken.held.length, taken.amendments],
    siteVisits.length,
    taken.sales.length,
    taken.broadcast ? 1 : 0,
    taken.names.length,
    taken.operators.length,
  ]
  return counts.some((count) => count > 0)
}
