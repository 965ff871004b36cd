// Class hours (课时) of one session, and what a certificate asks for. Pure.

export interface TimedClass {
  /** Of the session itself; the course's where it has none; else what the clock says. */
  hours: number | null
  courseHours: number | null
  startsAt: Date
  endsAt: Date
}

export const hoursOf = ({ hours, courseHours, startsAt, endsAt }: TimedClass): number =>
  hours ?? courseHours ?? toTenths((endsAt.getTime() - startsAt.getTime()) / 3_600_000)

/** Sums of tenths that end where they should: 1.5, never 1.4999999. */
export const toTenths = (hours: number): number => Math.round(hours * 10) / 10

/** How many of `held` classes must be attended for a certificate. */
export const classesNeeded = (held: number, share: number): number =>
  // 0.8 of 5 is 4, though 0.8 × 5 may be a hair more.
  Math.max(1, Math.ceil(held * share - 1e-9))
