// What may be done with something that is written, reviewed and shown. Pure; it knows nothing of what it says.
//
// Two things run beside each other: the revision that the public sees, and the one that is being worked on. So a
// published item stays as it is while its next revision is written and reviewed.
import { Problem } from '../../values/problem.ts'

/** As the public sees an item: there it is, or it was taken back; else how far its first revision is. */
export type ContentState = 'draft' | 'inReview' | 'published' | 'withdrawn'
export type RevisionState = 'draft' | 'inReview' | 'published' | 'replaced' | 'withdrawn' | 'dropped'

/** How an item stands. */
export interface Standing {
  working: { state: 'draft' | 'inReview'; authorId: string | null } | null
  published: boolean
}

export const stateOf = ({ working, published }: Standing): ContentState =>
  published ? 'published' : (working?.state ?? 'withdrawn')

export type Act = 'edit' | 'submit' | 'return' | 'publish' | 'withdraw'

const refusals: Record<Act, (standing: Standing) => string | null> = {
  // What is in review becomes a draft again: nobody publishes words that changed while they were read.
  edit: () => null,
  submit: ({ working }) => (working?.state === 'draft' ? null : '没有草稿可以送审'),
  return: ({ working }) => (working?.state === 'inReview' ? null : '没有在审的稿子'),
  publish: ({ working }) => (working?.state === 'inReview' ? null : '先送审，再发布'),
  withdraw: ({ working, published }) => (published || working ? null : '已经撤下了'),
}

/** Throws the Problem `contentRefused`. */
export function checkAct(act: Act, standing: Standing): void {
  const words = refusals[act](standing)
  if (words) throw new Problem('contentRefused', { reason: `${act} of ${stateOf(standing)}`, words })
}

/**
 * Whether it is published by its author alone: they may only where the programme has nobody else who could review it,
 * and that is kept with the revision. Throws the Problem `contentRefused` where there is somebody.
 */
export function publishedAlone(
  authorId: string | null,
  reviewer: { id: string | null; others: number },
): boolean {
  if (authorId === null || authorId !== reviewer.id) return false
  if (reviewer.others > 0) {
    const words = '最后改稿的人不能自己发布，请另一位同事来审'
    throw new Problem('contentRefused', { reason: 'the author is the reviewer', words })
  }
  return true
}
