// Sends the notices that are due, one after the other. What may have been sent is never sent again: a notice is claimed
// before the send, and one whose answer was lost is shown to staff.
import type { Deps } from '../../platform/deps.ts'
import {
  type NoticeKind,
  type NoticeTemplate,
  type NoticeTemplates,
  type NoticeWords,
  templateData,
} from '../../platform/notice-templates.ts'
import { type WechatApi, type WechatFault, WechatRefusal } from '../../platform/wechat-api.ts'
import { quietUntil } from '../outbox-rules.ts'
import { leaseMs, retryAt } from './notice-rules.ts'
import { dropGrants, giveBackGrant } from './notice-store.ts'
import * as store from './sending-store.ts'

/** A class's evening comes to fewer; what is left goes with the next turn. */
const mostATurn = 300

export interface NoticeDoor {
  wechat: WechatApi
  templates: NoticeTemplates
}

type Counts = Record<'sent' | 'cancelled' | 'later' | 'failed' | 'unknown', number>
/** `rest`: WeChat wants to be left alone for now. */
type Outcome = keyof Counts | 'rest' | 'taken'

export async function sendNotices(deps: Deps, door: NoticeDoor, now: Date): Promise<Counts> {
  const { client } = deps.database
  const counts: Counts = { sent: 0, cancelled: 0, later: 0, failed: 0, unknown: 0 }
  counts.unknown += await store.abandon(client, now)
  for (const due of await store.findDue(client, now, mostATurn)) {
    const outcome = await sendOne(deps, door, due)
    if (outcome === 'rest') {
      counts.later += 1
      return counts
    }
    if (outcome !== 'taken') counts[outcome] += 1
  }
  return counts
}

async function sendOne(
  deps: Deps,
  { wechat, templates }: NoticeDoor,
  due: store.DueNotice,
): Promise<Outcome> {
  const now = deps.clock.now()
  const { client } = deps.database
  const template = templates[due.kind as NoticeKind]
  const stale = whyStale(due, { template, appId: wechat.appId, now })
  if (stale) return (await cancel(deps, due, { from: 'queued', error: stale })) ? 'cancelled' : 'taken'
  const quiet = { from: deps.config.QUIET_FROM, until: deps.config.QUIET_UNTIL }
  const morning = quietUntil(now, due.zone, quiet)
  if (morning) {
    await store.settle(client, due.id, { from: 'queued', dueAt: morning })
    return 'later'
  }
  if (!template || !(await store.claim(client, due.id, new Date(now.getTime() + leaseMs)))) return 'taken'
  try {
    await wechat.notice({
      openid: due.user.openid,
      templateId: template.id,
      data: templateData(template, due.words as NoticeWords),
      ...(template.page ? { page: template.page } : {}),
    })
  } catch (error) {
    if (!(error instanceof WechatRefusal)) throw error
    return refused(deps, due, error)
  }
  await store.settle(client, due.id, {
    from: 'sending',
    state: 'sent',
    sentAt: deps.clock.now(),
    error: null,
  })
  return 'sent'
}

function whyStale(
  { expiresAt, templateId, user }: store.DueNotice,
  { template, appId, now }: { template: NoticeTemplate | undefined; appId: string; now: Date },
): string | null {
  if (expiresAt && expiresAt <= now) return 'expired'
  if (template?.id !== templateId) return 'its template is used no more'
  return user.appId === appId ? null : 'of another app'
}

/** Nothing went out: the tap is good for another. */
async function cancel(
  { database }: Deps,
  { id }: store.DueNotice,
  { from, error }: { from: 'queued' | 'sending'; error: string },
): Promise<boolean> {
  return database.transact(async (tx) => {
    if (!(await store.settle(tx, id, { from, state: 'cancelled', error }))) return false
    await giveBackGrant(tx, id)
    return true
  })
}

async function refused(
  deps: Deps,
  due: store.DueNotice,
  { fault, errcode }: WechatRefusal,
): Promise<Outcome> {
  const error = `${fault} ${errcode}`
  const { client } = deps.database
  switch (fault) {
    case 'lost':
      await store.settle(client, due.id, { from: 'sending', state: 'unknown', error })
      return 'unknown'
    case 'unwanted':
      return unwanted(deps, due, error)
    case 'badNotice':
    case 'misconfigured':
      deps.log.error({ errcode, kind: due.kind }, 'WeChat does not take a notice as it is')
      await store.settle(client, due.id, { from: 'sending', state: 'failed', error })
      return 'failed'
    default:
      return later(deps, due, { error, rests: rests(fault) })
  }
}

/** Everybody is told so: it is not this one's fault. */
const rests = (fault: WechatFault): boolean => fault === 'quota' || fault === 'busy'

/** WeChat knows better what the person wants: whatever taps are left are good for nothing. */
async function unwanted(
  { database }: Deps,
  { id, user, kind }: store.DueNotice,
  error: string,
): Promise<Outcome> {
  await database.transact(async (tx) => {
    await store.settle(tx, id, { from: 'sending', state: 'cancelled', error })
    await dropGrants(tx, user.id, kind)
  })
  return 'cancelled'
}

async function later(
  { database: { client }, clock }: Deps,
  { id }: store.DueNotice,
  { error, rests: everybody }: { error: string; rests: boolean },
): Promise<Outcome> {
  const at = retryAt(await store.readAttempts(client, id), clock.now())
  if (!at) {
    await store.settle(client, id, { from: 'sending', state: 'failed', error })
    return 'failed'
  }
  await store.settle(client, id, { from: 'sending', state: 'queued', dueAt: at, error })
  return everybody ? 'rest' : 'later'
}
