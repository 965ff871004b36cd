import { useCallback, useState } from 'react'
import { readTotals } from '../../api/checks.ts'
import { readToday } from '../../api/programmes.ts'
import type { StaffPageProps } from '../../shell/staff-pages.ts'
import { Content } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { useLoad } from '../../ui/use-load.ts'
import { FlagList } from './flag-list.tsx'
import { daysOfMonth, monthText, movedMonth } from './month.ts'
import { TotalsPart } from './totals-part.tsx'
import { VerifyForm } from './verify-form.tsx'

/** 对数: what needs a look beside what the station usually has; what was reported beside what is verified. */
export function ChecksPage({ me }: StaffPageProps) {
  const programme = me.programme.key
  const mayChange = me.roles.some((role) => role !== 'auditor')
  // 0 is the month in which the programme is now.
  const [page, setPage] = useState(0)
  const load = useCallback(async () => {
    const { day } = await readToday(programme)
    const month = movedMonth(day.slice(0, 7), page)
    return { month, today: day, totals: await readTotals({ programme, ...daysOfMonth(month) }) }
  }, [programme, page])
  const loaded = useLoad(load)
  return (
    <Page
      title="对数"
      hint="小二跟这个站自己前八周比，看着不寻常的放到这里。数都照样记着，您看了来定；站上没做错什么。"
    >
      <Content of={loaded}>
        {({ month, today, totals }) => (
          <section className="block" aria-label="这个月">
            <nav className="span-nav" aria-label="哪个月">
              <button type="button" className="button" onClick={() => setPage(page - 1)}>
                上个月
              </button>
              <h3>{monthText(month)}</h3>
              <button
                type="button"
                className="button"
                disabled={page === 0}
                onClick={() => setPage(page + 1)}
              >
                下个月
              </button>
            </nav>
            <TotalsPart totals={totals} />
            {mayChange && (
              <VerifyForm
                key={month}
                programme={programme}
                month={month}
                today={today}
                onVerified={loaded.reload}
              />
            )}
          </section>
        )}
      </Content>
      <FlagList programme={programme} mayChange={mayChange} onSettled={loaded.reload} />
    </Page>
  )
}
