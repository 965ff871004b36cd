import { useCallback, useState } from 'react'
import { type CalendarDay, readCalendar } from '../../api/hand-ins.ts'
import { Content } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { useLoad } from '../../ui/use-load.ts'
import { blanksBefore, monthBeside, monthText, stateNames, tagOf } from './hand-in-words.ts'

export function MonthPage({ programme }: { programme: string }) {
  // This month, by the server's clock, until another is chosen.
  const [month, setMonth] = useState<string | undefined>(undefined)
  const loaded = useLoad(useCallback(() => readCalendar(programme, month), [programme, month]))
  const codes = (
    <a className="button" href="#/staff/hand-ins/codes">
      站点编码
    </a>
  )
  return (
    <Page
      title="上报"
      hint="每天报商务部平台的数。点一天：做文件、下载、记回执；报上去以后数又变了的，会标出来。"
      actions={codes}
    >
      <Content of={loaded}>
        {({ month: shown, items }) => (
          <>
            <div className="month-head">
              <button type="button" className="button" onClick={() => setMonth(monthBeside(shown, -1))}>
                上个月
              </button>
              <h3 data-testid="month">{monthText(shown)}</h3>
              <button type="button" className="button" onClick={() => setMonth(monthBeside(shown, 1))}>
                下个月
              </button>
            </div>
            <Calendar month={shown} days={items} />
          </>
        )}
      </Content>
    </Page>
  )
}

const weekdays = ['一', '二', '三', '四', '五', '六', '日']

function Calendar({ month, days }: { month: string; days: readonly CalendarDay[] }) {
  const blanks = Array.from({ length: blanksBefore(month) }, (_, i) => `blank-${i}`)
  return (
    <div className="calendar">
      {weekdays.map((weekday) => (
        <span key={weekday} className="calendar-weekday" aria-hidden="true">
          {weekday}
        </span>
      ))}
      {blanks.map((key) => (
        <span key={key} />
      ))}
      {days.map((each) => (
        <DayCell key={each.day} of={each} />
      ))}
    </div>
  )
}

function DayCell({ of: { day, state, changed, unreported, undecided } }: { of: CalendarDay }) {
  return (
    <a className="calendar-day" href={`#/staff/hand-ins/${day}`} data-testid={`day-${day}`}>
      <span className="calendar-number">{Number(day.slice(8))}</span>
      <span className={tagOf[state]}>{stateNames[state]}</span>
      {changed > 0 && <span className="tag tag-cancelled">改了{changed}处</span>}
      {unreported > 0 && <small>{unreported}站没报</small>}
      {undecided > 0 && <small>{undecided}站没定</small>}
    </a>
  )
}
