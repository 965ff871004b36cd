// The words of one message, forgotten at once: a rating is nobody's business but the seal's.
import type { Work } from '../platform/work.ts'
import { purgeText } from './store.ts'

export const purgeWords = (work: Work, inboxId: string): Promise<number> =>
  purgeText(work.tx, inboxId, work.now)
