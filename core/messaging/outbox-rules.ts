// When a message may go out. Pure.
import { addDays, dayAt, instantOf, timeAt } from '../values/days.ts'

/** Smaller goes first. */
export const priorities = { answer: 0, acknowledgement: 0, notice: 1, reminder: 1, broadcast: 2 } as const
export type OutboxPurpose = keyof typeof priorities

/** A room is busy once this many of its acknowledgements went out within a quarter of an hour. */
export const busyAfter = 6
export const busyWindowMs = 15 * 60_000
const gatherMs = 3 * 60_000

export interface QuietHours {
  from: string
  until: string
}

/** The end of the quiet hours that `at` falls into, or null. */
export function quietUntil(at: Date, zone: string, { from, until }: QuietHours): Date | null {
  const time = timeAt(at, zone)
  const day = dayAt(at, zone)
  if (from > until) {
    if (time >= from) return instantOf(addDays(day, 1), until, zone)
    return time < until ? instantOf(day, until, zone) : null
  }
  return time >= from && time < until ? instantOf(day, until, zone) : null
}

/** What nobody asked for, and a room's acknowledgements, whenever they come to be sent. Notices of no programme go at once. */
export const sparesSleepers = (row: {
  programmeId: string | null
  priority: number
  gathers: boolean
}): boolean => row.programmeId !== null && (row.priority > priorities.answer || row.gathers)

export interface Outgoing {
  purpose: OutboxPurpose
  inRoom: boolean
  /** Acknowledgements that this room was sent within the window. */
  recentAcknowledgements: number
}

/**
 * Questions, corrections and answers go at once, at any hour, and so does a private acknowledgement. A room's
 * acknowledgements wait for the morning, and in a busy quarter of an hour for each other.
 */
export function dueAt(outgoing: Outgoing, now: Date, place: { zone: string; quiet: QuietHours }): Date {
  if (outgoing.purpose === 'answer') return now
  if (outgoing.purpose === 'acknowledgement' && !outgoing.inRoom) return now
  const morning = quietUntil(now, place.zone, place.quiet)
  if (morning) return morning
  const busy = outgoing.purpose === 'acknowledgement' && outgoing.recentAcknowledgements >= busyAfter
  return busy ? new Date(now.getTime() + gatherMs) : now
}
