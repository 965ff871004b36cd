import { monthAfter, monthText } from './station-words.ts'

/** The month that is shown, with the ones beside it. `to` gives a month's address. */
export const MonthBar = ({ month, to }: { month: string; to: (month: string) => string }) => (
  <nav className="month-bar" aria-label="月份">
    <a className="button" href={to(monthAfter(month, -1))} data-testid="month-before">
      上个月
    </a>
    <strong data-testid="month">{monthText(month)}</strong>
    <a className="button" href={to(monthAfter(month, 1))}>
      下个月
    </a>
  </nav>
)
