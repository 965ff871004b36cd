// The days of a month and what was handed in, in words for staff. Pure.
import type { CalendarDay, FigureChange, HandIn } from '../../api/hand-ins.ts'
import { fenText } from '../../format.ts'

export const stateNames: Record<CalendarDay['state'], string> = {
  none: '没做',
  made: '做了没报',
  handedIn: '报了',
  receipted: '有回执',
}

export const tagOf: Record<CalendarDay['state'], string> = {
  none: 'tag',
  made: 'tag tag-soon',
  handedIn: 'tag tag-good',
  receipted: 'tag tag-good',
}

export const kindNames: Record<HandIn['kind'], string> = { whole: '全份', correction: '更正' }
/** The month `by` months on, as `YYYY-MM`. */
export function monthBeside(month: string, by: number): string {
  const date = new Date(`${month}-01T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + by)
  return date.toISOString().slice(0, 7)
}

export const monthText = (month: string): string =>
  `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`

/** Cells before the first of the month, in a week that begins on Monday. */
export const blanksBefore = (month: string): number => (new Date(`${month}-01T00:00:00Z`).getUTCDay() + 6) % 7

export const figureText = ({ figure }: Pick<FigureChange, 'figure'>, value: number | null): string => {
  if (value === null) return '—'
  return figure === 'fen' ? fenText(value) : `${value}单`
}

export const leftOutText = (rows: HandIn['leftOut'], reason: HandIn['leftOut'][number]['reason']): string =>
  rows
    .filter((row) => row.reason === reason)
    .map(({ station }) => station)
    .join('、')

/** 43站没报、1站数没定 */
export function missingText(rows: HandIn['leftOut']): string {
  const count = (reason: string) => rows.filter((row) => row.reason === reason).length
  const [unreported, undecided] = [count('unreported'), count('undecided')]
  return [unreported && `${unreported}站没报`, undecided && `${undecided}站数没定`].filter(Boolean).join('、')
}

/** Why a figure is another now. */
export function causeText({ cause }: FigureChange): string {
  if (!cause) return '—'
  return `${cause.by ?? '有人'}${cause.voided ? '撤回了' : cause.kind === 'report' ? '报的' : '改的'}`
}
