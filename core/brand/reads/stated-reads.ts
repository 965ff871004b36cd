// What others' pages state of their readers, within a span. A page states all of them until that day, so its later
// figure takes the place of the earlier one and is never added to it. Pure.
import type { Day } from '../../values/days.ts'

export interface StatedFigure {
  /** Orders what was stated of the same day: the later one holds. */
  id: string
  articleId: string
  channel: string
  day: Day
  reads: number
}

const placeOf = ({ articleId, channel }: StatedFigure): string => `${articleId}\n${channel}`

function lastUntil(figures: readonly StatedFigure[], fits: (day: Day) => boolean): Map<string, StatedFigure> {
  const last = new Map<string, StatedFigure>()
  for (const figure of figures) {
    if (!fits(figure.day)) continue
    const known = last.get(placeOf(figure))
    const later = !known || figure.day > known.day || (figure.day === known.day && figure.id > known.id)
    if (later) last.set(placeOf(figure), figure)
  }
  return last
}

/** By article and channel: what was added from the last figure before the span to the last one within it. */
export function statedWithin(
  figures: readonly StatedFigure[],
  { from, to }: { from?: Day | undefined; to?: Day | undefined },
): { articleId: string; channel: string; reads: number }[] {
  const ends = lastUntil(figures, (day) => !to || day <= to)
  const begins = from ? lastUntil(figures, (day) => day < from) : new Map<string, StatedFigure>()
  return [...ends].map(([place, { articleId, channel, reads }]) => ({
    ...{ articleId, channel },
    // A page that counts less than before has taken something back; that is no read of the span.
    reads: Math.max(0, reads - (begins.get(place)?.reads ?? 0)),
  }))
}
