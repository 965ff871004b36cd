import { useCallback } from 'react'
import { readCalls, readDue, readSummary } from '../../api/follow-ups.ts'
import type { StaffPageProps } from '../../shell/staff-pages.ts'
import { Content } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { useLoad } from '../../ui/use-load.ts'
import { CallList } from './call-list.tsx'
import { DueTable } from './due-table.tsx'
import { NeedsTable } from './needs-table.tsx'
import { SummaryPart } from './summary-part.tsx'

/** 电话名单: whom the bot could not reach; their results are entered right here. */
export function CallsPage({ me }: StaffPageProps) {
  const programme = me.programme.key
  const calls = useLoad(useCallback(() => readCalls(programme), [programme]))
  const due = useLoad(useCallback(() => readDue(programme), [programme]))
  const summary = useLoad(useCallback(() => readSummary(programme), [programme]))
  const reload = async () => {
    await Promise.all([calls.reload(), due.reload(), summary.reload()])
  }
  const mayRecord = me.roles.some((role) => role !== 'auditor')
  return (
    <Page title="电话名单" hint="小二够不着的、问了没回的，请打个电话。打通了记下结果，人就从名单上下来。">
      <Content of={summary}>{(data) => <SummaryPart summary={data} />}</Content>
      <Content of={calls}>
        {({ items }) => <CallList rows={items} mayRecord={mayRecord} onRecorded={reload} />}
      </Content>
      <Content of={summary}>{({ needs }) => <NeedsTable needs={needs} />}</Content>
      <Content of={due}>{({ items }) => <DueTable rows={items} />}</Content>
    </Page>
  )
}
