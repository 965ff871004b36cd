// What the page of sign-ins says.
import type { AppSignInImport, AppSignIns, Screenshot } from '../../api/app-sign-in.ts'
import { dayText } from '../../time.ts'
import { moment } from '../../ui/moment.ts'

type Figures = AppSignIns['total']

export const percent = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${Math.floor((part / whole) * 1000) / 10}%`

/** Of the days that no list covers nobody knows: the share lies between both. */
export function verifiedText({ verified, listed, due }: Figures): string {
  if (listed === 0) return '未核实'
  const least = percent(verified, due)
  return listed === due ? least : `${least}～${percent(verified + due - listed, due)}`
}

export const activityText = ({ activity, activityDays }: Figures): string =>
  activity === null ? '名单没写' : `${percent(activity, 1)}（${activityDays}站日）`

/** The twelve months to the given one, the last first. */
export function monthsTo(month: string): string[] {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return Array.from({ length: 12 }, (_, back) => {
    const of = year * 12 + number - 1 - back
    return `${Math.floor(of / 12)}-${String((of % 12) + 1).padStart(2, '0')}`
  })
}

export const monthText = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`

export function importText(report: AppSignInImport): string {
  const { repeated, days, stations, from, to, unknown, refused } = report
  if (repeated) return '这份名单以前导过，没有变化'
  const span = from && to ? `${dayText(from)}${from === to ? '' : `到${dayText(to)}`}，` : ''
  const more = [
    unknown.length > 0 ? `${unknown.length}个站名没对上，在下面定` : '',
    refused.length > 0 ? `${refused.length}处没读成` : '',
  ].filter((each) => each !== '')
  return [`${span}${stations}个站、${days}个站日收下`, ...more].join('；')
}

const stateNames: Record<string, string> = {
  waiting: '还没看',
  confirmed: '确认过',
  refused: '没通过',
  unrelated: '不是截图',
  ofMessage: '跟报数一起发的',
}

export const sameText = ({ sender, sentAt, state, station, day }: Screenshot['same'][number]): string => {
  const decided = station && day ? `，${stateNames[state] ?? state}：${station}${dayText(day)}` : ''
  return `同一张图${sender}${moment(sentAt)}也发过${decided}`
}
