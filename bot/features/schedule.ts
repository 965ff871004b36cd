// 课表: what comes next, of this group's own class or of the whole programme.
import type { Work } from '../../core/platform/work.ts'
import { readSchedule, type SessionOnSchedule } from '../../core/training/courses/session-reads.ts'
import { dayAt, dayWithWeekday, timeAt } from '../../core/values/days.ts'
import { answer, type FeatureContext } from './context.ts'

const aheadMs = 14 * 86_400_000
const mostLines = 8

export async function schedule(context: FeatureContext): Promise<void> {
  const words = await scheduleWords(context.work, context.scene.conversation.courseRunId)
  answer(context, words ?? '接下来两周还没排课，排上了会在群里说')
}

/** The timetable of a run, or of the whole programme; null where nothing is planned. */
export async function scheduleWords(work: Work, runId: string | null): Promise<string | null> {
  const from = work.cause.at
  const until = new Date(from.getTime() + aheadMs)
  const sessions = await readSchedule(work.tx, work.programme.id, { from, until, runId })
  if (sessions.length === 0) return null
  const lines = sessions.slice(0, mostLines).map((session) => line(session, work.programme.zone))
  const more = sessions.length > mostLines ? `\n……共${sessions.length}次课` : ''
  return `课表\n${lines.join('\n')}${more}`
}

function line({ course, run, startsAt, endsAt, place }: SessionOnSchedule, zone: string): string {
  const time = `${timeAt(startsAt, zone)}–${timeAt(endsAt, zone)}`
  return `${dayWithWeekday(dayAt(startsAt, zone))} ${time} ${course}第${run}期，${place}`
}
