import type { StaffPageProps } from '../../shell/staff-pages.ts'
import { ImportDetail } from './import-detail.tsx'
import { ImportList } from './import-list.tsx'

/** 导入: `#/staff/imports` takes a log and lists those before it; `…/ID` is what became of one. */
export function ImportsPage({ me, rest: [id] }: StaffPageProps) {
  const mayChange = me.roles.some((role) => role !== 'auditor')
  const programme = me.programme.key
  if (id) return <ImportDetail key={id} id={id} programme={programme} mayChange={mayChange} />
  return <ImportList programme={programme} mayChange={mayChange} />
}
