// 我的进度: courses, hours, what comes next, certificates, what is owed. To the person alone: what somebody lacks is
// nobody else's business.
import { owedBy } from '../../core/follow-ups/due-reads.ts'
import { authorize } from '../../core/people/policy.ts'
import { actorOf } from '../../core/people/sender-reads.ts'
import { ownSalesOf } from '../../core/sales/own-reads.ts'
import { progressOf, type RunProgress } from '../../core/training/certificates/progress-reads.ts'
import { dayAt, dayWithWeekday, timeAt } from '../../core/values/days.ts'
import { answer, answerPrivately, type FeatureContext, inPrivate } from './context.ts'
import { yuanWords } from './sales-words.ts'

const befriend = '进度只能私下看：先加小二好友，再私下说“我的进度”'

export async function myProgress(context: FeatureContext): Promise<void> {
  const { work, scene } = context
  if (scene.people.length === 0)
    return answer(context, '小二还不认识您，说一下姓名和村子（如“我是张三，奋斗村的”），登记上就能查')
  const own = scene.people.filter(({ readsOwn }) => readsOwn)
  if (own.length === 0)
    return answerPrivately(
      context,
      '得先核对是您本人：上课时找老师要个绑定码，私下发给小二就能查了',
      befriend,
    )
  const words: string[] = []
  for (const person of own) {
    authorize(actorOf(work.programme.id, person), 'read progress', { own: true })
    words.push(await wordsOf(context, person))
  }
  if (!inPrivate(context) && scene.sender.friend) answer(context, '进度私下发您')
  answerPrivately(context, words.join('\n\n'), befriend)
}

async function wordsOf(context: FeatureContext, person: { id: string; name: string }): Promise<string> {
  const { work } = context
  const runs = await progressOf(work.reader, person.id, work.now)
  const sold = await soldWords(context, person.id)
  if (runs.length === 0) return [`${person.name}还没报过课，发“课表”看接下来有什么课`, ...sold].join('\n')
  const hours = runs.reduce((sum, run) => sum + run.hours, 0)
  const learnt = hours > 0 ? `，学了${tenths(hours)}课时` : ''
  const head = `${person.name}：${runs.length}门课${learnt}`
  const owed = await owedBy(work.tx, person.id)
  return [
    head,
    ...runs.map((run) => runWords(context, run)),
    ...sold,
    ...(owed ? [owedWords[owed]] : []),
  ].join('\n')
}

async function soldWords({ work }: FeatureContext, personId: string): Promise<string[]> {
  const year = Number(dayAt(work.now, work.programme.zone).slice(0, 4))
  const fen = await ownSalesOf(work.tx, { personId, year })
  return fen === null ? [] : [`· 今年报过的销售一共${yuanWords(fen)}，退货扣了，重复的只算一次`]
}

const owedWords = {
  asked: '· 课后回访：小二问您的还没答，答一句就行',
  handedOver: '· 课后回访：工作人员会打电话问问近况',
}

function runWords(context: FeatureContext, run: RunProgress): string {
  const title = `· ${run.course}第${run.run}期`
  if (run.state === 'waiting') return `${title}：在候补，有空位自动补上`
  const certificate = run.certificate && !run.certificate.revoked ? '，证书有了，发“我的证书”看' : ''
  // Of a course that has not begun nobody has missed anything.
  const came = run.held > 0 || run.attended > 0 ? `，上了${run.attended}次` : ''
  return `${title}：共${run.sessions}次课${came}${nextWords(context, run)}${certificate}`
}

function nextWords({ work }: FeatureContext, { next }: RunProgress): string {
  if (!next) return ''
  const { zone } = work.programme
  return `，下次${dayWithWeekday(dayAt(next.startsAt, zone))} ${timeAt(next.startsAt, zone)} ${next.place}`
}

const tenths = (hours: number): number => Math.round(hours * 10) / 10
