// 课堂口令: staff ask for the code of the class that is on, or that begins next today. Told to them alone.
import { allowed } from '../../core/people/policy.ts'
import { issueClassCode } from '../../core/training/classes/issue-class-code.ts'
import { readSchedule, type SessionOnSchedule } from '../../core/training/courses/session-reads.ts'
import { timeAt } from '../../core/values/days.ts'
import { answer, answerPrivately, type FeatureContext } from './context.ts'

const lookAheadMs = 12 * 3_600_000

export async function classCode(context: FeatureContext, course: string | undefined): Promise<void> {
  const { work, scene } = context
  if (!allowed(work.actor, 'issue classCode')) return answer(context, '课堂口令由老师来出，看黑板上的四个数')
  const from = work.cause.at
  const sessions = await readSchedule(work.tx, work.programme.id, {
    from,
    until: new Date(from.getTime() + lookAheadMs),
    runId: scene.conversation.courseRunId,
  })
  const wanted = course?.replace(/[班课]$/, '')
  const fitting = sessions.filter((each) => !wanted || each.course.includes(wanted))
  const [first] = fitting
  if (!first) return answer(context, `接下来12小时没有${wanted ?? ''}课，先排上课再出口令`)
  // Two classes of a course in two rooms: each has its own.
  const together = fitting.filter(({ startsAt }) => startsAt < first.endsAt)
  for (const session of together)
    answerPrivately(
      context,
      await codeWords(context, session, together.length > 1),
      '口令只能单独告诉您：先加小二好友，再私下要一次',
    )
}

async function codeWords({ work }: FeatureContext, session: SessionOnSchedule, withRun: boolean) {
  const code = await issueClassCode(work, session)
  const { zone } = work.programme
  const title = withRun ? `${session.course}第${session.run}期` : session.course
  const time = `${timeAt(session.startsAt, zone)}–${timeAt(session.endsAt, zone)}`
  return `${title}（${time}）课堂口令：${code}。写在黑板上，学员发“签到${code}”，下课就失效`
}
