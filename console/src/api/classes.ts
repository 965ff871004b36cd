// Classes: the list of them, one with who came, its code, and what staff enter of it.
import type {
  ClassCode,
  ClassListing,
  ClassPageAnswer,
  InClassAnswer,
} from '../../../miniprogram-api/contract/classes.ts'
import { ask } from './http.ts'

export type { ClassCode, ClassListing } from '../../../miniprogram-api/contract/classes.ts'
export type OneClass = ClassPageAnswer
export type InClass = InClassAnswer

interface Span {
  programme: string
  /** YYYY-MM-DD; both days count. */
  from: string
  to: string
}

export interface Listed {
  now: string
  items: ClassListing[]
}

const at = (id: string): string => `/v1/sessions/${encodeURIComponent(id)}`

export const readClasses = (span: Span) =>
  ask<Listed>({ url: `/v1/sessions?${new URLSearchParams({ ...span })}` })
export const readClass = (id: string) => ask<OneClass>({ url: at(id) })
export const readCode = (id: string) => ask<ClassCode>({ url: `${at(id)}/code`, method: 'POST' })
export const photoUrl = (attachmentId: string): string =>
  `/v1/attachments/${encodeURIComponent(attachmentId)}`
export const makeUp = (id: string, body: { personIds: string[]; reason: string }) =>
  ask<OneClass>({ url: `${at(id)}/make-ups`, body })
export const putHeadcount = (id: string, headcount: number) =>
  ask<OneClass>({ url: `${at(id)}/headcount`, method: 'PUT', body: { headcount } })
export const sendPaper = (id: string, body: { fileName?: string; names?: string; file?: string }) =>
  ask<OneClass>({ url: `${at(id)}/paper`, body })
export const acceptPaper = (id: string, personIds: string[]) =>
  ask<OneClass>({ url: `${at(id)}/paper/acceptance`, body: { personIds } })
export const sheetUrl = (id: string): string => `${at(id)}/sheet`
