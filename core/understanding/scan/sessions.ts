// 期, the run of a course: 第2期, 第三期, 二期.

import { standsAt } from './at-place.ts'
import { characterClass } from './character-class.ts'
import { charAt, sliceOf } from './characters.ts'
import { beginsNumber, numberAt } from './numerals.ts'
import { sought } from './sought.ts'

export interface SessionRead {
  session: number
  start: number
  end: number
}

/** 第2期, 第三期, 二期. */
export function sessionAt(text: string, i: number): SessionRead | undefined {
  const ordinal = charAt(text, i) === '第' ? 1 : 0
  if (!beginsNumber(text, i + ordinal) || (!ordinal && isOtherSession(text, i - 1))) return undefined
  const read = numberAt(text, i + ordinal)
  if (!read || !Number.isInteger(read.value) || read.value < 1 || read.value > 99) return undefined
  if (!namesSession(text, read.end) || charAt(text, read.end + 1) === '间') return undefined
  if (!ordinal && read.value === 1 && isPriced(text, read.end + 1)) return undefined
  return { session: read.value, start: i, end: read.end + 1 }
}

/** 一期要两千 is what a course costs. */
const isPriced = standsAt(
  /^(?:就|都|才|光)?(?:[要得收交]|学费|费用)?(?:\d{3,4}(?!\d)|\d{1,4}[元块]|[一二两三四五六七八九几][一二三四五六七八九十来多]?[百千万])/,
  9,
)
/** 下一期, 这一期 */
const isOtherSession = characterClass('下上这那新每头本另')
const namesSession = characterClass('期届')
const anySession = sought(/[期届]/)

/** The first session of a text. */
export function sessionIn(text: string): SessionRead | undefined {
  for (let at = anySession.search(text); at >= 0; ) {
    for (let i = Math.max(0, at - 4); i < at; i++) {
      const read = sessionAt(text, i)
      if (read) return read
    }
    const next = sliceOf(text, at + 1).search(/[期届]/)
    at = next < 0 ? -1 : at + 1 + next
  }
  return undefined
}
