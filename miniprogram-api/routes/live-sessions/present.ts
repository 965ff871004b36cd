import type { CalendarEvent } from '../../../core/brand/live/calendar.ts'
import type { LiveCount, LiveRead } from '../../../core/brand/live/live-reads.ts'
import type { LiveSessionOut, LiveSessions } from '../../contract/live-sessions.ts'

export const presentShown = (session: LiveRead) => ({
  ...{ id: session.id, title: session.title, kind: session.kind, platform: session.platform },
  ...{ host: session.host, url: session.url, products: session.products, state: session.state },
  ...{ startsAt: session.startsAt.toISOString(), endsAt: session.endsAt.toISOString() },
  ...{ cancelReason: session.cancelReason, sample: session.sample },
})

export const presentLive = (session: LiveRead): LiveSessionOut => ({
  ...presentShown(session),
  ...{ expectedFen: session.expectedFen, viewers: session.viewers, orders: session.orders },
  ...{ turnoverFen: session.turnoverFen, campaignId: session.campaignId },
  grade: session.resultAt === null ? null : session.proof ? 'proved' : 'staff',
  ...{ proofName: session.proof?.name ?? null, resultNote: session.resultNote, resultBy: session.resultBy },
  resultAt: session.resultAt?.toISOString() ?? null,
})

export const presentCounts = (count: LiveCount): LiveSessions['counts'] => ({
  ...{ held: count.held, proved: count.proved, festivals: count.festivals, planned: count.planned },
  ...{ cancelled: count.cancelled, viewers: count.viewers, orders: count.orders },
  turnoverFen: count.turnoverFen,
})

export function calendarEvent(session: LiveRead): CalendarEvent {
  const { id, title, startsAt, endsAt, updatedAt, version, state, platform, host, products, url } = session
  const sells = products.length > 0 ? [`卖：${products.join('、')}`] : []
  return {
    ...{ id, title: session.sample ? `【示例】${title}` : title, startsAt, endsAt, version },
    ...{ changedAt: updatedAt, cancelled: state === 'cancelled', place: platform },
    about: [
      `主播：${host}`,
      ...sells,
      ...(session.cancelReason ? [`取消：${session.cancelReason}`] : []),
    ].join('\n'),
    // As a browser would write it: nothing in it can end the line.
    url: url && new URL(url).href,
  }
}
