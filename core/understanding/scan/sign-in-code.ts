// The code of a class's sign-in: 4821, 4 8 2 1, 四八二一. A phone number, a count or an amount is none.

import { sliceOf } from './characters.ts'
import { matchesOf } from './matches.ts'
import type { Sought } from './sought.ts'

export interface CodeRead {
  code: string
  start: number
  end: number
}

const noUnit = '(?![\\d.]|\\s*[个人次分块元点号期楼天斤单])'
const together = new RegExp(`(?<![\\d.])\\d{3,8}${noUnit}`, 'g')
/** 4 8 2 1, 48 21, also with the several spaces that a keycap emoji leaves. */
const apart = new RegExp(
  `(?<![\\d.])(?<!\\d[ -])\\d(?:(?: {1,3}|-)\\d){3,5}(?! ?\\d)${noUnit}|(?<![\\d.])(?<!\\d )\\d\\d \\d\\d(?! \\d)${noUnit}`,
  'g',
)
const spoken = /[零〇一二三四五六七八九](?:[ 、-]?[零〇一二三四五六七八九]){3,5}/g
const spokenDigits = '零一二三四五六七八九'

/** The first code; behind a slip of the tongue the last. */
export function codeIn(text: string, slips: Sought): CodeRead | undefined {
  const all = [...codesOf(text, together), ...codesOf(text, apart)].sort((a, b) => a.start - b.start)
  const found = all.length > 0 ? all : codesOf(text, spoken)
  const meant = found.filter((c) => !denied.test(sliceOf(text, Math.max(0, c.start - 4), c.start)))
  const read = meant.length > 0 ? meant : found
  return slips.test(text) ? read.at(-1) : read[0]
}
/** 码是2518不是2581 */
const denied = /不是\s?[码:]?$/

const codesOf = (text: string, pattern: RegExp): CodeRead[] =>
  matchesOf(pattern, text).map((m) => ({
    code: [...m[0].replace(/[\s、-]/g, '').replace(/〇/g, '零')].map(digitOf).join(''),
    start: m.index,
    end: m.index + m[0].length,
  }))

const digitOf = (c: string) => (spokenDigits.includes(c) ? String(spokenDigits.indexOf(c)) : c)

export const withoutCodes = (text: string): string =>
  [together, apart, spoken].reduce((out, pattern) => out.replace(pattern, (m) => ' '.repeat(m.length)), text)
