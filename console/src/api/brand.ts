// What the region shows of itself: what is written, by whom it was reviewed, and its images.
import type { Shown } from '../../../miniprogram-api/contract/brand.ts'
import type { Content, ContentKind } from '../../../miniprogram-api/contract/content.ts'
import type {
  ContentChanged,
  ContentItem,
  Contents,
  FactBody,
  Preview,
  PreviewLink,
  ProductDifferences,
} from '../../../miniprogram-api/contract/content-desk.ts'
import type { Image, ImageBody, ImageChange } from '../../../miniprogram-api/contract/images.ts'
import { ask } from './http.ts'
import { queryOf } from './people.ts'

export type { ContentOf, ProductYear } from '../../../miniprogram-api/contract/content.ts'
export type { ShownImage } from '../../../miniprogram-api/contract/images.ts'
export type { RichNode } from '../../../miniprogram-api/contract/rich-text.ts'
export type { Content, ContentItem, ContentKind, FactBody, Image, PreviewLink, ProductDifferences, Shown }
export type Listed = Contents['items'][number]
export type Revision = ContentItem['revisions'][number]
export type Fact = ContentItem['facts'][number]

const at = (id: string) => encodeURIComponent(id)

interface ListAsked {
  programme: string
  kind: ContentKind
  waiting?: 'true' | undefined
  cursor?: string | undefined
  limit?: number
}

export const readContents = (asked: ListAsked) =>
  ask<Contents>({ url: `/v1/content?${queryOf({ ...asked })}` })
export const readContent = (id: string) => ask<ContentItem>({ url: `/v1/content/${at(id)}` })
export const createContent = (programme: string, content: Content) =>
  ask<ContentChanged>({ url: '/v1/content', body: { programme, content } })
export const saveDraft = (id: string, body: { version: number; content: Content }) =>
  ask<ContentChanged>({ url: `/v1/content/${at(id)}/draft`, method: 'PUT', body })
/** `submission` and `publication`; with a reason, `return` and `withdrawal`. */
export const stepContent = (id: string, step: string, body: { version: number; reason?: string }) =>
  ask<ContentChanged>({ url: `/v1/content/${at(id)}/${step}`, body })
export const readPreview = (id: string) => ask<Preview>({ url: `/v1/content/${at(id)}/preview` })
export const linkPreview = (id: string) =>
  ask<PreviewLink>({ url: `/v1/content/${at(id)}/preview-link`, method: 'POST' })
export const readLinkedPreview = (token: string) => ask<Preview>({ url: `/v1/previews/${at(token)}` })

export const recordFact = (id: string, body: FactBody) =>
  ask<{ id: string }>({ url: `/v1/content/${at(id)}/facts`, body })
export const voidFact = (id: string, reason: string) =>
  ask<unknown>({ url: `/v1/brand-facts/${at(id)}/void`, body: { reason } })

export const readImages = (programme: string, cursor?: string) =>
  ask<{ items: Image[]; next: string | null }>({ url: `/v1/images?${queryOf({ programme, cursor })}` })
export const uploadImage = (body: ImageBody) =>
  ask<{ id: string; existing: boolean }>({ url: '/v1/images', body })
export const changeImage = (id: string, body: ImageChange) =>
  ask<unknown>({ url: `/v1/images/${at(id)}`, method: 'PATCH', body })
export const withdrawImage = (id: string, reason: string) =>
  ask<unknown>({ url: `/v1/images/${at(id)}/withdrawal`, body: { reason } })
export const imageUrl = (id: string, size: 'thumb' | 'card' | 'cover') => `/v1/images/${at(id)}/${size}`

interface YearsAsked {
  programme: string
  from: number
  to: number
}

export const readDifferences = (asked: YearsAsked) =>
  ask<ProductDifferences>({ url: `/v1/product-database/differences?${queryOf({ ...asked })}` })
export const differencesUrl = (asked: YearsAsked) =>
  `/v1/product-database/differences/sheet?${queryOf({ ...asked })}`
export const databaseUrl = (programme: string, year: number) =>
  `/v1/product-database/sheet?${queryOf({ programme, year })}`
