// Puts a notice on its way, in the transaction of whatever it tells of, where the person's taps allow one.
import type { NoticeKind, NoticeWords } from '../../platform/notice-templates.ts'
import type { Work } from '../../platform/work.ts'
import { quietUntil } from '../outbox-rules.ts'
import { anySaid } from '../store.ts'
import * as store from './notice-store.ts'

export interface NoticeToWrite {
  personId: string
  kind: NoticeKind
  words: NoticeWords
  /** Past it there is no sense in it. */
  expiresAt?: Date | undefined
  /** What must not be said twice, in chat or by a notice. */
  onceKey: string
}

/** `none`: they gave no leave for it. `kept`: because of a log that was brought in nothing is said. */
export type Written = 'written' | 'none' | 'repeated' | 'kept'

/** Step. */
export async function writeNotice(work: Work, notice: NoticeToWrite): Promise<Written> {
  if (work.cause.imported) return 'kept'
  const { tx, now, programme } = work
  const { personId, kind, words, expiresAt, onceKey } = notice
  if (await anySaid(tx, [onceKey])) return 'repeated'
  const grantId = await store.takeGrant(tx, { personId, kind, now })
  if (grantId === null) return 'none'
  const id = work.ids.next('ntc')
  const row = { id, programmeId: programme.id, personId, grantId, kind, words, onceKey }
  const dueAt = quietUntil(now, programme.zone, work.quiet) ?? now
  const times = { dueAt, createdAt: now, expiresAt: expiresAt ?? null, causeId: work.cause.id }
  if (!(await store.insertNotice(tx, { ...row, ...times })))
    throw new Error(`a notice ${onceKey} came between`)
  work.changed({ type: 'notice', id, before: null, after: { kind, personId } })
  return 'written'
}
