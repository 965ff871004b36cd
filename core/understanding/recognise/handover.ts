// Staff say that somebody else runs a station from now on, or that one of them leaves. The whole message is just that.
import type { Other } from '../intents.ts'
import type { Reading } from '../reading.ts'
import { dayOf } from '../scan/calendar.ts'
import { dateAt } from '../scan/dates.ts'
import { withoutMarks } from '../scan/marks.ts'
import { looksLikeName } from '../scan/name-shape.ts'
import { asks, handovers, notNamed } from '../words/handover-words.ts'

type Handover = Extract<Other, { kind: 'handover' }>

const longest = 60
const cue = /站长|[管接换交顶]|负责|不[干做]|离职|辞职|退/

export function handover(reading: Reading): Handover | undefined {
  const { message, text, called } = reading
  if (message.role !== 'staff' || text.length > longest || !cue.test(text) || asks.test(text))
    return undefined
  const inRoom = message.room === 'staff' || message.room === 'private'
  if (!inRoom && !called) return undefined
  const dated = dateIn(reading, text)
  const words = withoutMarks(dated.rest)
  for (const { pattern, adds } of handovers) {
    const { S: station, P: comes, Q: goes } = pattern.exec(words)?.groups ?? {}
    if ([comes, goes].some((name) => name !== undefined && (notNamed.test(name) || !looksLikeName(name))))
      continue
    if (!station && !goes) continue
    if (station === undefined && comes === undefined && !called) continue
    return {
      kind: 'handover',
      ...(station && { station }),
      ...(goes && { goes }),
      ...(comes && { comes }),
      ...(dated.from && { from: dated.from }),
      ...(adds && { adds }),
      asked: called,
    }
  }
  return undefined
}

const beginsAt = /(?:从|自|打)?$/
const ends = /^(?:号|日)?(?:起|开始|以后|之后|往后)?(?:就|,|，)?/

/** 从12月1日起: the day, and the text without it. */
function dateIn({ future }: Reading, text: string): { from?: string; rest: string } {
  for (let i = 0; i < text.length; i++) {
    const read = dateAt(text, i, future)
    const [day] = read?.days ?? []
    const first = day ?? read?.period?.from
    if (!read || first === undefined || (read.days.length > 1 && read.kind === 'list')) continue
    const before = text.slice(0, read.start).replace(beginsAt, '')
    const after = text.slice(read.end)
    // 下月起 and 12月1日 name a day; 11月 in the middle of talk does not.
    if (day === undefined && !/^(?:起|开始)/.test(after)) continue
    return { from: dayOf(first), rest: before + after.replace(ends, '') }
  }
  return { rest: text }
}
