// The county's time. China has one zone and no summer time, so an offset is enough.
const hour = 3_600_000
const offset = 8 * hour
const dayMs = 24 * hour
const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

const shifted = (ms: number): string => new Date(ms + offset).toISOString()

/** `YYYY-MM-DD` of an instant. */
export const dayOf = (ms: number): string => shifted(ms).slice(0, 10)

/** `HH:mm` of an instant. */
export const timeOf = (ms: number): string => shifted(ms).slice(11, 16)

/** `YYYY-MM-DDTHH:mm`, as a `datetime-local` field wants it. */
export const localOf = (ms: number): string => shifted(ms).slice(0, 16)

/** ISO with offset of a `datetime-local` value. */
export const isoOfLocal = (local: string): string => `${local.slice(0, 16)}:00+08:00`

/** `11月20日 周五` of `YYYY-MM-DD`. */
export function dayText(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  return `${date.getUTCMonth() + 1}月${date.getUTCDate()}日 ${weekdays[date.getUTCDay()] ?? ''}`
}

/** 今天, 昨天 or the date. */
export function relativeDay(day: string, now: number): string {
  if (day === dayOf(now)) return '今天'
  if (day === dayOf(now - dayMs)) return '昨天'
  return dayText(day)
}

/** Time of today, else the day: for the list of conversations. */
export function shortTime(at: number, now: number): string {
  const day = dayOf(at)
  if (day === dayOf(now)) return timeOf(at)
  return day === dayOf(now - dayMs) ? '昨天' : dayText(day).replace(/ .*/, '')
}

interface ClockPreset {
  label: string
  iso: string
}

/** Where the clock can be sent with one click: always forward. */
export function clockPresets(now: number): ClockPreset[] {
  return [
    { label: '+1小时', iso: new Date(now + hour).toISOString() },
    next({ now, time: '21:30', today: '今晚', tomorrow: '明晚' }),
    next({ now, time: '08:30', today: '今早', tomorrow: '明早' }),
  ]
}

function next(wanted: { now: number; time: string; today: string; tomorrow: string }): ClockPreset {
  const passed = timeOf(wanted.now) >= wanted.time
  const day = dayOf(wanted.now + (passed ? dayMs : 0))
  return {
    label: `${passed ? wanted.tomorrow : wanted.today}${wanted.time}`,
    iso: isoOfLocal(`${day}T${wanted.time}`),
  }
}
