// When the evening's summary is said: before the quiet hours, whatever the settings say. Pure.

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
const beforeQuiet = 30

export function summaryTime(summaryAt: string, quiet: { from: string; until: string }): string {
  if (quiet.from <= quiet.until || summaryAt < quiet.from) return summaryAt
  return timeOf(minutesOf(quiet.from) - beforeQuiet)
}
