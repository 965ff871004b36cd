import { useCallback } from 'react'
import type { Me } from '../../api/session.ts'
import { type ReportingRates, readRates } from '../../api/stations.ts'
import { Content } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { useLoad } from '../../ui/use-load.ts'
import { AmendmentsPart } from './amendments-part.tsx'
import { ClosingPart } from './closing-part.tsx'
import { ClosuresPart } from './closures-part.tsx'
import { MonthBar } from './month-bar.tsx'
import { RatesTable } from './rates-table.tsx'
import { monthSpan, rateText } from './station-words.ts'

const monthUrl = (month: string) => `#/staff/stations/month/${month}`

/** All stations in one month. Without a month, the current one, which the server knows. */
export function MonthView({ me, month }: { me: Me; month: string | undefined }) {
  const { key } = me.programme
  const rates = useLoad(useCallback(() => readRates(key, month ? monthSpan(month) : undefined), [key, month]))
  return (
    <Page title="站点" hint="点站名看它每天的数，点一天看是哪条消息报的、谁改过。">
      <Content of={rates}>
        {(data) => {
          const shown = month ?? data.from.slice(0, 7)
          return (
            <>
              <MonthBar month={shown} to={monthUrl} />
              <Total rates={data} />
              <AmendmentsPart me={me} onDecided={rates.reload} />
              <ClosingPart me={me} month={shown} />
              <RatesTable rates={data} month={shown} />
              <ClosuresPart me={me} month={shown} stations={data.items} onChanged={rates.reload} />
            </>
          )
        }}
      </Content>
    </Page>
  )
}

function Total({ rates: { from, to, total } }: { rates: ReportingRates }) {
  const over = to >= from
  const { grades, late, forAnother } = { grades: total.grades, ...total.grades }
  return (
    <section className="part part-wide summary" aria-label="报数率" data-testid="rate">
      <h3>报数率</h3>
      <p className="summary-figure">{rateText(total)}</p>
      <p>
        {over
          ? `到${Number(to.slice(8))}日，该报${total.due}站次，报了${total.reported}（自报${grades.self}、补报${late}、代报${forAnother}、工作人员录${grades.staff}、导入${grades.imported}），没报${total.missing}`
          : '这个月还没有过完的日子'}
      </p>
      <p className="note">
        歇业{total.closed}站次不算该报
        {total.unknown > 0 && `；${total.unknown}站次没收到、那晚小二也不在线，说不准，所以给两个数`}
        {total.undecided > 0 && `；${total.undecided}站次还待确认`}
      </p>
    </section>
  )
}
