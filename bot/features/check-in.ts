// 签到: a trainee is in class, by the code (课堂口令) that was valid when it was sent. Late is never said in a group.
import * as questions from '../../core/dialogs/open-questions.ts'
import type { Work } from '../../core/platform/work.ts'
import { checkCode, checkIn as enterCheckIn, type OpenSession } from '../../core/training/classes/check-in.ts'
import type { IntentOf } from '../../core/understanding/intents.ts'
import { dayAt, timeAt } from '../../core/values/days.ts'
import { acknowledge, answer, type FeatureContext, inPrivate } from './context.ts'
import { onTheList } from './on-the-list.ts'
import { guessesTooMuch, noteWrongCode } from './wrong-codes.ts'

const alwaysWrong = '口令一直不对，找老师补签就行'

export async function checkIn(
  context: FeatureContext,
  { fields }: IntentOf<'checkIn'>,
  part: number,
): Promise<void> {
  if (fields.code === undefined) return answer(context, '签到要带上黑板上的课堂口令，如“签到1234”')
  if (guessesTooMuch(context)) return answer(context, alwaysWrong)
  const check = await checkCode(context.work, fields.code)
  if (check.kind === 'unknown')
    return answer(context, noteWrongCode(context) ? alwaysWrong : '这个口令不对，再看一眼黑板上的四个数')
  if (check.kind === 'early') return answer(context, `${check.session.course}还没开始，上课时再签`)
  if (check.kind === 'expired') return answer(context, expiredWords(context, check.session))
  const { session } = check
  const present = await whoIsThere(context, { session, fields, part })
  if (present.length > 0) await arrive(context, { session, present, part })
}

// While the class is on, its code has only changed.
const expiredWords = ({ work }: FeatureContext, { course, endsAt }: OpenSession): string =>
  work.cause.at <= endsAt
    ? '这个口令过时了，看一眼黑板上的新口令再签'
    : `${course}的口令过时了，人到了就找老师补签`

interface Present {
  id: string
  name: string
  proxy: boolean
}

interface Asked {
  session: OpenSession
  fields: IntentOf<'checkIn'>['fields']
  part: number
}

async function whoIsThere(context: FeatureContext, asked: Asked): Promise<Present[]> {
  const { people = [], self } = asked.fields
  if (people.length === 0) return senderAlone(context, asked)
  const named: Present[] = []
  const unknown: string[] = []
  for (const { name } of people) {
    const found = await onTheList(context, name, asked.session.runId)
    if (found) named.push({ id: found.id, name: found.name, proxy: !found.own })
    else unknown.push(name)
  }
  if (unknown.length > 0) answer(context, `名单里没找到${unknown.join('、')}，下课找老师对一下`)
  const sender = self && context.person ? [{ ...context.person, proxy: false }] : []
  return [...sender, ...named.filter(({ id }) => id !== context.person?.id || !self)]
}

async function senderAlone(context: FeatureContext, { session, part }: Asked): Promise<Present[]> {
  const own = context.scene.people
  if (own.length === 0) {
    answer(context, '小二还不认识您，把姓名和村子告诉老师登记一下，再签就行')
    return []
  }
  if (own.length === 1 && own[0]) return [{ ...own[0], proxy: false }]
  await questions.ask(context.work, {
    conversationId: context.scene.conversation.id,
    aliasId: context.scene.sender.aliasId,
    kind: 'whoIsThere',
    subject: {
      session: JSON.parse(JSON.stringify(session)),
      people: own.map(({ id, name }) => ({ id, name })),
      part,
    },
  })
  const choices = own.map(({ name }, i) => `${i + 1} ${name}`).join('  ')
  answer(context, `这部手机上有${own.length}位学员，谁到了？${choices}  ${own.length + 1} 都到了`)
  return []
}

interface Arriving {
  session: OpenSession
  present: readonly Present[]
  part: number
}

export async function arrive(context: FeatureContext, { session, present, part }: Arriving): Promise<void> {
  const { work, scene } = context
  const late: string[] = []
  const onTime: string[] = []
  const overruled: string[] = []
  let lateSelf = false
  for (const [i, { proxy, ...person }] of present.entries()) {
    const arrival = { session, person, aliasId: scene.sender.aliasId, proxy, part: part + i }
    const outcome = await enterCheckIn(work, arrival)
    // A group never hears who was late.
    const told = outcome === 'late' && inPrivate(context) ? late : onTime
    const list = outcome === 'overruled' ? overruled : told
    list.push(person.name)
    lateSelf ||= list === late && !proxy
  }
  if (onTime.length > 0)
    acknowledge(context, `✅ ${onTime.join('、')}，${whenWords(work, session)}的课签到了`)
  // Nor what the teacher has of them.
  if (overruled.length > 0)
    answer(context, `${overruled.join('、')}的签到收到了，跟老师记的对不上，找老师核一下`)
  if (late.length === 0) return
  const who = late.length === 1 && onTime.length === 0 && lateSelf ? '' : late.join('、')
  acknowledge(context, `${who}晚到了，已记上，找老师补签`)
}

function whenWords({ programme, cause }: Work, { startsAt }: OpenSession): string {
  const hour = Number(timeAt(startsAt, programme.zone).slice(0, 2))
  const half = hour < 12 ? '上午' : hour < 18 ? '下午' : '晚上'
  const today = dayAt(startsAt, programme.zone) === dayAt(cause.at, programme.zone)
  if (!today) return half
  return half === '晚上' ? '今晚' : `今天${half}`
}
