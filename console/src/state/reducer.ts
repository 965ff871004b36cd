import { receiveMessages } from './arrivals.ts'
import { movedNumbers } from './numbers.ts'
import { conversationOf } from './selectors.ts'
import type { Action, ConsoleState } from './state.ts'

const groupsFirst = ['stations', 'trainees', 'staff', 'unbound', 'private']

/** Pure: the next state. */
export function reduce(state: ConsoleState, action: Action): ConsoleState {
  switch (action.type) {
    case 'connection':
      return { ...state, connection: action.connection }
    case 'conversations':
      return withConversations(state, action.items)
    case 'messages':
      return receiveMessages(state, action.items)
    case 'caughtUp':
      return { ...state, caughtUp: true }
    case 'newCounty':
      return {
        ...state,
        ...{ messages: {}, recalled: {}, answers: {}, unread: {}, outcomes: {} },
        ...{ chosenMessageId: null, target: null, caughtUp: false },
      }
    case 'outcome':
      return withOutcome(state, action)
    case 'openConversation':
      return opened(state, action.conversationId)
    case 'chooseMessage':
      return { ...state, chosenMessageId: action.messageId }
    case 'goToMessage':
      return wentTo(state, action.messageId)
    case 'sender':
      return { ...state, senders: { ...state.senders, [action.conversationId]: action.senderId } }
    case 'tab':
      return { ...state, tab: action.tab }
    case 'clock':
      return { ...state, clock: { now: action.now, readAt: action.readAt } }
    case 'today':
      return withToday(state, action)
    case 'toast':
      return {
        ...state,
        toasts: [...state.toasts, { id: state.toastCount, text: action.text }].slice(-3),
        toastCount: state.toastCount + 1,
      }
    case 'dismiss':
      return { ...state, toasts: state.toasts.filter((toast) => toast.id !== action.toastId) }
  }
}

type Of<Type extends Action['type']> = Extract<Action, { type: Type }>

function withConversations(state: ConsoleState, items: Of<'conversations'>['items']): ConsoleState {
  const conversations = items.toSorted((a, b) => groupsFirst.indexOf(a.kind) - groupsFirst.indexOf(b.kind))
  return {
    ...state,
    conversations,
    conversationId:
      conversations.find((c) => c.id === state.conversationId)?.id ?? conversations[0]?.id ?? null,
  }
}

function withOutcome(state: ConsoleState, { messageId, outcome }: Of<'outcome'>): ConsoleState {
  const settled = outcome.state !== 'pending' && state.outcomes[messageId]?.state !== outcome.state
  return {
    ...state,
    outcomes: { ...state.outcomes, [messageId]: outcome },
    moves: state.moves + (settled ? 1 : 0),
  }
}

function opened(state: ConsoleState, conversationId: string): ConsoleState {
  const unread = { ...state.unread }
  delete unread[conversationId]
  const same = state.conversationId === conversationId
  return {
    ...state,
    conversationId,
    chosenMessageId: same ? state.chosenMessageId : null,
    target: null,
    unread,
    tab: 'chat',
  }
}

/** To a message wherever it was said; nothing happens when it isn't known. */
function wentTo(state: ConsoleState, messageId: string): ConsoleState {
  const conversationId = conversationOf(state, messageId)
  if (conversationId === undefined) return state
  return { ...opened(state, conversationId), chosenMessageId: messageId, target: { messageId } }
}

function withToday(state: ConsoleState, { today }: Of<'today'>): ConsoleState {
  const moved = movedNumbers(state.today, today)
  if (moved.length === 0) return { ...state, today }
  return { ...state, today, moved, movedTimes: state.movedTimes + 1 }
}
