// Sign-ins to the 智慧乡村 app by station: three sources kept apart, over the days on which a sign-in was due. Pure.
// A day that no list covers is not verified; it is never taken for signed in or not.
import { addDays, type Day } from '../../values/days.ts'

export interface OpenSpan {
  openedOn: Day | null
  closedOn: Day | null
}

/** The days of a span on which a station was open: from its first day to the one before it closed. */
export function dueDays({ openedOn, closedOn }: OpenSpan, { from, to }: { from: Day; to: Day }): Day[] {
  const first = openedOn !== null && openedOn > from ? openedOn : from
  const last = closedOn !== null && addDays(closedOn, -1) < to ? addDays(closedOn, -1) : to
  const days: Day[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
  return days
}

export interface Listed {
  signedIn: boolean
  activity: number | null
}

/** What is known of one station, by day. */
export interface SignInsKnown {
  said: ReadonlySet<Day>
  confirmed: ReadonlySet<Day>
  listed: ReadonlyMap<Day, Listed>
}

export interface SignInFigures {
  /** Station-days on which a sign-in was due: the denominator of all three. */
  due: number
  /** By the operator's message. */
  said: number
  /** By a screenshot that a person looked at. */
  confirmed: number
  /** Days that the app's list covers; the others are not verified. */
  listed: number
  /** Signed in by the app's list. */
  verified: number
  /** Sum and count of the list's activity, 0 to 1 a day. */
  activity: number
  activityDays: number
}

export const noFigures: SignInFigures = {
  ...{ due: 0, said: 0, confirmed: 0, listed: 0, verified: 0, activity: 0, activityDays: 0 },
}

export function figuresOf(due: readonly Day[], { said, confirmed, listed }: SignInsKnown): SignInFigures {
  const lines = due.flatMap((day) => listed.get(day) ?? [])
  const active = lines.flatMap(({ activity }) => activity ?? [])
  return {
    due: due.length,
    said: due.filter((day) => said.has(day)).length,
    confirmed: due.filter((day) => confirmed.has(day)).length,
    listed: lines.length,
    verified: lines.filter(({ signedIn }) => signedIn).length,
    activity: active.reduce((sum, each) => sum + each, 0),
    activityDays: active.length,
  }
}

export const addFigures = (a: SignInFigures, b: SignInFigures): SignInFigures => ({
  due: a.due + b.due,
  said: a.said + b.said,
  confirmed: a.confirmed + b.confirmed,
  listed: a.listed + b.listed,
  verified: a.verified + b.verified,
  activity: a.activity + b.activity,
  activityDays: a.activityDays + b.activityDays,
})

export type Mismatch = 'saidNotListed' | 'listedNotSaid'

/** Days on which the operator and the list say otherwise. */
export function mismatchesOf(
  due: readonly Day[],
  { said, confirmed, listed }: SignInsKnown,
): { day: Day; kind: Mismatch }[] {
  return due.flatMap((day): { day: Day; kind: Mismatch }[] => {
    const line = listed.get(day)
    if (!line) return []
    const told = said.has(day) || confirmed.has(day)
    if (told && !line.signedIn) return [{ day, kind: 'saidNotListed' }]
    return !told && line.signedIn ? [{ day, kind: 'listedNotSaid' }] : []
  })
}
