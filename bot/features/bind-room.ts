// 绑定: staff ask for a code alone with the bot, and type it in the room.
import { bindRoom as bind, issueRoomCode } from '../../core/messaging/bind-room.ts'
import { roomNames } from '../../core/messaging/room-words.ts'
import type { RoomPurpose } from '../../core/messaging/scene-reads.ts'
import { allowed } from '../../core/people/policy.ts'
import { adoptRoom } from '../../core/training/courses/adopt-room.ts'
import { runName } from '../../core/training/courses/run-words.ts'
import type { Other } from '../../core/understanding/intents.ts'
import { answer, answerPrivately, type FeatureContext, inPrivate } from './context.ts'

/** Said when the bot is taken into a room that no programme has yet. */
export const joinNotice =
  '大家好，我是电商中心的机器人小二。跟我无关的话我不理，三天后删掉；小二不要钱、不要验证码。工作人员绑定本群后我才记数'

/** Said when a room is bound. */
export const roomNotice = (region: string): string =>
  `大家好，我是小二，${region}电商中心的机器人。报数、签到这些跟我说就行；跟我无关的话我不理，三天后删掉。小二不要钱、不要验证码`

export async function bindRoom(
  context: FeatureContext,
  { purpose, code }: Extract<Other, { kind: 'bindRoom' }>,
): Promise<void> {
  const { work, scene } = context
  if (!allowed(work.actor, 'bind conversation')) {
    if (inPrivate(context)) answer(context, '绑群要工作人员来办')
    return
  }
  if (code === undefined) return giveCode(context, purpose)
  if (inPrivate(context)) return answer(context, '这个口令要发在要绑的群里')
  const bound = await bind(work, scene.conversation, code)
  if (!bound) return answer(context, '口令不对或过时了，私下发“绑定站长群”再要一个')
  const run = bound.purpose === 'trainees' ? await adoptRoom(work, scene.conversation.id) : null
  const what = run ? `${roomNames[bound.purpose]}，${runName(run)}` : roomNames[bound.purpose]
  answer(context, `${roomNotice(work.programme.region)}（本群：${what}）`)
}

async function giveCode(context: FeatureContext, purpose: RoomPurpose | undefined): Promise<void> {
  if (!purpose) return answer(context, '绑哪种群？发“绑定站长群”“绑定学员群”或“绑定工作群”')
  const code = await issueRoomCode(context.work, purpose)
  const words = `十分钟内在那个群里发：绑定 ${code}（绑成${roomNames[purpose]}，只认您来发）`
  answerPrivately(context, words, '绑群的口令只能私下给：先加小二好友')
}
