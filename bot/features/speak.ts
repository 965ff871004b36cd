// The replies of one message, put together: at most one line of talk in the room, and one in private.
import { ensurePrivateConversation } from '../../core/messaging/private-conversation.ts'
import { say } from '../../core/messaging/say.ts'
import { noteNoticed } from '../../core/people/mute.ts'
import type { FeatureContext, Reply } from './context.ts'

export async function speak(context: FeatureContext, replies: readonly Reply[]): Promise<void> {
  if (replies.length === 0) return
  const here: Reply[] = []
  const alone: Reply[] = []
  for (const reply of replies) {
    if (reply.to === 'here' || context.scene.conversation.kind === 'private') here.push(reply)
    else if (context.scene.sender.friend) alone.push(reply)
    else if (reply.otherwise) here.push({ ...reply, to: 'here', text: reply.otherwise })
  }
  await utter(context, here, context.scene.conversation)
  if (alone.length === 0) return
  const { sender, conversation } = context.scene
  const id = await ensurePrivateConversation(context.work, conversation.accountId, sender)
  await utter(context, alone, { id, kind: 'private' })
}

async function utter(
  context: FeatureContext,
  replies: readonly Reply[],
  conversation: { id: string; kind: 'room' | 'private' },
): Promise<void> {
  if (replies.length === 0) return
  const { work, scene } = context
  const purpose = replies.every((reply) => reply.purpose === 'acknowledgement') ? 'acknowledgement' : 'answer'
  // Two unknown stations of one message are one thing to say.
  const lines = new Set(replies.map((reply) => reply.text))
  const text = [...lines, ...(await firstTime(context))].join('\n')
  await say(work, {
    account: scene.conversation.accountId,
    ...{ conversation, purpose, text, answers: [scene.message.id] },
  })
}

// Whoever writes for the first time is told that a machine keeps this, and what it does not keep.
async function firstTime({ work, scene }: FeatureContext): Promise<string[]> {
  if (scene.sender.noticedAt) return []
  await noteNoticed(work, scene.sender.aliasId)
  scene.sender.noticedAt = work.now
  return ['（小二是机器人，只记报数、签到这些，别的话三天后删）']
}
