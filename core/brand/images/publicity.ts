// Whether an image may be shown to everybody. Consent to be kept as evidence is none for publicity. Pure.
import type { ConsentState } from '../../people/consent-reads.ts'

export interface ImageRights {
  use: string
  people: string
  /** Where the signed consents are of those on it whom we don't know. */
  paperConsent: string | null
  withdrawnAt: Date | null
}

export type Hindrance = 'withdrawn' | 'paper' | 'nobodySaid' | 'noConsent'

/** `publicity`: what each of the people on it said to that. Null where nothing stands against it. */
export function hindranceOf(rights: ImageRights, publicity: readonly ConsentState[]): Hindrance | null {
  if (rights.withdrawnAt) return 'withdrawn'
  if (rights.use !== 'publicity') return 'paper'
  if (rights.people === 'none') return null
  if (publicity.length === 0 && !rights.paperConsent) return 'nobodySaid'
  return publicity.every((said) => said === 'given') ? null : 'noConsent'
}

export const hindranceWords: Record<Hindrance, string> = {
  withdrawn: '图片已经停用',
  paper: '这是证明材料，不能公开',
  nobodySaid: '图片上有人，还没写明是谁、同意书在哪',
  noConsent: '图片上的人还没同意用于宣传（同意作证明不等于同意宣传）',
}
