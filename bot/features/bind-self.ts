// 绑定: a code by which a person is known under another WeChat id or in the mini-program. It is theirs alone: given
// alone, and by staff only for somebody who stands before them.
import { findNamed } from '../../core/people/named-person.ts'
import { issueOwnCode, issuePersonCode } from '../../core/people/person-codes.ts'
import { allowed } from '../../core/people/policy.ts'
import type { Other } from '../../core/understanding/intents.ts'
import { Problem } from '../../core/values/problem.ts'
import { answer, answerPrivately, type FeatureContext, inPrivate } from './context.ts'

const onlyAlone = '绑定码只能私下给：先加小二好友，再私下发“绑定”'

export async function bindSelf(context: FeatureContext): Promise<void> {
  const { people, sender } = context.scene
  if (people.length === 0) {
    return answer(context, '小二还不认识您。先加小二好友，发“我要登记”')
  }
  // No code is made that nobody will see.
  if (!inPrivate(context) && !sender.friend) return answer(context, onlyAlone)
  const lines: string[] = []
  for (const person of people) {
    const code = await issueOwnCode(context.work, person)
    if (code) lines.push(people.length > 1 ? `${person.name} ${code}` : code)
  }
  if (lines.length === 0) {
    const words = '这个微信还没核实是您本人，请工作人员当面给您换绑码'
    return answerPrivately(context, words, onlyAlone)
  }
  const words = `绑定码 ${lines.join('；')}。十分钟内在小程序“绑定”里填，或用您的新微信私下发给小二。这个码只您自己用，谁要都别给`
  answerPrivately(context, words, onlyAlone)
}

/** 给李四换绑码: by staff, alone with the bot. */
export async function personCode(
  context: FeatureContext,
  { name, village }: Extract<Other, { kind: 'personCodeRequest' }>,
): Promise<void> {
  const { work } = context
  if (!allowed(work.actor, 'change people')) return answer(context, '换绑码要工作人员来要')
  if (!inPrivate(context)) return answer(context, '换绑码私下要，别在群里')
  const found = await findNamed(work, { name, village })
  if (found.kind === 'none') return answer(context, `名册里没找到${name}，看看名字对不对`)
  if (found.kind === 'doubtful')
    return answer(context, `名册里对不准是哪位${name}，带上村子再说，如“给太荣村${name}换绑码”`)
  const code = await codeFor(context, found.person.id)
  if (!code) return answer(context, '工作人员的换绑码要管理员来要')
  const whose = `${found.person.name}的换绑码 ${code}`
  answer(context, `${whose}，十分钟内有效，只能用一次。当面念给本人，别在微信里转；本人用新微信私下发给小二`)
}

/** Null where it is for one of staff, and the asker no admin. */
async function codeFor({ work }: FeatureContext, personId: string): Promise<string | null> {
  try {
    return await issuePersonCode(work, { personId })
  } catch (error) {
    if (error instanceof Problem && error.code === 'notAllowed') return null
    throw error
  }
}
