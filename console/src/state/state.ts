// Everything the page knows, and what can happen to it.
import type { CountyConversation, CountyMessage, Outcome } from '../api/county.ts'
import type { Today } from '../api/programmes.ts'

type Connection = 'connecting' | 'open' | 'lost'
/** The three columns, which are tabs on a phone. */
export type Tab = 'list' | 'chat' | 'record'

export interface Toast {
  id: number
  text: string
}

export interface ConsoleState {
  connection: Connection
  /** The past is in; what comes now is news. */
  caughtUp: boolean
  conversations: CountyConversation[]
  /** By conversation, in the order of the stream. */
  messages: Record<string, CountyMessage[]>
  recalled: Record<string, true>
  /** How many answers each message has had. */
  answers: Record<string, number>
  unread: Record<string, number>
  outcomes: Record<string, Outcome>
  /** Grows whenever the numbers of the day may have moved. */
  moves: number
  senders: Record<string, string>
  conversationId: string | null
  /** Chosen by the user; without it the newest message of a person is shown. */
  chosenMessageId: string | null
  /** Where the chat is to scroll; a new object each time. */
  target: { messageId: string } | null
  tab: Tab
  /** The county's time `now` was read at the machine's time `readAt`. */
  clock: { now: number; readAt: number } | null
  today: Today | null
  /** Names of the numbers that moved with the last reading. */
  moved: string[]
  /** How many times numbers moved. */
  movedTimes: number
  toasts: Toast[]
  toastCount: number
}

export type Action =
  | { type: 'connection'; connection: Connection }
  | { type: 'conversations'; items: CountyConversation[] }
  | { type: 'messages'; items: CountyMessage[] }
  | { type: 'caughtUp' }
  /** The county was started anew: what we knew of its messages is void. */
  | { type: 'newCounty' }
  | { type: 'outcome'; messageId: string; outcome: Outcome }
  | { type: 'openConversation'; conversationId: string }
  | { type: 'chooseMessage'; messageId: string | null }
  | { type: 'goToMessage'; messageId: string }
  | { type: 'sender'; conversationId: string; senderId: string }
  | { type: 'tab'; tab: Tab }
  | { type: 'clock'; now: number; readAt: number }
  | { type: 'today'; today: Today }
  | { type: 'toast'; text: string }
  | { type: 'dismiss'; toastId: number }

export type Dispatch = (action: Action) => void

export const initialState: ConsoleState = {
  connection: 'connecting',
  caughtUp: false,
  conversations: [],
  messages: {},
  recalled: {},
  answers: {},
  unread: {},
  outcomes: {},
  moves: 0,
  senders: {},
  conversationId: null,
  chosenMessageId: null,
  target: null,
  tab: 'chat',
  clock: null,
  today: null,
  moved: [],
  movedTimes: 0,
  toasts: [],
  toastCount: 0,
}
