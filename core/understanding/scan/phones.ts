// Mobile numbers, also with spaces or dashes as 3-4-4, and as dictated.

import { atPlace } from './at-place.ts'
import { isDigitAt } from './character-class.ts'
import { codeAt } from './characters.ts'
import { matchesOf } from './matches.ts'
import { slipEnd } from './slips.ts'
import { sought } from './sought.ts'

export interface PhoneRead {
  phone: string
  start: number
  end: number
}

const mobile = atPlace(/(?:\+?86[- ]?)?(1[3-9]\d)([- ]?)(\d{4})\2(\d{4})(?!\d)/y)

/** 1 5 8 8 7 8 0 2 6 1 9, digit by digit, and other groups: 158 878 02619, 158 87802619, 1588 7802 619, 1588780 2619. */
const apart = atPlace(
  /1(-| {1,3})[3-9](?:\1\d){9}(?!\1?\d)|1[3-9]\d([- ])\d{3}(?:\2\d{5}|\d{5})(?!\2?\d)|1[3-9]\d\d([- ])\d{3}\d\3\d{3}(?!\3?\d)|1[3-9]\d{5}([- ])\d{4}(?!\4?\d)/y,
)

/** Dictated: 幺三九四七八二零零三七, also in groups of 3-4-4. */
const digits = '零一二三四五六七八九〇幺洞拐两'
const values = '012345678901072'
const spoken = new RegExp(
  `(?<![${digits}\\d])[一幺][三四五六七八九][${digits}]([- ]?)[${digits}]{4}\\1[${digits}]{4}(?![${digits}\\d])`,
  'g',
)

/** Every mobile number of a text in normal spelling, in its order. */
export function phonesIn(text: string): PhoneRead[] {
  if (text.length < 11) return []
  const written = mobilesIn(text)
  const told = maySpeak.test(text) ? spokenIn(text) : []
  const all = told.length === 0 ? written : [...written, ...told].sort((a, b) => a.start - b.start)
  return all.length > 1 ? mended(text, all) : all
}

/** 139…12 不对 139…21 is one number, the last. */
function mended(text: string, phones: readonly PhoneRead[]): PhoneRead[] {
  const kept: PhoneRead[] = []
  for (const phone of phones) {
    const last = kept.at(-1)
    if (last && slipEnd(text, last.end) === phone.start)
      kept[kept.length - 1] = { phone: phone.phone, start: last.start, end: phone.end }
    else kept.push(phone)
  }
  return kept
}

/** A look at each 1 and 8 that no digit stands before: quicker than a search. */
function mobilesIn(text: string): PhoneRead[] {
  const out: PhoneRead[] = []
  for (let i = 0; i + 11 <= text.length; i++) {
    const code = codeAt(text, i)
    if ((code !== 49 && code !== 56 && code !== 43) || isDigitAt(text, i - 1)) continue
    const match = mobile(text, i) ?? apart(text, i)
    if (!match) continue
    const written = match[0].replace(/\D/g, '')
    out.push(read(match, written.slice(-11)))
    i += match[0].length - 1
  }
  return out
}

const maySpeak = sought(/[一幺][三四五六七八九]/)
const spokenIn = (text: string): PhoneRead[] =>
  matchesOf(spoken, text).map((m) => read(m, [...m[0]].map((c) => values[digits.indexOf(c)] ?? '').join('')))

const read = (match: RegExpExecArray, phone: string): PhoneRead => ({
  phone,
  start: match.index,
  end: match.index + match[0].length,
})
