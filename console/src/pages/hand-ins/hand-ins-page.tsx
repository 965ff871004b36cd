import type { StaffPageProps } from '../../shell/staff-pages.ts'
import { CodesPage } from './codes-page.tsx'
import { DayPage } from './day-page.tsx'
import { MonthPage } from './month-page.tsx'

const day = /^\d{4}-\d{2}-\d{2}$/

/** 上报: `#/staff/hand-ins` is a month, `…/2026-11-20` a day of it, `…/codes` the codes of the stations. */
export function HandInsPage({ me, rest: [what] }: StaffPageProps) {
  const mayChange = me.roles.some((role) => role !== 'auditor')
  const programme = me.programme.key
  if (what === 'codes') return <CodesPage programme={programme} mayChange={mayChange} />
  if (what && day.test(what))
    return <DayPage key={what} day={what} programme={programme} mayChange={mayChange} />
  return <MonthPage programme={programme} />
}
