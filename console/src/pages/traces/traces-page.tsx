import type { StaffPageProps } from '../../shell/staff-pages.ts'
import { BatchList } from './batch-list.tsx'
import { BatchView } from './batch-view.tsx'

/** 溯源: `#/staff/traces` lists the batches, `…/ID` opens one. */
export function TracesPage({ me, rest: [id] }: StaffPageProps) {
  const mayChange = me.roles.some((role) => role !== 'auditor')
  if (id) return <BatchView key={id} id={id} mayChange={mayChange} />
  return <BatchList programme={me.programme.key} mayChange={mayChange} />
}
