// 签到: a trainee is in class, by the code (课堂口令) that is valid now. Late is never said in a group.
import * as questions from '../../core/dialogs/open-questions.ts'
import { checkCode, checkIn as enterCheckIn, type OpenSession } from '../../core/training/check-in.ts'
import { readEnrolledByName } from '../../core/training/session-reads.ts'
import type { IntentOf } from '../../core/understanding/intents.ts'
import { dayAt, timeAt } from '../../core/values/days.ts'
import { acknowledge, answer, type FeatureContext } from './context.ts'

export async function checkIn(context: FeatureContext, { fields }: IntentOf<'checkIn'>): Promise<void> {
  if (fields.code === undefined) return answer(context, '签到要带上黑板上的课堂口令，如“签到1234”')
  const check = await checkCode(context.work, fields.code)
  if (check.kind === 'unknown') return answer(context, '这个口令不对，再看一眼黑板上的四个数')
  if (check.kind === 'early') return answer(context, `${check.session.course}还没开始，上课时再签`)
  if (check.kind === 'expired')
    return answer(context, `${check.session.course}的口令过时了，人到了就找老师补签`)
  const present = await whoIsThere(context, check.session, fields)
  if (present.length > 0) await arrive(context, check.session, present)
}

interface Present {
  id: string
  name: string
  proxy: boolean
}

async function whoIsThere(
  context: FeatureContext,
  session: OpenSession,
  { people = [], self }: IntentOf<'checkIn'>['fields'],
): Promise<Present[]> {
  const own = context.scene.people
  if (people.length === 0) return senderAlone(context, session)
  const names = people.map(({ name }) => name)
  const enrolled = await readEnrolledByName(context.work.tx, session.id, names)
  const named: Present[] = []
  const doubtful: string[] = []
  for (const name of names) {
    const mine = own.find((person) => person.name === name)
    const found = enrolled.filter((person) => person.name === name)
    if (mine) named.push({ id: mine.id, name, proxy: false })
    else if (found.length === 1 && found[0]) named.push({ ...found[0], proxy: true })
    else doubtful.push(name)
  }
  if (doubtful.length > 0) answer(context, `名单里没找到${doubtful.join('、')}，下课找老师对一下`)
  const sender = self && context.person ? [{ ...context.person, proxy: false }] : []
  return [...sender, ...named.filter(({ id }) => id !== context.person?.id || !self)]
}

async function senderAlone(context: FeatureContext, session: OpenSession): Promise<Present[]> {
  const own = context.scene.people
  if (own.length === 1 && own[0]) return [{ ...own[0], proxy: false }]
  if (own.length === 0) {
    answer(context, '小二还不认识您，把姓名和村子告诉老师登记一下，再签就行')
    return []
  }
  await questions.ask(context.work, {
    conversationId: context.scene.conversation.id,
    aliasId: context.scene.sender.aliasId,
    kind: 'whoIsThere',
    subject: {
      session: JSON.parse(JSON.stringify(session)),
      people: own.map(({ id, name }) => ({ id, name })),
    },
  })
  const choices = own.map(({ name }, i) => `${i + 1} ${name}`).join('  ')
  answer(context, `这部手机上有${own.length}位学员，谁到了？${choices}  ${own.length + 1} 都到了`)
  return []
}

export async function arrive(
  context: FeatureContext,
  session: OpenSession,
  present: readonly Present[],
): Promise<void> {
  const { work, scene } = context
  for (const { proxy, ...person } of present) {
    await enterCheckIn(work, { session, person, aliasId: scene.sender.aliasId, proxy })
  }
  const names = present.map(({ name }) => name).join('、')
  acknowledge(context, `✅ ${names}，${whenWords(context, session)}的课签到了`)
}

function whenWords({ work }: FeatureContext, { startsAt }: OpenSession): string {
  const { zone } = work.programme
  const hour = Number(timeAt(startsAt, zone).slice(0, 2))
  const half = hour < 12 ? '上午' : hour < 18 ? '下午' : '晚上'
  return dayAt(startsAt, zone) === dayAt(work.cause.at, zone)
    ? half === '晚上'
      ? '今晚'
      : `今天${half}`
    : half
}
