// Questions to the state.
import type { CountyConversation, CountyMember, CountyMessage } from '../api/county.ts'
import type { ConsoleState } from './state.ts'

const none: CountyMessage[] = []

export const messagesIn = (state: ConsoleState, conversationId: string | null): CountyMessage[] =>
  (conversationId === null ? undefined : state.messages[conversationId]) ?? none

export const openConversation = (state: ConsoleState): CountyConversation | undefined =>
  state.conversations.find((c) => c.id === state.conversationId)

export const conversationOf = (state: ConsoleState, messageId: string): string | undefined =>
  Object.keys(state.messages).find((id) => state.messages[id]?.some((m) => m.id === messageId))

/** The chosen message, else the newest of a person, in the open conversation. */
export function shownMessage(state: ConsoleState): CountyMessage | undefined {
  const messages = messagesIn(state, state.conversationId)
  return messages.findLast((m) => m.id === state.chosenMessageId) ?? messages.findLast((m) => !m.fromBot)
}

export const peopleIn = (conversation: CountyConversation): CountyMember[] =>
  conversation.members.filter((m) => m.role !== 'bot')

/** Who speaks: as chosen before, else the first operator, trainee or staff member. */
export function senderIn(state: ConsoleState, conversation: CountyConversation): CountyMember | undefined {
  const people = peopleIn(conversation)
  return (
    people.find((m) => m.id === state.senders[conversation.id]) ??
    people.find((m) => m.role !== 'unknown') ??
    people[0]
  )
}

export function memberName(conversation: CountyConversation | undefined, memberId: string): string {
  return conversation?.members.find((m) => m.id === memberId)?.name ?? memberId
}

/** Words that stand for a message in a list. */
export function previewOf(message: CountyMessage): string {
  if (message.kind === 'image') return '[图片]'
  if (message.kind === 'voice') return '[语音]'
  if (message.kind === 'recall') return '撤回了一条消息'
  return message.text
}
