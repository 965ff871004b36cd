// A picture that turned out to be nobody's business: it goes with the idle talk, unless it belongs to something.
import type { Work } from '../platform/work.ts'
import { releaseUnbound } from './attachment-store.ts'

export const releasePicture = (work: Work, inboxId: string): Promise<boolean> =>
  releaseUnbound(work.tx, inboxId)
