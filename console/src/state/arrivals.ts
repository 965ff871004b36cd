// What new messages do to the state: filed once each, counted as answers, as recalls, as unread.
import type { CountyMessage } from '../api/county.ts'
import type { ConsoleState } from './state.ts'

export function receiveMessages(state: ConsoleState, items: CountyMessage[]): ConsoleState {
  const messages = { ...state.messages }
  const fresh: CountyMessage[] = []
  for (const conversationId of new Set(items.map((m) => m.conversationId))) {
    const known = messages[conversationId] ?? []
    const unknown = withoutKnown(
      known,
      items.filter((m) => m.conversationId === conversationId),
    )
    if (unknown.length === 0) continue
    messages[conversationId] = [...known, ...unknown]
    fresh.push(...unknown)
  }
  if (fresh.length === 0) return state
  return {
    ...state,
    messages,
    answers: countAnswers(state, fresh),
    recalled: markRecalled(state, fresh),
    unread: state.caughtUp ? countUnread(state, fresh) : state.unread,
    moves: state.moves + (fresh.some((m) => m.fromBot) ? 1 : 0),
  }
}

function withoutKnown(known: CountyMessage[], arrived: CountyMessage[]): CountyMessage[] {
  const ids = new Set(known.map((m) => m.id))
  return arrived.filter((m) => !ids.has(m.id) && ids.add(m.id))
}

function countAnswers({ answers }: ConsoleState, fresh: CountyMessage[]): Record<string, number> {
  const counted = { ...answers }
  for (const id of fresh.filter((m) => m.fromBot).flatMap((m) => m.inReplyTo)) {
    counted[id] = (counted[id] ?? 0) + 1
  }
  return counted
}

/** A recall names the message that it takes back. */
function markRecalled({ recalled }: ConsoleState, fresh: CountyMessage[]): Record<string, true> {
  const recalls = fresh.filter((m) => m.kind === 'recall')
  if (recalls.length === 0) return recalled
  return { ...recalled, ...Object.fromEntries(recalls.flatMap(recalledBy).map((id) => [id, true as const])) }
}

const recalledBy = (recall: CountyMessage): string[] => [...recall.inReplyTo, recall.text]

function countUnread(
  { unread, conversationId }: ConsoleState,
  fresh: CountyMessage[],
): Record<string, number> {
  const counted = { ...unread }
  for (const message of fresh) {
    if (message.conversationId === conversationId) continue
    counted[message.conversationId] = (counted[message.conversationId] ?? 0) + 1
  }
  return counted
}
