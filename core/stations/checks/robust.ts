// What a station usually has, so that one wild day doesn't move it: median and MAD, of logarithms where it is about how
// many times as much. Pure.

/** Fewer days than this tell nothing. */
export const minHistory = 8

const ascending = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b)

/** Of values in ascending order; between two, their mean. */
function middle(sorted: readonly number[]): number {
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2
}

export interface Usual {
  /** How many days it was reckoned from. */
  days: number
  median: number
  /** By which factor a day usually differs, up or down: `e ** spread`. Never less than the floor. */
  spread: number
}

/** A normal distribution's standard deviation is so many MADs. */
const deviationsPerMad = 1.4826
/** Days of a steady station differ by a third all the same. */
const leastSpread = Math.log(1.35)

/** Of values above zero. Null for too few of them. */
export function usualOf(values: readonly number[]): Usual | null {
  if (values.length < minHistory) return null
  const sorted = ascending(values)
  const median = middle(sorted)
  const centre = Math.log(median)
  const mad = middle(ascending(sorted.map((value) => Math.abs(Math.log(value) - centre))))
  return { days: sorted.length, median, spread: Math.max(mad * deviationsPerMad, leastSpread) }
}

/** How far above the usual (negative: below), in usual spreads. */
export const spreadsAway = (value: number, { median, spread }: Pick<Usual, 'median' | 'spread'>): number =>
  (Math.log(value) - Math.log(median)) / spread
