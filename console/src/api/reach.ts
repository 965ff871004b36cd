// How far the region is heard of: reads of articles, reports in the media, live sessions.
import type { ReadTotalsOut, StatedOut, StatedReadsBody } from '../../../miniprogram-api/contract/articles.ts'
import type {
  LiveBody,
  LiveResultsBody,
  LiveSessionOut,
  LiveSessions,
} from '../../../miniprogram-api/contract/live-sessions.ts'
import type {
  DeskMention,
  DeskMentions,
  MentionBody,
} from '../../../miniprogram-api/contract/media-mentions.ts'
import { ask } from './http.ts'
import { queryOf } from './people.ts'

export type { DeskMention, DeskMentions, LiveSessionOut, LiveSessions, ReadTotalsOut, StatedOut }

const at = (id: string) => encodeURIComponent(id)

export const readReads = (asked: { programme: string; from?: string | undefined; to?: string | undefined }) =>
  ask<ReadTotalsOut>({ url: `/v1/article-reads?${queryOf({ ...asked })}` })
export const readStated = (id: string) =>
  ask<{ items: StatedOut[] }>({ url: `/v1/articles/${at(id)}/stated-reads` })
export const stateReads = (id: string, body: StatedReadsBody) =>
  ask<{ id: string }>({ url: `/v1/articles/${at(id)}/stated-reads`, body })
export const strikeStated = (id: string, reason: string) =>
  ask<unknown>({ url: `/v1/stated-reads/${at(id)}/void`, body: { reason } })
export const statedPictureUrl = (id: string) => `/v1/stated-reads/${at(id)}/picture`

export const readMentions = (asked: { programme: string; cursor?: string | undefined; struckOut?: 'true' }) =>
  ask<DeskMentions>({ url: `/v1/media-mentions?${queryOf({ ...asked })}` })
export const enterMention = (body: MentionBody) => ask<{ id: string }>({ url: '/v1/media-mentions', body })
export const strikeMention = (id: string, reason: string) =>
  ask<unknown>({ url: `/v1/media-mentions/${at(id)}/void`, body: { reason } })
export const mentionPictureUrl = (id: string) => `/v1/media-mentions/${at(id)}/picture`

export const readLive = (asked: { programme: string; cursor?: string | undefined }) =>
  ask<LiveSessions>({ url: `/v1/live-sessions?${queryOf({ ...asked })}` })
export const planLive = (body: LiveBody) => ask<{ id: string }>({ url: '/v1/live-sessions', body })
export const cancelLive = (id: string, reason: string) =>
  ask<unknown>({ url: `/v1/live-sessions/${at(id)}/cancellation`, body: { reason } })
export const noteLiveResults = (id: string, body: LiveResultsBody) =>
  ask<unknown>({ url: `/v1/live-sessions/${at(id)}/results`, method: 'PUT', body })
export const strikeLive = (id: string, reason: string) =>
  ask<unknown>({ url: `/v1/live-sessions/${at(id)}/void`, body: { reason } })
export const liveProofUrl = (id: string) => `/v1/live-sessions/${at(id)}/proof`
export const liveCalendarUrl = (programme: string) => `/v1/brand/${at(programme)}/live-sessions.ics`
