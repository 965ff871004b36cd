// Numbers that are one for each of the days, or of the stations, that a part names.
import { sliceOf } from '../scan/characters.ts'
import { daysOf } from '../scan/date-read.ts'
import type { Group, Grouping } from './group.ts'
import type { Segment } from './segment.ts'

/** 6月9号周二 is one day said twice. */
export const daysIn = (segment: Segment): number[] => [
  ...new Set(segment.dates.flatMap((d) => daysOf(d.date))),
]

/** Says of each label whether its numbers are shared out; with 分别 they are only when they come out even. */
export function shareOverDays(segment: Segment, { groups }: Grouping, text: string): void {
  const count = mayBeSeveral(segment) ? severalOf(segment) : 1
  for (const g of groups)
    g.respective =
      count > 1 &&
      g.values.length % count === 0 &&
      (g.respective || isOneForEach(g, count) || isParted(g, count, text))
}

/** Cheap, as most parts are of one day and one station. */
const mayBeSeveral = ({ dates, stations }: Segment) =>
  stations.length > 1 || dates.length > 1 || (dates[0] !== undefined && dates[0].date.kind !== 'day')
function severalOf(segment: Segment): number {
  const days = daysIn(segment).length
  return days > 1 ? days : segment.stations.length
}

/** 周一到周四收件：6、9、4、11: as many counts in a row as there are days. */
const isOneForEach = ({ label, values }: Group, count: number) =>
  values.length === count &&
  (label.side === 'in' || label.side === 'out' || label.side === 'visitors' || count > 2) &&
  values.every((v) => v.q.unit === values[0]?.q.unit && !v.part && !v.total && !v.each && !v.slip && !v.apart)

/** 代买金额：99 / 40, below 宜就站 / 猛虎站: a label of one number has one for each. */
const isParted = ({ label, values }: Group, count: number, text: string) =>
  label.only !== undefined &&
  values.length === count &&
  values.every((v, i) => i === 0 || parting.test(sliceOf(text, values[i - 1]?.q.end, v.q.start)))
const parting = /^(?:元|块|单)?\s*[/|]\s*$/
