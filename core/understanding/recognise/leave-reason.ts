// The reason of a leave: what of its words is neither the request, nor who and when, nor courtesy.
// The caller has put `blank` where dates, lengths, the course and the person stand.
import { type Reading, wordsAt } from '../reading.ts'
import type { Range } from '../scan/clauses.ts'
import { matchesOf } from '../scan/matches.ts'
import { absence, aside, closer, idleParts, kin, opener, partDays, request } from '../words/leave-words.ts'

/** Marks what has been read already; a space would part clauses. */
export const blank = '▁'

/** Words that part a clause from the reason that it gives. */
const because = /因为|由于|原因是|主要是/g
const says = new RegExp(
  `(?:刚才?|昨晚)?(?:给我)?(?:打来?电话|来电话|来信|发来?微信)(?:来|过来)?(?:跟我|给我)?(?:说|讲)?(?:是|了)?|(?:让|叫|喊|托|委托)我(?!${kin}|家)(?:帮|替|给|代)?(?:忙)?[他她]?(?=[▁\\s跟和向请说补]|$)|(?:让|叫|喊|托|委托)我(?:给|跟|向)?(?:老师|您|你)?(?:(?:捎|带|传)(?:个|句|一?下)?[话信]|转告一?[下声]?|转达一?下|告诉(?:老师|您|你)?(?:一[声下])?|通知(?:老师|您|你)?(?:一[声下])?)|(?:跟|和|向)(?:老师|领导|您|你)(?:提前)?说(?:一声|一下|下|声)?|[帮替给代](?:我?家?${kin}|[他她]们?俩?)(?=[▁\\s请跟向和说告补]|$)`,
  'g',
)
const requests = new RegExp(request.pattern, 'g')

interface Part extends Range {
  words: string
}

export function reasonIn(
  reading: Reading,
  rest: string,
  { start, end }: Range,
  length: Range | undefined,
): string | undefined {
  const own: string[] = []
  const asides: string[] = []
  for (const clause of matchesOf(/[^\s,。!?;~()…]+/g, rest.slice(start, end))) {
    const kept = hide(
      clause[0],
      length && { start: length.start - start - clause.index, end: length.end - start - clause.index },
    )
    if (isCourtesy(kept) && !nobody.test(kept)) continue
    const list = cannotReport.test(clause[0]) || isCourtesy(kept) ? asides : own
    for (const part of partsOf(kept, start + clause.index)) {
      const words = wordsAt(reading, part.start, part.end)
      if (words.length >= 2 || /^[忙病累]$/.test(words)) list.push(words)
    }
  }
  const reason = (own.length > 0 ? own : asides.filter((w) => !unsaid.test(w))).join(' ')
  return reason === '' ? undefined : reason
}
/** 站里没人报不了数 gives the reason too, 日报报不了 does not. */
const unsaid = /日报|数据|报数|上报|停报/

/** 站里没人报不了数: the whole clause follows from the leave; it is the reason only where no other is given. */
const reports = /(?:日报|数据)(?=[也都就]{0,2}(?:报不了|没法报|没人报|发不了|交不了))/
const cannotReport = /报不了|没法报|没人报/
const nobody = /没人|没有人/
const isCourtesy = (kept: string) => aside.test(kept.replaceAll(blank, ''))

function hide(clause: string, length: Range | undefined): string {
  let words = clause.replace(requests, (m) => blank.repeat(m.length))
  words = words.replace(reports, (m) => blank.repeat(m.length))
  if (length && length.start >= 0 && length.end <= clause.length)
    words = words.slice(0, length.start) + blank.repeat(length.end - length.start) + words.slice(length.end)
  for (const pattern of [says, absence, because, partDays])
    words = words.replace(pattern, (m) => blank.repeat(m.length))
  return words
}

/** 德岭山站王翠: where the person is from. */
const station = /^(?![去在到回])[\u4e00-\u9fff]{1,5}站的?$/

/** What stands between the blanks, without openers and closers. */
function partsOf(words: string, at: number): Part[] {
  const parts: Part[] = []
  for (const match of matchesOf(/[^▁]+/g, words)) {
    let [from, to] = [match.index, match.index + match[0].length]
    for (let more = true; more && from < to; ) {
      const head = opener.exec(words.slice(from, to + 1))?.[0].length ?? 0
      from = Math.min(to, from + head)
      const tail = closer.exec(words.slice(from, to))?.[0].length ?? 0
      to -= tail
      more = head + tail > 0
    }
    const part = words.slice(from, to)
    if (part !== '' && !idleParts.has(part) && !station.test(part))
      parts.push({ words: part, start: at + from, end: at + to })
  }
  return parts
}
