// Trainees, the lists of them that are brought in, and who is one with whom.
import type { PersonFacts } from '../../../miniprogram-api/contract/follow-ups.ts'
import type {
  CategoryImport,
  ImportReport,
  PersonCode,
  PersonOut,
} from '../../../miniprogram-api/contract/people.ts'
import type { MergeInForce, PersonCard } from '../../../miniprogram-api/contract/person-cards.ts'
import type { Page } from '../ui/use-pages.ts'
import { ask } from './http.ts'

export type {
  CategoryImport,
  ImportReport,
  PersonCode,
  PersonOut,
} from '../../../miniprogram-api/contract/people.ts'
export type { MergeInForce, PersonCard } from '../../../miniprogram-api/contract/person-cards.ts'
export type PersonFact = PersonFacts['items'][number]
export type PersonOrigin = PersonOut['origin']

interface Paging {
  programme: string
  cursor?: string | undefined
  limit?: number | undefined
}

/** The query of a list; what is not asked for is left out. */
export function queryOf(asked: object): string {
  const given = Object.entries(asked).filter(([, value]) => value !== undefined && value !== '')
  return new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString()
}

const person = (id: string) => `/v1/people/${encodeURIComponent(id)}`

export const findPeople = (asked: Paging & { q?: string }) =>
  ask<Page<PersonOut>>({ url: `/v1/people?${queryOf(asked)}` })
export const readPerson = (id: string) => ask<PersonCard>({ url: person(id) })
export const readFacts = (id: string) => ask<{ items: PersonFact[] }>({ url: `${person(id)}/facts` })
export const issueCode = (id: string) => ask<PersonCode>({ url: `${person(id)}/code`, body: {} })

interface ListFile {
  programme: string
  fileName: string
  /** In base64. */
  file: string
}

export const importPeople = (body: ListFile) => ask<ImportReport>({ url: '/v1/people/imports', body })
export const importCategories = (body: ListFile & { authority: string; effectiveFrom: string }) =>
  ask<CategoryImport>({ url: '/v1/category-rosters', body })

export const mergePeople = (body: { fromId: string; intoId: string; reason: string }) =>
  ask<{ id: string }>({ url: '/v1/merges', body })
export const readMerges = (asked: Paging) => ask<Page<MergeInForce>>({ url: `/v1/merges?${queryOf(asked)}` })
export const undoMerge = (id: string) =>
  ask<unknown>({ url: `/v1/merges/${encodeURIComponent(id)}/undo`, body: {} })
