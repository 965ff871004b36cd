// A question that is not for a group: who somebody is, and where they live. Asked alone, where the bot may write.
import * as questions from '../../core/dialogs/open-questions.ts'
import { ensurePrivateConversation } from '../../core/messaging/private-conversation.ts'
import { answer, answerPrivately, type FeatureContext, inPrivate } from './context.ts'

export interface Asking {
  kind: string
  subject: questions.Question['subject']
  text: string
  /** Said in the group where the bot can't write to the asker alone. */
  otherwise: string
}

export async function askAlone(context: FeatureContext, asking: Asking): Promise<void> {
  const { scene, work } = context
  const { sender, conversation } = scene
  if (!inPrivate(context) && !sender.friend) return answer(context, asking.otherwise)
  const conversationId = inPrivate(context)
    ? conversation.id
    : await ensurePrivateConversation(work, conversation.accountId, sender)
  const { kind, subject } = asking
  await questions.ask(work, { conversationId, aliasId: sender.aliasId, kind, subject })
  answerPrivately(context, asking.text, asking.otherwise)
}
