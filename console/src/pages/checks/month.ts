// Months as they are leafed through. Pure.

/** `YYYY-MM`, some months further or back. */
export function movedMonth(month: string, by: number): string {
  const [year = 0, of = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, of - 1 + by, 1)).toISOString().slice(0, 7)
}

/** Its first and its last day. */
export function daysOfMonth(month: string): { from: string; to: string } {
  const last = new Date(Date.parse(`${movedMonth(month, 1)}-01T00:00:00Z`) - 24 * 3_600_000)
  return { from: `${month}-01`, to: last.toISOString().slice(0, 10) }
}

/** `2026年11月`. */
export const monthText = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`
