// Days of a report that are written like other things: 7.15, 6/8, 国庆.

import { atPlace, standsAt, standsBefore } from '../scan/at-place.ts'
import { mondayOf } from '../scan/calendar.ts'
import { isHanAt } from '../scan/character-class.ts'
import { charAt, codeAt, sliceOf } from '../scan/characters.ts'
import type { DateContext, DateRead } from '../scan/date-read.ts'
import { looseDateAt } from '../scan/dates.ts'
import { quantityAt } from '../scan/quantities.ts'
import { cueAt, type Lexing, labelAt } from './tokens.ts'

/** 国庆人多 tells of the season; 国庆当天 and 国庆的 name the day. */
export const isFeast = (text: string, { start, end }: DateRead) =>
  namesFeast(text, start) && isHanAt(text, end) && !namesItsDay(text, end)
const namesFeast = standsAt(/^(?:国庆|元旦|劳动|儿童|双|五一|六一)/, 2)
const namesItsDay = standsAt(/^(?:那天|当天|的(?!快?[件递]|包裹|货|单子|人)|这天|[代收发快取寄])/, 2)

const weekend = atPlace(
  /(上个?)?(?:这个?|本)?(?:周末|双休日?)(?:这?[两俩]天)?(?:都|也|全|均|各|又|是|每天)*/y,
)
const ofEach = standsAt(/^(?:都|均|各|每天)/, 2)

/** 周末两天都没业务: both days of the last one, where the words hold for each of them. */
export function weekendAt(text: string, i: number, { today }: DateContext): DateRead | undefined {
  const match = weekend(text, i)
  if (!match) return undefined
  const end = i + match[0].length
  const label = labelAt(text, end)
  const isEach = label && (/[都均各天]是?$/.test(match[0]) || ofEach(text, label.end))
  if (!isEach && cueAt(text, end)?.value !== 'noBusiness') return undefined
  const monday = mondayOf(today)
  const isOver = monday + 6 <= today
  if (!match[1] && today === monday + 5) return undefined
  const from = match[1] || !isOver ? monday - 2 : monday + 5
  return { start: i, end, days: [], period: { from, to: from + 1 }, kind: 'range' }
}

/** `7.15` is a date at the beginning of a line, behind a station or a bracket, and alone. */
export function looseDate(lexing: Lexing, i: number): DateRead | undefined {
  const { text, dates, tokens, plain } = lexing
  const c = codeAt(text, i)
  if (plain || c < 48 || c > 57) return undefined
  const read = looseDateAt(text, i, dates)
  if (!read) return undefined
  const unit = quantityAt(text, i)
  if (unit && ((unit.unit !== 'bare' && unit.unitText !== '站') || unit.end > read.end)) return undefined
  const before = tokens.findLast((t) => t.kind !== 'sep' || t.strength !== 0)
  const fits =
    !before ||
    (before.kind === 'sep' && before.strength === 3) ||
    ['station', 'close', 'sign'].includes(before.kind)
  return fits || isSigned(lexing, read.end) || isTitled(text, i) || isNextOfRow(lexing, i, read)
    ? read
    : undefined
}
/** 6/8 收件5 6/9 收件7: before a label, where one such date was read already or the day is near. */
function isNextOfRow({ text, dates, tokens, loose }: Lexing, i: number, read: DateRead): boolean {
  const after = /[ :]/.test(charAt(text, read.end)) ? read.end + 1 : read.end
  // 9.6跟9.5一样
  if (loose && (/^[跟和同与]\d/.test(sliceOf(text, after)) || /[跟和同与]/.test(charAt(text, i - 1))))
    return true
  if (!/[\s:;,…]/.test(charAt(text, i - 1)) || !(labelAt(text, after) ?? cueAt(text, after))) return false
  const before = tokens.findLast((t) => t.kind !== 'sep')
  const isFree = before?.kind !== 'label' && before?.kind !== 'number'
  return loose || (isFree && read.days.every((n) => Math.abs(n - dates.today) <= 10))
}
/** APP 11.18 签到✔ */
const isSigned = ({ text, tokens }: Lexing, i: number) =>
  signs(text, i) && !tokens.slice(-12).some((t) => t.kind === 'label')
const signs = standsAt(/^\s?已?(?:签|打卡)/, 4)
const isTitled = standsBefore(/(?:[】\]村站]|日报|(?:日期|时间|日子)[:=]?|今日|今天)\s?$/, 4)
