// The simulated county's HTTP face, as functions.
import type {
  CountyConversation,
  CountyMessage,
  Outcome,
  PostMessage,
} from '../../../miniprogram-api/contract/county.ts'
import { ask } from './http.ts'

export type {
  CountyConversation,
  CountyMember,
  CountyMessage,
  Outcome,
} from '../../../miniprogram-api/contract/county.ts'

export type Speaking = Pick<PostMessage, 'conversationId' | 'senderId'>
export type Said = Speaking & Pick<PostMessage, 'text' | 'image' | 'mentionsBot'>
interface Page {
  items: CountyMessage[]
  next: string
}

const pageSize = 200

export function countyApi(countyUrl: string) {
  const base = `${countyUrl.replace(/\/+$/, '')}/county/v1`
  const message = (id: string) => `${base}/messages/${encodeURIComponent(id)}`
  const query = (values: Record<string, string>) =>
    new URLSearchParams(Object.entries(values).filter(([, value]) => value !== '')).toString()

  return {
    conversations: () => ask<{ items: CountyConversation[] }>({ url: `${base}/conversations` }),
    messages: (after: string) =>
      ask<Page>({ url: `${base}/messages?${query({ after, limit: String(pageSize) })}` }),
    streamUrl: (after: string) => `${base}/messages/stream?${query({ after })}`,
    outcome: (id: string, signal?: AbortSignal) => ask<Outcome>({ url: `${message(id)}/outcome`, signal }),
    say: (said: Said) => ask<{ id: string }>({ url: `${base}/messages`, body: said }),
    voice: (speaking: Speaking) => ask<unknown>({ url: `${base}/voice`, body: speaking }),
    recall: (id: string) => ask<unknown>({ url: `${message(id)}/recall`, body: {} }),
    clock: () => ask<{ now: string }>({ url: `${base}/clock` }),
    setClock: (now: string) => ask<{ now: string }>({ url: `${base}/clock`, body: { now } }),
  }
}

export type CountyApi = ReturnType<typeof countyApi>
