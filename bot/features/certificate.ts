// 我的证书: the picture, to the person alone; where there is none yet, what is missing, alone too.
import { ensurePrivateConversation } from '../../core/messaging/private-conversation.ts'
import { say } from '../../core/messaging/say.ts'
import { authorize } from '../../core/people/policy.ts'
import { actorOf } from '../../core/people/sender-reads.ts'
import { readSettings } from '../../core/programmes/settings-reads.ts'
import { certificatePicture } from '../../core/training/certificates/certificate-picture.ts'
import { type CertificateShown, certificatesOf } from '../../core/training/certificates/certificate-reads.ts'
import { progressOf, type RunProgress } from '../../core/training/certificates/progress-reads.ts'
import { classesNeeded } from '../../core/training/courses/class-hours.ts'
import { answer, answerPrivately, type FeatureContext, inPrivate } from './context.ts'

const befriend = '证书要私下发：先加小二好友，再私下说“我的证书”'

export async function certificate(context: FeatureContext): Promise<void> {
  const { work, scene } = context
  if (scene.people.length === 0)
    return answer(context, '小二还不认识您，把姓名和村子告诉老师登记一下，再来要证书')
  if (!inPrivate(context) && !scene.sender.friend) return answer(context, befriend)
  const own = scene.people.filter(({ readsOwn }) => readsOwn)
  if (own.length === 0)
    return answerPrivately(
      context,
      '得先核对是您本人：上课时找老师要个绑定码，私下发给小二就能看证书了',
      befriend,
    )
  if (!inPrivate(context)) answer(context, '证书的事，私下发您')
  for (const person of own) {
    authorize(actorOf(work.programme.id, person), 'read progress', { own: true })
    const held = await certificatesOf(work.tx, person.id)
    if (held.length > 0) await send(context, held)
    else await sayWhatIsMissing(context, person)
  }
}

// To the very WeChat id that asks, which is not the only one that was ever theirs.
async function send(context: FeatureContext, held: readonly CertificateShown[]): Promise<void> {
  const { deps, work, scene } = context
  const { accountId: account, id: here } = scene.conversation
  const id = inPrivate(context) ? here : await ensurePrivateConversation(work, account, scene.sender)
  for (const each of held) {
    const text = await certificatePicture(deps.config, each)
    await say(work, {
      ...{ account, conversation: { id, kind: 'private' }, purpose: 'answer', kind: 'image', text },
      answers: [scene.message.id],
    })
  }
}

async function sayWhatIsMissing(
  context: FeatureContext,
  person: { id: string; name: string },
): Promise<void> {
  const { work, scene } = context
  const { certificates } = await readSettings(work.tx, work.programme.id)
  const runs = (await progressOf(work.reader, person.id, work.now)).filter(({ sessions }) => sessions > 0)
  const who = scene.people.length > 1 ? `${person.name}：` : ''
  const lines = runs.map((run) => missing(run, certificates.attendance))
  const words = lines.length > 0 ? lines.join('\n') : '还没有报上课，发“课表”看看接下来有什么课'
  answerPrivately(context, `${who}${words}`, befriend)
}

function missing({ course, run, sessions, held, attended }: RunProgress, share: number): string {
  const needed = classesNeeded(sessions, share)
  const title = `${course}第${run}期`
  if (held === sessions && attended >= needed) return `${title}上够了，证书过几天就办好`
  if (held === sessions)
    return `${title}共${sessions}节，您到了${attended}节，要到${needed}节才有证书；有漏签的找老师补签`
  return `${title}共${sessions}节，您到了${attended}节，到够${needed}节、全部上完就发证书`
}
