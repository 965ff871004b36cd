// Words in quotation marks that sign up or take back are somebody's words, not a wish: 墙上写着“我报名，我光荣”. A course
// may stand in such marks: 报名“直播班”.
import type { Reading } from '../reading.ts'
import { blanked, type Range } from '../scan/clauses.ts'
import { withoutMarks } from '../scan/marks.ts'
import { matchesOf } from '../scan/matches.ts'
import { sought } from '../scan/sought.ts'
import { enrolling, leaving, undoing } from '../words/course-words.ts'

const mayQuote = sought(/[“"「『]/)
const quotation = /[“"「『]([^“”"「」『』]{2,60})[”"」』]/g

/** The same reading, with such words as spaces, unless nothing else is said. */
export function withoutQuoted(reading: Reading): Reading {
  const { text } = reading
  if (!mayQuote.test(text)) return reading
  const quoted: Range[] = []
  for (const { 0: all, 1: words = '', index } of matchesOf(quotation, text))
    if (enrolling.test(words) || undoing.test(words) || leaving.test(words))
      quoted.push({ start: index, end: index + all.length })
  const left = blanked(text, ...quoted)
  return quoted.length > 0 && withoutMarks(left) !== '' ? { ...reading, text: left } : reading
}
