import { useCallback, useState } from 'react'
import type { Me } from '../../api/session.ts'
import { readStationMonth, type StationMonth } from '../../api/stations.ts'
import { Content } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { useLoad } from '../../ui/use-load.ts'
import { mayChange } from '../classes/may.ts'
import { DayPart } from './day-part.tsx'
import { MonthBar } from './month-bar.tsx'
import { dayTone, dayWord, rateText, weekdayIndex } from './station-words.ts'

/** One station's month as a calendar; a day opens into what was said of it. */
export function StationView({ me, id, month }: { me: Me; id: string; month: string }) {
  const loaded = useLoad(useCallback(() => readStationMonth(id, month), [id, month]))
  const [day, setDay] = useState<string | null>(null)
  return (
    <Page
      title={loaded.data?.station.name ?? '站点'}
      actions={
        <a className="button" href={`#/staff/stations/month/${month}`}>
          全部站
        </a>
      }
    >
      <MonthBar month={month} to={(other) => `#/staff/stations/${id}/${other}`} />
      <Content of={loaded}>
        {(data) => (
          <>
            <RateLine data={data} />
            <div className="station-month">
              <Calendar data={data} shown={day} onShow={setDay} />
              {day === null ? (
                <p className="nothing">点一天，看那天的数是怎么来的</p>
              ) : (
                <DayPart key={day} station={id} day={day} may={mayChange(me)} onChanged={loaded.reload} />
              )}
            </div>
          </>
        )}
      </Content>
    </Page>
  )
}

function RateLine({ data: { rate } }: { data: StationMonth }) {
  return (
    <p data-testid="station-rate">
      报数率 <strong>{rateText(rate)}</strong>，该报{rate.due}天，报了{rate.reported}天，没报{rate.missing}天
      {rate.closed > 0 && `，歇业${rate.closed}天`}
      {rate.unknown > 0 && `，说不准${rate.unknown}天`}
      {rate.undecided > 0 && `，待确认${rate.undecided}天`}
    </p>
  )
}

interface CalendarProps {
  data: StationMonth
  shown: string | null
  onShow: (day: string) => void
}

const weekdays = '一二三四五六日'

function Calendar({ data: { days }, shown, onShow }: CalendarProps) {
  const blanks = weekdayIndex(days[0]?.day ?? '')
  return (
    <div className="station-calendar">
      {[...weekdays].map((name) => (
        <span key={name} className="station-calendar-head" aria-hidden="true">
          {name}
        </span>
      ))}
      {days.map((each, n) => (
        <button
          type="button"
          key={each.day}
          className={`station-day day-${dayTone(each)}`}
          style={n === 0 ? { gridColumnStart: blanks + 1 } : undefined}
          aria-pressed={each.day === shown}
          aria-label={`${Number(each.day.slice(8))}日 ${dayWord(each)}`}
          data-testid={`day-${each.day}`}
          disabled={each.state === 'notOpen' || each.state === 'ahead'}
          onClick={() => onShow(each.day)}
        >
          <span className="station-day-number">{Number(each.day.slice(8))}</span>
          <span className="station-day-word">{dayWord(each)}</span>
        </button>
      ))}
    </div>
  )
}
