import type { StaffPageProps } from '../../shell/staff-pages.ts'
import { ClassList } from './class-list.tsx'
import { ClassPage } from './class-page.tsx'
import { PlanPage } from './plan-page.tsx'

/** `#/staff/classes`, `#/staff/classes/new`, and `#/staff/classes/ID` of one class. */
export function ClassesPage({ me, rest }: StaffPageProps) {
  const [first] = rest
  if (first === undefined) return <ClassList me={me} />
  if (first === 'new') return <PlanPage me={me} />
  return <ClassPage key={first} me={me} id={first} />
}
