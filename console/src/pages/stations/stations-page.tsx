import type { StaffPageProps } from '../../shell/staff-pages.ts'
import { MonthView } from './month-view.tsx'
import { StationView } from './station-view.tsx'

/** 站点: `#/staff/stations`, a month of it (`/month/2026-11`), and a station's month (`/ID/2026-11`). */
export function StationsPage({ me, rest }: StaffPageProps) {
  const [first, month] = rest
  if (first && first !== 'month' && month)
    return <StationView key={first + month} me={me} id={first} month={month} />
  return <MonthView key={month ?? ''} me={me} month={month} />
}
