// What is said once for all parts of a report: a day or a station alone at its end, the day of a form.
import { standsBefore } from '../scan/at-place.ts'
import type { Segment } from './segment.ts'

/** `…收件5 德岭山站` and `代买1单20，昨天的`: what stands alone at the end belongs to what came before. */
export function withTail(segments: Segment[]): Segment[] {
  const [tail, before] = [segments.at(-1), segments.at(-2)]
  if (!tail || tail.hasContent || tail.sameAs) return nameThroughout(segments)
  if (before && before.dates.length === 0) before.dates = tail.dates
  if (before && before.stations.length === 0 && !tail.inheritedStations) before.stations = tail.stations
  return nameThroughout(segments.slice(0, -1))
}

/** The only station of a message is that of all its days. */
function nameThroughout(segments: Segment[]): Segment[] {
  const named = segments.find((s) => s.stations.length > 0)
  const name = named?.stations[0]?.name
  if (named && segments.every((s) => s.stations.every((t) => t.name === name)))
    for (const s of segments) if (s.stations.length === 0) s.stations = named.stations
  return segments
}

/** 【日期】9月14日 at the end of a form is the day of all of it. */
export function dateThroughout(segments: readonly Segment[], text: string): void {
  const dated = segments.filter((s) => s.dates.length > 0)
  const [only, more] = dated
  const token = only?.dates[0]
  if (!only || !token || more || dated.length === segments.length || !labelsDate(text, token.start)) return
  for (const s of segments) s.dates = only.dates
}
const labelsDate = standsBefore(/(?:日期|时间|日子)[】\]]?\s?:?\s?$/, 6)
