// Dated facts of brands, enterprises and products, and what they come to. Pure.
//
// Whether an enterprise is in the brand system is nowhere written down: it is the fold of its facts by (day, id), so
// that every day has an answer, and each step of it a paper.
import type { Day } from '../../values/days.ts'
import { Problem } from '../../values/problem.ts'

export const admissionKinds = ['applied', 'admitted', 'suspended', 'left'] as const
export type AdmissionKind = (typeof admissionKinds)[number]

/** Which facts each kind of content has. */
export const factKinds: Record<string, readonly string[]> = {
  enterprise: [...admissionKinds, 'incubated'],
  brand: ['established', 'integrated', 'launched', 'incubated'],
  product: ['developed', 'packaged'],
}

/** Facts that a paper alone proves. */
const onPaper = new Set(['admitted', 'established', 'integrated', 'launched'])

export interface Fact {
  id: string
  kind: string
  day: Day
  brandId: string | null
}

export interface NewFact {
  kind: string
  day: Day
  brandId: string | null
  count: number | null
  paper: string | null
  imageId: string | null
}

export const isAdmission = (kind: string): kind is AdmissionKind =>
  admissionKinds.some((each) => each === kind)

const invalid = (where: string, reason: string): Problem => new Problem('invalidInput', { where, reason })

/** Throws the Problem `invalidInput`. */
export function checkFact(of: string, fact: NewFact, today: Day): void {
  if (!factKinds[of]?.includes(fact.kind)) throw invalid('kind', `no fact of a ${of}`)
  if (fact.day > today) throw invalid('day', 'is yet to come')
  if (isAdmission(fact.kind) !== (fact.brandId !== null))
    throw invalid('brandId', 'an admission, and nothing else, is into a brand')
  if ((fact.kind === 'packaged') !== (fact.count !== null))
    throw invalid('count', 'packages are counted, and nothing else is')
  if (onPaper.has(fact.kind) && !fact.paper && !fact.imageId) throw invalid('paper', 'a paper is needed')
}

export interface Admission {
  state: AdmissionKind
  /** The day from which it is so. */
  since: Day
}

const mayFollow: Record<AdmissionKind | 'nothing', readonly AdmissionKind[]> = {
  nothing: ['applied', 'admitted'],
  applied: ['admitted', 'left'],
  admitted: ['suspended', 'left'],
  suspended: ['admitted', 'left'],
  left: ['applied', 'admitted'],
}

const inOrder = (a: Fact, b: Fact): number =>
  a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1

const admissionsInto = (facts: readonly Fact[], brandId: string) =>
  facts.filter((fact) => fact.brandId === brandId).sort(inOrder)

/** How an enterprise stands with a brand on a day; null where it never had to do with it. */
export function admissionOn(facts: readonly Fact[], brandId: string, day: Day): Admission | null {
  const last = admissionsInto(facts, brandId)
    .filter((fact) => fact.day <= day)
    .at(-1)
  return last && isAdmission(last.kind) ? { state: last.kind, since: last.day } : null
}

const stateWords: Record<AdmissionKind, string> = {
  ...{ applied: '申请', admitted: '准入', suspended: '暂停', left: '退出' },
}

/** Throws the Problem `contentRefused` where one of them can't come after the one before. */
export function checkAdmissions(facts: readonly Fact[], brandId: string): void {
  let before: AdmissionKind | 'nothing' = 'nothing'
  for (const { kind, day } of admissionsInto(facts, brandId)) {
    if (!isAdmission(kind)) continue
    if (!mayFollow[before].includes(kind)) {
      const earlier = before === 'nothing' ? '之前没有申请或准入' : `之前是“${stateWords[before]}”`
      const words = `${day} 不能记“${stateWords[kind]}”：${earlier}`
      throw new Problem('contentRefused', { reason: `${kind} after ${before}`, words })
    }
    before = kind
  }
}
