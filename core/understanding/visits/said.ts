// To whom what is said behind a heading belongs.
import type { Range } from '../scan/clauses.ts'
import type { Group, Walk } from './visit.ts'

/** What is said goes to the one named last, or to all of the heading. */
export function extend({ group, context }: Walk, { start, end }: Range): void {
  if (!group) return
  if (group.visits.length > 1 && switchInside(group, context.text, start, end)) return
  if (group.type === 'followUp' && group.current && ofAll.test(context.text.slice(start, start + 10))) {
    for (const visit of group.visits) visit.said.push({ start, end })
    return
  }
  if (group.before && ofBoth.test(context.text.slice(start, start + 5)))
    group.before.said.push({ start, end })
  const said = group.current?.said ?? group.shared
  said.push({ start, end })
}

/** 都对得上, 两个站都正常 */
const ofBoth = /^(?:[两俩]个?站?[点家]?)?[都均全]/

/** 李敏店开着，王浩在工地干活，都想学直播: what people want, not what is all there. */
const ofAll =
  /^(?:[两俩三仨几]个?人?|他们|她们|大家)?都(?=说|想|希望|盼|需要|要|反映|建议|[很挺比非][较常]?满意|满意|没开店|开店)/

/** 俩人苏日娜店开着: one of the named, inside a piece. */
function switchInside(group: Group, text: string, start: number, end: number): boolean {
  const words = text.slice(start, end)
  for (const visit of group.visits) {
    const at = words.indexOf(visit.subject.name)
    if (at < 0 || start + at === visit.subject.start) continue
    group.current = visit
    visit.said.push({ start: start + at + visit.subject.name.length, end })
    return true
  }
  return false
}
