// The people that a piece about a visit names.

import { atPlace } from '../scan/at-place.ts'
import type { Head } from './head-read.ts'
import { isSure, namesAt } from './names.ts'

/** 去了巴根家, 到老学员田秀芬家里 */
const atHome = /[去到上](?:了|的|了趟|趟)?(?:老?学员|村民|牧民|贫困户|脱贫户)?$/

export function nameToken(text: string, head: Head, i: number): number | undefined {
  if (head.people.length > 0 || head.stations.length > 0) return undefined
  const isLook = head.weak === '巡查' && head.method !== undefined
  if (head.weak && !isLook && !/[访看]/.test(text.charAt(i - 1) + text.charAt(i - 2))) return undefined
  const from = behindModifier(text, head, i)
  const people = namesAt(text, from)
  const last = people.at(-1)
  if (!last || (from > i && !isSure(last)) || (isRemark(text, i, last.end) && !isSure(last))) return undefined
  head.people = people
  if (text.charAt(last.end) === '家' && atHome.test(text.slice(Math.max(0, i - 8), i))) head.method ??= '上门'
  return last.end
}

const modifier = atPlace(/[^\s,。;:的|]{1,8}的(?:老?学员|村民|农户|牧民)?/y)
/** 回访了站上的学员陈玉莲: of whom it is said where they belong. */
function behindModifier(text: string, head: Head, i: number): number {
  if (!head.followUp || namesAt(text, i).length > 0) return i
  const found = modifier(text, i)
  return i + (found?.[0].length ?? 0)
}

/** 电话回访打了五十个，嗓子冒烟; 今天的回访，嗓子哑了: what ends a sentence behind a comma is said, not named. */
function isRemark(text: string, start: number, end: number): boolean {
  const before = text.slice(0, start).trimEnd().at(-1)
  return before === ',' && /^(?:\s*(?:$|[。!\n;])|[了啦咯](?:$|[\s,。!\n;]))/.test(text.slice(end, end + 4))
}
