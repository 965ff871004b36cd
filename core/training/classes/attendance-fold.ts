// Somebody's state in one class as the fold of what was said of it, by (sentAt, part, kind). Pure: any order of arrival, and
// the same message journalled by two bots, end in the same state.

export const markKinds = ['checkIn', 'proxy', 'makeUp', 'leave', 'absent', 'paper'] as const
export type MarkKind = (typeof markKinds)[number]

export const attendanceStates = ['present', 'late', 'leave', 'absent'] as const
export type AttendanceState = (typeof attendanceStates)[number]
export const attendanceVias = ['code', 'proxy', 'staff', 'paper', 'message'] as const
export type AttendanceVia = (typeof attendanceVias)[number]

export interface Mark {
  kind: MarkKind
  /** Entered by staff: a leave may be either's. */
  byStaff: boolean
  sentAt: Date
  messageId: string
  part: number
}

export interface Folded<M extends Mark> {
  state: AttendanceState
  via: AttendanceVia
  /** The mark that decided. */
  mark: M
}

export interface ClassTime {
  startsAt: Date
  /** Minutes after the start up to which a check-in is on time. */
  lateMinutes: number
}

/**
 * Negative when `a` was said before `b`. Two bots give one message two ids, and times are whole seconds: what was said
 * in the same second goes by its part and its kind. The id only chooses which of two twins is named as the cause.
 */
function inOrder(a: Mark, b: Mark): number {
  const byPart = a.sentAt.getTime() - b.sentAt.getTime() || a.part - b.part
  const byKind = byPart || markKinds.indexOf(a.kind) - markKinds.indexOf(b.kind)
  if (byKind !== 0) return byKind
  return a.messageId === b.messageId ? 0 : a.messageId < b.messageId ? -1 : 1
}

const staffSaid = ({ kind, byStaff }: Mark): boolean =>
  kind === 'makeUp' || kind === 'absent' || kind === 'paper' || (kind === 'leave' && byStaff)

/**
 * Null when nothing is left. The last word of staff, else the first check-in, else leave. Who is on leave or absent by
 * staff's word and checks in after it came after all.
 */
export function foldAttendance<M extends Mark>(marks: readonly M[], time: ClassTime): Folded<M> | null {
  const ordered = [...marks].sort(inOrder)
  const word = ordered.filter(staffSaid).at(-1)
  const away = word && (word.kind === 'leave' || word.kind === 'absent')
  const arrived = firstArrival(away ? ordered.slice(ordered.indexOf(word) + 1) : ordered, time)
  if (away && arrived) return arrived
  // The signed sheet says that they were there, and not when: a check-in says more.
  if (word && !(word.kind === 'paper' && arrived)) return { ...byStaff(word), mark: word }
  if (arrived) return arrived
  const leave = ordered.find(({ kind }) => kind === 'leave')
  return leave ? { state: 'leave', via: 'message', mark: leave } : null
}

function byStaff({ kind }: Mark): { state: AttendanceState; via: AttendanceVia } {
  if (kind === 'paper') return { state: 'present', via: 'paper' }
  if (kind === 'makeUp') return { state: 'present', via: 'staff' }
  return { state: kind === 'leave' ? 'leave' : 'absent', via: 'staff' }
}

function firstArrival<M extends Mark>(ordered: readonly M[], time: ClassTime): Folded<M> | null {
  const arrivals = ordered.filter(({ kind }) => kind === 'checkIn' || kind === 'proxy')
  const [first] = arrivals
  if (!first) return null
  const lateFrom = time.startsAt.getTime() + time.lateMinutes * 60_000
  return {
    state: first.sentAt.getTime() > lateFrom ? 'late' : 'present',
    via: arrivals.some(({ kind }) => kind === 'checkIn') ? 'code' : 'proxy',
    mark: first,
  }
}
